import { shortened, thousands } from '../base/format.js';
import { cellName, columnLetters } from '../base/text/cell-name.js';
import { fileName } from '../base/file-name.vi.js';
import type { RegistrationKind } from '../engine/types.js';
import type { Unmet } from '../engine/requirements.js';
import type { Position } from './problems.js';
import { headings } from './headings.vi.js';
import { reading } from './otherwise.vi.js';
import { outcomes } from './outcomes.vi.js';
import { layoutNotes } from './layouts/layout-notes.vi.js';
import { problems } from './problems.vi.js';
import { warnings } from './warnings.vi.js';

const number = (count: number) => thousands(count, '.');

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
    const name = column && column.heading !== '' ? ` "${shortened(column.heading, 40)}"` : '';
    if (line === null) return fileName(file);
    if (sheet !== undefined) {
      const place = column ? `ô ${cellName(line, column.number)}${name}` : `hàng ${String(line)}`;
      return `${fileName(file, sheet)}, ${place}`;
    }
    const row = sheetRow === null || sheetRow === line ? '' : ` (hàng ${String(sheetRow)} trong Excel)`;
    return `${fileName(file)}, dòng ${String(line)}${row}${column ? `, cột ${String(column.number)} (${columnLetters(column.number)})${name}` : ''}`;
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
