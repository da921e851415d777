/** A table of a page, or a worksheet: its cells row by row. */
export interface MarkupTable {
  /** Empty for a table of a page. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}
