import { describe, expect, it } from 'vitest';
import { judgeProduct } from '../../src/engine/council.js';
import { compareCouncil, compareNames, isSettled, OUTCOMES } from '../../src/engine/council-order.js';
import { DEFAULT_RULES, fewestOf } from '../../src/engine/council-rules.js';
import { counted, judge, OF_A_SILENT_REGULATION, rollOf } from '../support/council.js';
import { day, E148, E26, edition, rules } from '../support/law.js';
import { fullSheet } from '../support/sheets.js';

const set1 = rules(E26, 1);

/** Full marks, less what is changed by code. */
const sheet = (changed: Readonly<Record<string, number | null>> = {}) => fullSheet(set1, changed);
const out = (reason: string) => ({ ...sheet(), disqualified: reason });
/** 90 points, with every requirement met. */
const NINETY = { '1.2': 0, '1.4': 0, '2.4': 0, '3.2': 0, '3.3': 0 } as const;

describe('the average', () => {
  it('is of the totals, exact, with that of each part and criterion', () => {
    const result = judge(set1, [sheet(), sheet({ '1.3': 1 }), sheet({ '1.3': 1, '7': 1 })]);
    expect(result.average).toEqual({ sum: 294, count: 3 });
    expect(result.parts).toEqual({
      A: { sum: 116, count: 3 },
      B: { sum: 75, count: 3 },
      C: { sum: 103, count: 3 },
    });
    expect(result.criteria.find(({ code }) => code === '1.3')?.average).toEqual({ sum: 5, count: 3 });
    expect(result.criteria).toHaveLength(set1.criteria.length);
  });

  it('decides the band, and not a level of any one sheet: 90, 90 and 89 points are 4 stars', () => {
    const ninety = sheet(NINETY);
    expect(counted(set1, ninety, 0).rating.total).toBe(90);
    const less = sheet({ ...NINETY, '1.1': 2 });
    const two = judge(set1, [ninety, ninety, less]);
    expect([two.average, two.pointStars, two.stars, two.outcome]).toEqual([
      { sum: 269, count: 3 },
      4,
      4,
      'recognised-level',
    ]);
    expect(judge(set1, [ninety, ninety, ninety]).stars).toBe(5);
  });
});

describe('the spread', () => {
  const apart = (by: number) => judge(set1, [sheet(), sheet(by === 10 ? TEN : { ...TEN, '1.1': 2 })]);
  const TEN = NINETY;

  it('of exactly 10 points is in order, of 11 the product is scored again', () => {
    expect([apart(10).outcome, apart(10).spread?.pairs]).toEqual(['candidate-5', []]);
    expect(apart(11).outcome).toBe('re-score');
    expect(apart(11).spread).toMatchObject({
      max: 100,
      min: 89,
      limit: 10,
      pairs: [{ members: ['An', 'Bình'], by: 11 }],
    });
  });

  it('names every pair beyond it, the widest apart first, the one who gave more before the other', () => {
    const pairs = judge(set1, [sheet({ ...NINETY, '1.1': 0 }), sheet(), sheet({ '1.1': 2 })]).spread?.pairs;
    expect(pairs).toEqual([
      { members: ['Bình', 'An'], by: 13 },
      { members: ['Chi', 'An'], by: 12 },
    ]);
  });

  it('names the five criteria that make most of it, ties in the order of the sheet', () => {
    const low = sheet({ '1.1': 0, '1.2': 0, '1.3': 0, '2.1': 0, '3.1': 0, '4.1': 0, '7': 0 });
    const { spread } = judge(set1, [sheet(), low]);
    const by = (code: string) => spread?.criteria.find((one) => one.code === code);
    expect(spread?.criteria.map((one) => one.by)).toEqual(
      (spread?.criteria ?? []).map((one) => one.by).toSorted((a, b) => b - a),
    );
    expect(spread?.criteria.map((one) => one.code)).toEqual(['4.1', '1.1', '1.3', '2.1', '3.1']);
    expect(by('1.1')).toEqual({ code: '1.1', by: 3, max: 3, min: 0 });
  });

  it('does not blame a criterion that pulls the other way', () => {
    const high = sheet({ '7': 0 });
    const low = sheet({ ...NINETY, '1.1': 0 });
    const criteria = judge(set1, [high, low], { spread: 5 }).spread?.criteria.map((one) => one.code);
    expect(criteria).not.toContain('7');
    expect(criteria).toContain('1.1');
  });

  it('may be another one in the regulation', () => {
    expect(judge(set1, [sheet(), sheet({ '1.1': 2 })], { spread: 0 }).outcome).toBe('re-score');
    expect(judge(set1, [sheet(), sheet({ ...NINETY, '1.1': 0 })], { spread: 100 }).outcome).not.toBe(
      're-score',
    );
  });
});

