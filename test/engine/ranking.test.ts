import { describe, expect, it } from 'vitest';
import { compareRanked, ranksOf, type Rankable } from '../../src/engine/ranking.js';

const one = (code: string, stars: Rankable['stars'], total: number): Rankable => ({ code, stars, total });

describe('a ranking', () => {
  it('goes by stars, then total, then product code', () => {
    const sorted = [
      one('B', 4, 80),
      one('A', 3, 95),
      one('C', 5, 90),
      one('A', 4, 80),
      one('D', 4, 92),
      one('Á', 4, 80),
    ].sort(compareRanked);
    expect(sorted.map(({ code, stars, total }) => `${code} ${String(stars)} ${String(total)}`)).toEqual([
      'C 5 90',
      'D 4 92',
      'A 4 80',
      'B 4 80',
      'Á 4 80',
      'A 3 95',
    ]);
  });

  it('puts one before another by its code alone where the rest is alike, and none before itself', () => {
    const order = (a: string, b: string) => compareRanked(one(a, 4, 80), one(b, 4, 80));
    expect([order('A', 'B'), order('B', 'A'), order('A', 'A')]).toEqual([-1, 1, 0]);
  });

  it('gives products with as many stars and points the same rank, and counts on behind them', () => {
    const sorted = [one('A', 5, 95), one('B', 4, 80), one('C', 4, 80), one('D', 4, 79), one('E', 3, 79)];
    expect(ranksOf(sorted)).toEqual([1, 2, 2, 4, 5]);
    expect(ranksOf([])).toEqual([]);
  });
});
