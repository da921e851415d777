import { expect, it } from 'vitest';
import { provinceInWords } from '../../src/papers/words.js';

it.each([
  ['Khánh Hòa', 'tỉnh Khánh Hòa'],
  ['Tỉnh Khánh Hòa', 'tỉnh Khánh Hòa'],
  ['tỉnh Khánh Hòa', 'tỉnh Khánh Hòa'],
  ['Thành phố Huế', 'thành phố Huế'],
  ['THÀNH PHỐ Huế', 'thành phố Huế'],
  ['Tỉnh Khánh Hòa'.normalize('NFD'), 'tỉnh Khánh Hòa'],
  ['TP. Huế', 'TP. Huế'],
])('%s stands in a sentence as %s', (written, shown) => {
  expect(provinceInWords(written)).toBe(shown);
});
