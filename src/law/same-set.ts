import { fold } from '../base/text/fold.js';
import { editionToday, type Library } from './library.js';
import type { EditionId, ProductSet } from '../engine/types.js';

/*
 * Each edition numbers its sets for itself: 9 is fish sauce in one and seafood in another. One set is another's where the
 * names are the same, or the places in the list of products; nothing is concluded from the number.
 */

/** The set among those of another edition that is the same one; null where none is, or several might be. */
export function sameSet(set: ProductSet, among: readonly ProductSet[]): ProductSet | null {
  for (const report of [nameOf, placeOf, ownPlaceOf]) {
    const wanted = report(set);
    const same = wanted === null ? [] : among.filter((one) => report(one) === wanted);
    const [only] = same;
    if (only !== undefined) return same.length === 1 ? only : null;
  }
  return null;
}

/**
 * The sets of another edition that one may be compared with, the likeliest first: the same one alone, else those whose
 * names have most of their words in common, since a set may have been split or put together with others.
 */
export function setsLike(set: ProductSet, among: readonly ProductSet[]): readonly ProductSet[] {
  const same = sameSet(set, among);
  if (same !== null) return [same];
  return among
    .map((one) => ({ one, alike: alikeness(set, one) }))
    .filter(({ alike }) => alike.share >= LEAST_SHARED)
    .sort((a, b) => b.alike.share - a.alike.share || b.alike.leading - a.alike.leading)
    .map(({ one }) => one);
}

const LEAST_SHARED = 0.6;

interface Alikeness {
  /** The part of the shorter name's words that the longer one has. */
  readonly share: number;
  /** How many words both begin with. */
  readonly leading: number;
}

function alikeness(set: ProductSet, other: ProductSet): Alikeness {
  const pairs = namesOf(set).flatMap((name) => namesOf(other).map((one) => sharedWords(name, one)));
  return pairs.reduce((best, one) => (one.share > best.share ? one : best));
}

function sharedWords(a: string, b: string): Alikeness {
  const [one, other] = [a.split(' '), b.split(' ')];
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const differs = shorter.findIndex((word, at) => word !== longer[at]);
  return {
    share: shorter.filter((word) => longer.includes(word)).length / shorter.length,
    leading: differs === -1 ? shorter.length : differs,
  };
}

/**
 * By what a set is counted where records of several editions stand beside each other: by the number that the edition in
 * force today gives it, else by its own with its edition's name, such as `1048-2019/9`.
 */
export function setCounter(library: Library): (edition: EditionId, no: number) => number | string {
  const today = editionToday(library).edition;
  const known = new Map<string, number | string>();
  return (edition, no) => {
    if (edition === today) return no;
    const own = `${edition}/${String(no)}`;
    let counted = known.get(own);
    if (counted === undefined) {
      const set = library.set(edition, no);
      counted = (set && sameSet(set, library.sets(today))?.set) ?? own;
      known.set(own, counted);
    }
    return counted;
  };
}

/** The name, without what stands in brackets to explain it. */
function nameOf({ name }: ProductSet): string {
  return fold(name.split('(')[0] ?? '');
}

/** Its place in the list of products. */
function placeOf({ branch, group, subgroup }: ProductSet): string | null {
  return group === null ? null : [branch ?? '', group, subgroup ?? ''].map(fold).join('\n');
}

/** What the list of products calls it; for one that is not in a list, its name. */
function ownPlaceOf(set: ProductSet): string {
  return set.group === null ? nameOf(set) : fold(set.subgroup ?? set.group);
}

function namesOf(set: ProductSet): readonly string[] {
  return [nameOf(set), ownPlaceOf(set)];
}
