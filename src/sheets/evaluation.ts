import type { CaseId, Criterion, CriterionCode, ProductSet } from '../engine/types.js';
import { rateSheet, type Rating } from '../engine/rate-sheet.js';
import type { RatingRules } from '../engine/rating-rules.js';
import { readDisqualified } from '../rows/disqualified.js';
import { criteriaOf } from '../engine/criteria-of.js';
import { toEngineSheet, type Answer, type SheetFile } from './sheet-file.js';

/*
 * The evaluation as a value: what is on the sheet and where the member stands. Keys become new values of it; nothing
 * here reads a clock, a file or the screen.
 */
export interface Evaluation {
  readonly set: ProductSet;
  readonly rules: RatingRules;
  readonly criteria: readonly Criterion[];
  readonly sheet: SheetFile;
  /** The place of the criterion on the screen. */
  readonly at: number;
  /** The case that is being answered, where the criterion asks for one first. */
  readonly chosen: CaseId | null;
  /** Answers that apply no longer, as long as the program runs: they come back with what they hang on. */
  readonly setAside: ReadonlyMap<CriterionCode, Answer>;
  /** The member's own answers of the round before, to be shown and confirmed; null in the first round. */
  readonly first: ReadonlyMap<CriterionCode, Answer> | null;
  /** The places of the criteria in the order they are gone through. */
  readonly order: readonly number[];
  /** What was there before each answer of this sitting, the latest last: `undo` goes back through it. */
  readonly past: readonly Before[];
}

/** The answers as they were before one was given or taken away, and the screen it was given on. */
interface Before extends Pick<Evaluation, 'at' | 'chosen' | 'setAside'> {
  readonly answers: SheetFile['answers'];
}

/** What a later round goes by. */
export interface RoundBefore {
  /** The member's own answers. */
  readonly first: ReadonlyMap<CriterionCode, Answer>;
  /** The criteria that the members are furthest apart on, the widest first: they are gone through before the others. */
  readonly divergent: readonly CriterionCode[];
}

/** Goes on at the first criterion that is open, or at the first of all. */
export function beginEvaluation(
  set: ProductSet,
  rules: RatingRules,
  sheet: SheetFile,
  before: RoundBefore | null = null,
): Evaluation {
  const criteria = criteriaOf(set);
  const begun: Evaluation = {
    set,
    rules,
    criteria,
    sheet,
    at: 0,
    chosen: null,
    setAside: new Map(),
    past: [],
    first: before?.first ?? null,
    order: orderOf(criteria, before?.divergent ?? []),
  };
  const open = nextOpen(begun, -1);
  return goTo(begun, open === -1 ? (begun.order[0] ?? 0) : open);
}

/**
 * The next round of a sheet that stays as it is: a new draft that follows it, with no answers yet. The day of the rating
 * stays that of the first round, since the day decides which law the points are of.
 *
 * @param first the signed sheet of the round before
 * @param digest its seal, `sha256:…`
 * @param at the moment, as `localTime` writes it
 * @param divergent the criteria to go through before the others
 */
export function beginRound(
  set: ProductSet,
  rules: RatingRules,
  first: SheetFile,
  digest: string,
  round: number,
  at: string,
  divergent: readonly CriterionCode[] = [],
): Evaluation {
  const sheet: SheetFile = {
    ...first,
    status: 'draft',
    round,
    follows: digest,
    answers: new Map(),
    remarks: new Map(),
    disqualified: null,
    history: [{ at, event: 'begun' }],
  };
  return beginEvaluation(set, rules, sheet, { first: first.answers, divergent });
}

/** The places of all criteria: those that are named first, as they are named, then the others as the statute has them. */
function orderOf(criteria: readonly Criterion[], named: readonly CriterionCode[]): readonly number[] {
  const before = named
    .map((code) => criteria.findIndex((one) => one.code === code))
    .filter((place) => place !== -1);
  return [...new Set([...before, ...criteria.keys()])];
}

