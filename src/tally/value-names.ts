import type { TallyValue } from '../engine/tally-query.js';

/** What values are called that a record has by number alone: a product set, and the first instrument we have. */
export interface ValueNames {
  /** With its number, and with its edition where that is not today's. */
  readonly set: (value: TallyValue) => string;
  readonly first: string;
}
