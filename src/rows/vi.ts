import { list, quoted, shortened, thousands } from '../base/format.js';
import { cellName, columnLetters } from '../base/text/cell-name.js';
import { once } from '../base/once.js';
import { columnsTold } from '../base/columns-told.vi.js';
import { fileName, theFile } from '../base/file-name.vi.js';
import type { LookAlike } from '../base/text/letters.js';
import type { RegistrationKind } from '../engine/types.js';
import type { Unmet } from '../engine/requirements.js';
import type { NamedColumn, Position } from './problems.js';
import { headings } from './headings.vi.js';
import { reading } from './otherwise.vi.js';
import { outcomes } from './outcomes.vi.js';
import { layoutNotes } from './layouts/layout-notes.vi.js';
import { problems } from './problems.vi.js';
import type { Filled, FilledCount, FilledField, OtherKind, ToldOnce } from './row-sights.js';
import { warnings } from './warnings.vi.js';

const headed = once(({ heading }: NamedColumn) => (heading === '' ? '' : ` "${shortened(heading, 40)}"`));
const inColumn = once(
  (column: NamedColumn) =>
    `, cột ${String(column.number)} (${columnLetters(column.number)})${headed(column)}`,
);

const number = (count: number) => thousands(count, '.');

const otherRows: Readonly<Record<OtherKind, string>> = {
  group: 'tiêu đề nhóm',
  sum: 'dòng tổng',
  detail: 'dòng chi tiết của tổng',
  note: 'ghi chú',
  signature: 'chữ ký',
  numbers: 'dòng đánh số cột',
  dashes: 'dòng trống có gạch',
};

const filledBy: Readonly<Record<Filled['by'], string>> = {
  title: 'tiêu đề nhóm',
  table: 'tiêu đề của bảng',
  above: 'dòng trên',
};

type ToldWords = (file: string, sheet: string | undefined, count: number, first: readonly string[]) => string;

const filledFields: Readonly<Record<FilledField, string>> = {
  stars: 'số sao',
  commune: 'xã',
  district: 'huyện',
  province: 'tỉnh',
  producer: 'chủ thể',
  branch: 'ngành',
  decision: 'quyết định',
  decided: 'ngày quyết định',
  certificateEnd: 'ngày hết hạn',
  year: 'năm',
};

const lookAlikes: Readonly<Record<LookAlike, string>> = {
  invisible: 'ký tự ẩn',
  space: 'dấu cách lạ',
  eth: 'Ð thay cho Đ',
  wide: 'chữ, số rộng gấp đôi',
  apart: 'dấu viết rời khỏi chữ',
  dash: 'gạch dài thay cho "-" trong mã, số, ngày',
};

