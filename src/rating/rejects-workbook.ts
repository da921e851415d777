import { HEAD, TEXT, WRONG_CELL } from '../formats/xlsx/cell-styles.js';
import { rowHeight } from '../formats/xlsx/row-height.js';
import { SheetNames } from '../formats/xlsx/sheet-names.js';
import {
  cellKey,
  MOST_COMMENTS,
  writeWorkbook,
  type Cell,
  type CellStyle,
} from '../formats/xlsx/write-workbook.js';
import { readDate } from '../rows/cells.js';
import type { Header } from '../rows/header.js';
import { rejectsHeadings, type RejectedRow } from './rejected-row.js';

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
  const own = header.hasReasons === true ? 1 : 0;
  const cells = new Map<string, Partial<Cell>>();
  const headings = rejectsHeadings(header, heading);
  headings.forEach((value, at) => cells.set(cellKey(0, at), { value, style: HEAD }));
  const kinds = new ColumnKinds(header);
  const rowDefs = new Map<number, { height: number }>();
  const headed = headings.map((text, at) => ({
    text,
    width: (at === 0 ? WIDTHS.reasons : WIDTHS.other) - 3,
    bold: true,
  }));
  rowDefs.set(0, { height: rowHeight(headed) });
  let comments = 0; // beyond the most, what is wrong stands in the first column of every row all the same
  const values = rows.map(({ cells: read, reasons, marks }, index) => {
    const reason = reasons.join('\n');
    cells.set(cellKey(index + 1, 0), { value: reason, style: TEXT });
    rowDefs.set(index + 1, { height: rowHeight([{ text: reason, width: WIDTHS.reasons }]) });
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
    sheets: [
      {
        name,
        rows: [[...headings], ...values],
        cells,
        rowDefs,
        columns,
        freezePane: { rows: 1, columns: 1 },
      },
    ],
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

  cell(
    column: number,
    text: string,
  ): { readonly value: string | number | Date | null; readonly style: CellStyle } {
    if (text === '') return { value: null, style: {} };
    if (this.numbers.has(column) && String(Number(text)) === text && Number.isFinite(Number(text)))
      return { value: Number(text), style: {} };
    const day = this.days.has(column) ? dayIn(text) : null;
    if (day !== null) return { value: day, style: DAY };
    return { value: text, style: PLAIN };
  }
}

/** A day, as what writes workbooks takes one; null for what is none, and for one before those that spreadsheets agree on. */
function dayIn(text: string): Date | null {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? readDate(text) : null;
  return day === null || day < FIRST_DAY ? null : new Date(`${day}T00:00:00Z`);
}

const FIRST_DAY = '1900-03-01';
