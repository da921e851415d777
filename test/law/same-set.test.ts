import { describe, expect, it } from 'vitest';
import { sameSet, setCounter, setsLike } from '../../src/law/same-set.js';
import type { EditionId } from '../../src/engine/types.js';
import { E1048, E148, E26, LAW, productSet } from '../support/law.js';

const numbersLike = (edition: EditionId, no: number, among: EditionId) =>
  setsLike(productSet(edition, no), LAW.sets(among)).map(({ set }) => set);

describe('a set in another edition', () => {
  it('of 148 and 26 has the same number, all 26 of them', () => {
    for (const { set } of LAW.sets(E148)) {
      expect(sameSet(productSet(E148, set), LAW.sets(E26))?.set).toBe(set);
      expect(sameSet(productSet(E26, set), LAW.sets(E148))?.set).toBe(set);
    }
  });

  // Held against the names of the two lists, by eye.
  it('of 1048 is the one of its name, and often of another number', () => {
    const same = LAW.sets(E1048).flatMap((set) => {
      const found = sameSet(set, LAW.sets(E148));
      return found === null ? [] : [`${String(set.set)}=${String(found.set)}`];
    });
    expect(same.join(' ')).toBe('1=1 5=5 6=6 7=7 10=9 11=10 12=11 14=13 15=14 16=15 18=17 25=22');
  });

  it.each([
    ['split: fish and meat of 1048 are one set of 148', E148, 8, E1048, [8, 4, 13, 9, 12, 2]],
    ['put together: crafts', E148, 21, E1048, [24, 23]],
    ['fish of 1048', E1048, 9, E148, [8, 11]],
    ['medical devices, which later editions do not have', E1048, 21, E26, []],
    ['flowers, which 1048 does not have', E26, 23, E1048, []],
  ] as const)('%s', (_what, edition, no, among, expected) => {
    expect(numbersLike(edition, no, among)).toEqual(expected);
  });

  it('is counted by the number of today where it is the same, else by its own with its edition', () => {
    const counted = setCounter(LAW);
    expect([counted(E26, 9), counted(E148, 9), counted(E1048, 10), counted(E1048, 9)]).toEqual([
      9,
      9,
      9,
      '1048-2019/9',
    ]);
  });
});
