import { describe, expect, it } from 'vitest';
import { byLevel, day, quoted, shortened, thousands, patternIn } from '../../src/base/format.js';
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
