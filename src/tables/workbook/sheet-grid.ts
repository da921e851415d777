import { cellTrimmed } from '../cell-trimmed.js';
import { MOST_GRID_ROWS } from '../../base/limits.js';
import { gridPlace, type Grid, type GridRow } from '../grid.js';
import { cellTextIn } from './cell-text.js';
import { mergesIn } from './merges.js';
import type { Workbook, WorkbookSheet } from './open-workbook.js';
import { sheetRows } from './sheet-rows.js';

/** A worksheet whole; null for one of more rows than a table that is laid out otherwise has. */
export async function sheetGrid(workbook: Workbook, sheet: WorkbookSheet): Promise<Grid | null> {
  const rows: GridRow[] = [];
  const unvalued = new Set<string>();
  for await (const batch of sheetRows(workbook, sheet)) {
    for (const { number: line, cells } of batch.rows) {
      const shown = Array.from(cells, (cell) => cellTrimmed(cellTextIn(workbook, cell, false)));
      cells.forEach((cell, column) => {
        if (cell?.kind === 'unvalued') unvalued.add(gridPlace(line, column));
      });
      if (shown.every((cell) => cell === '') && !cells.some((cell) => cell?.kind === 'unvalued')) continue;
      if (rows.length === MOST_GRID_ROWS) return null;
      const computed = Array.from(cells, (cell) => cellTrimmed(cellTextIn(workbook, cell, true)));
      rows.push({ line, cells: shown, computed });
    }
  }
  const spans = (await mergesIn(sheet)).flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) =>
    lastColumn > firstColumn
      ? [{ firstLine: firstRow, lastLine: lastRow, from: firstColumn, to: lastColumn }]
      : [],
  );
  return { rows, unvalued, spans };
}
