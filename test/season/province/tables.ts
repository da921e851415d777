import { stringify } from 'csv-stringify/sync';
import { workbook, type RawCell } from '../../support/workbook.js';

/** What a table of sheets says of each, before its points. */
export const PRODUCT_FACTS = [
  'Mã sản phẩm',
  'Tên sản phẩm',
  'Chủ thể',
  'Xã',
  'Tỉnh',
  'Bộ sản phẩm',
  'Loại đăng ký',
  'Ngày nộp',
  'Ngày đánh giá',
];

/** A table as an office types it. */
export type Row = readonly (string | number)[];

export function csvText(rows: readonly Row[], { mark = true, delimiter = ',' } = {}): string {
  return (
    (mark ? '\ufeff' : '') + stringify(rows as (string | number)[][], { delimiter, record_delimiter: '\r\n' })
  );
}

export function bookOf(name: string, rows: readonly Row[], merges: readonly string[] = []): Buffer {
  const cells = rows.map((row) => row.map((cell): RawCell => (cell === '' ? null : cell)));
  return workbook([{ name, rows: Object.fromEntries(cells.map((row, at) => [at + 1, row])), merges }]);
}

/** As officers write a day. */
export function dayWritten(day: string): string {
  return day.split('-').toReversed().join('/');
}
