import type { Path } from '../base/yaml-file.js';
import type { Coded } from '../base/coded.js';
import type { Edition, ProductSet } from '../engine/types.js';
import { criteriaOf } from '../engine/criteria-of.js';
import { rateSheet, type Rating } from '../engine/rate-sheet.js';
import { ratingRules, type RatingRules } from '../engine/rating-rules.js';
import { readListDay } from '../rows/cells.js';
import { isReason } from './evaluation.js';
import type { SheetFileProblemArgs } from './problems.js';
import type { SealState } from './sealing.js';
import { optionsOf, toEngineSheet, type SheetFile } from './sheet-file.js';

/** Something wrong with a sheet, and where in it. */
export type Found = Coded<SheetFileProblemArgs> & { readonly path: Path };

/** A sheet held against the law. */
export interface CheckedSheet {
  /** null where the points do not fit the law. */
  readonly rating: Rating | null;
  readonly found: readonly Found[];
}

/** Holds a sheet, and what its seal says of it, against the law: wherever it was written, nothing in it is trusted. */
export function checkSheet(
  sheet: SheetFile,
  sealed: SealState,
  edition: Pick<Edition, 'bands'>,
  set: ProductSet,
): CheckedSheet {
  const wrong = [
    ...roundProblems(sheet),
    ...reasonProblems(sheet),
    ...dayProblems(sheet),
    ...answerProblems(sheet, set),
  ];
  const outcome = rateSheet(rulesOf(edition, set), toEngineSheet(set, sheet));
  const fromLaw = (outcome.problems ?? []).map((problem): Found => ({
    ...problem,
    path: ['answers', problem.args.criterion],
  }));
  // An option that no criterion has is told once, by the law's own words.
  const told = new Set(fromLaw.map(({ path }) => path.join('/')));
  const rest = wrong.filter(({ path }) => !told.has(path.join('/')));
  const open: Found[] =
    sheet.status === 'signed' && sheet.disqualified === null && (outcome.rating?.missing.length ?? 0) > 0
      ? [{ code: 'signed-open', args: { missing: outcome.rating?.missing ?? [] }, path: ['status'] }]
      : [];
  return { rating: outcome.rating, found: [...sealProblems(sheet, sealed), ...rest, ...fromLaw, ...open] };
}

/** A folder of sheets is on few sets. */
const rules = new WeakMap<ProductSet, RatingRules>();

function rulesOf(edition: Pick<Edition, 'bands'>, set: ProductSet): RatingRules {
  const made = rules.get(set) ?? ratingRules(edition, set);
  rules.set(set, made);
  return made;
}

/** What a seal, or the want of one, says against a sheet. */
export function sealProblems(sheet: SheetFile, state: SealState): readonly Found[] {
  const path = ['digest'];
  if (state === 'broken') return [{ code: 'seal-broken', args: {}, path }];
  const isSigned = sheet.history.at(-1)?.event === 'signed';
  if (sheet.status === 'draft') {
    if (state === 'intact') return [{ code: 'draft-sealed', args: {}, path }];
    return isSigned ? [{ code: 'draft-signed', args: {}, path: ['status'] }] : [];
  }
  return state === 'intact' && isSigned ? [] : [{ code: 'not-sealed', args: {}, path: ['status'] }];
}

function roundProblems({ round, follows }: SheetFile): readonly Found[] {
  if (round > 1 && follows === null) return [{ code: 'follows-missing', args: { round }, path: ['round'] }];
  return round === 1 && follows !== null
    ? [{ code: 'follows-first-round', args: {}, path: ['follows'] }]
    : [];
}

function reasonProblems({ disqualified }: SheetFile): readonly Found[] {
  return disqualified === null || isReason(disqualified)
    ? []
    : [{ code: 'no-reason', args: { read: disqualified }, path: ['disqualified'] }];
}

function dayProblems({ rated, product }: SheetFile): readonly Found[] {
  const days = [
    [rated, ['rated']],
    [product.filed ?? null, ['product', 'filed']],
  ] as const;
  return days.flatMap(([read, path]): readonly Found[] =>
    read !== null && readListDay(read) === null ? [{ code: 'sheet-day', args: { read }, path }] : [],
  );
}

/** Answers that are not what the law's options say, or answer what the set does not ask. */
function answerProblems(sheet: SheetFile, set: ProductSet): readonly Found[] {
  const criteria = new Map(criteriaOf(set).map((one) => [one.code, one]));
  const asked = [...new Set([...sheet.answers.keys(), ...sheet.remarks.keys()])];
  const unknown = asked
    .filter((code) => !criteria.has(code))
    .map((criterion): Found => ({
      code: 'sheet-criterion-unknown',
      args: { criterion, set: set.set },
      path: ['answers', criterion],
    }));
  const wrong = [...sheet.answers].flatMap(([code, answer]): readonly Found[] => {
    const criterion = criteria.get(code);
    const path = ['answers', code];
    if (criterion === undefined) return [];
    if (criterion.cases === null && answer.case !== null) {
      return [{ code: 'case-without-cases', args: { criterion: code }, path }];
    }
    if (criterion.cases !== null && answer.case === null && answer.points > 0) {
      return [{ code: 'case-missing', args: { criterion: code }, path }];
    }
    const { points, option } = answer;
    const given = option === 0 ? 0 : optionsOf(criterion, answer.case)[option - 1]?.points;
    return given === points
      ? []
      : [{ code: 'option-differs', args: { criterion: code, option, points }, path }];
  });
  return [...unknown, ...wrong];
}