export function goTo(evaluation: Evaluation, at: number): Evaluation {
  const { criteria, sheet } = evaluation;
  const place = Math.min(Math.max(at, 0), criteria.length - 1);
  const code = criteria[place]?.code;
  const chosen = (code === undefined ? null : sheet.answers.get(code)?.case) ?? null;
  return { ...evaluation, at: place, chosen };
}

/** The neighbour that applies, in one direction; the same criterion at either end. */
export function step(evaluation: Evaluation, by: 1 | -1): Evaluation {
  const { order } = evaluation;
  const here = order.indexOf(evaluation.at);
  const ahead = by === 1 ? order.slice(here + 1) : order.slice(0, here).reverse();
  const next = ahead.find((at) => applies(evaluation, at));
  return next === undefined ? evaluation : goTo(evaluation, next);
}

/** Whether a criterion counts: the story's content and structure only where there is a story (5.2, 5.3). */
export function applies({ criteria, sheet }: Evaluation, at: number): boolean {
  const condition = criteria[at]?.appliesWhen ?? null;
  if (condition === null) return true;
  const answer = sheet.answers.get(condition.criterion);
  return answer === undefined || answer.points > condition.above;
}

/**
 * The next open criterion behind the one at the place `from`, in the order they are gone through, or one before it; -1
 * when all are answered.
 */
export function nextOpen(evaluation: Evaluation, from: number): number {
  const { order } = evaluation;
  const open = new Set(openOnes(evaluation));
  const behind = order.slice(order.indexOf(from) + 1);
  return behind.find((at) => open.has(at)) ?? order.find((at) => open.has(at)) ?? -1;
}

/** The places of the criteria that are still open, as the statute orders them. */
export function openOnes(evaluation: Evaluation): readonly number[] {
  const { criteria, sheet } = evaluation;
  return criteria.flatMap(({ code }, at) =>
    sheet.answers.has(code) || !applies(evaluation, at) ? [] : [at],
  );
}

/** The options on the screen: those of the case that was chosen; none while a case has to be chosen. */
export function optionsOn({ criteria, at, chosen }: Evaluation): Criterion['options'] {
  const criterion = criteria[at];
  if (criterion === undefined) return null;
  return criterion.options ?? criterion.cases.find((one) => one.case === chosen)?.options ?? null;
}

export function chooseCase(evaluation: Evaluation, chosen: CaseId | null): Evaluation {
  return { ...evaluation, chosen };
}

/**
 * Answers the criterion on the screen by its points. No points are the statute's option of 0 points where it prints one,
 * and no box ticked where it prints none: never two ways to say the same. Answers that hang on this one and apply no
 * longer are taken off the sheet: without a story there is nothing to score of it.
 *
 * @returns null where no option has these points
 */
export function answer(evaluation: Evaluation, points: number): Evaluation | null {
  const { criteria, at, chosen, sheet } = evaluation;
  const criterion = criteria[at];
  const options = optionsOn(evaluation);
  if (criterion === undefined || options === null || !applies(evaluation, at)) return null;
  const option = options.findIndex((one) => one.points === points) + 1;
  if (option === 0 && points !== 0) return null;
  return withAnswers(
    evaluation,
    new Map(sheet.answers).set(criterion.code, { points, option, case: chosen }),
  );
}

/**
 * Takes the member's answer of the round before as the answer to the criterion on the screen.
 *
 * @returns null where there was none, or the criterion does not apply now
 */
export function confirm(evaluation: Evaluation): Evaluation | null {
  const { criteria, at, first } = evaluation;
  const code = criteria[at]?.code;
  const before = code === undefined ? undefined : first?.get(code);
  if (code === undefined || before === undefined || !applies(evaluation, at)) return null;
  const answers = new Map(evaluation.sheet.answers).set(code, before);
  return withAnswers({ ...evaluation, chosen: before.case }, answers);
}

/** Makes the criterion on the screen open again; null where it is open. */
export function clear(evaluation: Evaluation): Evaluation | null {
  const code = evaluation.criteria[evaluation.at]?.code;
  const answers = new Map(evaluation.sheet.answers);
  if (code === undefined || !answers.delete(code)) return null;
  return withAnswers(evaluation, answers);
}

