/** What became of the rows that were to become sheets' files. */
export interface ImportCounts {
  readonly written: number;
  /** There already, to the letter. */
  readonly same: number;
  /** Not written, since another sheet stands there. */
  readonly kept: number;
  readonly rejected: number;
}
