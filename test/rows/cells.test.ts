import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excelDay, readDate, readEdition, readKind, readPoints } from '../../src/rows/cells.js';
import { E148, E26, LAW } from '../support/law.js';

describe('points', () => {
  it.each([
    ['3', 3],
    [' 3 ', 3],
    ['3,0', 3],
    ['3.00', 3],
    ['10', 10],
    ['0', 0],
    ['03', 3],
    ['', null],
    ['  ', null],
    ['\u00a0', null],
    ['2,5', 'unreadable'],
    ['3.000', 'unreadable'],
    ['-1', 'unreadable'],
    ['+1', 'unreadable'],
    ['1e1', 'unreadable'],
    ['0x3', 'unreadable'],
    ['x', 'unreadable'],
    ['3 điểm', 3],
    ['3 điểm'.normalize('NFD'), 3],
    ['3,0 điểm', 3],
    ['3đ', 3],
    ['2,5 điểm', 'unreadable'],
    ['3 điểm 5', 'unreadable'],
    ['điểm', 'unreadable'],
    ['٣', 'unreadable'],
    ['=3', 'unreadable'],
  ])('%j are %j', (cell, points) => {
    expect(readPoints(cell)).toBe(points);
  });

  it('are a whole number, nothing or unreadable, whatever the cell', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const points = readPoints(cell);
        expect(points === null || points === 'unreadable' || Number.isInteger(points)).toBe(true);
      }),
    );
  });
});

describe('a date', () => {
  it.each([
    ['31/12/2025', '2025-12-31'],
    ['1/2/2026', '2026-02-01'],
    ['01-02-2026', '2026-02-01'],
    ['1.2.2026', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['2026-02-01 00:00:00', '2026-02-01'],
    ['2026-02-01T00:00:00.000Z', '2026-02-01'],
    ['2026/06/01', '2026-06-01'],
    ['1/6/2026 8:30', '2026-06-01'],
    ['2026-06-01T08:30:15.25Z', '2026-06-01'],
    ['29/02/2024', '2024-02-29'],
    ['ngày 22 tháng 4 năm 2026', '2026-04-22'],
    ['Ngày 22 tháng 04 năm 2026'.normalize('NFD'), '2026-04-22'],
    ['15 tháng 6 năm 2026', '2026-06-15'],
    ['Ngày 15/06/2026', '2026-06-15'],
    ['ngày 31 tháng 4 năm 2026', null],
    ['ngày 22 tháng 4 năm 26', null],
    ['tháng 4 năm 2026', null],
    ['29/02/2026', null],
    ['29/02/2100', null],
    ['31/04/2026', null],
    ['12/31/2025', null],
    ['31/12/25', null],
    ['31/12-2025', null],
    ['0/1/2026', null],
    ['46023', null],
    ['1/6/2206', null],
    ['2026/06-01', null],
    ['hôm qua', null],
    ['', null],
  ])('%j is %j', (cell, day) => {
    expect(readDate(cell)).toBe(day);
  });

  it('of every day of two centuries is read, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 13 }),
        fc.integer({ min: 1, max: 32 }),
        (year, month, day) => {
          const made = new Date(Date.UTC(year, month - 1, day));
          const real = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
          const expected = real ? made.toISOString().slice(0, 10) : null;
          expect(readDate(`${String(day)}/${String(month)}/${String(year)}`)).toBe(expected);
        },
      ),
    );
  });
});

it.each([
  ['46174', '2026-06-01'],
  ['45323', '2024-02-01'],
  ['3', null],
  ['461740', null],
  ['x', null],
])('the number %j that Excel counts days by is %j', (cell, day) => {
  expect(excelDay(cell)).toBe(day);
});

describe('a kind of registration', () => {
  it.each([
    ['lần đầu', 'first'],
    ['Lan dau', 'first'],
    ['Đánh giá, phân hạng lần đầu', 'first'],
    ['nâng hạng', 'upgrade'],
    ['phân hạng lại', 're-rating'],
    ['đánh giá lại', 're-rating'],
    ['Đánh giá, phân hạng lại', 're-rating'],
    ['re-rating', 're-rating'],
    ['upgrade', 'upgrade'],
    ['first', 'first'],
    ['mới', 'first'],
    ['Đăng ký mới', 'first'],
    ['nâng hạng lần đầu', null],
    ['không phải lần đầu', null],
    ['không nâng hạng', null],
    ['đổi mới', null],
    ['đánh giá mỗi năm', null],
    ['khác', null],
  ])('%j is %j', (cell, kind) => {
    expect(readKind(cell)).toBe(kind);
  });
});

describe('an edition', () => {
  it.each([
    ['148-2023', E148],
    ['148/QĐ-TTg', E148],
    ['Quyết định số 148/QĐ-TTg ngày 24/02/2023', E148],
    ['148', E148],
    ['QĐ 1489/QĐ-TTg', E148],
    ['26/2026/QĐ-TTg', E26],
    ['26/2026', E26],
    ['26-2026', E26],
    ['26', E26],
    ['26/2026/QĐ-TTg ngày 22/05/2026', E26],
    ['26/2026/NQ-HĐND', null],
    ['148/2023/NĐ-CP', null],
    ['không theo 26-2026', null],
    ['thay cho 148/QĐ-TTg', null],
    ['1048/QĐ-TTg', '1048-2019'],
    ['781/QĐ-TTg', '1048-2019'],
    ['1048', '1048-2019'],
    ['104/QĐ-TTg', null],
    ['149', null],
    ['148/QĐ-TTg và 26/2026/QĐ-TTg', null],
  ])('%j is %j', (cell, edition) => {
    expect(readEdition(cell, LAW.editions)).toBe(edition);
  });
});
