import { listsBy, putInto } from './lists-by.js';
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
  const places = shown.map((value) => {
    const parts = typeof value === 'string' ? value.split(WITHIN) : [];
    return parts.length > LEVELS ? [] : parts.map(placeParts); // a name that has that sign in it is like no other
  });
  const byName = new Map<string, number[]>();
  for (const [at, [first]] of places.entries()) {
    if (first !== undefined) putInto(byName, first.name, at);
  }
  const countsAs = places.map((_, at) => at);
  for (const list of byName.values()) {
    if (list.length < 2) continue; // as nearly every name
    const fuller = new Fuller();
    const byFullness = listsBy(list, (at) => fullness(places[at] ?? []));
    for (const [, alike] of [...byFullness].sort(([a], [b]) => b - a)) {
      for (const at of alike) {
        const [only, ...others] = fuller.fitting(places[at] ?? []);
        if (only !== undefined && others.length === 0) countsAs[at] = only;
      }
      for (const at of alike) fuller.add(places[at] ?? [], countsAs[at] ?? at);
    }
  }
  return countsAs;
}

/**
 * Places of one name of which more is said than of those that ask. A name may be that of thousands of districts, so that
 * each is kept under whatever it may be asked for: what is not written of a place may be anything.
 */
class Fuller {
  /** What they count as; two are as good as any number. */
  private readonly byKey = new Map<string, readonly number[]>();

  add(place: readonly Part[], countsAs: number): void {
    for (const key of keysOf(place, keptUnder)) {
      const known = this.byKey.get(key) ?? [];
      if (known.length < 2 && !known.includes(countsAs)) this.byKey.set(key, [...known, countsAs]);
    }
  }

  /** What those count as that a place may be; two where there are several. */
  fitting(place: readonly Part[]): ReadonlySet<number> {
    return new Set(keysOf(place, askedBy).flatMap((key) => this.byKey.get(key) ?? []));
  }
}

/** A key for each way to take one of what each part is kept under, or asked for by. */
function keysOf(
  place: readonly Part[],
  of: (part: Part | undefined) => readonly string[],
): readonly string[] {
  const parts = Array.from({ length: LEVELS }, (_, at) => of(place[at]));
  return parts.reduce<readonly string[]>(
    (keys, some) => keys.flatMap((key) => some.map((one) => `${key}${WITHIN}${one}`)),
    [''],
  );
}

/** A commune lies in a district, and that in a province. */
const LEVELS = 3;

const BLANK = '-';
const ANY = '*';

/** Under what a part is kept: its name, with its kind and whatever its kind may be, or nothing. */
function keptUnder(part: Part | undefined): readonly string[] {
  if (part === undefined || part.name === '') return [BLANK, ANY];
  return [ofKind(part.name, part.kind), ofKind(part.name, ANY), ANY];
}

/** By what those are found that say the same of a part, or nothing. */
function askedBy(part: Part | undefined): readonly string[] {
  if (part === undefined || part.name === '') return [ANY];
  const { kind, name } = part;
  return [BLANK, ...(kind === '' ? [ofKind(name, ANY)] : [ofKind(name, kind), ofKind(name, '')])];
}

function ofKind(name: string, kind: string): string {
  return `${name}|${kind}`;
}

/** How much is said of a place; a name is more than any number of kinds. */
function fullness(place: readonly Part[]): number {
  return place.reduce((sum, { kind, name }) => sum + (name === '' ? 0 : 10) + (kind === '' ? 0 : 1), 0);
}
