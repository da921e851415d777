import { describe, expect, it } from 'vitest';
import { judge } from '../support/council.js';
import { E1048, E148, E26, rules } from '../support/law.js';
import { fullSheet, ratingOf } from '../support/sheets.js';

const set7 = rules(E148, 7);
const set11 = rules(E148, 11);
const set16 = rules(E1048, 16);
const set19 = rules(E1048, 19);

/** A sheet with all requirements met, and as many points as are asked for: the first criteria that may give way do. */
function sheetOf(of: typeof set7, total: number) {
  let points = [...fullSheet(of).points];
  const sum = () => points.reduce<number>((all, one) => all + (one ?? 0), 0);
  for (const [index, { allowed, appliesWhen }] of of.criteria.entries()) {
    if (appliesWhen !== null || of.disputed?.other.criterion === of.criteria[index]?.code) continue;
    // A story stays where others hang on it.
    const needs = Math.max(
      of.criteria.some((one) => one.appliesWhen?.index === index) ? 1 : 0,
      ...of.requirements.filter((one) => one.index === index).map((one) => one.needs),
    );
    for (const less of allowed.list.toReversed()) {
      const changed = points.map((one, at) => (at === index ? less : one));
      const after = sum() - (points[index] ?? 0) + less;
      if (less >= needs && after >= total && less < (points[index] ?? 0)) points = changed;
    }
  }
  const sheet = { ...fullSheet(of), points };
  expect(ratingOf(of, sheet).total).toBe(total);
  return sheet;
}

const read = (of: typeof set7, total: number) => ratingOf(of, sheetOf(of, total)).otherwise;

describe('the other reading of a disputed set', () => {
  it.each([
    // 148, set 7: the top option of 6.4 may be worth 4 points and not 3
    [set7, 90, null],
    [set7, 89, { totals: [90, 90], stars: [5, 5] }],
    [set7, 88, null],
    // 148, set 11: three points that the Decision may have lost
    [set11, 90, null],
    [set11, 89, { totals: [89, 92], stars: [4, 5] }],
    [set11, 87, { totals: [87, 90], stars: [4, 5] }],
    [set11, 86, null],
    // 1048, set 19: two points
    [set19, 88, { totals: [88, 90], stars: [4, 5] }],
    [set19, 69, { totals: [69, 71], stars: [3, 4] }],
    [set19, 67, null],
    [set19, 29, { totals: [29, 31], stars: [1, 2] }],
  ] as const)('is told only within the doubt of a band (%#)', (of, total, otherwise) => {
    expect(read(of, total)).toEqual(otherwise);
  });

  it('takes a point away where the option may be worth less (1048, set 16, 7)', () => {
    const full = fullSheet(set16);
    const at = (code: string, points: number) => (one: typeof full) => ({
      ...one,
      points: one.points.map((was, index) => (set16.criteria[index]?.code === code ? points : was)),
    });
    const seven = at('7', 2)(full);
    expect([ratingOf(set16, seven).total, ratingOf(set16, seven).otherwise]).toEqual([97, null]);
    const ninety = at('1.5', 1)(at('4.1', 2)(seven));
    expect([ratingOf(set16, ninety).total, ratingOf(set16, ninety).otherwise]).toEqual([
      90,
      { totals: [89, 89], stars: [4, 4] },
    ]);
    expect(ratingOf(set16, at('7', 3)(at('4.2', 3)(ninety))).otherwise).toBeNull();
  });

  it('changes nothing where the top option is not ticked', () => {
    const sheet = sheetOf(set7, 89);
    const index = set7.criteria.findIndex(({ code }) => code === '6.4');
    const points = sheet.points.map((one, at) => (at === index ? 2 : one));
    expect(ratingOf(set7, { ...sheet, points }).otherwise).toBeNull();
  });

  it('does not lift a product that misses a requirement', () => {
    const sheet = sheetOf(set11, 90);
    const five = set11.requirements.find(({ star }) => star === 5)!;
    const points = sheet.points.map((one, at) => (at === five.index ? five.needs - 1 : one));
    const rating = ratingOf(set11, { ...sheet, points });
    expect([rating.total, rating.stars, rating.otherwise]).toEqual([89, 4, null]);
  });

  it('is none of a dossier that is out, nor of an open sheet, nor of a set that nobody doubts', () => {
    const sheet = sheetOf(set11, 89);
    expect(ratingOf(set11, { ...sheet, disqualified: 'giả mạo' }).otherwise).toBeNull();
    expect(ratingOf(set11, fullSheet(set11, { '7': null })).otherwise).toBeNull();
    expect(ratingOf(rules(E26, 11), fullSheet(rules(E26, 11))).otherwise).toBeNull();
  });

  it('is that of the average of a council, sheet by sheet', () => {
    const [low, high] = [sheetOf(set7, 89), sheetOf(set7, 90)];
    const index = set7.criteria.findIndex(({ code }) => code === '6.4');
    const without = { ...low, points: low.points.map((one, at) => (at === index ? 2 : one)) };
    // 89 + 90 are 179 and may be 181: 90,50; with a sheet that the doubt does not touch 267, and 269 of 270.
    expect(judge(set7, [low, high]).otherwise).toEqual({ totals: [181, 181], stars: [5, 5] });
    expect(judge(set7, [low, high, without]).otherwise).toBeNull();
  });
});
