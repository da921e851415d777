import { textWidth } from '../paper/text-measure.js';
import { CODE, HEAD, POINTS } from './cell-styles.js';
import { rowHeight } from './row-height.js';
import { cellKey, writeWorkbook, type Cell, type CellStyle } from './write-workbook.js';

/** A list of results for a spreadsheet: a row each, headed, nothing above. */
export interface ResultTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Headings of the columns whose texts are averages ("93,28"), which become numbers. */
  readonly averages?: readonly string[];
}

/** Letters that a column has at the least and at the most; longer texts take several lines. */
const LETTERS = { least: 6, most: 40 } as const;
/** Of a letter, in points. */
const LETTER = 6;
/** Rows whose widths are looked at: a province has thousands, and they are much alike. */
const LOOKED_AT = 500;
/** Longer lists are written plain: every cell with a style of its own takes its room in memory. */
const STYLED = 5000;

/**
 * A list of results as a workbook: the first row heads the columns, stays in sight and is filtered by. Figures are
 * numbers, and texts stay as they are.
 */
export function resultWorkbook({ title, headings, rows, averages = [] }: ResultTable): Promise<Uint8Array> {
  const isAverage = headings.map((heading) => averages.includes(heading));
  const values = rows.map((row) => row.map((cell, at) => valueOf(cell, isAverage[at] === true)));
  const widths = headings.map((heading, at) =>
    widthOf(
      heading,
      rows.slice(0, LOOKED_AT).map((row) => row[at] ?? ''),
    ),
  );
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  headings.forEach((value, at) => cells.set(cellKey(0, at), { value, style: HEAD }));
  const headed = headings.map((text, at) => ({ text, width: (widths[at] ?? 0) - 3, bold: true }));
  rowDefs.set(0, { height: rowHeight(headed) });
  if (rows.length <= STYLED) {
    values.forEach((row, index) => {
      row.forEach((value, at) =>
        cells.set(cellKey(index + 1, at), { value, style: styleOf(value, rows[index]?.[at]) }),
      );
      const texts = row.map((value, at) => ({
        text: typeof value === 'string' ? value : '',
        width: widths[at] ?? 0,
      }));
      rowDefs.set(index + 1, { height: rowHeight(texts) });
    });
  }
  return writeWorkbook({
    title,
    sheets: [
      {
        name: title,
        rows: [[...headings], ...values],
        cells,
        rowDefs,
        columns: widths.map((width) => ({ width })),
        freezePane: { rows: 1 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$1',
        },
      },
    ],
  });
}

const AVERAGE = /^\d{1,3},\d\d$/;

function valueOf(cell: string | number, isAverage: boolean): string | number | null {
  if (cell === '') return null;
  return isAverage && typeof cell === 'string' && AVERAGE.test(cell) ? Number(cell.replace(',', '.')) : cell;
}

const DECIMALS: CellStyle = { ...POINTS, numFmt: '0.00' };

function styleOf(value: string | number | null, cell: string | number | undefined): CellStyle {
  if (typeof value !== 'number') return CODE;
  return typeof cell === 'string' ? DECIMALS : POINTS;
}

function widthOf(heading: string, cells: readonly (string | number)[]): number {
  const words = heading.split(' ').map((word) => textWidth(word, 12, true) / LETTER + 4);
  const texts = cells.map((cell) => textWidth(String(cell), 12) / LETTER + 2);
  return Math.min(LETTERS.most, Math.max(LETTERS.least, ...words, ...texts));
}
