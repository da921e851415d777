import type { OutFlags } from './out-flags.js';

/** What sheets can be ranked by, each group by itself. */
export const GROUPINGS = ['commune', 'district', 'producer', 'set', 'branch', 'file'] as const;

export type Grouping = (typeof GROUPINGS)[number];

export interface RateFlags extends OutFlags {
  readonly edition?: string;
  readonly blankAsZero?: boolean;
  readonly groupBy?: Grouping;
  readonly top?: number;
  readonly minStars?: number;
  readonly ranked?: boolean;
  readonly criteria?: string;
}

/** Whether every form is ranked; the first N are, since there is no telling them otherwise. */
export function isRanked({ ranked, top }: RateFlags): boolean {
  return ranked === true || top !== undefined;
}
