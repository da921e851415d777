import { describe, expect, it } from 'vitest';
import type { AdviceQuery } from '../../src/engine/advice.js';
import { advise } from '../../src/engine/advise.js';
import { betterWay, type Way } from '../../src/engine/fewest-steps.js';
import { bandBegins } from '../../src/engine/furthest.js';
import { floorsOf, waysOf } from '../../src/engine/openings.js';
import type { RatingRules } from '../../src/engine/rating-rules.js';
import type { CriterionCode } from '../../src/engine/types.js';
import { E148, rules } from '../support/law.js';
import { madeRules } from '../support/made-rules.js';
import { fullSheet, sheet } from '../support/sheets.js';

const ALL: AdviceQuery = { target: 5, max: null, locked: new Set(), beyondProducer: false };
const locked = (...all: string[]) => new Set(all as CriterionCode[]);

/** Rules whose stories count from more than so many points, by the place of what hangs on them. */
function withAbove(made: RatingRules, above: Readonly<Record<number, number>>): RatingRules {
  const criteria = made.criteria.map((one, at) => ({
    ...one,
    appliesWhen: one.appliesWhen && { ...one.appliesWhen, above: above[at] ?? 0 },
  }));
  return { ...made, criteria };
}

const on = (made: RatingRules, points: readonly number[], query: Partial<AdviceQuery> = {}) =>
  advise(made, sheet(points), { ...ALL, ...query });

describe('what criteria can be brought to', () => {
  it('is where they are, and every option above, one rung each', () => {
    const made = madeRules([{ options: [1, 2, 5] }, { options: [3] }], [9, 7, 5, 3]);
    expect(waysOf(made, sheet([1, 3]), ALL)).toEqual([
      [
        [
          { points: 1, rungs: 0 },
          { points: 2, rungs: 1 },
          { points: 5, rungs: 2 },
        ],
        [{ points: 3, rungs: 0 }],
      ],
    ]);
  });

  it('takes the most that the requirements of a level, and of those below, ask of each', () => {
    const made = madeRules(
      [
        {
          options: [1, 2, 3],
          needs: [
            [3, 3],
            [4, 2],
            [5, 3],
          ],
        },
        {
          options: [2, 4],
          needs: [
            [4, 2],
            [5, 4],
          ],
        },
        { options: [1] },
      ],
      [9, 7, 5, 3],
    );
    expect([2, 3, 4, 5].map((level) => floorsOf(made, level as 2 | 3 | 4 | 5))).toEqual([
      [0, 0, 0],
      [3, 0, 0],
      [3, 2, 0],
      [3, 4, 0],
    ]);
  });

  it('has no points to miss at a level without a band', () => {
    const made = madeRules([{ options: [9] }], [9, 7, 5, 3]);
    expect([bandBegins(made, 4), bandBegins({ ...made, bands: [] }, 4)]).toEqual([7, 0]);
  });
});

describe('two stories', () => {
  const two = madeRules(
    [{ options: [1] }, { options: [5], story: 0 }, { options: [1] }, { options: [4], story: 2 }],
    [11, 6, 5, 4],
  );

  it('may each be told without the other', () => {
    const steps = (query: Partial<AdviceQuery>) => {
      const advice = on(two, [0, 0, 0, 0], { target: 4, ...query });
      return advice.status === 'planned' ? advice.steps.map(({ code, to }) => [code, to]) : advice.status;
    };
    expect(steps({})).toEqual([
      ['1.1', 1],
      ['1.2', 5],
    ]);
    expect(steps({ target: 3, locked: locked('1.1') })).toEqual([
      ['1.3', 1],
      ['1.4', 4],
    ]);
    expect(steps({ locked: locked('1.1') })).toBe('unreachable');
    expect(steps({ target: 5 })).toHaveLength(4);
  });

  it('what hangs on the one that is locked is told of with it', () => {
    expect(on(two, [0, 0, 0, 0], { locked: locked('1.1') })).toMatchObject({
      status: 'unreachable',
      obstacles: [
        {
          code: 'points-short',
          args: {
            needs: 11,
            highest: 5,
            closed: [
              { code: '1.1', because: 'locked', points: 1 },
              { code: '1.2', because: 'no-story', points: 5 },
            ],
          },
        },
      ],
      furthest: { total: 5, stars: 3 },
    });
  });

  it('on one criterion, told well and told better, open one after the other', () => {
    const made = madeRules(
      [{ options: [1, 2, 3] }, { options: [5], story: 0 }, { options: [4], story: 0 }],
      [10, 6, 5, 4],
    );
    const set = withAbove(made, { 1: 0, 2: 1 });
    const steps = (target: 4 | 5) => {
      const advice = on(set, [0, 0, 0], { target });
      return (
        advice.status === 'planned' &&
        advice.steps.map(({ code, to, opens, forPoints }) => [code, to, opens, forPoints])
      );
    };
    expect(steps(4)).toEqual([
      ['1.1', 1, ['1.2'], false],
      ['1.2', 5, [], true],
    ]);
    expect(steps(5)).toEqual([
      ['1.1', 2, ['1.2', '1.3'], false],
      ['1.2', 5, [], true],
      ['1.3', 4, [], true],
    ]);
  });

  it('that is told better than what hangs on it takes is told so for its points', () => {
    const made = madeRules([{ options: [1, 3] }, { options: [5], story: 0 }], [8, 6, 5, 4]);
    expect(on(made, [0, 0])).toMatchObject({
      steps: [
        { code: '1.1', to: 3, opens: ['1.2'], forPoints: true },
        { code: '1.2', to: 5 },
      ],
    });
  });
});

