import type { Grid } from './grid.js';

/** What tells the header of one kind of table. */
export interface HeaderLook {
  readonly isHeader: (cells: readonly string[]) => boolean;
  readonly isKnown: (cell: string) => boolean;
  /** Headings as they were before a program took some for something else; null where it did not. */
  readonly mended?: (cells: readonly string[]) => readonly string[] | null;
  /** Those of a workbook's sheets, by their names, that are one form in parts: the first is read with the others. */
  readonly together?: (names: readonly string[]) => readonly string[];
  /** Tables that are laid out otherwise than row by row; absent where there are none of that kind. */
  readonly otherwise?: OtherLook;
}

/** What tells a table that is laid out otherwise, such as one with its columns down the rows. */
export interface OtherLook {
  /** Whether a row is a header beyond doubt, so that the table need not be looked at as a whole. */
  readonly isCertain: (cells: readonly string[]) => boolean;
  /**
   * `page` for one of several that belong together, each on its own worksheet; `blank` for one that nobody has filled in;
   * null for no such table.
   */
  readonly kindOf: (grid: Grid) => 'page' | 'table' | 'blank' | null;
}
