import { describe, expect, it } from 'vitest';
import { judgeProduct } from '../../src/engine/council.js';
import type { CountedSheet } from '../../src/engine/council-result.js';
import { DEFAULT_RULES, type ReScore } from '../../src/engine/council-rules.js';
import { day, E26, edition, rules } from '../support/law.js';
import { fullSheet, ratingOf } from '../support/sheets.js';

const set1 = rules(E26, 1);

/** What makes a sheet as many points less than 100. */
const LESS = {
  0: {},
  5: { '4.3': 1, '1.4': 2 },
  11: { '1.1': 1, '1.2': 0, '1.4': 1, '2.4': 0, '4.3': 1 },
  14: { '1.1': 1, '1.2': 0, '1.4': 1, '2.4': 0, '3.2': 0, '3.3': 1, '4.3': 1 },
  19: { '1.1': 1, '1.2': 0, '1.4': 1, '2.4': 0, '3.2': 0, '3.3': 1, '4.3': 1, '5.3': 0 },
} as const;

function sheet(member: string, round: number, less: keyof typeof LESS): CountedSheet {
  const points = fullSheet(set1, LESS[less]);
  return { member, role: null, round, sheet: points, rating: ratingOf(set1, points) };
}

function judged(
  sheets: readonly CountedSheet[],
  earlier: readonly CountedSheet[],
  reScore: Partial<ReScore> = {},
) {
  const one = { edition: edition(E26), rules: set1, sheets, earlier, rated: day('2026-10-12') };
  const council = { ...DEFAULT_RULES, reScore: { ...DEFAULT_RULES.reScore, ...reScore } };
  const { outcome, rounds } = judgeProduct(one, council, null);
  return { outcome, next: rounds?.next, who: rounds?.who, rounds };
}

const FIRST = [sheet('An', 1, 0), sheet('Bình', 1, 14), sheet('Chi', 1, 5)];
const [AN, BINH, CHI] = FIRST as [CountedSheet, CountedSheet, CountedSheet];

it('the sheets of these tests are as far apart as they say', () => {
  expect(FIRST.map(({ rating }) => rating.total)).toEqual([100, 86, 95]);
  expect(sheet('An', 1, 19).rating.total).toBe(81);
});

describe('where members are beyond the spread', () => {
  it('all of them score a second round', () => {
    expect(judged(FIRST, [])).toMatchObject({ outcome: 're-score', next: 2, who: ['An', 'Bình', 'Chi'] });
  });

  it('or those of such a pair only, where the regulation says so', () => {
    expect(judged(FIRST, [], { who: 'pairs' })).toMatchObject({ next: 2, who: ['An', 'Bình'] });
  });

  it('nobody scores again where there is one round only', () => {
    expect(judged(FIRST, [], { rounds: 1 })).toMatchObject({ outcome: 'unsettled', next: null, who: [] });
  });
});

describe('a second round', () => {
  it('is waited for, though the sheets that are there have come close', () => {
    const close = sheet('Bình', 2, 5);
    expect(judged([AN, close, CHI], [BINH])).toMatchObject({
      outcome: 're-score',
      next: 2,
      who: ['An', 'Chi'],
    });
  });

  it('that brings all close settles the product', () => {
    const again = [sheet('An', 2, 0), sheet('Bình', 2, 5), sheet('Chi', 2, 5)];
    const { outcome, next, rounds } = judged(again, FIRST);
    expect([outcome, next]).toEqual(['candidate-5', null]);
    expect(rounds?.passed.map(({ round, spread }) => [round, spread.max - spread.min])).toEqual([
      [1, 14],
      [2, 5],
    ]);
  });

  it('of the pair alone is enough where only they score again; the others count as they did', () => {
    const again = [sheet('An', 2, 0), sheet('Bình', 2, 5), CHI];
    expect(judged(again, [AN, BINH], { who: 'pairs' }).outcome).toBe('candidate-5');
    expect(judged(again, [AN, BINH])).toMatchObject({ outcome: 're-score', who: ['Chi'] });
  });

  it('that leaves them apart is the last one, unless the regulation has a third', () => {
    const again = [sheet('An', 2, 0), sheet('Bình', 2, 11), sheet('Chi', 2, 5)];
    expect(judged(again, FIRST)).toMatchObject({ outcome: 'unsettled', next: null, who: [] });
    expect(judged(again, FIRST, { rounds: 3 })).toMatchObject({
      outcome: 're-score',
      next: 3,
      who: ['An', 'Bình', 'Chi'],
    });
    expect(judged(again, FIRST, { rounds: 3, who: 'pairs' }).who).toEqual(['An', 'Bình']);
  });

  it('of the pair that has come apart from somebody else is over all the same', () => {
    const again = [sheet('An', 2, 19), sheet('Bình', 2, 19), CHI];
    expect(judged(again, [AN, BINH], { who: 'pairs' })).toMatchObject({ outcome: 'unsettled', next: null });
  });

  it('whose first sheets are not at hand has been held all the same', () => {
    const again = [sheet('An', 2, 0), sheet('Bình', 2, 11)];
    expect(judged(again, []).outcome).toBe('unsettled');
    expect(judged([sheet('An', 2, 0), CHI], [])).toMatchObject({ outcome: 're-score', who: ['Chi'] });
  });

  it('whose first sheet is not at hand of one member has been held, though those of others are', () => {
    const again = [sheet('An', 2, 0), sheet('Bình', 2, 5), CHI];
    expect(judged(again, [sheet('Bình', 1, 5)])).toMatchObject({ outcome: 're-score', who: ['Chi'] });
  });

  it('is nobody else’s to score where the first had brought nobody apart', () => {
    expect(judged([sheet('An', 2, 5), CHI], [AN]).outcome).toBe('candidate-5');
  });
});

describe('the rounds that have passed', () => {
  const averages = (sheets: readonly CountedSheet[], earlier: readonly CountedSheet[]) =>
    judged(sheets, earlier, { rounds: 3 }).rounds?.passed.map(({ round, average }) => [round, average]);

  it('have of each member the latest sheet until then', () => {
    const third = [sheet('An', 3, 0), sheet('Bình', 3, 5)];
    const earlier = [AN, BINH, sheet('An', 2, 5), sheet('Bình', 2, 19)];
    const all = [
      [1, { sum: 186, count: 2 }],
      [2, { sum: 176, count: 2 }],
      [3, { sum: 195, count: 2 }],
    ];
    expect(averages(third, earlier)).toEqual(all);
    expect(averages(third, earlier.toReversed())).toEqual(all);
  });

  it('are those only of which a sheet is at hand', () => {
    const second = [sheet('An', 2, 0), sheet('Bình', 2, 5)];
    expect(averages(second, [])).toEqual([[2, { sum: 195, count: 2 }]]);
  });

  it('do not count a sheet with a criterion left open', () => {
    const points = fullSheet(set1, { '1.1': null });
    const open = { ...AN, sheet: points, rating: ratingOf(set1, points) };
    expect(averages([sheet('An', 2, 0), sheet('Bình', 2, 5)], [open, BINH])).toEqual([
      [1, { sum: 86, count: 1 }],
      [2, { sum: 195, count: 2 }],
    ]);
  });
});
