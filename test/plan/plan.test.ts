import { describe, expect, it } from 'vitest';
import { standingOf, type Limit, type Reached } from '../../src/engine/plan.js';
import { shownPercent } from '../../src/engine/percent.js';
import { PlanCount } from '../../src/plan/check-plan.js';
import type { Plan } from '../../src/plan/plan.js';
import { checkPlan } from '../../src/plan/read-plan.js';
import { day } from '../support/law.js';
import { BASIS, record } from '../support/tally.js';

const YEAR = { from: day('2025-01-01'), to: day('2025-12-31') };
const count = (number: number): Reached => ({ kind: 'count', count: number });
const share = (num: number, den: number): Reached => ({ kind: 'share', share: { num, den } });
const least = (tenths: number): Limit => ({ kind: 'at-least', least: tenths });

describe('a target', () => {
  it.each<[string, Limit, Reached, string, number]>([
    ['reached to the product', least(200), count(20), 'met', 0],
    ['one short', least(200), count(19), 'short', 10],
    ['a share reached exactly', least(400), share(2, 5), 'met', 0],
    ['a share a hair short still lacks a tenth', least(400), share(399_999, 1_000_000), 'short', 1],
    ['a limit kept', { kind: 'at-most', most: 30 }, count(3), 'met', 0],
    ['a limit broken', { kind: 'at-most', most: 30 }, count(4), 'over', 0],
    ['in its range', { kind: 'range', least: 250, most: 300 }, count(30), 'met', 0],
    ['below its range', { kind: 'range', least: 250, most: 300 }, count(24), 'short', 10],
    ['beyond its range', { kind: 'range', least: 250, most: 300 }, count(31), 'over', 0],
    ['a share of nothing', least(400), { kind: 'share', share: null }, 'unknown', 400],
  ])('%s', (_, limit, reached, outcome, missing) => {
    expect(standingOf(limit, reached, YEAR, null)).toMatchObject({ outcome, missing });
  });

  it('goes fast enough where it has, of each day, that day of the target', () => {
    const pace = (number: number, at: string) => standingOf(least(3650), count(number), YEAR, day(at)).pace;
    expect(pace(1, '2025-01-01')).toEqual({ expected: 10, enough: true });
    expect(pace(58, '2025-02-28')).toEqual({ expected: 590, enough: false });
    expect(pace(59, '2025-02-28')).toEqual({ expected: 590, enough: true });
    expect(pace(0, '2025-12-31')).toBeNull();
    expect(pace(0, '2024-12-31')).toBeNull();
    expect(standingOf(least(400), share(1, 5), YEAR, day('2025-06-30')).pace).toBeNull();
  });
});

const HEAD = 'name: Thử\nperiod: { from: 2024, to: 2025 }\ntargets:\n';

describe('a plan', () => {
  it('counts by level, year and producer, up to the day it is looked at', () => {
    const plan = checkPlan(
      `${HEAD}  - { measure: products, fromStars: 4, atLeast: 2 }
  - { measure: products, atStars: 4, atLeast: 2, year: 2025 }
  - { measure: cooperatives, atLeast: 33.3 }
  - { measure: upgradedShare, atLeast: 20 }
  - { judged: Có trung tâm giới thiệu }
`,
    ) as Plan;
    const check = new PlanCount(plan, day('2025-06-30'), BASIS);
    const [coop, firm] = ['cooperative', 'enterprise'];
    check.add(record({ stars: 5, decided: day('2024-05-01'), producer: 'HTX A', producerType: coop }));
    check.add(
      record({
        stars: 4,
        decided: day('2025-05-01'),
        producer: 'Cty B',
        producerType: firm,
        kind: 'upgrade',
      }),
    );
    check.add(record({ stars: 3, decided: day('2025-06-30'), producer: 'Cty C', producerType: firm }));
    check.add(record({ stars: 4, decided: day('2025-07-01'), producer: 'HTX D', producerType: coop }));
    const { targets, whole } = check.check();
    expect(targets.map(({ reached }) => reached)).toEqual([
      count(2),
      count(1),
      share(1, 3),
      share(1, 3),
      null,
    ]);
    expect(targets.map(({ standing }) => standing?.outcome)).toEqual([
      'met',
      'short',
      'met',
      'met',
      undefined,
    ]);
    expect([whole.read, whole.total.products]).toEqual([4, 3]);
    expect(shownPercent(targets[0]!.standing!.percent!)).toBe('100,0');
  });

  it('says all that is wrong with it, each on its line', () => {
    const found = checkPlan(`${HEAD}  - { measure: products }
  - { measure: products, judged: x, atLeast: 1 }
  - { measure: products, range: [3, 1] }
  - { measure: products, fromStars: 3, atStars: 4, atLeast: 2 }
  - { measure: cooperatives, atStars: 4, atLeast: 2 }
  - { measure: cooperatives, atLeast: 41.11 }
  - { measure: new, atLeast: 1.5 }
  - { measure: new, atLeast: 1, year: 2026 }
`);
    expect(Array.isArray(found) ? found.map(({ code, line }) => `${String(line)} ${code}`) : found).toEqual([
      '4 one-limit',
      '5 measure-or-judged',
      '6 range-backwards',
      '7 stars-twice',
      '8 stars-of-share',
      '9 too-fine',
      '10 not-whole',
      '11 year-outside',
    ]);
  });

  it('takes a percent with one decimal', () => {
    for (const amount of ['41.1', '0.3', '99.9']) {
      expect(Array.isArray(checkPlan(`${HEAD}  - { measure: cooperatives, atLeast: ${amount} }\n`))).toBe(
        false,
      );
    }
  });
});
