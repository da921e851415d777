/** What became of the rows that were to become sheets' files. */
export interface ImportCounts {
  readonly written: number;
  /** There already, to the letter. */
  readonly same: number;
  /** Not written, since another sheet stands there. */
  readonly kept: number;
  /** Rows that cannot become sheets. */
  readonly rejected: number;
  /** Sheets of members' files that were not taken; a file that was changed is one. */
  readonly refused: number;
}
