import type { Otherwise } from '../engine/other-reading.js';
import { ranged } from './ranged.js';

/** What the other reading of a disputed set would give of one sheet. */
export function reading({ totals, stars }: Otherwise): string {
  return `Đọc cách kia thì được ${ranged(totals, ' đến ')} điểm, ${ranged(stars, ' hoặc ')} sao`;
}

/** The end of what is said of a disputed set: whether it changes the stars. */
export function otherwise(read: Otherwise | 'same-stars' | null): string {
  if (read === null) return '.';
  return read === 'same-stars' ? ', đọc cách kia số sao cũng vậy.' : `. ${reading(read)}.`;
}
