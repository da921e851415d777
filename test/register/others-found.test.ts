import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LeastOf } from '../../src/register/least-of.js';
import { NO_OTHERS, OthersFound } from '../../src/register/others-found.js';

function listed(found: OthersFound): readonly number[] {
  const others: number[] = [];
  found.each((other) => others.push(other));
  return others;
}

it('reads what was found key by key, and in order under each', () => {
  const found = OthersFound.of([[[4, 9], [], [1, 5, 12], [7]], [], [[]], [[3, 8]], [[2], [0]]]);
  expect(listed(found)).toEqual([1, 4, 5, 7, 9, 12, 3, 8, 0, 2]);
  expect(found.count).toBe(10);
  expect([listed(NO_OTHERS), NO_OTHERS.count]).toEqual([[], 0]);
});

it('finds none that was kept later', () => {
  const lists = [[1], [2, 3]];
  const [one, several] = [OthersFound.of([[lists[0] ?? []]]), OthersFound.of([lists])];
  for (const list of lists) list.push(4);
  expect([listed(one), listed(several)]).toEqual([[1], [1, 2, 3]]);
  expect([one.count, several.count]).toEqual([1, 3]);
});

it('gives the least of some numbers, and how many they are', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 6 }), (numbers, told) => {
      const least = new LeastOf(told);
      for (const one of numbers) least.add(one);
      expect(least.first()).toEqual(numbers.toSorted((a, b) => a - b).slice(0, told));
      expect(least.count).toBe(numbers.length);
    }),
  );
});
