import { expect, it } from 'vitest';
import { append } from '../../src/base/append.js';
import { apartByPlace, type ComparedPlace } from '../../src/engine/same-place.js';

const MANY = 300_000;

it('any number is added to a list, in order', () => {
  const list = [0];
  append(list, [1, 2]);
  append(list, new Set([3]));
  append(list, []);
  expect(list).toEqual([0, 1, 2, 3]);
  append(
    list,
    Array.from({ length: MANY }, (_, at) => at),
  );
  expect([list.length, list.at(-1)]).toEqual([MANY + 4, MANY - 1]);
});

it('a product may have as many records as a register of a country', () => {
  const places = Array.from({ length: MANY }, (_, at): ComparedPlace => ['xã An', at === 0 ? 'tỉnh B' : '']);
  expect(apartByPlace(places, (place) => place).map((list) => list.length)).toEqual([MANY]);
});
