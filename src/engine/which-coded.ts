import { listsBy } from './lists-by.js';

/*
 * Of some products without a code, and some with one that bear their names: which of them are one. What may be of two
 * products with a code is of neither, as nobody can tell which; nor is it sure where two without one may be of the same.
 */

/** What a product without a code may be. */
export interface Fit<Entry> {
  /** All that it may be; empty where it is a product of its own. Those that may be the same share one list. */
  readonly may: readonly Entry[];
  /** Whether they are all of one product, and no other one without a code can be meant by one of them. */
  readonly isSure: boolean;
}

/** What tells those apart that are held against each other: of those that are alike, one is. */
export interface Kinds<Bare, Entry> {
  readonly ofBare: (one: Bare) => string;
  readonly ofEntry: (entry: Entry) => string;
}

/**
 * Holds each product without a code against what has one.
 *
 * @param mayBe whether the two may be one; of whatever one product is known by, one entry each
 */
export function fitsOf<Bare, Entry>(
  bare: readonly Bare[],
  entries: readonly Entry[],
  mayBe: (one: Bare, entry: Entry) => boolean,
  productOf: (entry: Entry) => unknown,
  { ofBare, ofEntry }: Kinds<Bare, Entry>,
): readonly Fit<Entry>[] {
  const places = listsBy(entries.entries(), ([, entry]) => ofEntry(entry));
  const kinds = [...places.values()].map((those) => those.map(([at]) => at));
  const times = kinds.map(() => 0);
  const fitting = new Map<string, readonly number[]>();
  for (const [key, alike] of listsBy(bare, ofBare)) {
    const may = alike.slice(0, 1).flatMap((one) => [...kinds.keys()].filter((kind) => holds(one, kind)));
    for (const kind of may) times[kind] = (times[kind] ?? 0) + alike.length;
    fitting.set(key, may);
  }
  function holds(one: Bare, kind: number): boolean {
    const entry = entries[kinds[kind]?.[0] ?? -1];
    return entry !== undefined && mayBe(one, entry);
  }
  const known = new Map<string, Fit<Entry>>();
  return bare.map((one) => {
    const may = fitting.get(ofBare(one)) ?? [];
    const key = may.join(' ');
    let fit = known.get(key);
    if (fit === undefined) {
      const those = may.flatMap((kind) => kinds[kind] ?? []).sort((a, b) => a - b);
      const list = those.flatMap((at) => entries[at] ?? []);
      const isOnce = may.some((kind) => times[kind] === 1);
      known.set(key, (fit = { may: list, isSure: isOnce && areOfOne(list, productOf) }));
    }
    return fit;
  });
}

/** Whether some entries are of one product. */
export function areOfOne<Entry>(some: readonly Entry[], productOf: (entry: Entry) => unknown): boolean {
  const [first] = some;
  return first !== undefined && some.every((one) => productOf(one) === productOf(first));
}
