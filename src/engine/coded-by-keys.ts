/*
 * Of some products without a code, and some records with one that bear their names: which of them are one. What may be
 * of two products with a code is of neither, as nobody can tell which; nor is it sure where two without one may be of
 * the same. A record with a code is kept under keys, and a product without one asks by keys: of ten thousand and ten
 * thousand none is held against another.
 */

/** A record with a code, and the product that it is of. */
export interface OfProduct {
  readonly product: unknown;
}

/** What those with a code come to that somebody asks for. */
export interface Answer<Entry> {
  /** The first of them, in the order that they came in; null where there is none. */
  readonly first: Entry | null;
  /** Whether they are all of one product, and no other one without a code can be meant by one of them. */
  readonly isSure: boolean;
}

/** Those with a code that are kept under one key. */
interface UnderKey<Entry> {
  readonly entries: readonly Entry[];
}

interface Kept<Entry> extends UnderKey<Entry> {
  readonly entries: Entry[];
  /** The place of the first. */
  readonly first: number;
  isOfOne: boolean;
  /** The number of the product without a code that asks for them; or `NOBODY`, or `SEVERAL`. */
  askedBy: number;
  /** Whether one of them is asked for by a single product; null where that is not known. */
  isOnce: boolean | null;
}

const NOBODY = -1;
const SEVERAL = -2;

export class CodedByKeys<Entry extends OfProduct> {
  private readonly byKey = new Map<string, Kept<Entry>>();
  private readonly keptIn = new Map<Entry, readonly Kept<Entry>[]>();

  constructor(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]) {
    for (const [at, entry] of entries.entries()) {
      this.keptIn.set(
        entry,
        keysOf(entry).map((key) => this.keep(key, entry, at)),
      );
    }
  }

  private keep(key: string, entry: Entry, at: number): Kept<Entry> {
    const known = this.byKey.get(key);
    if (known === undefined) {
      const made = { entries: [entry], first: at, isOfOne: true, askedBy: NOBODY, isOnce: null };
      this.byKey.set(key, made);
      return made;
    }
    known.isOfOne &&= known.entries[0]?.product === entry.product;
    known.entries.push(entry);
    return known;
  }

  /** Takes what a product without a code asks for, by the product's number, before any answer. */
  meet(number: number, keys: Iterable<string>): void {
    for (const one of this.under(keys)) {
      one.askedBy = one.askedBy === NOBODY || one.askedBy === number ? number : SEVERAL;
    }
  }

  answer(keys: Iterable<string>): Answer<Entry> {
    const lists = this.under(keys);
    const [first] = lists.toSorted((a, b) => a.first - b.first);
    if (first === undefined) return NOTHING;
    const [entry] = first.entries;
    const isOfOne = lists.every((one) => one.isOfOne && one.entries[0]?.product === entry?.product);
    return { first: entry ?? null, isSure: isOfOne && lists.some((one) => this.isOnce(one)) };
  }

  /** What is kept under each of some keys. */
  under(keys: Iterable<string>): readonly Kept<Entry>[] {
    return Array.from(keys, (key) => this.byKey.get(key)).filter((list) => list !== undefined);
  }

  private isOnce(list: Kept<Entry>): boolean {
    return (list.isOnce ??= list.entries.some((entry) => {
      const askedBy = new Set(this.keptIn.get(entry)?.map((one) => one.askedBy));
      askedBy.delete(NOBODY);
      return askedBy.size === 1 && !askedBy.has(SEVERAL);
    }));
  }
}

const NOTHING = { first: null, isSure: false };
