import type { Coded } from '../engine/problems.js';
import type { RegisterProblemArgs } from './problems.js';
import type { Place } from './record.js';

/** Tells places by the names of another day than they were written on. */
export interface PlaceTeller {
  /** The place by the names of the day asked for; null where it is the same as written, or cannot be told. */
  tell(written: Place, report: (problem: Coded<RegisterProblemArgs>) => void): Place | null;
}
