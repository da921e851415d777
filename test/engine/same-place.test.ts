import { expect, it } from 'vitest';
import { mayBeOnePlace, type ComparedPlace } from '../../src/engine/same-place.js';

it.each<[ComparedPlace, ComparedPlace, boolean]>([
  [['khanh son', 'khanh hoa'], ['khanh son', 'khanh hoa'], true],
  [['khanh son', 'khanh hoa'], ['khanh vinh', 'khanh hoa'], false],
  [['tan phu', 'khanh hoa'], ['tan phu', 'ben tre'], false],
  // What is not written contradicts nothing.
  [['', 'khanh hoa'], ['khanh son', 'khanh hoa'], true],
  [['khanh son', 'khanh hoa'], ['', 'khanh hoa'], true],
  [['khanh son', ''], ['khanh son', 'khanh hoa'], true],
  [['khanh son', 'khanh hoa'], ['khanh son', ''], true],
  [['', 'ben tre'], ['khanh son', 'khanh hoa'], false],
  // The same by numbers in place of names.
  [[0, 7], [3, 7], true],
  [[3, 7], [0, 7], true],
  [[3, 0], [3, 7], true],
  [[3, 7], [3, 8], false],
  [[3, 7], [4, 7], false],
])('%j and %j may be one place: %s', (a, b, may) => {
  expect(mayBeOnePlace(a, b)).toBe(may);
});
