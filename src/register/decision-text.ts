import { readListDay } from '../rows/cells.js';
import { asDecision, type DraftRecord } from './record.js';
import { yearOf } from './values.js';

/** A decision as a cell says it: its number, and its day where it has one. */
export interface DecisionText {
  readonly number: string;
  readonly day: string | null;
}

/** `123/QĐ-UBND ngày 15/12/2024`, `Quyết định số 123/QĐ-UBND, ngày 15 tháng 12 năm 2024`. */
const DECISION =
  /^(?:quyết định|qđ)? ?(?:số)? ?:? ?(\d[\p{L}\d]* ?\/[^ ,;()]+) ?(?:[,;(]? ?(?:ký |ban hành )?(?:ngày)? ?(\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|\d{2})(?!\d)|\d{1,2} tháng \d{1,2} năm \d{4}))?/iu;
/** `QĐ 126 ngày 15/12/2024`, `số 127 (15/12/2024)`: what a number alone stands for, a day beside it says. */
const NUMBER_AND_DAY =
  /^(?:quyết định |qđ |số )+:? ?(\d+)(?: ?[,;(] ?|\s)(?:ngày )?(\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))\)?$/iu;
/** `15/12/2024, số 123/QĐ-UBND`. */
const DAY_BEFORE =
  /^(?:ngày )?(\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))(?: ?[,;(] ?|\s[-–]?\s?)((?:qđ|quyết định|số|\d).*?)\)?$/iu;

/**
 * A decision's number and day out of one text; null where it is neither a number alone nor a number with its day: what
 * else stands there is the owner's.
 */
export function readDecision(text: string): DecisionText | null {
  const spaced = dayBehind(text.replace(/\s+/g, ' '));
  const [, alone, on] = NUMBER_AND_DAY.exec(spaced) ?? [];
  if (alone !== undefined && on !== undefined) return { number: alone, day: plainDay(on) };
  const [all = '', number, day] = DECISION.exec(spaced) ?? [];
  if (number === undefined) return null;
  const behind = spaced.slice(all.length).replace(/^[ ).]+/, '');
  if (behind !== '' && !/^của /iu.test(behind)) return null;
  return { number: number.replaceAll(' ', ''), day: day === undefined ? null : plainDay(day) };
}

/** The number before the day, whichever a text says first. */
function dayBehind(text: string): string {
  const [, day, number = ''] = DAY_BEFORE.exec(text) ?? [];
  return day === undefined || DAY_BEFORE.test(number) ? text : `${number} ngày ${day}`;
}

function plainDay(day: string): string {
  return day
    .replace(/ (?:tháng|năm) /giu, '/')
    .replaceAll(' ', '')
    .replace(/[.-]/g, '/');
}

/** A day right behind a number, with nothing but a dash between: `123/QĐ-UBND-15.12.2024`. */
const DAY_BEHIND = /^(.*\p{L})\s?[-–]\s?(\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))$/u;
/** A day, and no number. */
const DAY_ALONE = /^(?:ngày )?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|\d{2})$/iu;

/** Takes a decision as its cell says it: with the day where the cell says that, too. */
export function putDecision(draft: DraftRecord, text: string): void {
  if (DAY_ALONE.test(text)) {
    const day = readListDay(plainDay(text.replace(/^ngày /iu, '')));
    if (day !== null) {
      draft.decided = day;
      draft.year = yearOf(day);
      return;
    }
  }
  const written = text.replace(DAY_BEHIND, (_, before: string, day: string) => `${before} ngày ${day}`);
  const { number, day } = readDecision(written) ?? { number: text, day: null };
  const decided = day === null ? null : readListDay(day);
  draft.decision = asDecision(decided === null ? text : number);
  if (decided === null) return;
  draft.decided = decided;
  draft.year = yearOf(decided);
}
