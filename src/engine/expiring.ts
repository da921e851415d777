import type { Edition, IsoDate } from './types.js';
import { daysAfter, daysBetween } from './calendar.js';
import { filingWindow, type FilingWindow } from './certificate.js';

/** How a certificate that runs out stands with its re-rating (phân hạng lại), in the order of time. */
export const EXPIRY_PHASES = [
  /** A province has put it forward for 5 stars, and the centre has it (Điều 4.1.b). */
  'waiting',
  /** The window for filing is not open yet. */
  'early',
  /** A dossier can be filed (Điều 7.6.a). */
  'open',
  /** It still holds, and the window has closed. */
  'late',
  /** It has run out, and Điều 12.3 keeps it in force where a dossier is being dealt with. */
  'grace',
  /** It has run out, and nothing keeps it in force. */
  'expired',
] as const;

export type ExpiryPhase = (typeof EXPIRY_PHASES)[number];

/** A certificate that runs out, as it stands on a day. */
export interface Expiry {
  readonly phase: ExpiryPhase;
  /** Days to its last day; 0 on it, negative behind it. */
  readonly daysLeft: number;
  /** null where the edition sets no days to file within. */
  readonly window: FilingWindow | null;
  /** The last day that Điều 12.3 can keep it in force; null where it cannot. */
  readonly graceUntil: IsoDate | null;
  /**
   * Whether the window had closed before the edition came into force, so that nobody could have filed within it. Điều
   * 12.3 is among the transitional provisions, and such a certificate is the case they are plainly made for; of one
   * that could have been filed in time its words do not say that it is left out, and somebody has to decide.
   */
  readonly windowMissedByLaw: boolean;
}

/**
 * How a certificate stands on a day.
 *
 * Điều 12.3 says "continues in force": one that had run out before the edition came into force has nothing to
 * continue. The days are counted from the day after its last one (Bộ luật Dân sự 2015, Điều 147.2).
 *
 * @param edition the one that sets the days for filing, as seen from the day
 * @param end the certificate's last day
 * @param isAtCentre whether the product has been rated again and waits for the centre: nobody is late with it
 */
export function expiryOn(
  { certificate, inForce }: Edition,
  end: IsoDate,
  day: IsoDate,
  isAtCentre = false,
): Expiry {
  const window = filingWindow(certificate, end);
  const { grace } = certificate;
  const graceUntil = grace !== null && end >= inForce.from ? daysAfter(end, grace.days) : null;
  const windowMissedByLaw = window !== null && window.until < inForce.from;
  const own = phaseOn(end, day, window, graceUntil);
  // What has run out for good has, wherever the dossier is.
  const phase = isAtCentre && own !== 'expired' ? 'waiting' : own;
  return { phase, daysLeft: daysBetween(day, end), window, graceUntil, windowMissedByLaw };
}

function phaseOn(
  end: IsoDate,
  day: IsoDate,
  window: FilingWindow | null,
  graceUntil: IsoDate | null,
): ExpiryPhase {
  if (day > end) return graceUntil !== null && day <= graceUntil ? 'grace' : 'expired';
  if (window === null || day < window.from) return 'early';
  return day <= window.until ? 'open' : 'late';
}
