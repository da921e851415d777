import { describe, expect, it } from 'vitest';
import { rateSheet } from '../../src/engine/rate-sheet.js';
import { E148, E26, rules } from '../support/law.js';
import { madeRules } from '../support/made-rules.js';
import { fullSheet, ratingOf, sheet } from '../support/sheets.js';

/** The place of a criterion in a set. */
const at = (set: ReturnType<typeof rules>, code: string) =>
  set.criteria.findIndex((criterion) => criterion.code === code);

describe('set 1 of 26/2026', () => {
  const set1 = rules(E26, 1);

  it('full marks: 40 + 25 + 35 = 100, 5 stars, nothing missed', () => {
    expect(ratingOf(set1, fullSheet(set1))).toEqual({
      status: 'rated',
      total: 100,
      parts: { A: 40, B: 25, C: 35 },
      pointStars: 5,
      stars: 5,
      unmet: [],
      otherwise: null,
      missing: [],
      reason: null,
      warnings: [],
    });
  });

  it('a sheet of 98 points without the 5-star requirement of 1.3 gets 4 stars', () => {
    const rating = ratingOf(set1, fullSheet(set1, { '1.3': 1 }));
    expect(rating.total).toBe(98);
    expect(rating.pointStars).toBe(5);
    expect(rating.stars).toBe(4);
    expect(rating.unmet).toEqual([{ star: 5, code: '1.3', needs: 3, has: 1 }]);
  });

  it('a sheet that fails at 3 stars gets 2, with however many points', () => {
    const rating = ratingOf(set1, fullSheet(set1, { '3.5': 0 }));
    expect(rating.total).toBe(97);
    expect(rating.pointStars).toBe(5);
    expect(rating.stars).toBe(2);
    expect(rating.unmet).toEqual([
      { star: 3, code: '3.5', needs: 1, has: 0 },
      { star: 4, code: '3.5', needs: 2, has: 0 },
    ]);
  });

  it('misses are listed by star, then in the order of the sheet', () => {
    const { unmet } = ratingOf(set1, fullSheet(set1, { '10': 1, '2.1': 1, '4.1': 1, '9': 0 }));
    expect(unmet.map(({ star, code }) => `${String(star)} ${code}`)).toEqual([
      '3 4.1',
      '3 9',
      '4 2.1',
      '4 4.1',
      '4 10',
      '5 4.1',
    ]);
  });

  it('without a story, what hangs on it is 0 and need not be answered', () => {
    const rating = ratingOf(set1, fullSheet(set1, { '5.1': 0, '5.2': null, '5.3': null }));
    expect(rating.status).toBe('rated');
    expect(rating.parts.B).toBe(13);
    expect(rating.stars).toBe(2);
    expect(rating.unmet).toEqual([
      { star: 3, code: '5.3', needs: 1, has: 0 },
      { star: 4, code: '5.1', needs: 5, has: 0 },
    ]);
  });

  it('points for a story that is not there are a mistake', () => {
    expect(rateSheet(set1, fullSheet(set1, { '5.1': 0 })).problems).toEqual([
      { code: 'points-without-story', args: { criterion: '5.2', points: 2, story: '5.1' } },
      { code: 'points-without-story', args: { criterion: '5.3', points: 5, story: '5.1' } },
    ]);
  });

  it('points that no option has are a mistake, each reported with the points that would do', () => {
    const problems = rateSheet(set1, fullSheet(set1, { '1.1': 4, '5.1': 4, '7': 2 })).problems;
    expect(problems).toEqual([
      {
        code: 'points-not-an-option',
        args: { criterion: '1.1', case: null, points: 4, allowed: [0, 1, 2, 3] },
      },
      {
        code: 'points-not-an-option',
        args: { criterion: '5.1', case: null, points: 4, allowed: [0, 1, 2, 3, 5] },
      },
      { code: 'points-not-an-option', args: { criterion: '7', case: null, points: 2, allowed: [0, 1, 3] } },
    ]);
  });

  it('0 is not a mistake where no option has 0 points: no box is ticked', () => {
    expect(ratingOf(set1, fullSheet(set1, { '1.1': 0 })).total).toBe(97);
  });

  it.each([-1, 0.5, 31, 1e9, Number.NaN])('%d is not points', (points) => {
    expect(rateSheet(set1, fullSheet(set1, { '1.1': points })).problems).toHaveLength(1);
  });

  it('a criterion left open makes the sheet incomplete: no band, no stars, what was given is kept', () => {
    const rating = ratingOf(set1, fullSheet(set1, { '2.2': null, '5.1': null }));
    expect(rating.status).toBe('incomplete');
    expect(rating.missing).toEqual(['2.2', '5.1']);
    expect(rating.total).toBe(92);
    expect(rating.pointStars).toBeNull();
    expect(rating.stars).toBeNull();
    expect(rating.unmet).toEqual([]);
  });

  it('with the story left open, what hangs on it is requested too', () => {
    const { missing } = ratingOf(set1, fullSheet(set1, { '5.1': null, '5.2': null, '5.3': null }));
    expect(missing).toEqual(['5.1', '5.2', '5.3']);
  });

  it('a disqualified dossier has no stars, whatever its points, and keeps its reason', () => {
    const rating = ratingOf(set1, { ...fullSheet(set1), disqualified: 'Giả mạo hồ sơ' });
    expect(rating.status).toBe('disqualified');
    expect(rating.total).toBe(100);
    expect(rating.pointStars).toBe(5);
    expect(rating.stars).toBeNull();
    expect(rating.reason).toBe('Giả mạo hồ sơ');
  });

  it('a disqualified dossier may be left open', () => {
    const nothing = sheet(
      set1.criteria.map(() => null),
      'không có giấy phép',
    );
    expect(ratingOf(set1, nothing).status).toBe('disqualified');
  });
});

