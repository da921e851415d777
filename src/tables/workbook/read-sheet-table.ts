import { csvLines } from '../../base/text/csv-lines.js';
import { MOST_BLANK_CELLS, MOST_BLANK_TO_FILLED } from '../../base/limits.js';
import type { Layout } from '../find-header.js';
import type { CellFault, RowNote } from '../row-place.js';
import type { SheetColumns, TableHandler } from '../table.js';
import { cellTextIn } from './cell-text.js';
import { MergesByRow, mergesIn, type Merge } from './merges.js';
import type { Workbook, WorkbookSheet } from './open-workbook.js';
import { cellName } from '../../base/text/cell-name.js';
import { sheetRows, type SheetRow } from './sheet-rows.js';
import { TooLarge } from './zip.js';

interface SheetTable {
  readonly workbook: Workbook;
  readonly sheet: WorkbookSheet;
  readonly layout: Layout;
  readonly columns: SheetColumns;
}

/** Reads the rows of a sheet below its header, blank ones left out: Excel keeps those that somebody once touched. */
export async function readSheetTable(
  { workbook, sheet, layout, columns }: SheetTable,
  handler: TableHandler,
): Promise<void> {
  const width = layout.cells.length;
  const inTable = ({ lastRow, firstColumn }: Merge) => lastRow > layout.last && firstColumn < width;
  const merges = new MergesByRow((await mergesIn(sheet)).filter(inTable));
  const above: Above = new Map();
  handler.header(lineOf(layout.cells));
  let [blank, filled] = [0, 0];
  for await (const { rows, used } of sheetRows(workbook, sheet)) {
    for (const row of rows) {
      if (row.number <= layout.last) continue;
      filled += row.filled;
      blank += Math.max(width, row.cells.length) - row.filled;
      if (blank > MOST_BLANK_CELLS && blank > filled * MOST_BLANK_TO_FILLED) throw new TooLarge('blank');
      const cells = layout.cells.map((_, column) =>
        cellTextIn(workbook, row.cells[column], columns.computed.has(column)),
      );
      const isBlank = cells.every((cell) => cell.trim() === '');
      const spread = spreadMerges(cells, row.number, merges.at(row.number), columns, above);
      const faults = faultsOf(row, columns);
      if (faults.length === 0 && isBlank) continue;
      const { number } = row;
      handler.row({
        line: number,
        sheetRow: number,
        cells,
        quote: null,
        mayBeOdd: true,
        faults,
        notes: notesOf(workbook, row, layout.cells, merges.at(number), spread),
        bytes: () => lineOf(cells),
      });
    }
    await handler.progress(used);
  }
}

/** What the first of merged cells says, by their name. */
type Above = Map<string, string>;

/** Fills cells that are merged with one above in what that says, in columns where it is said of each row. */
function spreadMerges(
  cells: string[],
  row: number,
  merges: readonly Merge[],
  { spread }: SheetColumns,
  above: Above,
): ReadonlySet<Merge> {
  if (merges.length === 0 || spread === undefined) return NO_MERGES;
  const filled = new Set<Merge>();
  for (const merge of merges) {
    const { name, firstRow, firstColumn, lastColumn } = merge;
    if (firstColumn !== lastColumn || !spread.has(firstColumn)) continue;
    if (row === firstRow) above.set(name, cells[firstColumn] ?? '');
    const said = above.get(name) ?? '';
    if (row === firstRow || said === '' || cells[firstColumn] !== '') continue;
    cells[firstColumn] = said;
    filled.add(merge);
  }
  return filled;
}

const NO_MERGES: ReadonlySet<Merge> = new Set();

function lineOf(cells: readonly string[]): Buffer {
  return Buffer.from(csvLines([cells], ','));
}

const NO_FAULTS: readonly CellFault[] = [];

/** Cells that say nothing sound, in the columns that are read. */
function faultsOf({ cells }: SheetRow, { read }: SheetColumns): readonly CellFault[] {
  let faults = NO_FAULTS;
  cells.forEach((cell, column) => {
    if (cell?.kind !== 'error' && cell?.kind !== 'unvalued') return;
    if (read.has(column)) faults = [...faults, { column, read: cell.kind === 'error' ? cell.text : null }];
  });
  return faults;
}

const NO_NOTES: readonly RowNote[] = [];

/** What is worth knowing of a row beside what it says. */
function notesOf(
  workbook: Workbook,
  { number, isHidden, cells }: SheetRow,
  headings: readonly string[],
  merges: readonly Merge[],
  spread: ReadonlySet<Merge>,
): readonly RowNote[] {
  const beside = cells.findIndex(
    (cell, column) =>
      (headings[column] ?? '').trim() === '' && cellTextIn(workbook, cell, false).trim() !== '',
  );
  if (!isHidden && merges.length === 0 && beside === -1) return NO_NOTES;
  const merged = merges.filter(
    (merge) => !spread.has(merge) && (merge.firstRow < number || merge.lastColumn > merge.firstColumn),
  );
  return [
    ...(isHidden ? [{ code: 'row-hidden', args: {} } as const] : []),
    ...[...spread].map(({ name }) => ({ code: 'cells-spread', args: { cells: name } }) as const),
    ...merged.map(({ name }) => ({ code: 'cells-merged', args: { cells: name } }) as const),
    ...(beside === -1
      ? []
      : [{ code: 'beside-table', args: { cell: cellName(number, beside + 1) } } as const]),
  ];
}
