import { fold } from '../../base/text/fold.js';
import type { Grid } from '../../tables/grid.js';
import { meaningOf } from '../heading-meaning.js';
import { readDown } from './read-down.js';

/**
 * Whether a row is the header of a sheet a row beyond doubt: it has two criteria by codes of two steps, and something
 * of a product. A row of sets, `Bộ sản phẩm;9;7;13`, looks like a header of criteria too.
 */
export function isWideHeader(cells: readonly string[]): boolean {
  let stepped = 0;
  let fields = 0;
  for (const cell of cells) {
    const meaning = meaningOf(cell);
    if (meaning.kind === 'field') fields += 1;
    else if (meaning.kind === 'criterion' && meaning.criterion.code.includes('.')) stepped += 1;
    if (fields > 0 && stepped > 1) return true;
  }
  return false;
}

/** Fewer criteria than these, and nothing that calls them so, may be a list of anything. */
const CERTAINLY = 12;

/**
 * What a grid is that has its criteria down the rows: a form, of which a workbook has several, or a table of its own;
 * null for any other grid.
 */
export function kindOfGrid(grid: Grid): 'page' | 'table' | 'blank' | null {
  const reading = readDown(grid);
  if (reading === null) return null;
  if (reading.down !== null) return reading.down.across === 'products' ? 'table' : 'page';
  const isNamed = grid.rows.some(({ cells }) => cells.some((cell) => fold(cell).includes('tieu chi')));
  // One that nobody can read is told, and not passed over where the others of its workbook are read.
  if (!isNamed && reading.criteria < CERTAINLY) return null;
  return reading.unclear === 'no-points' ? 'blank' : 'page';
}
