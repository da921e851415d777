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
  /** The pairs beyond the limit, the widest apart first; of more than a thousand the widest thousand. */
  readonly pairs: readonly ApartPair[];
  /** How many pairs are beyond the limit, those above and all others. */
  readonly beyond: number;
  /** The members of all those pairs, in the order of the sheets. */
  readonly apart: readonly string[];
  /** The criteria that make most of the pairs' differences, at most five. */
  readonly criteria: readonly ApartCriterion[];
}

const MOST = 5;

/** A council of 45 members has fewer pairs; of thousands of sheets all of them would fill the memory. */
const MOST_PAIRS = 1000;

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
  const rising = sheets.toSorted((a, b) => a.total - b.total);
  const below = lowerThan(rising, limit);
  const beyond = below.reduce((sum, lower) => sum + lower, 0);
  const max = rising.at(-1)?.total ?? 0;
  const min = rising[0]?.total ?? 0;
  if (beyond === 0) return { max, min, limit, pairs: [], criteria: [], beyond, apart: [] };
  const lowest = new Set(rising.slice(0, below.at(-1) ?? 0));
  const highest = new Set(rising.filter((_, at) => (below[at] ?? 0) > 0));
  return {
    max,
    min,
    limit,
    pairs: widest(sheets, limit),
    criteria: criteriaApart(criteria, rising, below),
    beyond,
    apart: sheets.filter((one) => lowest.has(one) || highest.has(one)).map(({ member }) => member),
  };
}

/** Of each sheet how many are lower than it by more than the limit: the first so many of all. */
function lowerThan(rising: readonly Scored[], limit: number): readonly number[] {
  let lower = 0;
  return rising.map(({ total }) => {
    while (total - (rising[lower]?.total ?? total) > limit) lower += 1;
    return lower;
  });
}

/** The widest pairs, ties in the order of the sheets; no more of them are kept at any time than twice what is told. */
function widest(sheets: readonly Scored[], limit: number): readonly ApartPair[] {
  let kept: ApartPair[] = [];
  let least = limit;
  const settle = () => {
    kept = kept.sort((a, b) => b.by - a.by).slice(0, MOST_PAIRS); // stable
    least = kept.at(-1)?.by ?? limit; // one as wide as the last comes behind it
  };
  for (const [index, one] of sheets.entries()) {
    for (const other of sheets.slice(index + 1)) {
      if (Math.abs(one.total - other.total) <= least) continue;
      const [high, low] = one.total >= other.total ? [one, other] : [other, one];
      kept.push({ members: [high.member, low.member], by: high.total - low.total });
      if (kept.length === 2 * MOST_PAIRS) settle();
    }
  }
  settle();
  return kept;
}

/** @param below of each sheet how many of the first are lower than it beyond the limit */
function criteriaApart(
  criteria: readonly CriterionRule[],
  rising: readonly Scored[],
  below: readonly number[],
): readonly ApartCriterion[] {
  return criteria
    .map(({ code }, index): ApartCriterion => {
      const given = rising.map(({ sheet }) => sheet.points[index] ?? 0);
      const sums = [0];
      for (const points of given) sums.push((sums.at(-1) ?? 0) + points);
      const by = given.reduce((sum, points, at) => {
        const lower = below[at] ?? 0;
        return sum + points * lower - (sums[lower] ?? 0);
      }, 0);
      return {
        code,
        by,
        max: given.reduce((one, other) => Math.max(one, other)),
        min: given.reduce((one, other) => Math.min(one, other)),
      };
    })
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by) // stable: ties stay in the order of the sheet
    .slice(0, MOST);
}
