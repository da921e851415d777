import type { CriterionCode } from './types.js';
import type { Sheet } from './rate-sheet.js';
import type { CriterionRule } from './rating-rules.js';

/** A sheet as the spread looks at it. */
export interface Scored {
  readonly member: string;
  readonly total: number;
  readonly sheet: Sheet;
}

/** Two members whose totals are further apart than the regulation lets them be; the one who gave more first. */
export interface ApartPair {
  readonly members: readonly [string, string];
  readonly by: number;
}

/** A criterion that the members are apart on. */
export interface ApartCriterion {
  readonly code: CriterionCode;
  /** The points of the pairs' differences that this criterion makes. */
  readonly by: number;
  /** The most and the least points that any of the sheets gives it. */
  readonly max: number;
  readonly min: number;
}

export interface Spread {
  readonly max: number;
  readonly min: number;
  readonly limit: number;
  /** Every pair beyond the limit, the widest apart first. */
  readonly pairs: readonly ApartPair[];
  /** The criteria that make most of the pairs' differences, at most five. */
  readonly criteria: readonly ApartCriterion[];
}

const MOST = 5;

/**
 * How far apart the members' totals are, which pairs are beyond the limit, and on what.
 *
 * A criterion makes, of each pair's difference, the points it has on the higher sheet less those on the lower one; its
 * sum over all pairs says how much of the disagreement it is. All criteria together make the sum of the pairs'
 * differences, so that the five named are the ones to talk about first. Those that pull the other way are none of them.
 *
 * @param sheets at least one, complete, in the order that ties are reported in
 */
export function spreadOf(
  criteria: readonly CriterionRule[],
  sheets: readonly Scored[],
  limit: number,
): Spread {
  const totals = sheets.map((one) => one.total);
  const apart = sheets
    .flatMap((one, index) => sheets.slice(index + 1).map((other) => ordered(one, other)))
    .filter(([high, low]) => high.total - low.total > limit)
    .sort(([a, b], [c, d]) => c.total - d.total - (a.total - b.total));
  return {
    max: Math.max(...totals),
    min: Math.min(...totals),
    limit,
    pairs: apart.map(([high, low]) => ({
      members: [high.member, low.member],
      by: high.total - low.total,
    })),
    criteria: apart.length === 0 ? [] : criteriaApart(criteria, sheets, apart),
  };
}

type Ordered = readonly [high: Scored, low: Scored];

function ordered(one: Scored, other: Scored): Ordered {
  return one.total >= other.total ? [one, other] : [other, one];
}

function criteriaApart(
  criteria: readonly CriterionRule[],
  sheets: readonly Scored[],
  apart: readonly Ordered[],
): readonly ApartCriterion[] {
  return criteria
    .map(({ code }, index): ApartCriterion => {
      const pointsOf = ({ sheet }: Scored) => sheet.points[index] ?? 0;
      const given = sheets.map(pointsOf);
      const by = apart.reduce((sum, [high, low]) => sum + pointsOf(high) - pointsOf(low), 0);
      return { code, by, max: Math.max(...given), min: Math.min(...given) };
    })
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by) // stable: ties stay in the order of the sheet
    .slice(0, MOST);
}
