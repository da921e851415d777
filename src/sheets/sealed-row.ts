import type { Library } from '../law/library.js';
import type { Coded } from '../base/coded.js';
import type { Field } from '../rows/columns.js';
import type { RowProblemArgs } from '../rows/problems.js';
import { fieldAsWritten, fieldText, type RowSubmission, type Submission } from '../rows/submission.js';
import { digestIn, sealOf } from './digest.js';
import type { SheetFile } from './sheet-file.js';
import { historyIn, sheetOfRow } from './sheet-of-row.js';
import { sheetText } from './sheet-text.js';
import { readSeals } from './sheet-words.js';

/** Why a row is not the sheet that its seal was put on, and the column to look at. */
export type SealProblem = readonly [
  Field,
  Coded<Pick<RowProblemArgs, 'seal-differs' | 'history-unreadable'>>,
];

/**
 * Holds a row against the seal that stands in it, as `ocop sheet export` writes it: whoever reads points from the table
 * takes them for what was signed. A row that nobody has sealed is a copy, and has nothing to be held against.
 *
 * @param submission the row as it stands, its blanks not taken for zeros
 */
export function sealProblem(submission: RowSubmission, library: Library): SealProblem | null {
  const { fields } = submission.header;
  if (!fields.has('digest')) return null;
  const stated = fieldText(submission, 'digest');
  const seals = readSeals(stated);
  const { member, code: product } = submission;
  const differs: SealProblem = ['digest', { code: 'seal-differs', args: { member, product } }];
  if (seals.length === 0) {
    // Elsewhere such a column says that a sample was sealed, or how; only ours keeps the history beside it.
    if (!fields.has('history')) return null;
    return stated !== '' || lastSigned(submission) ? differs : null;
  }
  const { sheet, problems } = sheetOfRow(submission, '');
  if (sheet === null) {
    const unread = problems.find(({ code }) => code === 'history-unreadable');
    return unread === undefined ? differs : ['history', { code: 'history-unreadable', args: {} }];
  }
  return sealedSheet(sheet, seals, submission, library) === null ? differs : null;
}

/**
 * The sheet of a row as it was sealed; null where the row says something else. A spreadsheet that saves the table writes
 * the filing day its own way, which is no other day.
 *
 * @param seals `sha256:…`, any of which will do
 */
export function sealedSheet(
  sheet: SheetFile,
  seals: readonly string[],
  { filed }: Submission,
  library: Library,
): SheetFile | null {
  const asDay = filed === null ? [] : [{ ...sheet, product: { ...sheet.product, filed } }];
  const fits = (one: SheetFile) => seals.some((seal) => sealOf(sheetText(one, library)) === seal);
  return [sheet, ...asDay].find(fits) ?? null;
}

/** Whether the last that happened to the sheet, by the row's own history, is that it was signed. */
function lastSigned(submission: RowSubmission): boolean {
  return historyIn(fieldAsWritten(submission, 'history'))?.at(-1)?.event === 'signed';
}

/**
 * What stands in the column of seals of a signed sheet's row: its file's own seal, and behind it that of the sheet as we
 * lay it out where the file has other comments or lines, as one of an earlier version has. Empty for a draft.
 */
export function sealCell(sheet: SheetFile, text: string, library: Library): string {
  const own = digestIn(text);
  const ours = own === '' ? '' : digestIn(sheetText(sheet, library));
  return own === ours ? own : `${own} ${ours}`.trim();
}
