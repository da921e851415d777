/** What was done to a register. */
export interface Saved {
  readonly file: string;
  /** Where the old one is kept; null where there was none, or the new one went elsewhere. */
  readonly backup: string | null;
}
