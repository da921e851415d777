import { certificateEnd, setOf, setsOf, type Edition, type Kind, type SetOfLaw } from './law.js';
import { AGENCY } from './names.js';
import type { Product, Recognition } from './province.js';
import type { Random } from './random.js';

/** A decision of the years before the season. */
interface Decided {
  readonly year: number;
  readonly edition: Edition;
  readonly decided: string;
  readonly number: string;
  /** Whether the district recognised 3 stars: from 24/02/2023 to 05/07/2025. */
  readonly byDistrict: boolean;
}

const DECISIONS: readonly Decided[] = [
  { year: 2022, edition: '1048-2019', decided: '2022-11-20', number: '301/QĐ-UBND', byDistrict: false },
  { year: 2023, edition: '148-2023', decided: '2023-06-20', number: '745/QĐ-UBND', byDistrict: true },
  { year: 2023, edition: '148-2023', decided: '2023-11-08', number: '1290/QĐ-UBND', byDistrict: true },
  { year: 2024, edition: '148-2023', decided: '2024-06-14', number: '880/QĐ-UBND', byDistrict: true },
  { year: 2025, edition: '148-2023', decided: '2025-05-20', number: '610/QĐ-UBND', byDistrict: true },
  { year: 2025, edition: '148-2023', decided: '2025-12-10', number: '2412/QĐ-UBND', byDistrict: false },
];

/** What the province has recognised in four years: products new to it, rated again, and raised. */
export function makeHistory(
  perYear: number,
  product: (sets?: readonly SetOfLaw[]) => Product,
  random: Random,
): readonly Recognition[] {
  const all: Recognition[] = [];
  const current = new Set<Recognition>();
  for (const year of [2022, 2023, 2024, 2025]) {
    for (let no = 0; no < perYear; no += 1) {
      const by = random.pick(DECISIONS.filter((one) => one.year === year));
      // A third are of products that it knows: what is near its end is rated again, of the rest some rise.
      const known =
        no % 3 === 2 ? random.shuffled([...current]).find((one) => canFollow(one, by)) : undefined;
      const one = recognition(
        by,
        known ?? null,
        known?.product ?? product(setsIn(by.edition)),
        all.length,
        random,
      );
      all.push(one);
      current.add(one);
      if (known !== undefined) current.delete(known);
    }
  }
  return all;
}

function canFollow({ end, decided, stars }: Recognition, by: Decided): boolean {
  return isNearEnd(end, by.decided) || (stars === 3 && decided < by.decided && end > by.decided);
}

function isNearEnd(end: string, day: string): boolean {
  return end > day && end.slice(0, 4) === day.slice(0, 4);
}

function recognition(
  by: Decided,
  follows: Recognition | null,
  product: Product,
  at: number,
  random: Random,
): Recognition {
  const kind: Kind =
    follows === null ? 'first' : isNearEnd(follows.end, by.decided) ? 're-rating' : 'upgrade';
  const stars = kind === 'upgrade' ? random.pick([4, 4, 3] as const) : random.pick([3, 3, 3, 4] as const);
  const { commune } = product.producer;
  return {
    product,
    code: follows?.code ?? `68-${String(commune.number)}-${String(at + 1)}-${String(by.year)}`,
    year: by.year,
    edition: by.edition,
    set: by.edition === '1048-2019' ? setOf1048(product) : setOf(by.edition, product.setNo),
    kind,
    stars,
    total: stars === 4 ? random.between(70, 89) : random.between(50, 69),
    decision: by.number,
    decided: by.decided,
    authority: by.byDistrict && stars === 3 ? `UBND ${commune.district}` : AGENCY,
    end: certificateEnd(by.decided),
    follows,
  };
}

/** By the Decision of 2019 a set of the same name has another number; a product of those years is of one that it knows. */
function setsIn(edition: Edition): readonly SetOfLaw[] {
  const sets = setsOf('26-2026');
  if (edition !== '1048-2019') return sets;
  return sets.filter(({ name }) => setsOf(edition).some((one) => one.name === name));
}

function setOf1048({ setNo }: Product): SetOfLaw {
  const { name } = setOf('26-2026', setNo);
  return setsOf('1048-2019').find((one) => one.name === name)!;
}
