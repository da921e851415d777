import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionCode, StarLevel } from '../../src/engine/types.js';
import type { Advice, AdviceQuery } from '../../src/engine/advice.js';
import { advise, sheetAfter } from '../../src/engine/advise.js';
import type { Sheet } from '../../src/engine/rate-sheet.js';
import type { RatingRules } from '../../src/engine/rating-rules.js';
import { anyRules, anySheetOf } from '../support/made-rules.js';
import { anySheet, ratingOf, sheet } from '../support/sheets.js';
import { runs } from '../support/runs.js';

/*
 * Held against every way there is: each criterion that may be raised at each of its options, rated by `rateSheet`.
 * It knows nothing of tables of costs, nor of what is tried in which order.
 */

interface Tried {
  /** Criteria raised, points, options climbed; then, criterion by criterion, options climbed, staying as the most. */
  readonly key: readonly number[];
  readonly stars: StarLevel;
  readonly total: number;
  readonly raised: Readonly<Record<string, number>>;
}

function everyWay(rules: RatingRules, given: Sheet, query: AdviceQuery): readonly Tried[] {
  const scales = rules.criteria.map((rule, index) => {
    const from = given.points[index] ?? 0;
    const chosen = given.cases.get(index);
    const { list } = rule.allowedByCase && chosen ? rule.allowedByCase[chosen] : rule.allowed;
    const closed = query.locked.has(rule.code) || (rule.beyondProducer && !query.beyondProducer);
    return closed ? [from] : [from, ...list.filter((points) => points > from)];
  });
  let ways: number[][] = [[]];
  for (const scale of scales) ways = ways.flatMap((way) => scale.map((_points, rung) => [...way, rung]));
  return ways.flatMap((way): Tried[] => {
    const points = way.map((rung, index) => scales[index]?.[rung] ?? 0);
    const told = (index: number) => {
      const story = rules.criteria[index]?.appliesWhen;
      return !story || (points[story.index] ?? 0) > story.above;
    };
    if (way.some((rung, index) => rung > 0 && !told(index))) return [];
    const rating = ratingOf(rules, { ...given, points: points.map((one, index) => (told(index) ? one : 0)) });
    const steps = way.filter((rung) => rung > 0);
    const order = way.map((rung) => (rung === 0 ? 99 : rung));
    return [
      {
        key: [steps.length, rating.total, steps.reduce((sum, rung) => sum + rung, 0), ...order],
        stars: rating.stars ?? 1,
        total: rating.total,
        raised: Object.fromEntries(
          way.flatMap((rung, index) => (rung > 0 ? [[rules.criteria[index]?.code, points[index]]] : [])),
        ) as Record<string, number>,
      },
    ];
  });
}

function least(ways: readonly Tried[]): Tried | undefined {
  return ways.toSorted((a, b) => {
    const at = a.key.findIndex((part, index) => part !== b.key[index]);
    return (a.key[at] ?? 0) - (b.key[at] ?? 0);
  })[0];
}

const raisedBy = (advice: Advice) =>
  advice.status === 'planned' ? Object.fromEntries(advice.steps.map(({ code, to }) => [code, to])) : {};

function expectExact(rules: RatingRules, given: Sheet, query: AdviceQuery): void {
  const advice = advise(rules, given, query);
  const ways = everyWay(rules, given, query);
  const { target } = advice;
  const now = ways.find(({ key }) => key[0] === 0);
  expect(advice.now).toEqual({ stars: now?.stars, total: now?.total });
  if (target === null || (now?.stars ?? 0) >= target) {
    expect(advice.status).toBe('reached');
    return;
  }
  const within = ways.filter(({ key }) => (key[0] ?? 0) <= (query.max ?? Infinity));
  const best = least(within.filter(({ stars }) => stars >= target));
  if (best) {
    expect([advice.status, raisedBy(advice)]).toEqual(['planned', best.raised]);
    expect(advice).toMatchObject({ after: { stars: best.stars, total: best.total } });
    return;
  }
  const stars = Math.max(...within.map((way) => way.stars));
  const total = Math.max(...within.filter((way) => way.stars === stars).map((way) => way.total));
  expect(advice).toMatchObject({ status: 'unreachable', furthest: { stars, total } });
  const fewest = least(ways.filter((way) => way.stars >= target))?.key[0];
  if (advice.status !== 'unreachable') return;
  if (fewest === undefined) {
    expect(advice.obstacles.map(({ code }) => code)).not.toContain('too-many-steps');
    expect(advice.obstacles).not.toEqual([]);
  } else {
    expect(advice.obstacles).toEqual([{ code: 'too-many-steps', args: { fewest, max: query.max } }]);
  }
}

const anyQuery = (rules: RatingRules): fc.Arbitrary<AdviceQuery> =>
  fc.record({
    target: fc.constantFrom<StarLevel | null>(null, null, 2, 3, 4, 5),
    max: fc.constantFrom(null, null, 1, 2, 3),
    locked: fc
      .subarray(
        rules.criteria.map(({ code }) => code),
        { maxLength: 2 },
      )
      .map((codes) => new Set(codes)),
    beyondProducer: fc.boolean(),
  });