describe('a requirement', () => {
  const misses = sheet({ '1.3': 1 }); // 98 points, without the 5-star requirement of 1.3
  const stars = (missing: number, of: number, rule: 'majority' | 'all' | 'average') =>
    judge(
      set1,
      Array.from({ length: of }, (_, index) => (index < missing ? misses : sheet())),
      { requirements: rule },
    ).stars;

  it('is met by the majority when more than half of the sheets meet it', () => {
    expect([stars(1, 3, 'majority'), stars(2, 3, 'majority')]).toEqual([5, 4]);
    expect(stars(2, 4, 'majority')).toBe(4); // half is not more than half
  });

  it('is met by all when every sheet meets it', () => {
    expect([stars(0, 3, 'all'), stars(1, 3, 'all')]).toEqual([5, 4]);
  });

  it('is met by the average when the average points of its criterion reach it', () => {
    expect([stars(0, 3, 'average'), stars(1, 3, 'average')]).toEqual([5, 4]); // 7/3 is below 3
    const result = judge(set1, [sheet({ '3.5': 3 }), sheet({ '3.5': 1 })], { requirements: 'average' });
    expect(result.requirements.find(({ code, star }) => code === '3.5' && star === 4)).toEqual({
      star: 4,
      code: '3.5',
      needs: 2,
      has: { sum: 4, count: 2 },
      met: 1,
      passed: true,
    });
  });

  it('that is missed at 3 leaves 2 stars, whatever the average', () => {
    const result = judge(set1, [sheet({ '3.5': 0 }), sheet({ '3.5': 0 }), sheet()]);
    expect([result.pointStars, result.stars, result.outcome]).toEqual([5, 2, 'below']);
  });
});

