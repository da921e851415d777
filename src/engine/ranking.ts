import type { StarLevel } from './types.js';

/** What decides a product's place. */
export interface Rankable {
  readonly stars: StarLevel | null;
  readonly total: number;
  readonly code: string;
}

/** By stars, then total, then product code. Codes compare by their characters, alike on every machine. */
export function compareRanked(a: Rankable, b: Rankable): number {
  const byPlace = (b.stars ?? 0) - (a.stars ?? 0) || b.total - a.total;
  return byPlace || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/**
 * The ranks of products in the order of `compareRanked`, from 1. Products with as many stars and points share a
 * rank, and the next one is counted on: 1, 2, 2, 4.
 */
export function ranksOf(sorted: readonly Rankable[]): readonly number[] {
  const ranks: number[] = [];
  for (const [index, one] of sorted.entries()) {
    const before = sorted[index - 1];
    const tied = before?.stars === one.stars && before.total === one.total;
    ranks.push(tied ? (ranks[index - 1] ?? 1) : index + 1);
  }
  return ranks;
}
