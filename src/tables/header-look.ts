/** What tells the header of one kind of table. */
export interface HeaderLook {
  readonly isHeader: (cells: readonly string[]) => boolean;
  readonly isKnown: (cell: string) => boolean;
}
