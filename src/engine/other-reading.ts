import type { Dispute, RequiredLevel, StarLevel } from './types.js';
import { bandOf } from './band.js';
import type { RatingRules } from './rating-rules.js';
import { starsReached } from './requirements.js';

/*
 * A set that is in doubt is rated as read. Where the other reading would give other stars, that is said; it can only where
 * the total stands as near to a band as the doubt is wide.
 */

/** By how many points the other reading moves something, from the least to the most. */
interface Shift {
  readonly least: number;
  readonly most: number;
}

/** What the other reading would give, from the lowest to the highest; one of the stars is not those as read. */
export interface Otherwise {
  /** Of one sheet the totals; of several the sums of their totals. */
  readonly totals: readonly [number, number];
  readonly stars: readonly [StarLevel, StarLevel];
}

/** As much of a sheet as the other reading goes by: the points, by the place of the criterion. */
interface Points {
  readonly points: readonly (number | null)[];
}

const NO_SHIFT: Shift = { least: 0, most: 0 };

/** By how much the other reading moves the total of one complete sheet. */
function shiftOf({ other }: Dispute, criteria: RatingRules['criteria'], { points }: Points): Shift {
  const { least, most, criterion, points: given } = other;
  if (criterion === null) return { least, most };
  const index = criteria.findIndex(({ code }) => code === criterion);
  return points[index] === given ? { least, most } : NO_SHIFT;
}

/**
 * What the other reading would give of one sheet, or of the average of several; null where the stars stay what they are.
 * Requirements stay as read: no reading moves a star.
 *
 * @param total of one sheet, or the sum of the totals of `sheets`
 * @param lowestUnmet the lowest level with a requirement missed, or null when all are met
 */
export function otherwiseOf(
  rules: RatingRules,
  sheets: readonly Points[],
  total: number,
  lowestUnmet: RequiredLevel | null,
): Otherwise | null {
  const { disputed, criteria } = rules;
  if (disputed === null) return null;
  const shifts = sheets.map((sheet) => shiftOf(disputed, criteria, sheet));
  const sumOf = (pick: (shift: Shift) => number) => shifts.reduce((sum, one) => sum + pick(one), total);
  const totals = [sumOf(({ least }) => least), sumOf(({ most }) => most)] as const;
  const starsAt = (sum: number) => starsReached(bandOf(rules.bands, sum, sheets.length), lowestUnmet);
  const stars = [starsAt(totals[0]), starsAt(totals[1])] as const;
  return stars.every((one) => one === starsAt(total)) ? null : { totals, stars };
}
