import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/engine/tally-records.js';
import { agree, isOneOccasion, occasionOf, saysTheSame } from '../../src/engine/tally-same.js';
import { row } from '../support/tally-rows.js';

type Said = Partial<Row>;

const [DAY, OTHER] = [20240301, 20240302];

describe('two records of one code say the same', () => {
  const RESULT = { recognised: false };

  it.each<[string, Said, Said, boolean]>([
    // Of a day.
    ['of one day and one decision', { decided: DAY, decision: 1 }, { decided: DAY, decision: 1 }, true],
    ['of one day, one without a decision', { decided: DAY, decision: 1 }, { decided: DAY }, true],
    ['of one day, the better told without one', { decided: DAY }, { decided: DAY, decision: 1 }, true],
    ['of one day, neither with one', { decided: DAY }, { decided: DAY }, true],
    ['of one day by two decisions', { decided: DAY, decision: 1 }, { decided: DAY, decision: 2 }, false],
    ['of one day with other stars', { decided: DAY, stars: 4 }, { decided: DAY }, true],
    ['of two days', { decided: DAY }, { decided: OTHER }, false],
    ['of two days, by one decision', { decided: DAY, decision: 1 }, { decided: OTHER, decision: 1 }, false],
    // Of a year.
    ['of one year, with no day', { year: 2024 }, { year: 2024 }, true],
    ['of two years, with no day', { year: 2024 }, { year: 2023 }, false],
    ['one with a year alone, the other without', { year: 2024 }, {}, true],
    ['one without a year, the other with one alone', {}, { year: 2024 }, true],
    // By the decision alone.
    ['by one decision, one without a day', { decided: DAY, decision: 1 }, { decision: 1, stars: 4 }, true],
    ['by two decisions, one without a day', { decided: DAY, decision: 1 }, { decision: 2 }, false],
    ['neither with a decision, one without a day', { decided: DAY }, { stars: 4 }, false],
    // A result and the recognition that came of it.
    ['a recognition and a rating of no day', { decided: DAY }, RESULT, true],
    ['those, of which the rating says another year', { decided: DAY, year: 2024 }, { ...RESULT, year: 2023 }, false], // prettier-ignore
    ['those, with other stars', { decided: DAY }, { ...RESULT, stars: 4 }, false],
    ['two ratings, one of no day', { ...RESULT, decided: DAY }, RESULT, true],
    ['two ratings of two days', { ...RESULT, decided: DAY }, { ...RESULT, decided: DAY - 1 }, false],
    ['two recognitions, one of neither day nor decision', { decided: DAY }, {}, false],
    [
      'a rating on the day of the recognition',
      { decided: DAY, decision: 1 },
      { ...RESULT, decided: DAY },
      true,
    ],
    ['one on the day before it', { decided: DAY }, { ...RESULT, decided: 20240229 }, true],
    ['one a year before it', { decided: DAY }, { ...RESULT, decided: 20230301 }, true],
    ['one a year and a day before it', { decided: DAY }, { ...RESULT, decided: 20230228 }, false],
    ['one on the day after it', { decided: DAY }, { ...RESULT, decided: OTHER }, false],
    ['one before a recognition of no day', {}, { ...RESULT, decided: DAY }, false],
    ['one by a decision, on the day of another', { decided: DAY, decision: 1 }, { ...RESULT, decided: DAY, decision: 2 }, true], // prettier-ignore
  ])('%s: %j, %j: %o', (_, a, b, is) => {
    expect(saysTheSame(row(a), row(b))).toBe(is);
  });
});

describe('two records without a code, of one name and one producer, say the same', () => {
  const [plain, other] = [
    { coded: false, facts: 1 },
    { coded: false, facts: 2 },
  ];

  it.each<[string, Said, Said, boolean]>([
    ['of one day and all that was decided', { ...plain, decided: DAY }, { ...plain, decided: DAY }, true],
    ['of one day, where other things were decided', { ...plain, decided: DAY }, { ...other, decided: DAY }, false],
    ['of one day, where one has a code', { facts: 1, decided: DAY }, { ...other, decided: DAY }, true],
    ['of one day, where the other has one', { ...plain, decided: DAY }, { facts: 2, decided: DAY }, true],
    ['of one day, where one says nothing of it', { ...plain, total: 70, decided: DAY }, { coded: false, stars: null, decided: DAY }, true],
    ['of one day with other stars', { ...plain, decided: DAY }, { ...plain, stars: 4, decided: DAY }, false],
    ['of one day with another total', { ...plain, total: 70, decided: DAY }, { ...plain, total: 71, decided: DAY }, false],
    ['by one decision, one of no day', { ...plain, decided: DAY, decision: 1 }, { ...other, decision: 1 }, true],
    ['those, with other stars', { ...plain, decided: DAY, decision: 1 }, { ...other, decision: 1, stars: 4 }, false],
    ['those, where the better told has a code', { decided: DAY, decision: 1 }, { ...other, decision: 1, stars: 4 }, true],
    ['those, where the other has one', { ...plain, decided: DAY, decision: 1 }, { facts: 2, decision: 1, stars: 4 }, true],
  ])('%s: %j, %j: %o', (_, a, b, is) => {
    expect(saysTheSame(row(a), row(b))).toBe(is);
  }); // prettier-ignore
});

it.each<[Said, Said, boolean]>([
  [{}, {}, true],
  [{ stars: 4 }, {}, false],
  [{ total: 70 }, {}, true],
  [{}, { total: 70 }, true],
  [{ total: 70 }, { total: 70 }, true],
  [{ total: 70 }, { total: 71 }, false],
  [{ total: 70, stars: 4 }, { total: 70 }, false],
])('what was decided agrees where the stars do, and the totals that are written: %j, %j: %o', (a, b, is) => {
  expect([agree(row(a), row(b)), agree(row(b), row(a))]).toEqual([is, is]);
});

it.each<[Said, Said, boolean]>([
  // By the decision, and the year that it is of.
  [{ decision: 1, decided: DAY }, { decision: 1, decided: OTHER }, true],
  [{ decision: 1, year: 2024 }, { decision: 1, year: 2023 }, false],
  [{ decision: 1, year: 2024 }, { decision: 1 }, true],
  [{ decision: 1, decided: DAY }, { decision: 2, decided: DAY }, false],
  // By the day, where one of them names no decision.
  [{ decision: 1, decided: DAY }, { decided: DAY }, true],
  [{ decision: 1, decided: DAY }, { decided: OTHER }, false],
  [{ decided: DAY, year: 2024 }, { year: 2024 }, false],
  // By the year alone.
  [{ year: 2024 }, { year: 2024 }, true],
  [{ year: 2024 }, { year: 2023 }, false],
  [{ year: 2024 }, {}, false],
  [{}, {}, true],
  [{ decision: 1, year: 2024 }, { year: 2024 }, false],
])('one occasion is one decision, or one day, or one year: %j, %j: %o', (a, b, is) => {
  expect([isOneOccasion(row(a), row(b)), isOneOccasion(row(b), row(a))]).toEqual([is, is]);
});

it('occasions are told apart by their parts, and not by what those are written one after the other', () => {
  const occasion = (said: Said) => occasionOf(row(said));
  const year = { year: 2020 };
  expect(occasion({ decision: 1, decided: 20200310, ...year })).not.toBe(occasion({ decision: 12020031, ...year })); // prettier-ignore
});