describe('the outcome', () => {
  const roll = rollOf(3);

  it('of 90 points and every requirement of 5 stars is a candidate for 5 stars, for the centre to rate', () => {
    const result = judge(set1, [sheet(NINETY)]);
    expect([result.outcome, result.authority]).toEqual(['candidate-5', 'Bộ Nông nghiệp và Môi trường']);
    expect(judge(set1, [sheet(NINETY)], { level: 'district' }).outcome).toBe('candidate-5');
  });

  it('of the same at the centre is recognised: nobody is above it', () => {
    expect(judge(set1, [sheet(NINETY)], { level: 'centre' }).outcome).toBe('recognised-level');
  });

  it('of 90 points without a requirement of 5 stars is 4 stars, which the province recognises', () => {
    const result = judge(set1, [sheet({ '1.3': 1 })]);
    expect([result.outcome, result.stars, result.authority]).toEqual([
      'recognised-level',
      4,
      'UBND cấp tỉnh',
    ]);
  });

  it('is not a quorum when fewer than the regulation asks for have a sheet that counts', () => {
    const quorumOf = (sheets: number, members: number, quorum = DEFAULT_RULES.quorum) =>
      judge(
        set1,
        Array.from({ length: sheets }, () => sheet()),
        { quorum },
        rollOf(members),
      );
    expect(quorumOf(2, 3).outcome).toBe('candidate-5');
    expect(quorumOf(1, 3).quorum).toEqual({ present: 1, members: 3, needed: 2, chair: true, met: false });
    expect(quorumOf(1, 3).outcome).toBe('no-quorum');
    // Tây Ninh: three quarters. 6 of 8 will do, 5 will not.
    expect(quorumOf(6, 8, { num: 3, den: 4 }).outcome).toBe('candidate-5');
    expect(quorumOf(5, 8, { num: 3, den: 4 }).outcome).toBe('no-quorum');
  });

  it('is not a quorum without the chair, where the regulation asks for the chair', () => {
    const one = {
      edition: edition(E26),
      rules: set1,
      sheets: [1, 2].map((index) => counted(set1, sheet(), index)),
      rated: null,
    };
    expect(judgeProduct(one, DEFAULT_RULES, roll).outcome).toBe('no-quorum');
    expect(judgeProduct(one, { ...DEFAULT_RULES, chairPresent: false }, roll).outcome).toBe('candidate-5');
  });

  it('is judged without a quorum where nobody knows who sits in the council', () => {
    const result = judge(set1, [sheet()]);
    expect([result.quorum, result.outcome]).toEqual([null, 'candidate-5']);
  });

  it('is disqualified when more than half of the sheets say so', () => {
    expect(judge(set1, [out('x'), out('x'), sheet()]).outcome).toBe('disqualified');
    expect(judge(set1, [out('x'), sheet()]).outcome).toBe('candidate-5');
    const result = judge(set1, [out('x'), out('x'), sheet()]);
    expect([result.disqualifiedBy, result.stars, result.authority]).toEqual([2, null, null]);
  });

  it.each([
    ['any', 0, false],
    ['any', 1, true],
    ['all', 0, false],
    ['all', 2, false],
    ['all', 3, true],
    [{ num: 2, den: 3 }, 1, false],
    [{ num: 2, den: 3 }, 2, true],
  ] as const)('is disqualified by the regulation: %j, %i of 3 say so: %j', (disqualify, say, isOut) => {
    const sheets = [0, 1, 2].map((index) => (index < say ? out('x') : sheet()));
    expect(judge(set1, sheets, { disqualify }).outcome === 'disqualified').toBe(isOut);
  });

  it('is incomplete when a sheet that counts has a criterion open: there is no average, and no stars', () => {
    const result = judge(set1, [sheet(), sheet({ '1.1': null })]);
    expect([result.outcome, result.average, result.parts, result.stars]).toEqual([
      'incomplete',
      null,
      null,
      null,
    ]);
    // Nor is there one of a criterion, or a requirement that is met or missed.
    expect([result.criteria, result.requirements]).toEqual([[], []]);
    expect(judge(set1, []).outcome).toBe('incomplete');
    // That all of none say so makes no dossier out.
    expect(judge(set1, [], { disqualify: 'all' }).outcome).toBe('incomplete');
  });

  it('of 3 stars is recognised, of 2 it is not', () => {
    const set148 = rules(E148, 1);
    const misses = (code: string) => judge(set148, [fullSheet(set148, { [code]: 0 })]);
    expect([misses('3.6').stars, misses('3.6').outcome]).toEqual([3, 'recognised-level']);
    expect([misses('9.1').stars, misses('9.1').outcome]).toEqual([2, 'below']);
  });

  it('without a quorum comes before all others; out before incomplete, incomplete before re-scoring', () => {
    const open = { ...sheet({ '1.1': null }), disqualified: 'x' };
    const low = sheet({ ...NINETY, '1.1': 0 });
    expect(judge(set1, [open, open, low], {}, rollOf(9)).outcome).toBe('no-quorum');
    expect(judge(set1, [open, open, low], {}, roll).outcome).toBe('disqualified');
    expect(judge(set1, [open, sheet(), low], {}, roll).outcome).toBe('incomplete');
    expect(judge(set1, [sheet(), sheet(), low], {}, roll).outcome).toBe('re-score');
  });

  it('goes by the day for who recognises it: 3 stars under 148/QĐ-TTg, the district until 05/07/2025', () => {
    const of148 = rules(E148, 1);
    const authorityOn = (rated: string) =>
      judgeProduct(
        {
          edition: edition(E148),
          rules: of148,
          sheets: [counted(of148, fullSheet(of148, { '3.6': 0 }), 0)],
          rated: day(rated),
        },
        DEFAULT_RULES,
        null,
      ).authority;
    expect([authorityOn('2025-07-05'), authorityOn('2025-07-06')]).toEqual([
      'UBND cấp huyện',
      'UBND cấp tỉnh',
    ]);
  });
});

