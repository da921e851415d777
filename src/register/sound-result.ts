import { valueUnder } from '../base/own-entries.js';
import { shownAverage } from '../engine/average.js';
import { bandOf } from '../engine/band.js';
import type { Edition, StarLevel } from '../engine/types.js';
import type { RegisterRecord } from './record.js';

/*
 * Whether a result's own figures fit each other: where they do not, somebody has changed one by hand, and which of them
 * holds is anybody's guess. What an older file of ours does not say is not asked for.
 */

const STAR_LEVELS: ReadonlySet<number> = new Set<StarLevel>([1, 2, 3, 4, 5]);

/** Whether a result of JSON has stars that there are, and an average that is its sum by its count. */
export function isSound(result: unknown): boolean {
  const stars = valueUnder(result, 'stars');
  if (typeof stars === 'number' && !STAR_LEVELS.has(stars)) return false;
  const average = valueUnder(result, 'average');
  const [sum, count, shown] = ['sum', 'count', 'shown'].map((key) => valueUnder(average, key));
  if (sum === undefined || count === undefined || shown === undefined) return true;
  const exact = { sum: Number(sum), count: Number(count) };
  const isOne = Number.isSafeInteger(exact.sum) && Number.isSafeInteger(exact.count);
  return isOne && exact.sum >= 0 && exact.count > 0 && shownAverage(exact) === shown;
}

/**
 * Whether a result has more stars than its points make; fewer it has where it misses a requirement (Điều 3).
 *
 * @param edition undefined where it is none of ours, whose bands nobody knows
 */
export function isAbovePoints(
  { stars, total }: Pick<RegisterRecord, 'stars' | 'total'>,
  edition: Edition | undefined,
): boolean {
  if (stars === null || total === null || edition === undefined) return false;
  return stars > bandOf(edition.bands, total, 100);
}
