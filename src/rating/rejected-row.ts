import type { Header } from '../rows/header.js';
import type { RowsMessages } from '../rows/words.js';
import { word } from '../base/word-coded.js';
import type { RowPlace } from '../tables/row-place.js';
import type { RowProblem } from '../rows/problems.js';

/** A rejected row of a workbook. */
export interface RejectedRow {
  /** As they were read, a cell a column. */
  readonly cells: readonly string[];
  /** Why it was rejected, a line each. */
  readonly reasons: readonly string[];
  /** What is wrong in which column, from 0. */
  readonly marks: ReadonlyMap<number, readonly string[]>;
}

/**
 * What rejected rows stand under: the reasons first. Where the table has that column already, as it is a rejects file
 * itself, the reasons are written anew.
 *
 * @param heading of the reasons, where the table has none
 */
export function rejectsHeadings({ cells, hasReasons = false }: Header, heading: string): readonly string[] {
  return hasReasons ? cells : [heading, ...cells];
}

/** What is wrong in which column, from 0, of a row's cells. */
export function marksOf(
  row: RowPlace & { readonly cells: readonly string[] | null },
  problems: readonly RowProblem[],
  messages: RowsMessages,
): ReadonlyMap<number, readonly string[]> {
  const marks = new Map<number, readonly string[]>();
  for (const problem of problems) {
    const column = columnIn(row, problem);
    if (column !== null) marks.set(column, [...(marks.get(column) ?? []), word(messages.problems, problem)]);
  }
  return marks;
}

/** The column, from 0, of the cell that a problem is of; null where it is the row as a whole. */
export function columnIn(
  { cellAt, cells }: RowPlace & { readonly cells: readonly string[] | null },
  { position: { line, column } }: RowProblem,
): number | null {
  if (column === null || cells === null) return null;
  if (cellAt === undefined) return column.number - 1;
  // A row that was made of cells that stand elsewhere.
  const at = cells.findIndex((_, index) => {
    const place = cellAt(index);
    return place.line === line && place.column === column.number - 1;
  });
  return at === -1 ? null : at;
}
