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
  const kinds = [...listsBy(entries.entries(), ([, entry]) => ofEntry(entry)).values()].map(
    (those, number) => ({ those, number, times: 0 }),
  );
  const fitting = [...listsBy(bare.entries(), ([, one]) => ofBare(one)).values()].map((alike) => {
    // Of those that are alike the first is held, and on either side.
    const may = alike
      .slice(0, 1)
      .flatMap(([, one]) =>
        kinds.flatMap((kind) =>
          kind.those.slice(0, 1).flatMap(([, entry]) => (mayBe(one, entry) ? [kind] : [])),
        ),
      );
    for (const kind of may) kind.times += alike.length;
    return { alike, may };
  });
  const known = new Map<string, Fit<Entry>>();
  const fits: Fit<Entry>[] = [];
  for (const { alike, may } of fitting) {
    const key = may.map(({ number }) => number).join(' ');
    const fit = known.get(key) ?? fitOf(may, productOf);
    known.set(key, fit);
    for (const [at] of alike) fits[at] = fit;
  }
  return fits;
}

/** Some entries that are alike, each with its place, and how many products without a code may be one with them. */
interface Kind<Entry> {
  readonly those: readonly (readonly [place: number, entry: Entry])[];
  readonly times: number;
}

function fitOf<Entry>(may: readonly Kind<Entry>[], productOf: (entry: Entry) => unknown): Fit<Entry> {
  const inOrder = may.flatMap(({ those }) => those).sort(([a], [b]) => a - b);
  const list = inOrder.map(([, entry]) => entry);
  return { may: list, isSure: may.some(({ times }) => times === 1) && areOfOne(list, productOf) };
}

/** Whether some entries are of one product. */
export function areOfOne<Entry>(some: readonly Entry[], productOf: (entry: Entry) => unknown): boolean {
  const [first] = some;
  return first !== undefined && some.every((one) => productOf(one) === productOf(first));
}
