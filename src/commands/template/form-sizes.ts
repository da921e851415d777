import { isKeyOf } from '../../base/own-entries.js';
import { rowHeight } from '../../formats/xlsx/row-height.js';
import { cellKey, type Cell, type CellValue } from '../../formats/xlsx/write-workbook.js';
import type { FormColumn } from './form-columns.js';

/* How wide the columns of a form are, and how high its rows. */

/** Headings are small: a form has forty of them. */
export const HEADING_SIZE = 10;

const WIDTHS = {
  code: 18,
  name: 30,
  producer: 28,
  edition: 17,
  member: 22,
  round: 8,
  disqualified: 24,
} as const;
const NOTE_WIDTH = 40;

export function widthOf(column: FormColumn): number {
  if (column.kind === 'criterion') return 11;
  if (column.kind === 'sum') return 8;
  if (column.kind === 'note') return NOTE_WIDTH;
  const { field } = column;
  if (field === 'set') return 8;
  return isKeyOf(field, WIDTHS) ? WIDTHS[field] : 14;
}

export function rowHeights(
  columns: readonly FormColumn[],
  rows: readonly (readonly CellValue[])[],
  cells: ReadonlyMap<string, Partial<Cell>>,
): Map<number, { height: number }> {
  const widths = columns.map(widthOf);
  const isClipped = columns.map((column) => column.kind === 'field' && column.field === 'follows');
  return new Map(
    rows.map((row, index) => {
      const wrapped = row.map((heading, at) => {
        const value = cells.get(cellKey(index, at))?.value ?? heading;
        const text = index > 0 && isClipped[at] === true ? '' : value;
        const width = (widths[at] ?? 1) * (index === 0 ? 0.8 : 1); // bold letters are wider
        return { text: typeof text === 'string' ? text : '', width };
      });
      return [index, { height: rowHeight(wrapped, index === 0 ? HEADING_SIZE : undefined) }];
    }),
  );
}
