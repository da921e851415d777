import { describe, expect, it } from 'vitest';
import type { CaseId, CriterionCode } from '../../src/engine/types.js';
import type { Advice, AdviceQuery, Step } from '../../src/engine/advice.js';
import { advise, sheetAfter } from '../../src/engine/advise.js';
import type { Sheet } from '../../src/engine/rate-sheet.js';
import type { RatingRules } from '../../src/engine/rating-rules.js';
import { E148, E26, rules } from '../support/law.js';
import { madeRules } from '../support/made-rules.js';
import { fullSheet, ratingOf, sheet } from '../support/sheets.js';

const QUERY: AdviceQuery = { target: null, max: null, locked: new Set(), beyondProducer: false };

const codes = (...all: string[]) => new Set(all as CriterionCode[]);

/** `1.3: 1 → 3` of every step, or what became of the advice instead. */
function plan(advice: Advice): readonly string[] | string {
  if (advice.status !== 'planned') return advice.status;
  return advice.steps.map(({ code, from, to }) => `${code}: ${String(from)} → ${String(to)}`);
}

function stepsOf(advice: Advice): readonly Step[] {
  if (advice.status !== 'planned') throw new Error(advice.status);
  return advice.steps;
}

const on = (set: RatingRules, given: Sheet, query: Partial<AdviceQuery> = {}) =>
  advise(set, given, { ...QUERY, ...query });

describe('a sheet of set 1 of 26/2026', () => {
  const set1 = rules(E26, 1);
  const full = (changed: Readonly<Record<string, number | null>>) => fullSheet(set1, changed);

  it('of 98 points without the 5-star requirement of 1.3 has that one criterion to improve', () => {
    const advice = on(set1, full({ '1.3': 1 }));
    expect(advice).toMatchObject({
      status: 'planned',
      now: { total: 98, stars: 4 },
      target: 5,
      after: { total: 100, stars: 5 },
    });
    expect(stepsOf(advice)).toEqual([
      {
        code: '1.3',
        index: 2,
        case: null,
        from: 1,
        to: 3,
        unanswered: false,
        meets: [5],
        opens: [],
        forPoints: false,
      },
    ]);
  });

  it('is asked for no more than the requirement takes where the points are enough', () => {
    expect(plan(on(set1, full({ '3.5': 0 })))).toEqual(['3.5: 0 → 1']);
    expect(plan(on(set1, full({ '3.5': 0 }), { target: 4 }))).toEqual(['3.5: 0 → 2']);
  });

  it('has the requirements of the levels below to meet as well', () => {
    const [step] = stepsOf(on(set1, full({ '3.5': 0 }), { target: 5 }));
    expect(step).toMatchObject({ code: '3.5', to: 2, meets: [3, 4] });
    // Those that are met already are none of them.
    const [less] = stepsOf(on(set1, full({ '3.5': 1 }), { target: 5 }));
    expect(less).toMatchObject({ code: '3.5', from: 1, to: 2, meets: [4] });
  });

  it('of 5 stars has none above', () => {
    expect(on(set1, full({}))).toEqual({
      status: 'reached',
      now: { total: 100, stars: 5 },
      missing: [],
      target: null,
    });
    expect(on(set1, full({}), { target: 4 })).toMatchObject({ status: 'reached', target: 4 });
    expect(on(set1, full({}), { target: 5 })).toMatchObject({ status: 'reached', target: 5 });
  });

  it('of 50 points and fewer needs points for the next star, and requirements only from 3 stars on', () => {
    const nothing = sheet(set1.criteria.map(() => 0));
    const advice = on(set1, nothing);
    expect(advice).toMatchObject({ target: 2, after: { total: 30, stars: 2 } });
    expect(
      stepsOf(advice).every(
        ({ meets, forPoints, opens }) => meets.length === 0 && (forPoints || opens.length > 0),
      ),
    ).toBe(true);
  });

  it('left open counts as 0 there, and is named', () => {
    const advice = on(set1, full({ '1.3': null, '1.1': null }), { target: 5 });
    expect(advice).toMatchObject({ missing: ['1.1', '1.3'], now: { total: 94, stars: 4 } });
    expect(stepsOf(advice)).toMatchObject([{ code: '1.3', from: 0, to: 3, unanswered: true }]);
  });

  it('that is disqualified is helped by no points: its reason comes first', () => {
    expect(on(set1, { ...full({ '1.3': 1 }), disqualified: 'Giả mạo hồ sơ' })).toEqual({
      status: 'disqualified',
      now: { total: 98, stars: 4 },
      missing: [],
      target: null,
      reason: 'Giả mạo hồ sơ',
    });
  });

  it('with problems is refused: advice is given on sheets that were rated', () => {
    expect(() => on(set1, full({ '1.1': 9 }))).toThrow('points-not-an-option');
  });
});

