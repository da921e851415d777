import type { Coded } from '../base/coded.js';

/** A cell of a workbook that says nothing sound. */
export interface CellFault {
  /** From 0. */
  readonly column: number;
  /** `#N/A`; null for a formula without a value. */
  readonly read: string | null;
}

/** A cell of a file: its line from 1, its column from 0, and what it is the cell of. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
  readonly heading: string;
}

/** Where a row begins. */
export interface RowPlace {
  /** The line of the file, from 1. */
  readonly line: number;
  /**
   * The row that a spreadsheet shows it in: another one than the line, behind cells of several lines; null where none
   * can tell.
   */
  readonly sheetRow: number | null;
  /** Where the cell of a column, from 0, stands, where the row was made of cells that stand elsewhere. */
  readonly cellAt?: (column: number) => CellPlace;
  /** What is wrong with cells of a workbook before anybody asks what they mean. */
  readonly faults?: readonly CellFault[];
  /** What is worth knowing of how the row is stored in a workbook. */
  readonly notes?: readonly RowNote[];
}

/** What is worth knowing of how a row is stored in a workbook. */
export interface RowNoteArgs {
  /** A row that Excel does not show, as a filter leaves it. */
  'row-hidden': Readonly<Record<string, never>>;
  /** Merged cells: what they say is in the first one only. */
  'cells-merged': { readonly cells: string };
  /** Merged cells that say the same of each of their rows. */
  'cells-spread': { readonly cells: string };
  /** Something written in a column without a heading. */
  'beside-table': { readonly cell: string };
}

export type RowNote = Coded<RowNoteArgs>;