it('the sheets stand in the order of the roll, those of others behind it by name', () => {
  const sheets = ['Dung', 'An', 'Bình', 'Chi'].map((member) => ({ ...counted(set1, sheet(), 1), member }));
  const one = { edition: edition(E26), rules: set1, sheets, rated: null };
  const roll = [
    { name: 'Chi', role: 'chair' },
    { name: 'An', role: 'member' },
  ] as const;
  const ordered = (of: typeof roll | null) =>
    judgeProduct(one, DEFAULT_RULES, of).sheets.map(({ member }) => member);
  expect(ordered(roll)).toEqual(['Chi', 'An', 'Bình', 'Dung']);
  expect(ordered(null)).toEqual(['An', 'Bình', 'Chi', 'Dung']);
});

it('a council whose regulation says nothing is a province’s, by two thirds, with its chair, 10 points apart at most', () => {
  expect(DEFAULT_RULES).toEqual(OF_A_SILENT_REGULATION);
});

describe('the fewest that make a quorum', () => {
  it.each([
    [7, 5],
    [6, 4],
    [9, 6],
    [1, 1],
  ])('two thirds of %i are %i', (all, fewest) => {
    expect(fewestOf(all, { num: 2, den: 3 })).toBe(fewest);
  });
});

describe('the order of a list', () => {
  const one = (
    code: string,
    sum: number,
    count: number,
    stars: 3 | 4,
    outcome = 'recognised-level' as const,
  ) => ({
    code,
    result: { outcome, stars, average: { sum, count } },
  });

  it('is complete: of any two one comes first, whichever is asked of the other', () => {
    const list = [
      { code: 'Z', result: { outcome: 'candidate-5', stars: 5, average: { sum: 90, count: 1 } } } as const,
      one('A', 143, 2, 4),
      one('B', 143, 2, 4),
      one('C', 214, 3, 4),
      one('A', 75, 1, 3),
      ...(['below', 're-score', 'unsettled', 'no-quorum', 'incomplete'] as const).map((outcome) => ({
        code: 'Z',
        result: { outcome, stars: null, average: null },
      })),
      { code: 'Z', result: { outcome: 'disqualified', stars: null, average: { sum: 9, count: 1 } } } as const,
      { code: 'A', result: { outcome: 'disqualified', stars: null, average: null } } as const,
      { code: 'B', result: { outcome: 'disqualified', stars: null, average: null } } as const,
    ];
    const signs = list.map((a) => list.map((b) => Math.sign(compareCouncil(a, b))));
    expect(signs).toEqual(list.map((_a, at) => list.map((_b, other) => Math.sign(at - other))));
  });

  it('has names by their characters', () => {
    expect([compareNames('A', 'B'), compareNames('B', 'A'), compareNames('A', 'A')]).toEqual([-1, 1, 0]);
  });

  it('has what is settled before what is not', () => {
    expect(OUTCOMES.map((outcome) => [outcome, isSettled(outcome)])).toEqual([
      ['candidate-5', true],
      ['recognised-level', true],
      ['below', true],
      ['re-score', false],
      ['unsettled', false],
      ['no-quorum', false],
      ['incomplete', false],
      ['disqualified', false],
    ]);
  });

  it('is by outcome, stars, exact average, code', () => {
    const list = [
      { code: 'A', result: { outcome: 'disqualified', stars: null, average: null } } as const,
      one('D', 75, 1, 3), // more than C, and a level lower
      one('C', 214, 3, 4),
      one('B', 143, 2, 4),
      one('A', 143, 2, 4),
      { code: 'Z', result: { outcome: 'candidate-5', stars: 5, average: { sum: 90, count: 1 } } } as const,
    ];
    expect(list.toSorted(compareCouncil).map(({ code, result }) => `${code} ${result.outcome}`)).toEqual([
      'Z candidate-5',
      'A recognised-level',
      'B recognised-level',
      'C recognised-level',
      'D recognised-level',
      'A disqualified',
    ]);
  });
});
