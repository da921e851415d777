import type { Grouping } from '../../rating/grouping.js';
import type { BatchFlags, ReportFormat } from '../shared/out-flags.js';

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

/** Whether rows go out as they come, in their own order, and not as a ranking. */
export function isStreamed(format: ReportFormat, ranked: boolean): boolean {
  return !ranked && (format === 'csv' || format === 'ndjson');
}
