/** A row of a grid: what its cells say, without spaces around it. */
export interface GridRow {
  /** From 1, as the file has it. */
  readonly line: number;
  /** In a workbook a number as its format shows it, a day as `2026-05-22`. */
  readonly cells: readonly string[];
  /** The same with numbers as they are, whatever they look like. */
  readonly computed: readonly string[];
}

/** A small table whole, for one that cannot be read row by row; blank rows are left out. */
export interface Grid {
  readonly rows: readonly GridRow[];
  /** Cells of formulas that nobody has worked out yet, by their line and their column from 0. */
  readonly unvalued: ReadonlySet<string>;
  /** Cells merged over several columns. */
  readonly spans: readonly Span[];
}

/** Merged cells: what they say is in the first one. Lines from 1, columns from 0. */
interface Span {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly from: number;
  readonly to: number;
}

/** How the cell of a line and a column, from 0, is named in a grid. */
export function gridPlace(line: number, column: number): string {
  return `${String(line)}/${String(column)}`;
}
