import {
  MEBI,
  MOST_JSON_MADE,
  MOST_LEVELS,
  MOST_OF_A_MEMBER_FILE,
  MOST_OF_A_SHEET_FILE,
} from '../base/limits.js';
import type { SheetFileProblemArgs } from './problems.js';
import { list, quoted } from '../base/format.js';
import type { Wording } from '../base/coded.js';
import { findings } from '../law/check/findings.en.js';
import { problems } from '../rows/problems.en.js';

/** What a file is that nobody can go by, and what to do. */
const NOT_OF_THE_PAGE = ', and none that the scoring page gave out; ask the member to send it again.';

export const sheetProblems: Wording<SheetFileProblemArgs> = {
  'yaml-syntax': findings['yaml-syntax'],
  shape: findings.shape,
  'more-findings': findings['more-findings'],
  'points-not-an-option': problems['points-not-an-option'],
  'points-without-story': problems['points-without-story'],
  'seal-broken': () =>
    'the seal does not fit: the sheet was changed after it was signed; ask its member for the original.',
  'not-sealed': () =>
    'it says it is signed, and has no signature or no seal; its member has to sign it again.',
  'draft-sealed': () => 'it has a seal and says it is not signed: its status was changed.',
  'sheet-edition-unknown': (a) => `this program does not have the edition ${a.edition}.`,
  'sheet-set-unknown': (a) => `${a.edition} has no set ${String(a.set)}.`,
  'sheet-criterion-unknown': (a) => `set ${String(a.set)} has no criterion ${a.criterion}.`,
  'option-differs': (a) =>
    `criterion ${a.criterion}: option ${String(a.option)} is not the one of ${String(a.points)} points.`,
  'case-missing': (a) => `criterion ${a.criterion} has points, and neither case a nor b is chosen.`,
  'case-without-cases': (a) => `criterion ${a.criterion} has no cases a and b.`,
  'follows-missing': (a) =>
    `a sheet of round ${String(a.round)} has to name the seal of the sheet it follows (follows).`,
  'follows-first-round': () => 'a sheet of round 1 follows none: drop follows, or give its round.',
  'signed-open': (a) => `the sheet is signed, and criteria are still open: ${list(a.missing)}.`,
  'no-reason': (a) => `${quoted(a.read)} is no reason to disqualify a dossier.`,
  'draft-signed': () =>
    'it says it is not signed, and its history ends with a signature: its status was changed; open it again with "ocop evaluate --reopen".',
  'file-broken': () =>
    'the file of sheets is damaged or cut short, or none that the scoring page gave out; ask the member to send it again.',
  'file-changed': () =>
    'the file of sheets was changed or damaged on its way (its digest does not fit), and no sheet in it is taken; ask the member to send it again.',
  'file-too-large': () =>
    `the file is larger than the limit of ${String(MOST_OF_A_MEMBER_FILE / MEBI)} MiB${NOT_OF_THE_PAGE}`,
  'json-too-deep': () =>
    `the JSON is nested deeper than the limit of ${String(MOST_LEVELS)} levels${NOT_OF_THE_PAGE}`,
  'json-too-large': () =>
    `the content of the JSON takes more than the limit of ${String(MOST_JSON_MADE / MEBI)} MiB of memory${NOT_OF_THE_PAGE}`,
  'sheet-too-long': () =>
    `the file is longer than ${String(MOST_OF_A_SHEET_FILE / MEBI)} MiB: this is no sheet.`,
  'sheet-day': (a) => `${quoted(a.read)} is no day.`,
};
