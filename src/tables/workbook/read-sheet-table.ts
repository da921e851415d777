import { csvLines } from '../../base/text/csv-lines.js';
import type { Layout } from '../find-header.js';
import type { CellFault, RowNote } from '../row-place.js';
import type { SheetColumns, TableHandler } from '../table.js';
import { cellTextIn } from './cell-text.js';
import { MergesByRow, mergesIn, type Merge } from './merges.js';
import type { Workbook, WorkbookSheet } from './open-workbook.js';
import { cellName } from '../../base/text/cell-name.js';
import { sheetRows, type SheetRow } from './sheet-rows.js';

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
  const inTable = ({ lastRow, firstColumn }: Merge) => lastRow > layout.line && firstColumn < width;
  const merges = new MergesByRow((await mergesIn(sheet)).filter(inTable));
  handler.header(lineOf(layout.cells));
  for await (const { rows, used } of sheetRows(workbook, sheet)) {
    for (const row of rows) {
      if (row.number <= layout.line) continue;
      const cells = layout.cells.map((_, column) =>
        cellTextIn(workbook, row.cells[column], columns.computed.has(column)),
      );
      const faults = faultsOf(row, columns);
      if (faults.length === 0 && cells.every((cell) => cell.trim() === '')) continue;
      const { number } = row;
      handler.row({
        line: number,
        sheetRow: number,
        cells,
        quote: null,
        mayBeOdd: true,
        faults,
        notes: notesOf(workbook, row, layout.cells, merges.at(number)),
        bytes: () => lineOf(cells),
      });
    }
    await handler.progress(used);
  }
}

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
): readonly RowNote[] {
  const beside = cells.findIndex(
    (cell, column) =>
      (headings[column] ?? '').trim() === '' && cellTextIn(workbook, cell, false).trim() !== '',
  );
  if (!isHidden && merges.length === 0 && beside === -1) return NO_NOTES;
  const merged = merges.filter(
    ({ firstRow, firstColumn, lastColumn }) => firstRow < number || lastColumn > firstColumn,
  );
  return [
    ...(isHidden ? [{ code: 'row-hidden', args: {} } as const] : []),
    ...merged.map(({ name }) => ({ code: 'cells-merged', args: { cells: name } }) as const),
    ...(beside === -1
      ? []
      : [{ code: 'beside-table', args: { cell: cellName(number, beside + 1) } } as const]),
  ];
}