export const vi = {
  problems,
  warnings,
  layoutNotes,
  /** Headings of the tables we write; each is one that we can read, a remark's with the code of its criterion. */
  headings,
  kinds: { first: 'lần đầu', upgrade: 'nâng hạng', 're-rating': 'phân hạng lại' } satisfies Readonly<
    Record<RegistrationKind, string>
  >,
  position: ({ file, sheet, line, sheetRow, column }: Position): string => {
    if (line === null) return fileName(file);
    if (sheet !== undefined) {
      const place = column ? `ô ${cellName(line, column.number)}${headed(column)}` : `hàng ${String(line)}`;
      return `${fileName(file, sheet)}, ${place}`;
    }
    const row = sheetRow === null || sheetRow === line ? '' : ` (hàng ${String(sheetRow)} trong Excel)`;
    return `${fileName(file)}, dòng ${String(line)}${row}${column ? inColumn(column) : ''}`;
  },
  unmet: ({ star, code, needs, has }: Unmet): string =>
    `${String(star)}★: ${code} cần ${String(needs)}, mới có ${String(has)}`,
  rate: {
    ofFile: (file: string, note: string): string => `${fileName(file)}: ${note}`,
    status: { rated: 'đã xếp hạng', incomplete: 'chưa chấm đủ', disqualified: 'bị loại' } satisfies Readonly<
      Record<'rated' | 'incomplete' | 'disqualified', string>
    >,
    warned: (message: string, count: number, first: string): string =>
      count === 1
        ? `Lưu ý (${shortened(first, 80)}): ${message}`
        : `Lưu ý (${number(count)} phiếu, đầu tiên là ${shortened(first, 80)}): ${message}`,
    /** What the other reading of a disputed set would give of a product. */
    otherwise: reading,
    moreWarnings: (count: number): string =>
      `… và ${number(count)} lưu ý khác, ghi ở từng phiếu (--format csv hoặc json).`,
  },
  council: {
    outcomes,
  },
  sights: {
    /** Columns that mean nothing, which nobody guesses at. */
    unknown: (file: string, columns: readonly string[]): string =>
      `${fileName(file)}: không rõ nghĩa cột ${columnsTold(columns)}; không dùng đến.`,
    unnamed: (index: number): string => `(cột ${String(index)} không tên)`,
    /** Rows that are no product, by what they are. */
    others: (
      file: string,
      sheet: string | undefined,
      others: readonly (readonly [OtherKind, number])[],
    ): string =>
      `${theFile(file, sheet)}: ${number(others.reduce((sum, [, count]) => sum + count, 0))} dòng không phải sản phẩm, không tính: ${list(others.map(([kind, count]) => `${otherRows[kind]} (${number(count)})`))}.`,
    /** Moments by the world's clock that were read as days. */
    stamps: (file: string, sheet: string | undefined, count: number, first: string): string =>
      `${theFile(file, sheet)}: ${number(count)} dòng ghi ngày theo giờ quốc tế (đầu tiên là ${quoted(first)}); đã tính ra ngày theo giờ Việt Nam.`,
    /** Cells that were left blank, and what they were taken from. */
    filled: (file: string, sheet: string | undefined, filled: readonly FilledCount[]): string =>
      `${theFile(file, sheet)}: ô để trống đã lấy ${list(filled.map(({ field, by, count }) => `${filledFields[field]} theo ${filledBy[by]} (${number(count)} dòng)`))}.`,
    /** Cells of a commune that said its district or its province, too. */
    addresses: (file: string, sheet: string | undefined, count: number, first: string): string =>
      `${theFile(file, sheet)}: ${number(count)} dòng ghi xã cùng với huyện, tỉnh trong một ô (đầu tiên là ${quoted(first)}); đã tách ra thành xã, huyện, tỉnh.`,
    /** What was read in a way that may be another, or seems to hold more: with the first of it. */
    told: {
      'short-day': (file, sheet, count, first) =>
        `${theFile(file, sheet)}: ${number(count)} dòng ghi năm bằng hai chữ số (${list(first.map(quoted))}); đã đọc là ngày/tháng/năm của thế kỷ này.`,
      'several-products': (file, sheet, count, first) =>
        `${theFile(file, sheet)}: ${number(count)} dòng có vẻ ghi nhiều sản phẩm trong một ô (${list(first.map(quoted))}${count > first.length ? ', …' : ''}); mỗi dòng đang tính là một sản phẩm: tách mỗi sản phẩm ra một dòng.`,
      'producer-place': (file, sheet, count, first) =>
        `${theFile(file, sheet)}: ${number(count)} dòng ghi chủ thể cùng với địa chỉ trong một ô (đầu tiên là ${quoted(first[0] ?? '')}); đã tách ra thành chủ thể và xã, huyện, tỉnh.`,
    } satisfies Readonly<Record<ToldOnce['kind'], ToldWords>> as Readonly<
      Record<ToldOnce['kind'], ToldWords>
    >,
    /** Letters that only look as they should, with in how many rows. */
    letters: (
      file: string,
      sheet: string | undefined,
      letters: readonly (readonly [LookAlike, number])[],
    ): string =>
      `${theFile(file, sheet)} có chữ, dấu trông giống nhau mà khác mã, đã đọc như chữ thường dùng: ${list(letters.map(([one, count]) => `${lookAlikes[one]} (${number(count)} dòng)`))}.`,
  },
  register: {
    /** What is worth knowing of rows of a workbook, and how many more such notes there are. */
    warned: (message: string, count: number, first: string): string =>
      count === 1
        ? `Lưu ý (${first}): ${message}`
        : `Lưu ý (${number(count)} dòng, đầu tiên là ${first}): ${message}`,
    moreWarnings: (count: number): string => `… và ${number(count)} lưu ý khác như thế.`,
  },
};

export type RowsWords = typeof vi;
