import { describe, expect, it } from 'vitest';
import { byLevel, day, firstOfList, quoted, shortened, thousands, patternIn } from '../../src/base/format.js';
import { columnLetters } from '../../src/base/text/cell-name.js';

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [36, 'AJ'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s in a spreadsheet', (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
});

describe('what is reported', () => {
  it('is all of a list, or the first hundred of it and how many there are besides', () => {
    const texts = Array.from({ length: 102 }, (_, at) => `c${String(at)}`);
    const more = (count: number) => ` + ${String(count)}`;
    expect(firstOfList([], more)).toBe('');
    expect(firstOfList(['a', 'b'], more)).toBe('a, b');
    expect(firstOfList(texts.slice(0, 100), more)).toBe(texts.slice(0, 100).join(', '));
    expect(firstOfList(texts.slice(0, 101), more)).toBe(`${texts.slice(0, 100).join(', ')} + 1`);
    expect(firstOfList(texts, more)).toBe(`${texts.slice(0, 100).join(', ')} + 2`);
  });

  it('is short, and in one line', () => {
    expect(shortened('Nước mắm', 8)).toBe('Nước mắm');
    expect(shortened('Nước mắm', 7)).toBe('Nước m…');
    expect(quoted('a\nb\u0000')).toBe('"a b\ufffd"');
  });

  it('has days and numbers as people write them', () => {
    expect(day('2026-05-22')).toBe('22/05/2026');
    expect([999, 1000, 1234567].map((number) => thousands(number, '.'))).toEqual([
      '999',
      '1.000',
      '1.234.567',
    ]);
  });

  it('has requirements by level', () => {
    const missed = [
      { star: 3, code: '1.1' },
      { star: 3, code: '2.2' },
      { star: 5, code: '1.1' },
    ];
    expect(byLevel(missed, ({ code }) => code)).toBe('3★: 1.1, 2.2; 5★: 1.1');
  });
});

it.each([
  ['xa', 'xa/*.csv'],
  ['../xa', '../xa/*.csv'],
  ['xa/', 'xa/*.csv'],
  [String.raw`D:\xa`, String.raw`D:\xa\*.csv`],
  ['D:\\', String.raw`D:\*.csv`],
])('a pattern in %s has the slash that the folder has', (folder, pattern) => {
  expect(patternIn(folder, '*.csv')).toBe(pattern);
});
