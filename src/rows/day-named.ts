import type { IsoDate } from '../engine/types.js';
import { fatal } from './errors.js';
import { readDate } from './cells.js';

/**
 * The day a flag names: `31/12/2025` or `2025-12-31`.
 *
 * @throws {UserError} when it is none
 */
export function dayNamed(text: string): IsoDate {
  const day = readDate(text);
  if (day === null) throw fatal('date-unreadable', { read: text });
  return day;
}
