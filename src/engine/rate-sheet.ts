import type { CaseId, CriterionCode, PartId, RequiredLevel, StarLevel } from './types.js';
import { bandOf } from './band.js';
import { otherwiseOf, type Otherwise } from './other-reading.js';
import type { RatingWarning, SheetProblem } from './problems.js';
import { allows, type CriterionRule, type RatingRules } from './rating-rules.js';
import { starsReached, type Unmet } from './requirements.js';

/** One member's sheet (phiếu đánh giá) on one product. */
export interface Sheet {
  /** Points by the place of the criterion in the set; null where it is not answered. */
  readonly points: readonly (number | null)[];
  /** The case that was chosen, by the place of the criterion; absent where none was stated. */
  readonly cases: ReadonlyMap<number, CaseId>;
  /** The reason why the dossier is out (bị loại), or null. */
  readonly disqualified: string | null;
}

export interface Rating {
  readonly status: 'rated' | 'incomplete' | 'disqualified';
  /** The sum of the points given, out of 100. */
  readonly total: number;
  readonly parts: Readonly<Record<PartId, number>>;
  /** The band of the total; null on a sheet with a criterion left open, which has no total yet. */
  readonly pointStars: StarLevel | null;
  /** The level the product reaches; null unless it is rated. */
  readonly stars: StarLevel | null;
  /** Every requirement of the levels 3 to 5 that an answered criterion misses, by star, then code. */
  readonly unmet: readonly Unmet[];
  /** What the other reading of a disputed set would give; null where it gives the same stars, or there is none. */
  readonly otherwise: Otherwise | null;
  /** The criteria left open. */
  readonly missing: readonly CriterionCode[];
  readonly reason: string | null;
  readonly warnings: readonly RatingWarning[];
}

export type RatingOutcome =
  | { readonly rating: Rating; readonly problems: null }
  | { readonly rating: null; readonly problems: readonly SheetProblem[] };

const NO_UNMET: readonly Unmet[] = [];
const NO_CODES: readonly CriterionCode[] = [];
const NO_WARNINGS: readonly RatingWarning[] = [];

/**
 * Rates one sheet by the rules of its set (design: "Rating one sheet"; Điều 3 of 26/2026).
 *
 * Never throws: a sheet that cannot be rated gives all its problems, in the order of the criteria.
 */
export function rateSheet(rules: RatingRules, sheet: Sheet): RatingOutcome {
  let [a, b, c] = [0, 0, 0];
  let problems: SheetProblem[] | null = null;
  let missing: CriterionCode[] | null = null;

  // By index, and not with an iterator's convenience: this runs for every criterion of every sheet of a province.
  const { criteria } = rules;
  for (let index = 0; ; index += 1) {
    const rule = criteria[index];
    if (rule === undefined) break;
    const points = sheet.points[index] ?? null;
    if (points === null) {
      if (storyMissing(rule, sheet) === null) (missing ??= []).push(rule.code);
      continue;
    }
    const problem = problemOf(rule, points, sheet, index);
    if (problem !== null) (problems ??= []).push(problem);
    if (rule.part === 'A') a += points;
    else if (rule.part === 'B') b += points;
    else c += points;
  }
  if (problems) return { rating: null, problems };

  const total = a + b + c;
  const unmet = unmetOf(rules, sheet);
  const pointStars = missing ? null : bandOf(rules.bands, total);
  const status = sheet.disqualified !== null ? 'disqualified' : missing ? 'incomplete' : 'rated';
  const lowestUnmet = lowestStar(unmet);
  const isRated = status === 'rated';
  const otherwise = isRated ? otherwiseOf(rules, [sheet], total, lowestUnmet) : null;
  const rating: Rating = {
    status,
    total,
    parts: { A: a, B: b, C: c },
    pointStars,
    stars: status === 'rated' && pointStars ? starsReached(pointStars, lowestUnmet) : null,
    unmet,
    otherwise,
    missing: missing ?? NO_CODES,
    reason: sheet.disqualified,
    warnings: warningsOf(rules, sheet, otherwise ?? (isRated ? 'same-stars' : null)),
  };
  return { rating, problems: null };
}

/** The story for want of which the criterion does not count on this sheet, or null; one that is left open may still come. */
function storyMissing({ appliesWhen }: CriterionRule, sheet: Sheet): CriterionCode | null {
  if (appliesWhen === null) return null;
  const story = sheet.points[appliesWhen.index] ?? null;
  return story === null || story > appliesWhen.above ? null : appliesWhen.code;
}

function problemOf(rule: CriterionRule, points: number, sheet: Sheet, index: number): SheetProblem | null {
  const chosen = rule.allowedByCase && (sheet.cases.get(index) ?? null);
  const allowed = rule.allowedByCase && chosen ? rule.allowedByCase[chosen] : rule.allowed;
  if (!allows(allowed, points)) {
    const args = { criterion: rule.code, case: chosen, points, allowed: allowed.list };
    return { code: 'points-not-an-option', args };
  }
  const story = points > 0 ? storyMissing(rule, sheet) : null;
  return story && { code: 'points-without-story', args: { criterion: rule.code, points, story } };
}

/** A requirement is missed by the points given, or by the 0 of a criterion that does not apply. */
function unmetOf(rules: RatingRules, sheet: Sheet): readonly Unmet[] {
  let unmet: Unmet[] | null = null;
  for (const { index, missed } of rules.requirements) {
    const points = sheet.points[index] ?? null;
    const rule = rules.criteria[index];
    if (points === null && rule && storyMissing(rule, sheet) === null) continue;
    const miss = missed[points ?? 0]; // there is none for as many points as it needs
    if (miss !== undefined) (unmet ??= []).push(miss);
  }
  return unmet ?? NO_UNMET;
}

function lowestStar(unmet: readonly Unmet[]): RequiredLevel | null {
  return unmet[0]?.star ?? null;
}

function warningsOf(
  rules: RatingRules,
  sheet: Sheet,
  otherwise: Otherwise | 'same-stars' | null,
): readonly RatingWarning[] {
  let warnings: RatingWarning[] | null = null;
  if (rules.disputed !== null) {
    const { edition, set, disputed } = rules;
    const { kind, article } = disputed;
    (warnings ??= []).push({ code: 'disputed-set', args: { edition, set, kind, article, otherwise } });
  }
  for (const { criterion, when, zeroIn } of rules.stops) {
    if (zeroIn.some((index) => sheet.points[index] === 0)) {
      (warnings ??= []).push({ code: 'stop-rule', args: { criterion, when } });
    }
  }
  return warnings ?? NO_WARNINGS;
}
