import type { StarLevel } from './types.js';
import type { AdviceQuery, Closed } from './advice.js';
import type { Sheet } from './rate-sheet.js';
import type { CriterionRule, RatingRules } from './rating-rules.js';

/** Points that a criterion can be brought to. */
export interface Choice {
  readonly points: number;
  /** How many options up; 0 leaves it as it is. */
  readonly rungs: number;
}

/** What each criterion of a sheet can be brought to: from its present points up, in the order of the sheet. */
export type Openings = readonly (readonly Choice[])[];

/** A story that there may or may not be: the criterion at `index` has more than `above` points. */
interface Condition {
  readonly index: number;
  readonly above: number;
}

/**
 * Every way the stories of a sheet can turn out, each with what the criteria can then be brought to.
 *
 * With no story, its content and structure are 0 (design: "Rating one sheet"); with one, their points count. Within
 * a way no criterion hangs on another any more. Points never fall, so a story that is there stays. In a way that
 * the closed criteria do not allow, one of them has no choice; there is always one, as the sheet is, and the last that
 * can be is that of every story that can be told.
 */
export function waysOf(rules: RatingRules, sheet: Sheet, query: AdviceQuery): readonly Openings[] {
  return outcomesOf(conditionsOf(rules)).map((outcome) =>
    rules.criteria.map((rule, index) => {
      const counts = rule.appliesWhen === null || holds(outcome, rule.appliesWhen);
      if (!counts) return STAYS_AT_ZERO;
      const choices = choicesOf(rule, index, sheet, query);
      const stories = [...outcome].filter(([condition]) => condition.index === index);
      return choices.filter(({ points }) => stories.every(([{ above }, met]) => points > above === met));
    }),
  );
}

const STAYS_AT_ZERO: readonly Choice[] = [{ points: 0, rungs: 0 }];

/** Which of the conditions hold, each of them or not. */
type Outcome = ReadonlyMap<Condition, boolean>;

function outcomesOf(conditions: readonly Condition[]): readonly Outcome[] {
  return conditions.reduce<readonly Outcome[]>(
    (outcomes, one) =>
      outcomes.flatMap((outcome) => [
        new Map([...outcome, [one, false]]),
        new Map([...outcome, [one, true]]),
      ]),
    [new Map()],
  );
}

function conditionsOf({ criteria }: RatingRules): readonly Condition[] {
  const found: Condition[] = [];
  for (const { appliesWhen } of criteria) {
    if (appliesWhen !== null && !found.some((one) => isSame(one, appliesWhen))) found.push(appliesWhen);
  }
  return found;
}

function holds(outcome: Outcome, condition: Condition): boolean {
  return [...outcome].some(([one, met]) => met && isSame(one, condition));
}

function isSame(a: Condition, b: Condition): boolean {
  return a.index === b.index && a.above === b.above;
}

function choicesOf(rule: CriterionRule, index: number, sheet: Sheet, query: AdviceQuery): readonly Choice[] {
  const from = sheet.points[index] ?? 0;
  if (closedBy(rule, query) !== null) return [{ points: from, rungs: 0 }];
  return [from, ...higherPoints(rule, index, sheet)].map((points, rungs) => ({ points, rungs }));
}

/** The points above the present ones: of the case that was chosen, or of either where none was stated. */
export function higherPoints(rule: CriterionRule, index: number, sheet: Sheet): readonly number[] {
  const chosen = sheet.cases.get(index);
  const scale = rule.allowedByCase && chosen ? rule.allowedByCase[chosen] : rule.allowed;
  const from = sheet.points[index] ?? 0;
  return scale.list.filter((points) => points > from);
}

/** Why a criterion is left as it is; null when it may be raised. */
export function closedBy(rule: CriterionRule, query: AdviceQuery): Closed | null {
  if (query.locked.has(rule.code)) return 'locked';
  return rule.beyondProducer && !query.beyondProducer ? 'beyond-producer' : null;
}

/** The least points of each criterion that the requirements of a level, and of those below, take. */
export function floorsOf(rules: RatingRules, level: StarLevel): readonly number[] {
  const floors = rules.criteria.map(() => 0);
  for (const { star, index, needs } of rules.requirements) {
    if (star <= level) floors[index] = Math.max(floors[index] ?? 0, needs);
  }
  return floors;
}
