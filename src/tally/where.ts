import { fold, plain } from '../base/text/fold.js';
import { alike } from '../base/text/nearest.js';
import { placeParts } from '../base/text/place-names.js';
import { dashed } from '../base/format.js';
import { findSet } from '../law/find-set.js';
import { editionToday, type Library } from '../law/library.js';
import { readEdition, readKind } from '../rows/cells.js';
import { PRODUCER_TYPES, RECORD_STATUSES } from '../register/record.js';
import { readGender, readProducerType, readStatus, readYear } from '../register/values.js';
import { readStarCell } from '../register/star-cell.js';
import { REGISTRATION_KINDS } from '../engine/which-edition.js';
import { WITHIN, type Dimension, type TallyValue } from '../engine/tally-query.js';
import { fatal } from './errors.js';

/** A part of what there is, by one dimension: `--where commune=xã An,xã Bình`. */
export interface Condition {
  readonly dimension: Dimension;
  /** What stands behind the sign, commas among it. */
  readonly asked: string;
}

/** What was asked for, and nothing that was read has. */
export interface Unmatched {
  readonly dimension: Dimension;
  readonly asked: string;
  /** What was read that is spelt much like it. */
  readonly likely: readonly string[];
}

/** What a record says in each dimension. */
export type ValueIn = (dimension: Dimension) => TallyValue;

/** One value asked for, and whether anything had it. */
interface Wanted {
  readonly asked: string;
  readonly matches: (value: TallyValue) => boolean;
  met: boolean;
}

interface Part {
  readonly dimension: Dimension;
  readonly wanted: readonly Wanted[];
  /** Whether a value is asked for, by the value: there are few, and a million records. */
  readonly known: Map<TallyValue, boolean>;
}

/** As many values are kept to guess from what was meant. */
const VALUES_KEPT = 10_000;

/** Which records are asked for: of each dimension that is named, those of one of its values. */
export class Where {
  private readonly parts: readonly Part[];
  /** As `commune=xã An`, in one order. */
  readonly told: readonly string[];

  /** @throws {UserError} where a value cannot be one of its dimension */
  constructor(conditions: readonly Condition[], library: Library) {
    const byDimension = new Map<Dimension, Wanted[]>();
    for (const { dimension, asked } of conditions) {
      const wanted = byDimension.get(dimension) ?? [];
      byDimension.set(dimension, wanted);
      for (const one of valuesIn(asked)) {
        wanted.push({ asked: one, matches: matcher(dimension, one, library), met: false });
      }
    }
    this.parts = [...byDimension].map(([dimension, wanted]) => ({ dimension, wanted, known: new Map() }));
    this.told = conditions.map(({ dimension, asked }) => `${dimension}=${asked}`).sort();
  }

  get isEverything(): boolean {
    return this.parts.length === 0;
  }

  has(valueIn: ValueIn): boolean {
    let all = true;
    // Every part looks at every record, so that one that is met nowhere can be told.
    for (const part of this.parts) {
      const value = valueIn(part.dimension);
      let is = part.known.get(value);
      if (is === undefined) {
        is = false;
        for (const one of part.wanted) {
          if (!one.matches(value)) continue;
          one.met = true;
          is = true;
        }
        if (part.known.size < VALUES_KEPT) part.known.set(value, is);
      }
      all &&= is;
    }
    return all;
  }

  /** Values that nothing had. */
  unmatched(): readonly Unmatched[] {
    return this.parts.flatMap(({ dimension, wanted, known }) => {
      const shown = [...known.keys()].map((value) => String(value ?? '').split(WITHIN)[0] ?? '');
      return wanted
        .filter(({ met }) => !met)
        .map(({ asked }) => ({ dimension, asked, likely: meant(asked, shown) }));
    });
  }
}

/** Spelt alike, accents aside. */
function meant(asked: string, values: readonly string[]): readonly string[] {
  const byFolded = new Map(values.map((value) => [fold(value), value]));
  return alike(fold(asked), [...byFolded.keys()])
    .slice(0, 3)
    .map((folded) => byFolded.get(folded) ?? folded);
}

