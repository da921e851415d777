import type { CriterionCode, ProductSet, RequiredLevel, StarLevel } from './types.js';
import { criteriaOf } from './criteria-of.js';

/** A requirement that a sheet misses, as it is reported. */
export interface Unmet {
  readonly star: RequiredLevel;
  readonly code: CriterionCode;
  readonly needs: number;
  readonly has: number;
}

/** A requirement (yêu cầu tối thiểu): what a level takes of one criterion. */
export interface Requirement {
  readonly star: RequiredLevel;
  readonly code: CriterionCode;
  /** The criterion's place in the set, from 0. */
  readonly index: number;
  /** The least points. */
  readonly needs: number;
  /** What is reported of a sheet that misses it, by the points it has, fewer than it needs; made once, for all sheets. */
  readonly missed: readonly Unmet[];
}

/**
 * Every requirement of a set, by level, then in the order of the sheet.
 *
 * A star on an option asks for that option's points. A star on the criterion itself (148-2023, "Sở hữu trí tuệ")
 * asks for some option of it, at least 1 point.
 */
export function requirementsOf(set: ProductSet): readonly Requirement[] {
  const found = criteriaOf(set).flatMap((criterion, index) => {
    const options = criterion.options ?? criterion.cases.flatMap((one) => one.options);
    const starred = options.flatMap(({ star, points }) =>
      star === null ? [] : [requirement(criterion.code, index, star, points)],
    );
    if (criterion.star === null) return starred;
    const least = Math.min(...options.map((option) => option.points).filter((points) => points > 0));
    return [...starred, requirement(criterion.code, index, criterion.star, least)];
  });
  return found.sort((a, b) => a.star - b.star); // what is of one level stays in its order
}

function requirement(code: CriterionCode, index: number, star: RequiredLevel, needs: number): Requirement {
  const missed = Array.from({ length: needs }, (_, has) => ({ star, code, needs, has }));
  return { star, code, index, needs, missed };
}

/**
 * The highest level from the band of the points down whose requirements, and those of the levels below, are all met.
 * A product that fails at 3 gets 2; 1 and 2 take points alone.
 *
 * @param lowestUnmet the lowest level with a requirement missed, or null when all are met
 */
export function starsReached(pointStars: StarLevel, lowestUnmet: RequiredLevel | null): StarLevel {
  if (lowestUnmet === null || pointStars < lowestUnmet) return pointStars;
  return BELOW[lowestUnmet];
}

const BELOW = { 3: 2, 4: 3, 5: 4 } as const;