describe('the story (5.2 and 5.3 count only when 5.1 has points)', () => {
  const set1 = rules(E26, 1);

  it('a requirement of 5.3 takes a story first', () => {
    const advice = on(set1, fullSheet(set1, { '5.1': 0, '5.2': 0, '5.3': 0 }));
    expect(advice.target).toBe(3);
    expect(stepsOf(advice)).toMatchObject([
      { code: '5.1', to: 1, meets: [], opens: ['5.3'], forPoints: false },
      { code: '5.3', to: 1, meets: [3], opens: [] },
    ]);
  });

  it('a story left open lets points for its content count again, at no step of their own', () => {
    const given = fullSheet(set1, { '5.1': null });
    const advice = on(set1, given, { target: 3 });
    expect(advice.now.total).toBe(88);
    expect(stepsOf(advice)).toMatchObject([{ code: '5.1', to: 1, opens: ['5.2', '5.3'], unanswered: true }]);
    expect(advice).toMatchObject({ after: { total: 96 } });
  });

  it('a story that is there already opens nothing by being told better', () => {
    const advice = on(set1, fullSheet(set1, { '5.1': 1 }));
    expect(stepsOf(advice)).toMatchObject([{ code: '5.1', to: 5, meets: [4], opens: [], forPoints: false }]);
  });

  it('with the story locked, what hangs on it is out of reach', () => {
    const none = fullSheet(set1, { '5.1': 0, '5.2': 0, '5.3': 0 });
    expect(on(set1, none, { locked: codes('5.1') })).toMatchObject({
      status: 'unreachable',
      target: 3,
      obstacles: [
        {
          code: 'requirement-closed',
          args: { star: 3, code: '5.3', needs: 1, has: 0, because: 'no-story' },
        },
      ],
      furthest: { stars: 2, total: 88, unmet: [{ star: 3, code: '5.3', needs: 1, has: 0 }] },
    });
  });

  it('a story of 1 point that opens 5 more takes fewer criteria than three of 2', () => {
    const made = madeRules(
      [{ options: [1] }, { options: [5], story: 0 }, { options: [2] }, { options: [2] }, { options: [2] }],
      [6, 4, 3, 2],
    );
    expect(stepsOf(on(made, sheet([0, 0, 0, 0, 0]), { target: 5 }))).toMatchObject([
      { code: '1.1', to: 1, opens: ['1.2'], forPoints: false },
      { code: '1.2', to: 5, opens: [], forPoints: true },
    ]);
  });

  it('no story is told where other criteria take fewer', () => {
    const made = madeRules([{ options: [1] }, { options: [4], story: 0 }, { options: [2, 3] }], [3, 2, 1, 1]);
    expect(plan(on(made, sheet([0, 0, 0]), { target: 5 }))).toEqual(['1.3: 0 → 3']);
  });

  it('set 26 has none of this: there 5.2 stands by itself', () => {
    const set26 = rules(E26, 26);
    const low = fullSheet(set26, { '5.1': 0, '5.2': 0, '16': 0, '10': 0 });
    const locked = codes(...set26.criteria.map(({ code }) => code).filter((code) => code !== '5.2'));
    expect(ratingOf(set26, low)).toMatchObject({ total: 88, stars: 4 });
    expect(stepsOf(on(set26, low, { locked }))).toMatchObject([{ code: '5.2', opens: [], forPoints: true }]);
  });
});

