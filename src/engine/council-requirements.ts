import type { CriterionCode, RequiredLevel } from './types.js';
import { reaches, type Average } from './average.js';
import { isMajority, type RequirementRule } from './council-rules.js';
import type { Sheet } from './rate-sheet.js';
import type { Requirement } from './requirements.js';

/** What a council makes of one requirement. */
export interface CouncilRequirement {
  readonly star: RequiredLevel;
  readonly code: CriterionCode;
  readonly needs: number;
  /** The criterion's average points. */
  readonly has: Average;
  /** How many of the sheets meet it. */
  readonly met: number;
  /** Whether the council meets it, by its regulation's rule. */
  readonly passed: boolean;
}

/**
 * Every requirement of the set, by level, then in the order of the sheet, with how many of the sheets meet it.
 * Members may differ on a requirement, and the Decision does not say whose word counts: the regulation does.
 *
 * @param sheets at least one, complete; a criterion that does not apply has 0 points
 */
export function councilRequirements(
  requirements: readonly Requirement[],
  sheets: readonly Sheet[],
  rule: RequirementRule,
): readonly CouncilRequirement[] {
  return requirements.map(({ star, code, needs, index }) => {
    const points = sheets.map((sheet) => sheet.points[index] ?? 0);
    const met = points.filter((one) => one >= needs).length;
    const has = { sum: points.reduce((sum, one) => sum + one, 0), count: points.length };
    return { star, code, needs, has, met, passed: isPassed(rule, met, has, needs) };
  });
}

function isPassed(rule: RequirementRule, met: number, has: Average, needs: number): boolean {
  switch (rule) {
    case 'majority':
      return isMajority(met, has.count);
    case 'all':
      return met === has.count;
    case 'average':
      return reaches(has, needs);
  }
}
