import { Occasions, placesAsked, placesKept } from './joint-occasions.js';
import { listsBy } from './lists-by.js';
import type { NumberRows } from './number-rows.js';
import { recordAt, viewOf, type RecordView, type Row } from './tally-records.js';
import { occasionOf } from './tally-same.js';
import { CodedByKeys } from './coded-by-keys.js';

/*
 * Records of one product of which some have its code and some have none: a list without codes beside a register with
 * them. They are one unless something says otherwise. A record without a code that may be of two products with one is
 * of neither, as nobody can tell which: unless its decision, or its day, is that of one of them.
 */

/** Which records may meet by their names, as the names of few are on both sides; null where none can. */
export interface Meeting {
  has(names: Names): boolean;
}

/** A product's name and its producer's, to the letter; 0 where either is not written. */
type Names = readonly [name: number, whose: number];

export function namesOf({ coded, known, firstMark, secondMark, facts, whose }: Omit<Row, 'row'>): Names {
  if (coded) return [facts, whose];
  return known ? [firstMark, secondMark] : [0, 0];
}

const WITH_CODE = 1;
const WITHOUT = 2;
const BOTH = 3;

/** Of a million names a table of bytes is kept, and no name: some that never meet are taken for such that do, and are not lost. */
export function meetingOf(records: NumberRows): Meeting | null {
  const view = viewOf(records);
  let uncoded = 0;
  for (let row = 0; row < records.size; row += 1) {
    view.row = row;
    if (!view.coded && view.known) uncoded += 1;
  }
  if (uncoded === 0 || uncoded === records.size) return null;
  const table = new Uint8Array(2 ** Math.ceil(Math.log2(uncoded * 8)));
  const placeOf = ([name, whose]: Names) => (name ^ Math.imul(whose, SPREAD)) & (table.length - 1);
  let isMet = false;
  for (const side of [WITHOUT, WITH_CODE]) {
    for (let row = 0; row < records.size; row += 1) {
      view.row = row;
      if (view.coded !== (side === WITH_CODE)) continue;
      const names = namesOf(view);
      const at = placeOf(names);
      if (names[0] === 0 || (side === WITH_CODE && table[at] === 0)) continue;
      table[at] = (table[at] ?? 0) | side;
      isMet ||= table[at] === BOTH;
    }
  }
  return isMet ? { has: (names) => names[0] !== 0 && table[placeOf(names)] === BOTH } : null;
}

/** An odd number whose bits are all over: the names of one producer do not fall on one another. */
const SPREAD = 0x9e3779b1 | 0;

/** Records of one product by their places. */
type Product = number[];

/** A record with a code that bears the names of some without, and the product that it is of. */
interface Entry {
  readonly row: Row;
  readonly product: Product;
}

/** What came of the records without a code. */
export interface Joined {
  /** Every product that was left open, with what has come to it. */
  readonly products: readonly (readonly number[])[];
  /** The records that came to a product with a code, each with one that has it. */
  readonly joined: ReadonlyMap<number, number>;
  /** How many records may be of several products, and of how many nobody can tell of which. */
  readonly unclear: readonly number[];
}

/** The products that may meet by their names, until all are known. */
export class OpenProducts {
  private readonly coded: Product[] = [];
  private readonly uncoded: Product[] = [];

  add(rows: readonly Row[]): void {
    (rows[0]?.coded === true ? this.coded : this.uncoded).push(rows.map(({ row }) => row));
  }

  join(records: NumberRows): Joined {
    const view = viewOf(records);
    const joined = new Map<number, number>();
    const unclear: number[] = [];
    const groups = this.uncoded.map((rows) => ({ rows, left: [] as number[] }));
    for (const alike of this.alike(view)) {
      for (const { at, row, into } of placed(alike)) {
        if (into === null || into === 'unclear') {
          groups[at]?.left.push(row);
          if (into === 'unclear') unclear.push(row);
        } else {
          joined.set(row, into.row.row);
          into.product.push(row);
        }
      }
    }
    const left = groups.map((group) => group.left).filter((rows) => rows.length > 0);
    return { products: [...this.coded, ...left], joined, unclear };
  }

