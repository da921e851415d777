/** A kind of file of ours: results of `rate`, `advise`, `council`, `tally`, `tally --why`, `plan check`; lists of `council --next-round`. */
export type OwnKind = 'rating' | 'advice' | 'council' | 'tally' | 'why' | 'plan' | 'again';

/** What a file begins with, and how long it is, where that is known. */
export interface FileStart {
  readonly head: Buffer;
  readonly size: number | null;
}
