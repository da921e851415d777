import type { TallyStars } from './tally-query.js';
import type { Row } from './tally-records.js';

/*
 * From which level to which a product came. To be upgraded (nâng hạng) is to have more stars than by the recognition
 * before; that somebody applied for it is a kind of registration, whatever came of it.
 */

/** A level as a small number: its stars, or one of these. */
export const LEVELS = {
  /** There is no recognition before. */
  none: 0,
  /** There are several that differ, or one whose stars are not written. */
  unknown: 7,
} as const;

const CANDIDATE = 6;

/** The level that some records of one day agree in. */
export function levelOf(records: readonly Pick<Row, 'stars'>[]): number {
  if (records.length === 0) return LEVELS.none;
  const [first, ...others] = new Set(records.map(({ stars }) => stars));
  if (first === undefined || first === null || others.length > 0) return LEVELS.unknown;
  return first === 'candidate-5' ? CANDIDATE : first;
}

/** Whether that is known from which a record comes. */
export function isLevelKnown(level: number): boolean {
  return level !== LEVELS.none && level !== LEVELS.unknown;
}

/** Whether a product has more stars than before. */
export function isRise(from: number, to: TallyStars | null): boolean {
  return to !== null && isLevelKnown(from) && rankOf(to) > (from === CANDIDATE ? 4 : from);
}

/** A candidate for 5 stars has 4, until the centre has decided (Điều 4.1.b). */
function rankOf(stars: TallyStars): number {
  return stars === 'candidate-5' ? 4 : stars;
}

/** A rise as a tally keeps it: `3>4`. */
export function stepOf(from: number, to: TallyStars | null): string {
  return `${from === CANDIDATE ? 'candidate-5' : String(from)}>${String(to)}`;
}
