import { putInto } from './lists-by.js';
import { WITHIN, type Dimension, type TallyBasis, type TallyValue } from './tally-query.js';

/*
 * Places that are written in several ways. One row says `xã An, huyện Bình`, the next `xã An` alone or `An`: they are
 * one place where nothing else that was read could be meant, and two where it could. Nobody is asked, and everybody is
 * told.
 */

/** A place that counts as another, of which more is said. */
export interface SamePlace {
  readonly dimension: Dimension;
  readonly written: TallyValue;
  readonly countedAs: TallyValue;
}

type Part = ReturnType<TallyBasis['placeParts']>;

/**
 * The place of the value that each counts as, in its book: its own for most.
 *
 * @param shown communes, districts or provinces, with what they lie in; null where none is written
 */
export function samePlaces(shown: readonly TallyValue[], { placeParts }: TallyBasis): readonly number[] {
  const places = shown.map((value) => (typeof value === 'string' ? value.split(WITHIN).map(placeParts) : []));
  const byName = new Map<string, number[]>();
  for (const [at, [first]] of places.entries()) {
    if (first !== undefined) putInto(byName, first.name, at);
  }
  const countsAs = places.map((_, at) => at);
  for (const list of byName.values()) {
    const fullestFirst = list.toSorted((a, b) => fullness(places[b] ?? []) - fullness(places[a] ?? []));
    for (const [index, at] of fullestFirst.entries()) {
      const fuller = fullestFirst
        .slice(0, index)
        .filter((other) => fits(places[at] ?? [], places[other] ?? []));
      const [only, ...others] = new Set(fuller.map((other) => countsAs[other] ?? other));
      if (only !== undefined && others.length === 0) countsAs[at] = only;
    }
  }
  return countsAs;
}

/** Whether a place may be another, of which more is said. */
function fits(place: readonly Part[], fuller: readonly Part[]): boolean {
  if (fullness(place) === fullness(fuller)) return false;
  return place.every(({ kind, name }, at) => {
    const other = fuller[at];
    if (name === '' || other === undefined || other.name === '') return true;
    return name === other.name && (kind === '' || other.kind === '' || kind === other.kind);
  });
}

/** How much is said of a place; a name is more than any number of kinds. */
function fullness(place: readonly Part[]): number {
  return place.reduce((sum, { kind, name }) => sum + (name === '' ? 0 : 10) + (kind === '' ? 0 : 1), 0);
}
