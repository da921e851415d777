import { expect, it } from 'vitest';
import { Fingerprints } from '../../../src/base/compact/fingerprints.js';

it('tells a hundred thousand keys apart, and gives each its number', () => {
  const map = new Fingerprints();
  const keys = Array.from({ length: 100_000 }, (_, index) => `68-${String(index % 900)}-${String(index)}`);
  const taken: string[] = [];
  for (const [index, key] of keys.entries()) {
    if (map.get(key) !== null) taken.push(key);
    map.set(key, index - 1);
  }
  expect(taken).toEqual([]);
  map.set('68-0-0', 7);
  expect(keys.filter((key, index) => map.get(key) !== (index === 0 ? 7 : index - 1))).toEqual([]);
  expect(map.get('')).toBe(null);
});
