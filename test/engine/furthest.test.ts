import { describe, expect, it } from 'vitest';
import { bandBegins, furthestWay, highestWay } from '../../src/engine/furthest.js';
import type { Openings } from '../../src/engine/openings.js';
import { madeRules } from '../support/made-rules.js';

/** What criteria can be brought to: the points of each, from where it is up. */
const openings = (...scales: readonly (readonly number[])[]): Openings =>
  scales.map((scale) => scale.map((points, rungs) => ({ points, rungs })));

describe('the way that leads to the most stars', () => {
  /** 5 stars from 9 points, with 2 on the first criterion. */
  const made = madeRules([{ options: [1, 2], needs: [[5, 2]] }, { options: [4, 8] }], [9, 7, 5, 3]);

  it('is that of a band that it just reaches, though another has more points and fewer stars', () => {
    expect(furthestWay(made, [openings([1, 2], [7, 8, 9])], 1)).toMatchObject({ points: [2, 7], total: 9 });
    // A point short of it, the points alone decide.
    expect(furthestWay(made, [openings([1, 2], [6, 7, 8])], 1)).toMatchObject({ points: [1, 8], total: 9 });
  });

  it('of several that lead as far is the first, and else the one with the most points', () => {
    const [one, other] = [openings([2], [7, 8]), openings([2, 3], [7])];
    expect(furthestWay(made, [one, other], null)?.points).toEqual([2, 8]);
    expect(furthestWay(made, [other, one], null)?.points).toEqual([3, 7]);
    expect(furthestWay(made, [one, openings([2, 3], [7, 8])], null)?.points).toEqual([3, 8]);
    expect(furthestWay(made, [openings([2, 3], [7, 8]), one], null)?.points).toEqual([3, 8]);
  });

  it('is none where a floor cannot be met on any', () => {
    expect(highestWay(openings([1], [8]), [2, 0], null)).toBeNull();
    expect(highestWay(openings([1, 2], [8]), [2, 0], 0)).toBeNull();
    expect(highestWay(openings([1, 2], [7, 8]), [2, 0], 1)?.points).toEqual([2, 7]);
  });

  it('begins where its band does, and at nothing where it has none', () => {
    expect(([5, 4, 3, 2, 1] as const).map((level) => bandBegins(made, level))).toEqual([9, 7, 5, 3, 0]);
    expect(bandBegins({ ...made, bands: [{ star: 4, from: 7 }] }, 5)).toBe(0);
  });
});
