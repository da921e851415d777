import { describe, expect, it } from 'vitest';
import { standingOf, type Limit, type Reached } from '../../src/engine/plan.js';
import { day } from '../support/law.js';

const YEAR = { from: day('2025-01-01'), to: day('2025-12-31') };
const count = (number: number): Reached => ({ kind: 'count', count: number });

describe('so many for each of some', () => {
  const two: Limit = { kind: 'at-least', least: 20 };
  const mean = (num: number, den: number): Reached => ({ kind: 'mean', mean: { num, den } });

  it('7 for 4 are 1,75: a quarter is missing, which is told as three tenths', () => {
    expect(standingOf(two, mean(7, 4), YEAR, null)).toEqual({
      outcome: 'short',
      percent: { num: 7000, den: 8000 },
      missing: 3,
      isRoundedUp: true,
      pace: null,
    });
  });

  it('8 for 4 are 2', () => {
    expect(standingOf(two, mean(8, 4), YEAR, null)).toMatchObject({ outcome: 'met', missing: 0 });
  });

  it('for none of them nothing is known', () => {
    expect(standingOf(two, { kind: 'mean', mean: null }, YEAR, null)).toEqual({
      outcome: 'unknown',
      percent: null,
      missing: 20,
      isRoundedUp: false,
      pace: null,
    });
  });
});

describe('what is wanted', () => {
  it('may be nothing at all, of which no part is reached', () => {
    expect(standingOf({ kind: 'at-least', least: 0 }, count(3), YEAR, null)).toEqual({
      outcome: 'met',
      percent: null,
      missing: 0,
      isRoundedUp: false,
      pace: null,
    });
  });

  it('may be a limit, of which the part that is used is told, and no pace', () => {
    expect(standingOf({ kind: 'at-most', most: 40 }, count(3), YEAR, day('2025-06-30'))).toEqual({
      outcome: 'met',
      percent: { num: 3000, den: 4000 },
      missing: 0,
      isRoundedUp: false,
      pace: null,
    });
  });

  it('may be what there is on a day, which has no pace either', () => {
    expect(standingOf({ kind: 'at-least', least: 40 }, count(3), null, day('2025-06-30'))).toEqual({
      outcome: 'short',
      percent: { num: 3000, den: 4000 },
      missing: 10,
      isRoundedUp: false,
      pace: null,
    });
  });
});
