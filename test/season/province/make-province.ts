import { editionFor, setOf, setsOf, type Kind } from './law.js';
import { makeHistory } from './make-history.js';
import { BRANDS, communesOf, GOODS, PEOPLES, TYPES, type Commune } from './names.js';
import { sheetsFor } from './make-sheets.js';
import type { Entry, Fate, Producer, Product, Province, Recognition } from './province.js';
import { randomOf, type Random } from './random.js';
import { sheetOf } from './sheets.js';

export interface Size {
  readonly seed: number;
  readonly communes: number;
  /** Products in each of the three rounds. */
  readonly perRound: number;
  /** Products recognised in each of the four years before. */
  readonly perYear: number;
}

/** Each of these is met in every season, however small; what is beyond them is drawn. */
const FATES: readonly Fate[] = [
  ...(['three', 'four', 'five', 'edge-70', 'edge-69', 'edge-90', 'edge-89', 'misses-5', 'misses-3'] as const),
  ...([
    'below',
    'halved',
    'majority',
    'disqualified',
    'nearly-disqualified',
    'no-quorum',
    'no-chair',
  ] as const),
  ...(['incomplete', 'spread-10', 're-scored', 'unsettled', 're-scored', 'four', 'three', 'five'] as const),
];

/** What communes give their own: all requirements of a level met, and points from so many to so many. */
const OWN = [
  [5, 89, 93],
  [4, 74, 90],
  [3, 50, 72],
  [0, 25, 93],
] as const;

/** A dossier's days: when it was filed, and when it was rated. */
interface Days {
  readonly filed: string;
  readonly rated: string;
}

/** About the days between two Decisions: what is filed before and rated behind. */
const TRANSITION: readonly (Days & { readonly kind: Kind })[] = [
  { kind: 'first', filed: '2026-05-21', rated: '2026-07-21' },
  { kind: 'first', filed: '2026-05-21', rated: '2026-07-22' },
  { kind: 'first', filed: '2026-05-22', rated: '2026-07-10' },
  { kind: 'upgrade', filed: '2026-05-21', rated: '2026-07-21' },
  { kind: 'upgrade', filed: '2026-05-20', rated: '2026-07-22' },
  { kind: 're-rating', filed: '2026-05-21', rated: '2026-06-21' },
  { kind: 're-rating', filed: '2026-05-21', rated: '2026-06-22' },
];

export function makeProvince({ seed, communes: count, perRound, perYear }: Size): Province {
  const random = randomOf(seed);
  const communes = communesOf(count);
  const producers = communes.flatMap((commune, at) => producersIn(commune, at, random));
  const names = new Set<string>();
  const product = (sets = setsOf('26-2026')): Product => {
    const producer = random.pick(producers);
    const set = random.pick(sets);
    for (;;) {
      const name = `${random.pick(GOODS)} ${random.pick(BRANDS)}`;
      const key = `${name}|${producer.name}`;
      if (names.has(key)) continue;
      names.add(key);
      return { name, producer, branch: set.branch, setNo: set.no };
    }
  };
  const history = makeHistory(perYear, product, random);
  const entries = makeEntries(perRound, history, product, random);
  return { communes, history, entries };
}

function producersIn(commune: Commune, at: number, random: Random): readonly Producer[] {
  return Array.from({ length: 3 }, (_, no): Producer => {
    const [type, begins, typeKey] = TYPES[(at + 2 * no) % TYPES.length]!;
    return {
      name: `${begins} ${BRANDS[(at + 3 * no) % BRANDS.length]!}`,
      type,
      typeKey,
      gender: random.chance(1, 2) ? 'Nữ' : 'Nam',
      people: random.pick(PEOPLES),
      commune,
    };
  });
}

/** The products of the three rounds: some new, some of the register rated again before their time is out, some raised. */
function makeEntries(
  perRound: number,
  history: readonly Recognition[],
  product: () => Product,
  random: Random,
): readonly Entry[] {
  const isReplaced = new Set(history.map(({ follows }) => follows));
  const held = random.shuffled(history.filter((one) => !isReplaced.has(one) && one.end > '2026-03-31'));
  const take = (kind: Kind): Recognition | null => {
    // What expires in the year is rated again; what holds longer, and may rise, is raised.
    const at = held.findIndex(({ end, stars }) =>
      kind === 're-rating' ? end <= '2026-12-31' : end > '2026-12-31' && stars === 3,
    );
    return at === -1 ? null : (held.splice(at, 1)[0] ?? null);
  };
  const fates = [...FATES];
  const entries: Entry[] = [];
  for (const round of [1, 2, 3] as const) {
    for (let no = 0; no < perRound; no += 1) {
      const given = round === 2 ? TRANSITION[no] : undefined;
      const wanted = given?.kind ?? random.pick(['first', 'first', 'upgrade', 're-rating'] as const);
      const before = wanted === 'first' ? null : take(wanted);
      const kind = before === null ? 'first' : wanted;
      const days = given ?? daysIn(round, random);
      const edition = editionFor(kind, days.filed, days.rated);
      const mustCome = fates.length >= 3 * perRound - entries.length;
      const fate = (mustCome || random.chance(2, 3) ? fates.shift() : undefined) ?? random.pick(FATES);
      const own = before?.product ?? product();
      entries.push(
        entryOf({ product: own, round, kind, ...days, edition, fate, before }, entries.length, random),
      );
    }
  }
  if (fates.length > 0) throw new Error(`no product has the fate ${fates.join(', ')}`);
  return entries;
}

function daysIn(round: 1 | 2 | 3, random: Random): Days {
  const two = (number: number) => String(number).padStart(2, '0');
  if (round === 1)
    return {
      filed: `2026-01-${two(random.between(5, 28))}`,
      rated: `2026-03-${two(random.between(10, 27))}`,
    };
  if (round === 2)
    return {
      filed: `2026-05-${two(random.between(12, 30))}`,
      rated: `2026-07-${two(random.between(6, 28))}`,
    };
  return { filed: `2026-08-${two(random.between(3, 28))}`, rated: `2026-10-${two(random.between(5, 23))}` };
}

function entryOf(draft: Omit<Entry, 'code' | 'set' | 'own' | 'sheets'>, at: number, random: Random): Entry {
  const { edition, product, before, kind } = draft;
  const set = setOf(edition, product.setNo);
  const { number } = product.producer.commune;
  // A product that is rated again before its time keeps its code; one that rises bears that of the year.
  const code =
    kind === 're-rating' && before !== null ? before.code : `68-${String(number)}-${String(at + 1)}-2026`;
  const [meets, least, most] = random.pick(OWN);
  const own = sheetOf(set, { total: random.between(least, most), meets }, random);
  return { ...draft, code, set, own, sheets: sheetsFor(draft.fate, set, random) };
}
