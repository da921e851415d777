import { putInto } from '../engine/lists-by.js';
import type { CodeNames } from '../engine/same-code.js';
import { each, fitting, kept } from '../engine/kept-under.js';
import type { ComparedPlace } from '../engine/same-place.js';

/** From so many on, to look up is less work than to hold against all. */
export const MANY = 32;

/** Many records of one key, in the order that they came in, to be found by what another must share with them. */
export class ManyUnder {
  readonly all: number[] = [];
  private readonly by = new Map<string, number[]>();

  add(entry: number, keys: readonly string[]): void {
    this.all.push(entry);
    for (const key of keys) putInto(this.by, key, entry);
  }

  /** Those of each of some keys; none is in two of those that one place, or two names, ask for, but by its names. */
  lists(keys: readonly string[]): readonly (readonly number[])[] {
    return keys.flatMap((key) => {
      const list = this.by.get(key);
      return list === undefined ? [] : [list];
    });
  }
}

/** The first of some lists, each in order; null where there is nothing. */
export function firstOf(lists: readonly (readonly number[])[]): number | null {
  const first = lists.reduce((least, [one = Infinity]) => Math.min(least, one), Infinity);
  return first === Infinity ? null : first;
}

/** Under what a record is kept by its place; the first key is that of the place to the letter. */
export function keptAtPlace([commune, province]: ComparedPlace): readonly string[] {
  return each([kept(commune || null), kept(province || null)]);
}

/** By what those are found that may be of a place: see `mayBeOnePlace`. */
export function askedByPlace([commune, province]: ComparedPlace): readonly string[] {
  return each([fitting(commune || null), fitting(province || null)]);
}

/** Under what a record is kept by its names. */
export function keptByNames(names: CodeNames): readonly string[] {
  return [ALL, ...ofNames(names)];
}

/**
 * By what those are found that may be one product of a code with it: see `mayShareCode`. Of many none lacks a name, as it
 * would be the only one kept.
 */
export function askedByNames(names: CodeNames): readonly string[] {
  return names.includes(0) ? [ALL] : ofNames(names);
}

const ALL = 'all';

function ofNames([name, producer]: CodeNames): readonly string[] {
  return [`name ${String(name)}`, `producer ${String(producer)}`];
}