const anyCase = anyRules.chain((rules) =>
  fc.tuple(anySheetOf(rules), anyQuery(rules)).map(([given, query]) => ({ rules, given, query })),
);

describe('checked against every way there is', () => {
  it('sets of three to six criteria: the plan is the least of all, and what cannot be reached cannot', () => {
    fc.assert(
      fc.property(anyCase, ({ rules, given, query }) => expectExact(rules, given, query)),
      runs(3000),
    );
  });

  it('the made-up cases end in every way advice can end, also with a story still to be told', () => {
    const found = fc.sample(anyCase, 3000).map(({ rules, given, query }) => advise(rules, given, query));
    expect(new Set(found.map(({ status }) => status))).toEqual(
      new Set(['planned', 'reached', 'unreachable']),
    );
    const steps = found.flatMap((advice) => (advice.status === 'planned' ? advice.steps : []));
    expect(steps.some(({ opens }) => opens.length > 0)).toBe(true);
    const obstacles = found.flatMap((advice) => (advice.status === 'unreachable' ? advice.obstacles : []));
    expect(new Set(obstacles.map(({ code }) => code)).size).toBe(3);
  });

  it('all sets, with all but six criteria locked', () => {
    fc.assert(
      fc.property(
        anySheet,
        fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
        fc.constantFrom<StarLevel | null>(null, 4, 5),
        fc.constantFrom(null, 2),
        ({ rules, points }, places, target, max) => {
          // Criteria that are not at their top first: the others are not a choice.
          const low = rules.criteria.filter(({ allowed }, index) => allowed.list.at(-1) !== points[index]);
          const from = low.length > 0 ? low : rules.criteria;
          const open = new Set(places.map((place) => from[place % from.length]?.code));
          const locked = new Set(rules.criteria.map(({ code }) => code).filter((code) => !open.has(code)));
          expectExact(rules, sheet(points), { target, max, locked, beyondProducer: true });
        },
      ),
      runs(400),
    );
  });
});

const QUERY: AdviceQuery = { target: null, max: null, locked: new Set(), beyondProducer: false };

describe('of every sheet of all sets', () => {
  it('following the plan and rating again gives the target, or more', () => {
    fc.assert(
      fc.property(anySheet, fc.constantFrom<StarLevel>(2, 3, 4, 5), ({ rules, points }, target) => {
        const advice = advise(rules, sheet(points), { ...QUERY, target });
        fc.pre(advice.status === 'planned');
        const { stars, total } = ratingOf(rules, sheetAfter(rules, sheet(points), advice.steps));
        expect(stars).toBeGreaterThanOrEqual(target);
        expect({ stars, total }).toEqual(advice.after);
      }),
      runs(500),
    );
  });

  it('nothing is locked or outside the producer’s power among the steps, and each is a rise', () => {
    fc.assert(
      fc.property(anySheet, fc.array(fc.nat(), { maxLength: 8 }), ({ rules, points }, places) => {
        const locked = new Set(
          places.map((place) => rules.criteria[place % rules.criteria.length]?.code ?? ('' as CriterionCode)),
        );
        const advice = advise(rules, sheet(points), { ...QUERY, target: 5, locked });
        for (const { code, from, to } of advice.status === 'planned' ? advice.steps : []) {
          expect(locked).not.toContain(code);
          expect(rules.criteria.find((one) => one.code === code)?.beyondProducer).toBe(false);
          expect(to).toBeGreaterThan(from);
        }
      }),
      runs(500),
    );
  });

  it('more stars never take fewer criteria, and leaving fewer criteria out never takes more', () => {
    fc.assert(
      fc.property(anySheet, ({ rules, points }) => {
        const count = (query: Partial<AdviceQuery>) => {
          const advice = advise(rules, sheet(points), { ...QUERY, ...query });
          return { planned: advice.status === 'planned' && advice.steps.length, reached: 0, unreachable: 99 }[
            advice.status as 'planned' | 'reached' | 'unreachable'
          ];
        };
        const [three, four, five] = [count({ target: 3 }), count({ target: 4 }), count({ target: 5 })];
        expect([three, four, five]).toEqual([three, four, five].toSorted((a, b) => Number(a) - Number(b)));
        expect(Number(count({ target: 5, beyondProducer: true }))).toBeLessThanOrEqual(Number(five));
      }),
      runs(500),
    );
  });

  it('one step less than the fewest is said to be too few', () => {
    fc.assert(
      fc.property(anySheet, ({ rules, points }) => {
        const advice = advise(rules, sheet(points), { ...QUERY, target: 5 });
        fc.pre(advice.status === 'planned');
        const max = advice.steps.length - 1;
        expect(advise(rules, sheet(points), { ...QUERY, target: 5, max })).toMatchObject({
          status: 'unreachable',
          obstacles: [{ code: 'too-many-steps', args: { fewest: max + 1, max } }],
        });
      }),
      runs(300),
    );
  });
});
