/** A kind of result of ours: of `rate`, `advise`, `council`, `tally`, `tally --why`, `plan check`. */
export type OwnKind = 'rating' | 'advice' | 'council' | 'tally' | 'why' | 'plan';

/** What a file begins with, and how long it is, where that is known. */
export interface FileStart {
  readonly head: Buffer;
  readonly size: number | null;
}
