import { countCouncil } from './count-sheets.js';
import { certificateEnd, type Edition, type Kind } from './law.js';
import { AGENCY, MINISTRY } from './names.js';
import { WITHDRAWAL, withdrawnOf } from './play-year.js';
import { OF_MINISTRY, ROUNDS, type Product, type Province } from './province.js';

/*
 * What has to be in the register at the end of the season, from what became of each product.
 */

/** One recognition, of whatever year. */
export interface Held {
  readonly product: Product;
  readonly code: string;
  readonly stars: 3 | 4 | 5;
  /** In hundredths of a point, cut. */
  readonly points: number;
  readonly edition: Edition;
  readonly set: number;
  readonly kind: Kind;
  readonly filed: string;
  readonly rated: string;
  readonly decision: string;
  readonly decided: string;
  readonly authority: string;
  readonly end: string;
  readonly follows: Held | null;
  readonly withdrawn: string | null;
  /** By the one that takes its place. */
  replaced: string | null;
  /** When the province has put the product forward for 5 stars, where it holds fewer. */
  sent: string | null;
  readonly ofSeason: boolean;
}

export function countRegister(province: Province): readonly Held[] {
  const { history, entries } = province;
  const withdrawn = withdrawnOf(province);
  const known = new Map<unknown, Held>();
  const take = (follows: Held | null, rest: Omit<Held, 'follows' | 'replaced' | 'sent'>): Held => {
    const one: Held = { ...rest, follows, replaced: null, sent: null };
    if (follows !== null) follows.replaced = one.decided;
    return one;
  };
  const all = history.map((one) => {
    const held = take(one.follows === null ? null : known.get(one.follows)!, {
      ...one,
      points: one.total * 100,
      set: one.set.no,
      filed: '',
      rated: '',
      withdrawn: one === withdrawn ? WITHDRAWAL.date : null,
      ofSeason: false,
    });
    known.set(one, held);
    return held;
  });
  for (const entry of entries) {
    const { outcome, stars, sum, count } = countCouncil(entry, 2);
    const isCandidate = outcome === 'candidate-5';
    if (!isCandidate && outcome !== 'recognised-level') continue;
    const { decision, decided } = ROUNDS[entry.round - 1]!;
    const by = isCandidate ? OF_MINISTRY : { decision, decided };
    const before = entry.before === null ? null : known.get(entry.before)!;
    const { product, code, edition, kind, filed, rated } = entry;
    const one = take(before, {
      ...{ product, code, edition, kind, filed, rated, ...by },
      stars: stars as 3 | 4 | 5,
      points: Math.floor((sum! * 100) / count),
      set: entry.set.no,
      authority: isCandidate ? MINISTRY : AGENCY,
      end: certificateEnd(by.decided),
      withdrawn: null,
      ofSeason: true,
    });
    if (isCandidate && before !== null) before.sent = decided;
    all.push(one);
  }
  return all;
}

/** How a certificate stands at the end of a day. */
export function standingOn({ decided, end, replaced, withdrawn }: Held, day: string): string {
  if (decided > day) return 'not yet';
  if (withdrawn !== null && withdrawn <= day) return 'withdrawn';
  if (replaced !== null && replaced <= day) return 'replaced';
  return end < day ? 'expired' : 'in-force';
}