function withAnswers(evaluation: Evaluation, answers: SheetFile['answers']): Evaluation {
  const { at, chosen, setAside, sheet, past } = evaluation;
  const before: Before = { at, chosen, setAside, answers: sheet.answers };
  const changed = { ...evaluation, past: [...past, before], sheet: { ...sheet, answers } };
  return withoutStray(withSetAside(changed));
}

/** Takes the latest answer of the sitting back, and shows its criterion; null where there is none. */
export function undo(evaluation: Evaluation): Evaluation | null {
  const { past, sheet } = evaluation;
  const before = past.at(-1);
  if (before === undefined) return null;
  const { answers, ...rest } = before;
  return { ...evaluation, ...rest, past: past.slice(0, -1), sheet: { ...sheet, answers } };
}

function withSetAside(evaluation: Evaluation): Evaluation {
  const { criteria, sheet, setAside } = evaluation;
  const back = criteria.flatMap(({ code }, at) => {
    const before = setAside.get(code);
    return before && !sheet.answers.has(code) && applies(evaluation, at) ? [[code, before] as const] : [];
  });
  return { ...evaluation, sheet: { ...sheet, answers: new Map([...sheet.answers, ...back]) } };
}

function withoutStray(evaluation: Evaluation): Evaluation {
  const { criteria, sheet } = evaluation;
  const stray = criteria.filter(({ code }, at) => sheet.answers.has(code) && !applies(evaluation, at));
  if (stray.length === 0) return evaluation;
  const answers = new Map<CriterionCode, Answer>(sheet.answers);
  const setAside = new Map(evaluation.setAside);
  for (const { code } of stray) {
    const before = answers.get(code);
    if (before) setAside.set(code, before);
    answers.delete(code);
  }
  return { ...evaluation, setAside, sheet: { ...sheet, answers } };
}

/** Writes beside the criterion on the screen; an empty text takes the remark away. */
export function remark(evaluation: Evaluation, what: 'note' | 'evidence', text: string): Evaluation {
  const { criteria, at, sheet } = evaluation;
  const code = criteria[at]?.code;
  if (code === undefined) return evaluation;
  const before = sheet.remarks.get(code) ?? {};
  const rest = Object.fromEntries(Object.entries(before).filter(([kind]) => kind !== what));
  const clean = text.normalize('NFC').trim();
  const own = clean === '' ? rest : { ...rest, [what]: clean };
  const remarks = new Map(sheet.remarks);
  if (Object.keys(own).length === 0) remarks.delete(code);
  else remarks.set(code, own);
  return { ...evaluation, sheet: { ...sheet, remarks } };
}

/** Whether a text is a reason to put a dossier out, and no word that says no, nor a mark: a table would read it so. */
export function isReason(text: string): boolean {
  const { reason, warning } = readDisqualified(text.normalize('NFC').trim());
  return reason !== null && warning?.code !== 'disqualified-unsaid';
}

/** Puts the dossier out, or back in with an empty reason. */
export function disqualify(evaluation: Evaluation, reason: string): Evaluation {
  const clean = reason.normalize('NFC').trim();
  return { ...evaluation, sheet: { ...evaluation.sheet, disqualified: clean === '' ? null : clean } };
}

/** The rating of the sheet as it is: open criteria open, a dossier that is out without stars. */
export function ratingOf({ set, rules, sheet }: Evaluation): Rating | null {
  return rateSheet(rules, toEngineSheet(set, sheet)).rating;
}

/** Where the sheet stands, with open criteria as zeros: what the member has given so far. */
export function standing({ set, rules, sheet }: Evaluation): Rating {
  const given = toEngineSheet(set, { ...sheet, disqualified: null });
  // Of a story that is not scored yet nothing counts so far, though its content may be scored already.
  const points = rules.criteria.map(({ appliesWhen }, index) => {
    const story = appliesWhen ? (given.points[appliesWhen.index] ?? 0) : 1;
    return story > (appliesWhen?.above ?? 0) ? (given.points[index] ?? 0) : 0;
  });
  const { rating } = rateSheet(rules, { ...given, points });
  if (rating === null) throw new RangeError('a sheet of this program has only points that the law knows');
  return rating;
}
