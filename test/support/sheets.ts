import fc from 'fast-check';
import type { CaseId } from '../../src/engine/types.js';
import { rateSheet, type Rating, type Sheet } from '../../src/engine/rate-sheet.js';
import type { RatingRules } from '../../src/engine/rating-rules.js';
import { ALL_RULES } from './law.js';

const NO_CASES: ReadonlyMap<number, CaseId> = new Map();

export function sheet(points: readonly (number | null)[], disqualified: string | null = null): Sheet {
  return { points, cases: NO_CASES, disqualified };
}

/** The highest points of every criterion, with some of them changed by code. */
export function fullSheet(rules: RatingRules, changed: Readonly<Record<string, number | null>> = {}): Sheet {
  return sheet(
    rules.criteria.map(({ code, allowed }) => {
      const other = changed[code];
      return other === undefined ? (allowed.list.at(-1) ?? 0) : other;
    }),
  );
}

/** The rating of a sheet that is known to be in order. */
export function ratingOf(rules: RatingRules, of: Sheet): Rating {
  const { rating, problems } = rateSheet(rules, of);
  if (rating === null) throw new Error(JSON.stringify(problems));
  return rating;
}

/**
 * Any set with any valid, complete sheet on it: one of any points, which hardly ever reaches a level that is
 * recognised, or one near full marks, as the sheets are that the levels 3 to 5 are decided on.
 */
export const anySheet: fc.Arbitrary<{ rules: RatingRules; points: number[] }> = fc
  .tuple(fc.constantFrom(...ALL_RULES), fc.boolean())
  .chain(([rules, good]) =>
    fc
      .tuple(...rules.criteria.map(({ allowed: { list } }) => anyPoints(list, good)))
      .map((points) => ({ rules, points: withoutStray(rules, points) })),
  );

/** Points of one criterion; on a good sheet mostly the highest. */
function anyPoints(allowed: readonly number[], good: boolean): fc.Arbitrary<number> {
  const any = fc.constantFrom(...allowed);
  if (!good) return any;
  const best = fc.constant(allowed.at(-1) ?? 0);
  return fc.oneof({ arbitrary: best, weight: 12 }, { arbitrary: any, weight: 1 });
}

/** Points for the story are taken back where there is no story. */
function withoutStray(rules: RatingRules, points: readonly number[]): number[] {
  return points.map((one, index) => {
    const condition = rules.criteria[index]?.appliesWhen;
    return condition && (points[condition.index] ?? 0) <= condition.above ? 0 : one;
  });
}