describe('the cases of set 26', () => {
  it('points that only the other case has are out of reach, unless no case was stated', () => {
    const made = madeRules([{ options: [1, 2], caseB: [4] }, { options: [6] }], [10, 8, 7, 6]);
    const given = (chosen: CaseId | null): Sheet => ({
      points: [1, 6].map((points, index) => (index === 0 && chosen !== 'a' ? 0 : points)),
      cases: new Map(chosen === null ? [] : [[0, chosen]]),
      disqualified: null,
    });
    expect(plan(on(made, given(null), { target: 5 }))).toEqual(['1.1: 0 → 4']);
    expect(stepsOf(on(made, given('b'), { target: 5 }))[0]).toMatchObject({ case: 'b', to: 4 });
    expect(on(made, given('a'), { target: 5 })).toMatchObject({
      status: 'unreachable',
      obstacles: [{ code: 'points-short', args: { needs: 10, highest: 8, closed: [], disputed: null } }],
      furthest: { total: 8, stars: 4 },
    });
  });
});

describe('the star on the criterion itself (148/QĐ-TTg, 3.6)', () => {
  it('takes the least option of it', () => {
    const set1 = rules(E148, 1);
    expect(plan(on(set1, fullSheet(set1, { '3.6': 0 })))).toEqual(['3.6: 0 → 1']);
  });
});

describe('the fewest criteria', () => {
  const query = { target: 5 } as const;

  it('the largest gains first would add 7 points, where 5 do', () => {
    const made = madeRules([{ options: [4] }, { options: [3] }, { options: [2] }], [5, 3, 2, 1]);
    expect(plan(on(made, sheet([0, 0, 0]), query))).toEqual(['1.2: 0 → 3', '1.3: 0 → 2']);
  });

  it('what a requirement makes it raise is raised for points too, before another criterion is', () => {
    const made = madeRules([{ options: [1, 3], needs: [[5, 1]] }, { options: [2] }], [3, 2, 1, 1]);
    expect(stepsOf(on(made, sheet([0, 0]), query))).toMatchObject([
      { code: '1.1', to: 3, meets: [5], forPoints: true },
    ]);
  });

  it('of as few, those that add the fewest points', () => {
    const made = madeRules([{ options: [5] }, { options: [4] }, { options: [3] }], [3, 2, 1, 1]);
    expect(plan(on(made, sheet([0, 0, 0]), query))).toEqual(['1.3: 0 → 3']);
  });

  it('of as few and as many points, those that climb the fewest options', () => {
    const made = madeRules([{ options: [1, 2, 3] }, { options: [3] }], [3, 2, 1, 1]);
    expect(plan(on(made, sheet([0, 0]), query))).toEqual(['1.2: 0 → 3']);
  });

  it('of those, the earlier criterion of the sheet', () => {
    const made = madeRules([{ options: [1, 2] }, { options: [1, 2] }, { options: [1, 2] }], [3, 2, 1, 1]);
    expect(plan(on(made, sheet([0, 0, 0]), query))).toEqual(['1.1: 0 → 1', '1.2: 0 → 2']);
  });

  it('of those that raise it, the one that raises it less, with a story or without', () => {
    const made = madeRules(
      [{ options: [1, 3] }, { options: [2, 3] }, { options: [1], story: 1 }, { options: [1] }],
      [4, 3, 2, 1],
    );
    expect(plan(on(made, sheet([0, 0, 0, 0]), query))).toEqual(['1.1: 0 → 1', '1.2: 0 → 3']);
  });
});