it('a story counts from more points than the law names, whatever these are', () => {
  const made = madeRules([{ options: [1, 2] }, { options: [5], story: 0 }], [7, 6, 5, 4]);
  const criteria = made.criteria.map((one) => ({
    ...one,
    appliesWhen: one.appliesWhen && { ...one.appliesWhen, above: 1 },
  }));
  const set = { ...made, criteria };
  expect(ratingOf(set, sheet([2, 5])).total).toBe(7);
  expect(ratingOf(set, sheet([1, null])).missing).toEqual([]);
  expect(rateSheet(set, sheet([1, 5])).problems).toEqual([
    { code: 'points-without-story', args: { criterion: '1.2', points: 5, story: '1.1' } },
  ]);
});

describe('the star on the criterion itself (148/QĐ-TTg, 3.6)', () => {
  const set1 = rules(E148, 1);

  it('4 stars take some option of it, at least 1 point', () => {
    expect(ratingOf(set1, fullSheet(set1, { '3.6': 1 })).stars).toBe(5);
    const without = ratingOf(set1, fullSheet(set1, { '3.6': 0 }));
    expect(without.stars).toBe(3);
    expect(without.unmet).toEqual([{ star: 4, code: '3.6', needs: 1, has: 0 }]);
  });
});

describe('the cases of set 26', () => {
  const set26 = rules(E26, 26);
  const eight = at(set26, '8');

  it('one case is chosen and its options count, so that part C stays within 35', () => {
    const { total, parts } = ratingOf(set26, { ...fullSheet(set26), cases: new Map([[eight, 'b']]) });
    expect(parts).toEqual({ A: 40, B: 25, C: 35 });
    expect(total).toBe(100);
  });

  it('points are checked against the case that was chosen', () => {
    const wrong = { ...fullSheet(set26, { '8': 2 }), cases: new Map([[eight, 'a' as const]]) };
    expect(rateSheet(set26, wrong).problems).toEqual([
      { code: 'points-not-an-option', args: { criterion: '8', case: 'a', points: 2, allowed: [0, 1, 3] } },
    ]);
  });

  it('what only the other case has is no option of the one that was chosen', () => {
    const made = madeRules([{ options: [1, 3], caseB: [4] }], [5, 4, 3, 2]);
    const given = (chosen: 'a' | 'b' | null) => ({
      ...sheet([4]),
      cases: new Map(chosen === null ? [] : [[0, chosen]]),
    });
    expect(rateSheet(made, given('a')).problems).toEqual([
      { code: 'points-not-an-option', args: { criterion: '1.1', case: 'a', points: 4, allowed: [0, 1, 3] } },
    ]);
    expect(ratingOf(made, given('b')).total).toBe(4);
    expect(ratingOf(made, given(null)).total).toBe(4);
  });

  it('its criteria 5.2 and 5.3 do not hang on 5.1', () => {
    expect(ratingOf(set26, fullSheet(set26, { '5.1': 0 })).total).toBe(96);
  });
});

describe('warnings of a rating', () => {
  it('a disputed set says so, with its article', () => {
    const set7 = rules(E148, 7);
    expect(ratingOf(set7, fullSheet(set7)).warnings).toEqual([
      {
        code: 'disputed-set',
        args: {
          edition: E148,
          set: 7,
          kind: 'transcription',
          article: 'Phụ lục III, bộ 7, tiêu chí 6.4',
          otherwise: 'same-stars',
        },
      },
    ]);
  });

  it('a stop that points alone can tell (26/2026, set 16, 6.4) is reported, and decides nothing', () => {
    const set16 = rules(E26, 16);
    expect(ratingOf(set16, fullSheet(set16)).warnings).toEqual([]);
    const rating = ratingOf(set16, fullSheet(set16, { '6.2': 0 }));
    expect(rating.status).toBe('rated');
    expect(rating.warnings).toEqual([
      {
        code: 'stop-rule',
        args: { criterion: '6.4', when: 'được 0 điểm tại một trong các chỉ tiêu trên' },
      },
    ]);
  });
});
