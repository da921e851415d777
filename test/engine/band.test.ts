import { describe, expect, it } from 'vitest';
import { bandOf } from '../../src/engine/band.js';
import { E148, E26, edition } from '../support/law.js';

describe.each([E148, E26])('the bands of %s', (id) => {
  const { bands } = edition(id);

  it.each([
    [0, 1],
    [29, 1],
    [30, 2],
    [49, 2],
    [50, 3],
    [69, 3],
    [70, 4],
    [89, 4],
    [90, 5],
    [100, 5],
  ])('%i points are %i stars', (points, stars) => {
    expect(bandOf(bands, points)).toBe(stars);
  });

  it('an average of 89.996 is 4 stars, however it would be rounded', () => {
    expect(bandOf(bands, 89_996, 1000)).toBe(4);
    expect(bandOf(bands, 90_000, 1000)).toBe(5);
  });

  it('an average of thirds is compared exactly', () => {
    expect(bandOf(bands, 269, 3)).toBe(4); // 89.666…
    expect(bandOf(bands, 270, 3)).toBe(5);
    expect(bandOf(bands, 149, 3)).toBe(2); // 49.666…
  });
});
