import { fold, plain } from '../base/text/fold.js';
import type { RecordWarning } from './problems.js';

/** What a sheet says of a dossier that is out. */
export interface Disqualified {
  /** Why it is out, in the sheet's own words; null when it is not out. */
  readonly reason: string | null;
  readonly warning: RecordWarning | null;
}

const NOT_OUT = { reason: null, warning: null };

/** Folded; a dash or a slash folds to nothing. */
const NO: ReadonlySet<string> = new Set([
  ...['', 'khong', 'ko', 'k', 'no', 'n', 'false', '0', 'none', 'na', 'n a', 'khong co', 'chua', 'dat'],
  ...['khong bi loai', 'chua bi loai', 'khong loai', 'khong vi pham', 'not disqualified', 'khong ap dung'],
]);
const YES: ReadonlySet<string> = new Set([
  ...['x', 'v', 'co', 'yes', 'y', 'true', '1', 'loai', 'bi loai', 'disqualified'],
]);
const SIGNS_OF_YES = /^[✓✔☑☒✗✘×]$/u;
/** How a reason may begin that may as well mean that there is none. */
const NEGATED = /^(?:không|khong|chưa|chua|ko) /;

/**
 * Reads the column headed "bị loại": blank, or the reason why the dossier is out. A word that says no is reported and
 * taken as no; a mark without a reason, and a reason that begins with "không", put the dossier out and are reported.
 */
export function readDisqualified(cell: string): Disqualified {
  if (cell === '') return NOT_OUT;
  const args = { read: cell };
  const text = fold(cell);
  if (SIGNS_OF_YES.test(cell) || YES.has(text)) {
    return { reason: cell, warning: { code: 'disqualified-unsaid', args } };
  }
  if (NO.has(text)) return { reason: null, warning: { code: 'disqualified-no', args } };
  return { reason: cell, warning: NEGATED.test(plain(cell)) ? { code: 'disqualified-negated', args } : null };
}