describe('what is left out', () => {
  const set1 = rules(E26, 1);
  const low = fullSheet(set1, { '3.1': 1, '3.2': 0, '1.1': 0, '1.4': 0, '3.3': 0 });

  it('the kind of organisation and the representative are advised on only when requested', () => {
    const rest = set1.criteria.map(({ code }) => code).filter((code) => code !== '3.1' && code !== '3.2');
    const locked = codes(...rest);
    expect(ratingOf(set1, low).stars).toBe(4);
    expect(on(set1, low, { locked, beyondProducer: true })).toMatchObject({
      steps: [{ code: '3.1', to: 3 }],
    });
    expect(on(set1, low, { locked })).toMatchObject({
      status: 'unreachable',
      obstacles: [
        {
          code: 'points-short',
          args: {
            target: 5,
            needs: 90,
            highest: 88,
            closed: [
              { code: '1.1', because: 'locked', points: 3 },
              { code: '1.4', because: 'locked', points: 3 },
              { code: '3.1', because: 'beyond-producer', points: 2 },
              { code: '3.2', because: 'beyond-producer', points: 1 },
              { code: '3.3', because: 'locked', points: 3 },
            ],
            disputed: null,
          },
        },
      ],
    });
  });

  it('a locked requirement stays unmet, and how far one can come is said', () => {
    expect(on(set1, fullSheet(set1, { '1.3': 1, '1.1': 1 }), { locked: codes('1.3') })).toMatchObject({
      status: 'unreachable',
      obstacles: [
        { code: 'requirement-closed', args: { star: 5, code: '1.3', needs: 3, has: 1, because: 'locked' } },
      ],
      furthest: { stars: 4, total: 98, unmet: [{ star: 5, code: '1.3' }] },
    });
  });

  it('with --max, what is out of reach is told of as without', () => {
    expect(on(set1, fullSheet(set1, { '1.3': 1 }), { locked: codes('1.3'), max: 2 })).toMatchObject({
      status: 'unreachable',
      obstacles: [{ code: 'requirement-closed', args: { code: '1.3', because: 'locked' } }],
    });
  });

  it('with --max, the most stars that as many criteria reach, and then the most points', () => {
    const many = fullSheet(set1, { '1.3': 1, '1.5': 1, '3.5': 0 });
    expect(on(set1, many, { target: 5, max: 2 })).toMatchObject({
      status: 'unreachable',
      obstacles: [{ code: 'too-many-steps', args: { fewest: 3, max: 2 } }],
      furthest: { stars: 4 },
    });
    expect(plan(on(set1, many, { target: 5, max: 3 }))).toEqual(['1.3: 1 → 3', '1.5: 1 → 3', '3.5: 0 → 2']);
  });
});

describe.each([
  [7, 99],
  [11, 97],
  [12, 97],
  [13, 98],
])('the disputed set %i of 148/QĐ-TTg, whose points add up to %i', (no, most) => {
  const set = rules(E148, no);

  it('is advised on as it was read', () => {
    const zero = sheet(set.criteria.map(() => 0));
    const advice = on(set, zero, { target: 5, beyondProducer: true });
    expect(advice).toMatchObject({ status: 'planned', after: { stars: 5 } });
    expect(advise(set, zero, { ...QUERY, target: 5, max: 1 })).toMatchObject({ status: 'unreachable' });
    const all = sheetAfter(set, fullSheet(set), []);
    expect(ratingOf(set, all).total).toBe(most);
  });

  it('says so where it does not reach 5 stars', () => {
    const left = set.criteria.flatMap(({ code, allowed }) => ((allowed.list.at(-1) ?? 0) >= 5 ? [code] : []));
    const low = fullSheet(set, Object.fromEntries(left.map((code) => [code, code === '5.1' ? 1 : 0])));
    const advice = on(set, low, { target: 5, locked: codes(...left) });
    expect(advice).toMatchObject({ status: 'unreachable' });
    const short = advice.status === 'unreachable' ? advice.obstacles.at(-1) : null;
    expect(short).toMatchObject({
      code: 'points-short',
      args: {
        needs: 90,
        highest: ratingOf(set, low).total,
        disputed: { most, article: set.disputed?.article },
      },
    });
  });
});
