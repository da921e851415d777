import { csvCell } from './text/csv-lines.js';

/** A kind of file of ours: results of `rate`, `advise`, `council`, `tally`, `tally --why`, `plan check`; lists of `council --next-round`. */
export type OwnKind = 'rating' | 'advice' | 'council' | 'tally' | 'why' | 'plan' | 'again';

/** What a file begins with, and how long it is, where that is known. */
export interface FileStart {
  readonly head: Buffer;
  readonly size: number | null;
}

/** What a table begins with, of whose headings alone one knows: those of a workbook, which has no text to look at. */
export function startOf(headings: readonly string[]): FileStart {
  return { head: Buffer.from(headings.map((one) => csvCell(one, ',')).join(',')), size: null };
}