  /** The groups without a code, each name's together, with the records with one that bear it. */
  private *alike(view: RecordView): Iterable<Alike> {
    const byNames = new Map<string, { entries: [row: number, product: Product][]; groups: number[] }>();
    const at = (names: Names) => {
      const key = names.join(' ');
      let one = byNames.get(key);
      if (one === undefined) byNames.set(key, (one = { entries: [], groups: [] }));
      return one;
    };
    for (const [index, [first = 0]] of this.uncoded.entries()) {
      at(namesOf(recordAt(view, first))).groups.push(index);
    }
    for (const product of this.coded) {
      for (const row of product) {
        view.row = row;
        const names = namesOf(view);
        if (names[0] !== 0) byNames.get(names.join(' '))?.entries.push([row, product]);
      }
    }
    for (const { entries, groups } of byNames.values()) {
      yield {
        entries: entries.map(([row, product]) => ({ row: recordAt(view, row), product })),
        groups: groups.map((index) => ({
          at: index,
          rows: (this.uncoded[index] ?? []).map((row) => recordAt(view, row)),
        })),
      };
    }
  }
}

/** What bears one name of one producer: records with a code, and those without in groups, each of a place. */
interface Alike {
  readonly entries: readonly Entry[];
  readonly groups: readonly Group[];
}

interface Group {
  readonly at: number;
  readonly rows: readonly Row[];
}

/** Where a record without a code belongs: with one that has it, with none, or nobody can tell. */
type Into = Entry | 'unclear' | null;

interface Placed {
  readonly at: number;
  readonly row: number;
  readonly into: Into;
}

/** Where each record without a code belongs, of those that bear one name. */
function placed({ entries, groups }: Alike): readonly Placed[] {
  const byPlace = new CodedByKeys(entries, ({ row }) => placesKept(row));
  const bare = groups.map(({ at, rows }) => ({ at, rows, places: placesAsked(rows) }));
  for (const [number, { places }] of bare.entries()) byPlace.meet(number, places);
  let known: Occasions<Entry> | null = null;
  const occasions = () => (known ??= new Occasions(entries, bare));
  return bare.flatMap(({ at, rows, places }) => {
    const { first, isSure } = byPlace.answer(places);
    const intoOf = (row: Row): Into => (isSure || first === null ? first : occasions().only(row, places));
    const found = rows.map((row) => [row, intoOf(row)] as const);
    const saidOf = (some: readonly Row[]) => occasions().saidOf(some, places);
    return namedAlike(found, saidOf).map(([{ row }, into]) => ({ at, row, into }));
  });
}

/**
 * Where one decision names several products alike, with other stars or points, one of them has the code: that which says
 * what is said of it.
 *
 * @param saidOf of records of one occasion: those of which one with a code says the same
 */
function namedAlike(
  found: readonly (readonly [Row, Into])[],
  saidOf: (rows: readonly Row[]) => readonly Row[],
): readonly (readonly [Row, Into])[] {
  const byOccasion = listsBy(found.filter(([, into]) => isEntry(into)), ([row]) => occasionOf(row)); // prettier-ignore
  const results = new Map<Row, Into>();
  for (const those of byOccasion.values()) {
    const rows = those.map(([row]) => row);
    if (allAgree(rows)) continue;
    // Those of one occasion came to one entry, and all that tell of it are of one product.
    const said = new Set(saidOf(rows));
    const isTold = said.size > 0 && allAgree([...said]);
    for (const [row, into] of those) {
      results.set(row, isTold ? (said.has(row) ? into : null) : 'unclear');
    }
  }
  return found.map(([row, into]) => {
    const result = results.get(row);
    return [row, result === undefined ? into : result];
  });
}

function isEntry(into: Into): boolean {
  return into !== null && into !== 'unclear';
}

function allAgree(rows: readonly Row[]): boolean {
  const totals = new Set(rows.map(({ total }) => total).filter((total) => total !== null));
  return new Set(rows.map(({ stars }) => stars)).size < 2 && totals.size < 2;
}
