import type { Advice } from '../../engine/advice.js';

/** How many products of a batch were advised how. */
export interface AdviceCounts {
  readonly rows: number;
  readonly advised: Readonly<Record<Advice['status'], number>>;
  readonly rejected: number;
}
