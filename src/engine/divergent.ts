import type { CriterionCode } from './types.js';
import type { CriterionRule } from './rating-rules.js';
import type { ApartPair, Scored } from './spread.js';

/** A criterion that members ought to talk about before they score again. */
export interface Divergent {
  readonly code: CriterionCode;
  /** How much of the disagreement it makes. */
  readonly by: number;
  /** The points that the sheets give it, each once, rising. */
  readonly given: readonly number[];
}

const MOST = 5;

/**
 * The criteria that make most of the difference between members, at most five, those of most first. A criterion makes
 * the sum, over the pairs beyond the spread, of how many points the two are apart on it, whichever of them gives more:
 * what two members take from each other on two criteria is no agreement. Without such a pair it is the distance from its
 * lowest points to its highest. Ties stand as the statute has them.
 *
 * @param sheets complete, at least one
 */
export function divergentCriteria(
  criteria: readonly CriterionRule[],
  sheets: readonly Scored[],
  pairs: readonly ApartPair[],
): readonly Divergent[] {
  const sheetOf = new Map(sheets.map(({ member, sheet }) => [member, sheet]));
  return criteria
    .map(({ code }, index): Divergent => {
      const pointsOf = (member: string) => sheetOf.get(member)?.points[index] ?? 0;
      const given = [...new Set(sheets.map(({ member }) => pointsOf(member)))].sort((a, b) => a - b);
      const width = (given.at(-1) ?? 0) - (given[0] ?? 0);
      const apart = pairs.map(({ members: [high, low] }) => Math.abs(pointsOf(high) - pointsOf(low)));
      return { code, by: pairs.length === 0 ? width : apart.reduce((sum, one) => sum + one, 0), given };
    })
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by) // stable: ties stay in the order of the sheet
    .slice(0, MOST);
}
