import { daysAfter, monthsAfter } from '../engine/calendar.js';
import type { IsoDate } from '../engine/types.js';
import { fold } from '../base/text/fold.js';
import { readListDay } from '../rows/cells.js';
import type { DraftRecord } from './record.js';

/* How long a certificate holds, as lists write it: its last day, both days, or how long from the decision on. */

/** The last day, or a number of months from the day of the decision (Điều 4.3). */
export type CertificateTime = { readonly day: IsoDate } | { readonly months: number };

/** `36 tháng`, `03 năm kể từ ngày ký`. */
const TERM = /^0?(\d{1,3}) ?(thang|nam|months?|years?)(?: (?:ke )?tu ngay [a-z ]+)?$/;
/** What stands before a last day: `từ ngày 01/02/2024 đến hết ngày`. */
const UNTIL = /^(?:.*\s)?(?:đến|den|tới|toi|until|to)(?:\s+(?:hết|het))?(?:\s+(?:ngày|ngay))?\s+(?=\d)/iu;
/** Two days with a dash between. */
const RANGE = /^(\S*\d)\s*[-–—~]\s*(\d{1,2}[/.]\S+)$/u;
/** Longer than any certificate holds: it is some other number. */
const MOST_MONTHS = 120;

/** What a cell under "Ngày hết hạn", "Thời hạn GCN" says; null where it cannot be read. */
export function readEnd(text: string): CertificateTime | null {
  const day = readListDay(text);
  return day === null ? readTime(text) : { day };
}

/**
 * The same under "Hiệu lực GCN", where a day alone may be the first or the last: it is the last one where it is not within
 * a month of the decision, and nobody can tell without the day of that.
 */
export function endBehind(text: string, decided: IsoDate | null): CertificateTime | null {
  const day = readListDay(text);
  if (day === null) return readTime(text);
  return decided !== null && day > daysAfter(decided, 31) ? { day } : null;
}

function readTime(text: string): CertificateTime | null {
  const [, count = '', unit = ''] = TERM.exec(fold(text)) ?? [];
  if (count !== '') {
    const months = Number(count) * (/^(?:nam|year)/.test(unit) ? 12 : 1);
    return months >= 1 && months <= MOST_MONTHS ? { months } : null;
  }
  const range = RANGE.exec(text.trim());
  const last = range === null ? text.trim().replace(UNTIL, '') : (range[2] ?? '');
  if (last === text.trim() || (range !== null && readListDay(range[1] ?? '') === null)) return null;
  const day = readListDay(last);
  return day === null ? null : { day };
}

export function putEnd(draft: DraftRecord, time: CertificateTime): void {
  if ('day' in time) draft.certificateEnd = time.day;
  else if (draft.decided !== null) draft.certificateEnd = monthsAfter(draft.decided, time.months);
}