/** Names of groups have commas in them: one that is in quotes is whole. */
function valuesIn(asked: string): readonly string[] {
  const values = asked.match(/"[^"]*"|[^,]+/g) ?? [];
  return values.map((one) => one.replaceAll('"', '').normalize('NFC').trim()).filter((one) => one !== '');
}

/** What people call what is not written. */
const NOTHING: ReadonlySet<string> = new Set(['khong ghi', 'trong', 'none', 'blank']);

/** @throws {UserError} where a value cannot be one of its dimension */
function matcher(dimension: Dimension, asked: string, library: Library): (value: TallyValue) => boolean {
  if (NOTHING.has(fold(asked))) return (value) => value === null;
  switch (dimension) {
    case 'commune':
    case 'district':
    case 'province':
      return ofPlace(asked);
    case 'branch':
    case 'group':
    case 'ethnicity':
    case 'authority':
      return ofName(asked);
    case 'set':
      return ofSet(asked, library);
    case 'stars':
    case 'producerType':
    case 'year':
    case 'edition':
    case 'kind':
    case 'gender':
    case 'status': {
      const read = READERS[dimension](asked, library);
      if (read === null) {
        throw fatal('where-value', {
          dimension: dashed(dimension),
          read: asked,
          allowed: allowedOf(dimension, library),
        });
      }
      return (value) => value === read;
    }
  }
}

type Coded = 'stars' | 'producerType' | 'year' | 'edition' | 'kind' | 'gender' | 'status';

const codeOf =
  <Code extends string>(codes: readonly Code[], read: (text: string) => Code | null) =>
  (text: string): Code | null =>
    codes.find((one) => one === text) ?? read(text);

const READERS: Readonly<Record<Coded, (text: string, library: Library) => TallyValue>> = {
  stars: readStarCell,
  producerType: codeOf(PRODUCER_TYPES, readProducerType),
  year: readYear,
  edition: (text, { editions }) => (text === 'earlier' ? text : readEdition(text, editions)),
  kind: codeOf(REGISTRATION_KINDS, readKind),
  gender: readGender,
  status: codeOf(RECORD_STATUSES, readStatus),
};

function allowedOf(dimension: Coded, { editions }: Library): readonly string[] {
  const allowed: Readonly<Record<Coded, readonly string[]>> = {
    stars: ['3', '4', '5', 'candidate-5'],
    producerType: PRODUCER_TYPES,
    year: ['2026'],
    edition: editions.map(({ edition }) => edition),
    kind: REGISTRATION_KINDS,
    gender: ['female', 'male'],
    status: RECORD_STATUSES,
  };
  return allowed[dimension];
}

/** A name that is typed without accents is any that is so without them. */
function keyFor(asked: string): (text: string) => string {
  return plain(asked) === fold(asked) ? fold : plain;
}

function ofName(asked: string): (value: TallyValue) => boolean {
  const key = keyFor(asked);
  const wanted = key(asked);
  return (value) => value !== null && key(String(value)) === wanted;
}

/** `An` may be `xã An`; a phường An is another. */
function ofPlace(asked: string): (value: TallyValue) => boolean {
  const key = keyFor(asked);
  const whole = key(asked);
  const wanted = placeParts(asked);
  return (value) => {
    if (value === null) return false;
    const written = String(value).split(WITHIN)[0] ?? '';
    if (key(written) === whole) return true;
    const { kind, name } = placeParts(written);
    return key(name) === key(wanted.name) && (kind === '' || wanted.kind === '' || kind === wanted.kind);
  };
}

/** By its number in today's edition, as it is counted, or by its name. */
function ofSet(asked: string, library: Library): (value: TallyValue) => boolean {
  const { set, candidates } = findSet(library.sets(editionToday(library).edition), asked);
  const wanted = set === null ? asked : String(set.set);
  if (set === null && !/^[\w-]+\/\d+$/.test(asked)) {
    const allowed = candidates.map((one) => `${String(one.set)} ${one.name}`);
    throw fatal('where-value', { dimension: 'set', read: asked, allowed });
  }
  return (value) => value !== null && String(value) === wanted;
}
