import { readDate } from '../rows/cells.js';
import { asDecision, type DraftRecord } from './record.js';
import { yearOf } from './values.js';

/** A decision as a cell says it: its number, and its day where it has one. */
export interface DecisionText {
  readonly number: string;
  readonly day: string | null;
}

/** `123/QĐ-UBND ngày 15/12/2024`, `Quyết định số 123/QĐ-UBND, ngày 15 tháng 12 năm 2024`. */
const DECISION =
  /^(?:quyết định|qđ)?\s*(?:số)?\s*:?\s*(\d[\p{L}\d]*\s*\/[^\s,;()]+)\s*(?:[,;(]?\s*(?:ký |ban hành )?(?:ngày)?\s*(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?(.*)$/iu;

/**
 * A decision's number and day out of one text; null where it is neither a number alone nor a number with its day: what
 * else stands there is the owner's.
 */
export function readDecision(text: string): DecisionText | null {
  const match = DECISION.exec(text);
  const [, number, day, behind = ''] = match ?? [];
  if (number === undefined) return null;
  if (!/^[\s).]*(?:của\s.*)?$/iu.test(behind)) return null;
  return { number: number.replace(/\s+/g, ''), day: day === undefined ? null : plainDay(day) };
}

function plainDay(day: string): string {
  return day
    .replace(/\s+(?:tháng|năm)\s+/giu, '/')
    .replace(/\s+/g, '')
    .replace(/[.-]/g, '/');
}

/** Takes a decision as its cell says it: with the day where the cell says that, too. */
export function putDecision(draft: DraftRecord, written: string): void {
  const { number, day } = readDecision(written) ?? { number: written, day: null };
  const decided = day === null ? null : readDate(day);
  draft.decision = asDecision(decided === null ? written : number);
  if (decided === null) return;
  draft.decided = decided;
  draft.year = yearOf(decided);
}
