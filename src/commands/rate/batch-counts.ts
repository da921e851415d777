import type { StarLevel } from '../../engine/types.js';
import type { Rating } from '../../engine/rate-sheet.js';

/** How many of what, in a batch or a group of it. */
export interface Counts {
  readonly rows: number;
  readonly stars: Readonly<Record<StarLevel, number>>;
  readonly incomplete: number;
  readonly disqualified: number;
  readonly rejected: number;
}

/** Counts the sheets of a batch, or of a group of it, as they come. */
export class BatchCounts implements Counts {
  rows = 0;
  incomplete = 0;
  disqualified = 0;
  rejected = 0;
  readonly stars: Record<StarLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };

  add({ status, stars }: Rating): void {
    this.rows += 1;
    if (status === 'incomplete') this.incomplete += 1;
    else if (status === 'disqualified') this.disqualified += 1;
    else if (stars !== null) this.stars[stars] += 1;
  }

  addRejected(): void {
    this.rows += 1;
    this.rejected += 1;
  }
}
