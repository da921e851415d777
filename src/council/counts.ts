import type { Outcome } from '../engine/council-result.js';

/** So many copies are named; more would hide what stands around them, and JSON has every one. */
export const COPIES_NAMED = 3;

/** How many products came to what. */
export interface CouncilCounts {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Products that are not averaged. */
  readonly held: number;
  /** Rows that were rejected. */
  readonly rejected: number;
  /** Sheets that do not count, rejected rows aside. */
  readonly leftOut: number;
  /** Those of them that are not signed. */
  readonly drafts: number;
  /** Rows of tables that count as signed, and have no seal of a signature. */
  readonly unsealedRows: number;
}
