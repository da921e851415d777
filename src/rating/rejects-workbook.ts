import { HEAD, TEXT, WRONG_CELL } from '../formats/xlsx/cell-styles.js';
import { SheetNames } from '../formats/xlsx/sheet-names.js';
import { cellKey, writeWorkbook, type Cell, type CellStyle } from '../formats/xlsx/write-workbook.js';
import type { Header } from '../rows/header.js';
import type { RejectedRow } from './rejected-row.js';

/**
 * The most comments of a sheet: hucre numbers their boxes on from those of the sheet before, and Excel mends a file with
 * more than 1023. What is wrong stands in the first column of every row all the same.
 */
const MOST_COMMENTS = 1000;

/** Letters across: of the reasons, and of another column. */
const WIDTHS = { reasons: 60, other: 16 } as const;

const DAY: CellStyle = { numFmt: 'dd/mm/yyyy' };
const PLAIN: CellStyle = { numFmt: '@' };

/**
 * The rows of a workbook that were rejected, in a workbook: why each was in the first column, what is wrong marked and
 * commented, and the rest as it was.
 *
 * @param heading of the first column
 */
export function rejectsWorkbook(
  header: Header,
  heading: string,
  rows: readonly RejectedRow[],
): Promise<Uint8Array> {
  // Where the table has that column already, as it is a rejects file itself, the reasons are written anew.
  const own = header.hasReasons === true ? 1 : 0;
  const cells = new Map<string, Partial<Cell>>();
  const headings = [own === 1 ? (header.cells[0] ?? heading) : heading, ...header.cells.slice(own)];
  headings.forEach((value, at) => cells.set(cellKey(0, at), { value, style: HEAD }));
  const kinds = new ColumnKinds(header);
  let comments = 0;
  const values = rows.map(({ cells: read, reasons, marks }, index) => {
    const reason = reasons.join('\n');
    cells.set(cellKey(index + 1, 0), { value: reason, style: TEXT });
    const others = read.slice(own).map((text, at) => {
      const column = at + own;
      const { value, style } = kinds.cell(column, text);
      const said = marks.get(column);
      const key = cellKey(index + 1, at + 1);
      if (said === undefined) cells.set(key, { value, style });
      else {
        comments += 1;
        const comment =
          comments > MOST_COMMENTS ? {} : { comment: { author: 'ocop', text: said.join('\n') } };
        cells.set(key, { value, style: { ...style, ...WRONG_CELL }, ...comment });
      }
      return value;
    });
    return [reason, ...others];
  });
  const name = new SheetNames().unique(header.sheet ?? heading);
  const columns = headings.map((_, at) => ({ width: at === 0 ? WIDTHS.reasons : WIDTHS.other }));
  return writeWorkbook({
    title: name,
    sheets: [{ name, rows: [headings, ...values], cells, columns, freezePane: { rows: 1, columns: 1 } }],
  });
}

/** What is a number or a day in a spreadsheet, so that it is read again as it was. */
class ColumnKinds {
  private readonly numbers: ReadonlySet<number>;
  private readonly days: ReadonlySet<number>;

  constructor({ criteria, results, fields }: Header) {
    this.numbers = new Set([...criteria.map(({ index }) => index), ...results.values()]);
    this.days = new Set([fields.get('filed') ?? -1, fields.get('rated') ?? -1]);
  }

  cell(column: number, text: string): { readonly value: string | number | null; readonly style: CellStyle } {
    if (text === '') return { value: null, style: {} };
    if (this.numbers.has(column) && String(Number(text)) === text && Number.isFinite(Number(text)))
      return { value: Number(text), style: {} };
    const serial = this.days.has(column) ? serialOf(text) : null;
    if (serial !== null) return { value: serial, style: DAY };
    return { value: text, style: PLAIN };
  }
}

/** The number that a spreadsheet counts a day by; null for what is none, and for one before March 1900. */
function serialOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return null;
  const serial = (time - Date.UTC(1899, 11, 30)) / (24 * 60 * 60 * 1000);
  return serial > 60 ? serial : null;
}
