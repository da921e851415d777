import type { StarLevel } from './types.js';
import type { AdviceQuery, Closed, Obstacle } from './advice.js';
import { bandBegins, highestWay } from './furthest.js';
import { closedBy, higherPoints, type Openings } from './openings.js';
import type { Sheet } from './rate-sheet.js';
import type { RatingRules } from './rating-rules.js';

/**
 * Why a level cannot be reached, however many criteria are raised: requirements on criteria that stay too low, and
 * points that do not add up. Empty where it can: raising everything to its top meets all that can be met.
 */
export function obstaclesTo(
  target: StarLevel,
  rules: RatingRules,
  sheet: Sheet,
  query: AdviceQuery,
  ways: readonly Openings[],
): readonly Obstacle[] {
  // A story that can be told only adds points.
  const highest = ways
    .flatMap((openings) => highestWay(openings, [], null) ?? [])
    .reduce((_less, more) => more);
  const pointsOf = (index: number) => highest.points[index] ?? 0;
  const because = (index: number) => closedHow(index, rules, query, pointsOf);

  const closed = rules.requirements.flatMap(({ star, code, index, needs }): Obstacle[] => {
    if (star > target || pointsOf(index) >= needs) return [];
    const has = sheet.points[index] ?? 0;
    return [{ code: 'requirement-closed', args: { star, code, needs, has, because: because(index) } }];
  });
  const needs = bandBegins(rules, target);
  if (highest.total >= needs) return closed;
  const left = rules.criteria.flatMap(({ code }, index) => {
    const rule = rules.criteria[index];
    const top = rule ? (higherPoints(rule, index, sheet).at(-1) ?? sheet.points[index] ?? 0) : 0;
    const points = top - pointsOf(index);
    return points > 0 ? [{ code, because: because(index), points }] : [];
  });
  const short: Obstacle = {
    code: 'points-short',
    args: { target, needs, highest: highest.total, closed: left, disputed: disputeOf(rules) },
  };
  return [...closed, short];
}

function disputeOf({ disputed, criteria }: RatingRules): { article: string; most: number } | null {
  if (disputed === null) return null;
  const most = criteria.reduce((sum, { allowed }) => sum + (allowed.list.at(-1) ?? 0), 0);
  // What is in doubt may be in another place than the sum.
  return disputed.finding === null ? null : { article: disputed.article, most };
}

/** Why a criterion goes no higher than it does when everything is raised. */
function closedHow(
  index: number,
  { criteria }: RatingRules,
  query: AdviceQuery,
  pointsOf: (index: number) => number,
): Closed {
  const rule = criteria[index];
  if (rule === undefined) return 'no-option';
  const closed = closedBy(rule, query);
  if (closed !== null) return closed;
  const { appliesWhen } = rule;
  return appliesWhen && pointsOf(appliesWhen.index) <= appliesWhen.above ? 'no-story' : 'no-option';
}
