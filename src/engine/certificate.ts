import type { Certificate, IsoDate } from './types.js';
import { daysAfter, monthsAfter } from './calendar.js';

/** What a register says of a certificate: in force, run out, withdrawn (Điều 8), or replaced by a later recognition. */
export type RecordStatus = 'in-force' | 'expired' | 'withdrawn' | 'replaced';

/**
 * The last day a certificate holds: so many months from the day it was issued (Điều 4.3 of 26/2026). The Decision does not
 * say how the months end; the general law does: the day of issue is not counted, and the period ends with the end of
 * the day of the same number, or of the month's last day where it has none (Bộ luật Dân sự 2015, Điều 147.2, 148.3).
 * Only a 29/02 has none after 36 months: it ends on 28/02. A last day on a weekend is not moved (Điều 148.5 moves the
 * end of a time limit to act): the published certificates of Lâm Đồng end on Sunday 05/08/2029.
 *
 * @param issued the day of the decision
 */
export function certificateEnd({ months }: Certificate, issued: IsoDate): IsoDate {
  return monthsAfter(issued, months);
}

/** What is known of a certificate's life; null for what is not. */
export interface CertificateFacts {
  readonly status: RecordStatus | null;
  readonly certificateEnd: IsoDate | null;
  /** The day it was issued. */
  readonly decided: IsoDate | null;
  /** The day it was withdrawn. */
  readonly withdrawnOn: IsoDate | null;
  /** The day of the later recognition that replaces it. */
  readonly replacedOn: IsoDate | null;
}

/**
 * What a certificate is on a day: of the day before its decision nothing (null), from its withdrawal or replacement on
 * that, after its last day expired, else in force. What the register states holds where no day says more; a
 * certificate without a day to end on, and without a status, is not known to be anything (null).
 */
export function statusOn(facts: CertificateFacts, day: IsoDate): RecordStatus | null {
  const { status, certificateEnd: end, decided, withdrawnOn, replacedOn } = facts;
  if (decided !== null && day < decided) return null;
  if (status === 'withdrawn' && (withdrawnOn === null || day >= withdrawnOn)) return 'withdrawn';
  if (status === 'replaced' && (replacedOn === null || day >= replacedOn)) return 'replaced';
  if (end !== null) return day > end ? 'expired' : 'in-force';
  return status === 'expired' || status === 'in-force' ? status : null;
}

/** The days on which a dossier for a re-rating can be filed, both included (Điều 7.6.a). */
export interface FilingWindow {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** The window before a certificate's last day; null where the edition sets none. */
export function filingWindow({ refile }: Certificate, end: IsoDate): FilingWindow | null {
  if (refile === null) return null;
  return { from: daysAfter(end, -refile.earliestDays), until: daysAfter(end, -refile.latestDays) };
}
