import { knownEdition, type Library } from '../law/library.js';
import type { CriterionCode } from '../engine/types.js';
import { fieldText, type Submission } from '../rows/submission.js';
import type { RatedRow } from '../rating/rated-row.js';
import type { Answer } from '../sheets/sheet-file.js';
import { answersOf, productOf, remarksOf, sheetOfRow } from '../sheets/sheet-of-row.js';
import { readRole, readRound, readSeal, readStatus } from '../sheets/sheet-words.js';
import type { Paper, PaperSection } from '../formats/paper/paper.js';
import type { PaperSetting } from './paper-setting.js';
import { sheetSection } from './sheet-paper.js';
import type { PrintedSheet } from './sheet-to-print.js';
import { shortSection } from './short-sheet.js';
import { BLANK } from './words.js';
import type { PapersMessages } from './messages.js';

/** Sheets to be printed, a section each. */
export function sheetPaper(
  rows: readonly RatedRow[],
  library: Library,
  setting: PaperSetting,
  words: PapersMessages,
  short = false,
): Paper {
  const section = short ? shortSection : sheetSection;
  return { title: 'Phiếu đánh giá sản phẩm OCOP', sections: sections() };

  /** One after another, when each is asked for: five hundred are not held together. */
  function* sections(): Generator<PaperSection> {
    for (const row of rows) yield section(printedSheet(row, library), setting, words);
  }
}

/** A rated row, wherever it was read, as the sheet that is printed. */
export function printedSheet({ submission, rating }: RatedRow, library: Library): PrintedSheet {
  const status = fieldText(submission, 'sheetStatus');
  return {
    product: { ...productOf((field) => fieldText(submission, field)), code: submission.code },
    set: submission.set,
    edition: knownEdition(library, submission.edition),
    answers: allAnswers(submission),
    remarks: remarksOf(submission),
    rating,
    member: submission.member,
    rated: submission.rated,
    role: readRole(fieldText(submission, 'role')),
    round: readRound(fieldText(submission, 'round')) ?? 1,
    isDraft: status === '' ? null : readStatus(status) === 'draft',
    seal: readSeal(fieldText(submission, 'digest')),
    follows: readSeal(fieldText(submission, 'follows')),
    history: sheetOfRow(submission, submission.member || BLANK).sheet?.history ?? [],
  };
}

/**
 * Where a criterion offers two cases and the row does not say which one was chosen, its points are printed, and no box
 * is ticked: which one it was is for the member to say.
 */
function allAnswers(submission: Submission): ReadonlyMap<CriterionCode, Answer> {
  const answers = new Map(answersOf(submission));
  const { criteria } = submission.rules;
  for (const [index, { code }] of criteria.entries()) {
    const points = submission.sheet.points[index] ?? null;
    if (points !== null && !answers.has(code)) answers.set(code, { points, option: 0, case: null });
  }
  return answers;
}
