/** A table of a page, or a worksheet: its cells row by row. */
export interface MarkupTable {
  /** Empty for a table of a page. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** As Excel has them; more are no table that somebody typed. */
export const MOST_COLUMNS = 16_384;