describe('how far one can come', () => {
  it('with one criterion, the story that would have to be told first is left', () => {
    const made = madeRules([{ options: [1] }, { options: [6], story: 0 }, { options: [4] }], [11, 9, 7, 4]);
    expect(on(made, [0, 0, 0], { max: 1 })).toMatchObject({ furthest: { total: 4, stars: 2 } });
    expect(on(made, [0, 0, 0], { max: 2 })).toMatchObject({ furthest: { total: 7, stars: 3 } });
  });

  it('is to a level whose points are reached exactly', () => {
    const made = madeRules([{ options: [7], needs: [[5, 7]] }, { options: [4] }], [9, 4, 3, 2]);
    expect(on(made, [0, 0], { locked: locked('1.1') })).toMatchObject({ furthest: { total: 4, stars: 4 } });
  });
});

describe('what stands in the way', () => {
  it('is no want of points where they are reached exactly', () => {
    const made = madeRules([{ options: [1, 2], needs: [[5, 2]] }, { options: [4] }], [5, 4, 3, 2]);
    expect(on(made, [1, 0], { locked: locked('1.1') })).toMatchObject({
      obstacles: [
        {
          code: 'requirement-closed',
          args: { star: 5, code: '1.1', needs: 2, has: 1, because: 'locked' },
        },
      ],
    });
    const advice = on(made, [1, 0], { locked: locked('1.1') });
    expect(advice.status === 'unreachable' && advice.obstacles).toHaveLength(1);
  });

  it('is that no option is high enough, of a criterion that hangs on nothing or whose story is told', () => {
    const cases = [{ options: [1], caseB: [3], needs: [[5, 3]] }, { options: [4] }] as const;
    const given = { ...sheet([0, 0]), cases: new Map([[0, 'a' as const]]) };
    expect(advise(madeRules(cases, [5, 4, 3, 2]), given, ALL)).toMatchObject({
      obstacles: [{ code: 'requirement-closed', args: { code: '1.1', because: 'no-option' } }],
    });
    const hanging = [
      { options: [1] },
      { options: [1], story: 0, needs: [[5, 3]] },
      { options: [4] },
    ] as const;
    expect(on(madeRules(hanging, [5, 4, 3, 2]), [1, 0, 0])).toMatchObject({
      obstacles: [{ code: 'requirement-closed', args: { code: '1.2', has: 0, because: 'no-option' } }],
    });
  });

  it('is told with what is in doubt only where the points do not add up', () => {
    const set7 = rules(E148, 7);
    const shortOf = (made: RatingRules) => {
      const all = locked(...made.criteria.map(({ code }) => code));
      const advice = advise(made, fullSheet(made, { '1.1': 0, '5.1': 0, '5.2': 0, '5.3': 0, '10': 0 }), {
        ...ALL,
        locked: all,
      });
      const last = advice.status === 'unreachable' ? advice.obstacles.at(-1) : undefined;
      return last?.code === 'points-short' ? last.args.disputed : undefined;
    };
    expect(shortOf(set7)).toEqual({ article: 'Phụ lục III, bộ 7, tiêu chí 6.4', most: 99 });
    const { disputed } = set7;
    expect(shortOf({ ...set7, disputed: disputed && { ...disputed, finding: null } })).toBeNull();
  });
});

describe('the better of two ways', () => {
  const way = (total: number, ...climbs: number[]): Way => ({ points: climbs, climbs, total });

  it.each([
    ['that raises fewer criteria', way(9, 2, 0, 0), way(2, 1, 1, 0)],
    ['then that adds fewer points', way(4, 3, 0, 0), way(5, 1, 0, 0)],
    ['then that climbs fewer options', way(4, 1, 0, 1), way(4, 1, 0, 2)],
    ['then that raises the earlier criterion', way(4, 1, 2, 0), way(4, 1, 0, 2)],
    ['then that raises it less', way(4, 1, 1, 3), way(4, 1, 2, 2)],
  ])('is the one %s', (_, better, worse) => {
    expect(betterWay(better, worse)).toBe(better);
    expect(betterWay(worse, better)).toBe(better);
  });

  it('of two that are alike in all of these is the first', () => {
    const [one, other] = [way(4, 1, 0, 1), way(4, 1, 0, 1)];
    expect([betterWay(one, other) === one, betterWay(other, one) === other]).toEqual([true, true]);
  });
});
