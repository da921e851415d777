import type { StarLevel } from '../engine/types.js';
import type { Rating } from '../engine/rate-sheet.js';
import type { RatingRules } from '../engine/rating-rules.js';
import type { Unmet } from '../engine/requirements.js';

/** What the next level still takes. */
export interface NextLevel {
  readonly star: StarLevel;
  readonly points: number;
  readonly unmet: readonly Unmet[];
}

/** What the level above the present one takes: points up to its band, and every requirement of it and of those below. */
export function nextLevel({ bands }: RatingRules, { stars, total, unmet }: Rating): NextLevel | null {
  const level = stars ?? 1;
  if (level === 5) return null;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- 2 to 5
  const star = (level + 1) as StarLevel;
  const from = bands.find((band) => band.star === star)?.from ?? 0;
  return { star, points: Math.max(0, from - total), unmet: unmet.filter((one) => one.star <= star) };
}
