import type { IsoDate } from '../engine/types.js';
import type { Place } from './record.js';

/** A line of a mapping file: from a day on, by a resolution, a place is called, or belongs, otherwise. */
export interface PlaceChange {
  /** A blank commune is every commune, a blank district any. */
  readonly old: Place;
  /** A cell that is blank in both is as it was; a district blank in the new alone is gone. */
  readonly now: Place;
  readonly from: IsoDate;
  /** The resolution, as it is written; empty where none is. */
  readonly by: string;
}
