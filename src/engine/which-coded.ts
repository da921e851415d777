/*
 * Of some products without a code, and some with one that bear their names: which of them are one. What may be of two
 * products with a code is of neither, as nobody can tell which; nor is it sure where two without one may be of the same.
 */

/** What a product without a code may be. */
export interface Fit<Entry> {
  /** All that it may be; empty where it is a product of its own. */
  readonly may: readonly Entry[];
  /** Whether they are all of one product, and no other one without a code can be meant by one of them. */
  readonly isSure: boolean;
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
): readonly Fit<Entry>[] {
  const fitting = bare.map((one) => entries.filter((entry) => mayBe(one, entry)));
  const times = timesOf(fitting);
  return fitting.map((may) => ({ may, isSure: isSure(may, times, productOf) }));
}

/** Whether some entries are of one product, one of them being meant by nothing else. */
export function isSure<Entry>(
  may: readonly Entry[],
  times: ReadonlyMap<Entry, number>,
  productOf: (entry: Entry) => unknown,
): boolean {
  return new Set(may.map(productOf)).size === 1 && may.some((one) => times.get(one) === 1);
}

/** In how many lists each stands. */
export function timesOf<Entry>(lists: readonly (readonly Entry[])[]): ReadonlyMap<Entry, number> {
  const times = new Map<Entry, number>();
  for (const one of lists.flat()) times.set(one, (times.get(one) ?? 0) + 1);
  return times;
}
