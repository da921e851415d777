import type { RatedRow } from '../../rating/rated-row.js';

/** Writes what became of the rows of a batch, in whatever form. */
export interface RowReport {
  /** How many rows were read, and how many of them rejected. */
  readonly counts: { readonly rows: number; readonly rejected: number };
  add(row: RatedRow): void;
  addRejected(): void;
  /** Lets go what can go, so that it does not pile up. */
  flush(): Promise<void>;
  /**
   * Writes what is left.
   *
   * @param summary what a table ends with, reported when everything is counted
   */
  finish(summary: () => readonly string[]): Promise<void>;
  /** What was counted, in sentences. */
  figures(): readonly string[];
}
