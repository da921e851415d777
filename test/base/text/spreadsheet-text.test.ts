import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralise, withoutApostrophe } from '../../../src/base/text/spreadsheet-text.js';

describe('a text that a spreadsheet would run is made harmless', () => {
  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t1', '\r1', '\n1', '\u0000x', '＝1', '＋1', '－1', '＠x'])(
    '%j',
    (text) => {
      expect(neutralise(text)).toBe(`'${text}`);
    },
  );
});

describe('a cell that another separator would begin inside of a text is made harmless', () => {
  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['a,@SUM(A1)', "a,'@SUM(A1)"],
    ['a\t+1', "a\t'+1"],
    ['a\r\n=1', "a\r\n'=1"],
    ['a;""=1', 'a;\'""=1'],
    ['=1;=2', "'=1;'=2"],
    ['\t=1', "'\t'=1"],
    ["a;'=1", "a;''=1"],
  ])('%j', (text, written) => {
    expect([neutralise(text), withoutApostrophe(written)]).toEqual([written, text]);
  });
});

it.each(['', 'a; =1', 'a; - b', '1,5', 'Nước mắm', "'Hương'", '3', 'a=1', ' =1', '★'])(
  '%j is left as it is',
  (text) => {
    expect(neutralise(text)).toBe(text);
  },
);

it('what was made harmless is read again as it was', () => {
  const text = fc.string({
    unit: fc.constantFrom("'", ';', ',', '"', '\n', '=', '+', '-', '@', '\t', '＝', 'a', 'ồ'),
  });
  fc.assert(
    fc.property(text, (one) => {
      expect(withoutApostrophe(neutralise(one))).toBe(one);
    }),
  );
});

it.each(["'Hương' quê", "'", 'a'])('%j keeps its apostrophe', (text) => {
  expect(withoutApostrophe(text)).toBe(text);
});
