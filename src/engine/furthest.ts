import type { StarLevel } from './types.js';
import { atLeast, wayTo, type Way } from './fewest-steps.js';
import { floorsOf, type Openings } from './openings.js';
import type { RatingRules } from './rating-rules.js';

const LEVELS: readonly StarLevel[] = [5, 4, 3, 2, 1];

/** Where a level begins; a level without its own band cannot be missed by points. */
export function bandBegins({ bands }: RatingRules, level: StarLevel): number {
  return bands.find((band) => band.star === level)?.from ?? 0;
}

/**
 * The way that leads to the most stars, and then to the most points, with as many criteria raised at most.
 *
 * @param max null for any number
 */
export function furthestWay(rules: RatingRules, ways: readonly Openings[], max: number | null): Way | null {
  for (const level of LEVELS) {
    const floors = floorsOf(rules, level);
    const best = ways
      .map((openings) => highestWay(openings, floors, max))
      .reduce((one, other) => higher(one, other), null);
    if (best !== null && best.total >= bandBegins(rules, level)) return best;
  }
  return null;
}

/**
 * The most points with every floor met: what a floor takes is raised to its top, and beside it whatever gains most.
 * Here the largest gains are the best ones, since no points are too many.
 *
 * @returns null where the floors take more criteria than `max`, or cannot be met
 */
export function highestWay(openings: Openings, floors: readonly number[], max: number | null): Way | null {
  const allowed = atLeast(openings, floors);
  if (allowed === null) return null;
  const points = allowed.map((choices) => choices[0]?.points ?? 0);
  const tops = allowed.map((choices) => choices.at(-1)?.points ?? 0);
  const hasTo = allowed.map((choices) => (choices[0]?.rungs ?? 0) > 0);
  const forced = hasTo.filter(Boolean).length;
  if (max !== null && forced > max) return null;

  const gain = (index: number) => (tops[index] ?? 0) - (points[index] ?? 0);
  const free = points
    .map((_points, index) => index)
    .filter((index) => hasTo[index] === false)
    .sort((a, b) => gain(b) - gain(a))
    .slice(0, max === null ? undefined : max - forced);
  const raised = new Set(free);
  return wayTo(
    openings,
    points.map((one, index) => (hasTo[index] || raised.has(index) ? (tops[index] ?? one) : one)),
  );
}

function higher(one: Way | null, other: Way | null): Way | null {
  if (one === null || other === null) return one ?? other;
  return other.total > one.total ? other : one;
}
