import type { Band, StarLevel } from './types.js';

/**
 * The level whose band an average falls in (Điều 3.3 of 26/2026).
 *
 * The average is given as a sum and a count and is never divided, so that 89.996 stays below 90.
 *
 * @param bands from the highest level down, the lowest beginning at 0
 * @param sum of the sheets' totals, in points, 0 or more
 * @param count of the sheets, 1 for a single one
 */
export function bandOf(bands: readonly Band[], sum: number, count = 1): StarLevel {
  for (const band of bands) {
    if (sum >= band.from * count) return band.star;
  }
  return 1;
}
