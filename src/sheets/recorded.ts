import type { CaseId, Criterion, CriterionCode } from '../engine/types.js';
import { applies, type Evaluation } from './evaluation.js';
import type { Answer } from './sheet-file.js';

/** What an answer has changed beside itself, which a member may not see on the screen. */
export interface Recorded {
  readonly criterion: Criterion;
  /** null where the criterion has been made open again. */
  readonly points: number | null;
  /** Criteria that count no longer, since they hang on this one, and those that count again. */
  readonly off: readonly CriterionCode[];
  readonly on: readonly CriterionCode[];
  /** Another criterion that was answered by another case than this one. */
  readonly otherCase: { readonly criterion: CriterionCode; readonly case: CaseId } | null;
}

/** What an answer has changed; null where the two are alike. */
export function recorded(before: Evaluation, after: Evaluation): Recorded | null {
  const criterion = before.criteria.find(
    ({ code }) => before.sheet.answers.get(code) !== after.sheet.answers.get(code),
  );
  if (criterion === undefined) return null;
  const given = after.sheet.answers.get(criterion.code);
  const turned = (from: Evaluation, to: Evaluation) =>
    from.criteria.flatMap(({ code }, at) => (applies(from, at) && !applies(to, at) ? [code] : []));
  return {
    criterion,
    points: given?.points ?? null,
    off: turned(before, after),
    on: turned(after, before),
    otherCase: given === undefined ? null : otherCaseThan(after, criterion.code, given),
  };
}

/** Criteria with cases (set 26) ask who provides the service, which is the same all through a sheet. */
function otherCaseThan(
  { criteria, sheet }: Evaluation,
  own: CriterionCode,
  { case: chosen, points }: Answer,
): Recorded['otherCase'] {
  if (chosen === null || points === 0) return null;
  for (const { code } of criteria) {
    const other = sheet.answers.get(code);
    if (code === own || !other?.case || other.points === 0 || other.case === chosen) continue;
    return { criterion: code, case: other.case };
  }
  return null;
}

/** A note of the statute that stops the assessment, whose condition the points on the sheet meet. */
export interface Stop {
  /** The criterion that the note stands at. */
  readonly criterion: CriterionCode;
  readonly when: string;
  /** The criteria of which one has 0 points. */
  readonly zeroIn: readonly CriterionCode[];
}

export function stopsOn({ rules, criteria, sheet }: Evaluation): readonly Stop[] {
  return rules.stops.flatMap(({ criterion, when, zeroIn }) => {
    const codes = zeroIn.flatMap((place) => criteria[place]?.code ?? []);
    return codes.some((code) => sheet.answers.get(code)?.points === 0)
      ? [{ criterion, when, zeroIn: codes }]
      : [];
  });
}
