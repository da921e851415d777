import type { CaseId, CriterionCode } from '../engine/types.js';
import { rateSheet } from '../engine/rate-sheet.js';
import type { Coded } from '../base/coded.js';
import { parseJson } from '../base/parse-json.js';
import { isRecord } from '../base/own-entries.js';
import { cellAsWritten, cellText, fieldAsWritten, fieldText, type Submission } from '../rows/submission.js';
import type { RowProblemArgs } from '../rows/problems.js';
import { criteriaOf } from '../engine/criteria-of.js';
import {
  answerOf,
  PRODUCT_FIELDS,
  type Answer,
  type ProductField,
  type Remarks,
  type SheetEvent,
  type SheetFile,
  type SheetProduct,
} from './sheet-file.js';
import { readRole, readRound, readSeal, readStatus, unknownWords } from './sheet-words.js';

/** A row of the wide table as a sheet, or why it is none. */
export type SheetFromRow =
  | { readonly sheet: SheetFile; readonly problems: null }
  | { readonly sheet: null; readonly problems: readonly Coded<RowProblemArgs>[] };

/**
 * Makes a sheet of a row that was read. A row that does not say it is signed is a draft: nobody has signed it here.
 *
 * @param member for rows that name none
 */
export function sheetOfRow(submission: Submission, member: string): SheetFromRow {
  const { rules, sheet: given, code } = submission;
  const textOf = isExport(submission) ? fieldAsWritten : fieldText;
  const { problems } = rateSheet(rules, given);
  if (problems) return { sheet: null, problems };
  const who = submission.member === '' ? member : textOf(submission, 'member');
  if (code === '' || who === '') {
    const problem = code === '' ? 'code-blank' : 'no-member';
    return { sheet: null, problems: [{ code: problem, args: {} }] };
  }
  const unknown = unknownWords(submission).map(([, problem]) => problem);
  if (unknown.length > 0) return { sheet: null, problems: unknown };
  const history = historyIn(fieldAsWritten(submission, 'history'));
  if (history === null) {
    return { sheet: null, problems: [{ code: 'history-unreadable', args: {} }] };
  }
  const answers = answersOf(submission);
  const lost = caseless(submission, answers);
  if (lost.length > 0) return { sheet: null, problems: lost };
  return { sheet: { ...wholeSheet(submission), answers, member: who, history }, problems: null };
}

/** All that a row says of its sheet, whether a sheet can be made of it or not; its history aside. */
export function wholeSheet(submission: Submission): SheetFile {
  const { set, sheet, edition, rated } = submission;
  const textOf = isExport(submission) ? fieldAsWritten : fieldText;
  return {
    edition,
    set: set.set,
    product: productOf((field) => textOf(submission, field)),
    member: textOf(submission, 'member'),
    role: readRole(fieldText(submission, 'role')) ?? 'member',
    rated,
    status: readStatus(fieldText(submission, 'sheetStatus')) ?? 'draft',
    round: readRound(fieldText(submission, 'round')) ?? 1,
    follows: readSeal(fieldText(submission, 'follows')),
    answers: answersOf(submission),
    remarks: remarksOf(submission),
    disqualified: sheet.disqualified === null ? null : textOf(submission, 'disqualified'),
    history: [],
  };
}

/** What a row says of its product, as the file of its sheet would; empty where it says nothing. */
export function productField(submission: Submission, field: ProductField): string {
  return isExport(submission) ? fieldAsWritten(submission, field) : fieldText(submission, field);
}

/**
 * Whether the table is one that we wrote of sheets: what stands in its cells is what stood in them, spaces and all. In a
 * table from elsewhere a space around a name is nobody's doing.
 */
function isExport({ header }: Submission): boolean {
  return header === null || header.fields.has('history');
}

export function productOf(textOf: (field: ProductField) => string): SheetProduct {
  const known = PRODUCT_FIELDS.map((field) => [field, textOf(field)] as const);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the code is there
  return Object.fromEntries(known.filter(([, text]) => text !== '')) as SheetProduct;
}

export function answersOf(submission: Submission): ReadonlyMap<CriterionCode, Answer> {
  const { set, sheet } = submission;
  const answers = new Map<CriterionCode, Answer>();
  const unticked = new Set(fieldText(submission, 'unticked').split(/[;\s]+/));
  for (const [index, criterion] of criteriaOf(set).entries()) {
    const points = sheet.points[index] ?? null;
    if (points === null) continue;
    const chosen = sheet.cases.get(index) ?? caseOfZero(submission, criterion.code);
    const answer = answerOf(criterion, points, chosen, unticked.has(criterion.code));
    if (answer) answers.set(criterion.code, answer);
  }
  return answers;
}

/** A sheet says which case was chosen; where a row does not, nobody may guess it. */
function caseless(
  { set, sheet }: Submission,
  answers: ReadonlyMap<CriterionCode, Answer>,
): readonly Coded<RowProblemArgs>[] {
  return criteriaOf(set).flatMap(({ code }, index): readonly Coded<RowProblemArgs>[] => {
    const points = sheet.points[index] ?? null;
    if (points === null || answers.has(code)) return [];
    return [{ code: 'case-not-stated', args: { criterion: code, points } }];
  });
}

/** No box ticked is 0 points in either case; the column says which case it was. */
function caseOfZero(submission: Submission, code: CriterionCode): CaseId | null {
  if (submission.header === null) return submission.said.answers.get(code)?.case ?? null;
  const { header, cells } = submission;
  const given = header.criteria.filter((one) => one.code === code && cellText(cells[one.index]) !== '');
  return given.length === 1 ? (given[0]?.case ?? null) : null;
}

export function remarksOf(submission: Submission): ReadonlyMap<CriterionCode, Remarks> {
  if (submission.header === null) return submission.said.remarks;
  const { header, cells } = submission;
  const remarks = new Map<CriterionCode, Remarks>();
  for (const { what, code, index } of header.remarks) {
    // What a member wrote is kept as it is, wherever the table comes from; a cell of spaces is only in ours a remark.
    const text = cellAsWritten(cells[index]);
    const isBlank = isExport(submission) ? text === '' : text.trim() === '';
    if (!isBlank) remarks.set(code, { ...remarks.get(code), [what]: text });
  }
  return remarks;
}

/** What happened to the sheet, as the table keeps it; null where that cannot be read. */
export function historyIn(text: string): readonly SheetEvent[] | null {
  if (text === '') return [];
  try {
    const history = parseJson(text);
    // What each says is looked at by the sheet's schema, once it stands in a sheet.
    return Array.isArray(history) && history.every(isLaidOut) ? (history as readonly SheetEvent[]) : null;
  } catch {
    return null;
  }
}

/** Whether something can be put in order as an event is: one of named things, and so its answers where it has any. */
function isLaidOut(event: unknown): boolean {
  if (!isRecord(event)) return false;
  const { answers = {} } = event;
  return isRecord(answers) && Object.values(answers).every(isRecord);
}
