import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackedList } from '../../../src/base/compact/packed-list.js';

it('gives back what it took, in its order, however long it is', () => {
  const value = fc.record({
    name: fc.string({ unit: 'binary' }),
    line: fc.nat(),
    day: fc.option(fc.string()),
  });
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const list = new PackedList<(typeof values)[number]>();
      for (const one of values) list.push(one);
      expect([...list]).toEqual(values);
    }),
  );
  const long = ['a'.repeat(700_000), 'ậ'.repeat(700_000), 'b'.repeat(700_000), ''];
  const list = new PackedList<string>();
  for (const one of long) list.push(one);
  expect(list.length).toBe(4);
  expect([...list]).toEqual(long);
  expect(list.at(1)).toBe(long[1]);
});
