import type { TableCell, TableRow } from './paper.js';

/** A cell at its place in the grid of a table. */
export interface PlacedCell {
  readonly cell: TableCell;
  /** Column that it begins in, from 0. */
  readonly column: number;
  /** Columns that it takes, none of them beyond the table. */
  readonly span: number;
  /** Rows that it takes from here on. */
  readonly rows: number;
  /** Whether it began in a row above and reaches into this one. */
  readonly above: boolean;
}

const EMPTY: TableCell = { content: null };

/**
 * The rows with a cell in every place: one that reaches down is in every row it reaches, and what a row lacks at
 * its end is filled with empty cells.
 *
 * @param columns how many the table has
 */
export function placeCells(rows: readonly TableRow[], columns: number): readonly (readonly PlacedCell[])[] {
  const reaching = new Map<number, PlacedCell>();
  return rows.map((row, at) => {
    const cells = row.cells[Symbol.iterator]();
    const placed: PlacedCell[] = [];
    for (let column = 0; column < columns;) {
      const one = fromAbove(reaching.get(column)) ?? newCell(cells, column, columns, rows.length - at);
      reaching.set(column, one);
      placed.push(one);
      column += one.span;
    }
    return placed;
  });
}

function fromAbove(cell: PlacedCell | undefined): PlacedCell | null {
  return cell === undefined || cell.rows === 1 ? null : { ...cell, rows: cell.rows - 1, above: true };
}

function newCell(cells: Iterator<TableCell>, column: number, columns: number, rowsLeft: number): PlacedCell {
  const next = cells.next();
  const cell = next.done === true ? EMPTY : next.value;
  return {
    cell,
    column,
    span: Math.min(cell.span ?? 1, columns - column),
    rows: Math.min(cell.rows ?? 1, rowsLeft),
    above: false,
  };
}
