import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/rows/header.js';
import { NoSheetRows } from '../../src/rows/no-sheet-row.js';

/* Rows of a table of sheets that cannot be read as sheets: which are none, and which are sheets gone wrong. */

const HEADINGS = [
  'TT',
  'Mã sản phẩm',
  'Tên sản phẩm',
  'Chủ thể',
  'Bộ sản phẩm',
  'Ngày đánh giá',
  '1.1',
  '1.2',
];

/** What each row is, one after another. */
function kindsOf(...rows: readonly string[]) {
  const others = new NoSheetRows(readHeader('a.csv', 1, HEADINGS, 'sheets'));
  return rows.map((row) => others.kindOf(row.split(';')));
}

const TITLES = ';;Người lập;Chủ tịch UBND';

describe('who signs below a table', () => {
  it('is a name below a title, in the column of either', () => {
    expect(kindsOf(TITLES, ';;Nguyễn Văn A;Trần Văn B')).toEqual(['signature', 'signature']);
    expect(kindsOf(';;;;;CHỦ TỊCH', ';;;;;Trần Văn B;;')).toEqual(['signature', 'signature']);
    expect(kindsOf(';;;;KẾ TOÁN;', ';;;;Bà Lê Thị C')).toEqual(['signature', 'signature']);
  });

  it('is told in a row with more blank cells than the table has columns', () => {
    expect(kindsOf(`${TITLES};;;;;;;`)).toEqual(['signature']);
  });

  it('is no name without a title above it', () => {
    expect(kindsOf(';;Nguyễn Văn A;Trần Văn B')).toEqual([null]);
  });

  it('is one name a title: a further one may be a product', () => {
    expect(kindsOf(TITLES, ';;Nguyễn Văn A', ';;Mật Ong Rừng')).toEqual(['signature', 'signature', null]);
  });

  it.each([
    ['a code', ';70-1-1-2026;Mật Ong Rừng;Trần Văn B'],
    ['a name where its code stands', ';Mật Ong Rừng'],
    ['points', ';;Mật Ong Rừng;Trần Văn B;;;5'],
    ['a set', ';;Mật Ong Rừng;Trần Văn B;9'],
    ['a day', ';;Mật Ong Rừng;Trần Văn B;;12/10/2026'],
    ['a day in words', ';;Mật Ong Rừng;Trần Văn B;;ngày 12 tháng 10 năm 2026'],
    ['a number of the list', '4;;Mật Ong Rừng;Trần Văn B'],
    ['a name in small letters', ';;Mật ong rừng;Trần Văn B'],
    ['a bullet before its name', ';;- Mật ong rừng'],
    ['a star before its name', ';;* Mật ong rừng'],
  ])('is no product with %s', (_, row) => {
    expect(kindsOf(TITLES, row)).toEqual(['signature', null]);
  });

  it.each([
    ['a telephone number', ';;0912 345 678'],
    ['one as a number, whose first digit a spreadsheet drops', ';;;;;;912345678'],
    ['one where a code stands', ';0912345678'],
    ['one where a set, a day or points stand', ';;;;0912.345.678;+84 912 345 678;(0263) 3822 456'],
    ['one with a word before it', ';;ĐT: 0912345678;Email: a@lamdong.gov.vn'],
    ['a page on the net', ';;www.lamdong.gov.vn'],
    ['whatever has neither a code nor a name', ';;;Trang 1/2 của bảng'],
  ])('has below it %s', (_, row) => {
    expect(kindsOf(TITLES, ';;Nguyễn Văn A;Trần Văn B', row).slice(2)).toEqual(['signature']);
  });

  it.each([
    ['points', ';;0912 345 678;;;;5'],
    ['a set', ';;0912 345 678;;9'],
    ['a day', ';;;;;12/10/2026'],
    ['a number of the list', '4;;0912 345 678'],
    ['a code of a product', ';01-00004-1-2026'],
    ['a name', ';;Mật Ong Rừng;0912 345 678'],
  ])('has no sheet that went wrong, with %s', (_, row) => {
    expect(kindsOf(TITLES, ';;Nguyễn Văn A;Trần Văn B', row).slice(2)).toEqual([null]);
  });

  it('has a name beside how to reach it', () => {
    expect(kindsOf(TITLES, ';;Nguyễn Văn A;0912345678')).toEqual(['signature', 'signature']);
  });

  it('is needed for a telephone number to be none of a sheet', () => {
    expect(kindsOf(';0912345678')).toEqual([null]);
  });

  it('ends with the next sheet', () => {
    expect(kindsOf(TITLES, '2;70-1-2-2026;Mật ong;HTX;9;12/10/2026;7;x', ';;Nguyễn Văn A')).toEqual([
      'signature',
      null,
      null,
    ]);
  });
});

describe('a note below a table', () => {
  it('says so, and goes on with bullets', () => {
    expect(kindsOf('- Như trên;', 'Ghi chú: tạm tính', '- Như trên;', ';;Lưu ý: chưa ký')).toEqual([
      null,
      'note',
      'note',
      'note',
    ]);
  });

  it('is no product whose name begins alike', () => {
    expect(kindsOf(';;Nguồn Xanh', ';;Ghi chú: tạm;HTX Bình An')).toEqual([null, null]);
  });
});
