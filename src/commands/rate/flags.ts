import type { BatchFlags } from '../../rating/batch-flags.js';
import type { Grouping } from '../../rating/grouping.js';

export interface RateFlags extends BatchFlags {
  readonly groupBy?: Grouping;
  readonly top?: number;
  readonly minStars?: number;
  readonly ranked?: boolean;
}

/** Whether every form is ranked; the first N are, since there is no telling them otherwise. */
export function isRanked({ ranked, top }: RateFlags): boolean {
  return ranked === true || top !== undefined;
}
