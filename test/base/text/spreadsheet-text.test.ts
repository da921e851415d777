import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralise, withoutApostrophe } from '../../../src/base/text/spreadsheet-text.js';

describe('a text that a spreadsheet would run is made harmless', () => {
  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\u0000x', '＝1', '＋1', '－1', '＠x'])(
    '%j',
    (text) => {
      expect(neutralise(text)).toBe(`'${text}`);
    },
  );
});

it.each(['', 'Nước mắm', "'Hương'", '3', 'a=1', ' =1', '★'])('%j is left as it is', (text) => {
  expect(neutralise(text)).toBe(text);
});

it('what was made harmless is read again as it was', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '＝', 'a', 'ồ') });
  fc.assert(
    fc.property(text, (one) => {
      expect(withoutApostrophe(neutralise(one))).toBe(one);
    }),
  );
});

it.each(["'Hương' quê", "'", 'a'])('%j keeps its apostrophe', (text) => {
  expect(withoutApostrophe(text)).toBe(text);
});
