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

  it.each([
    ['whole tenths', share(2, 10), false],
    ['a hair below one', share(436_800, 1_000_000), true],
    ['a count', count(7), false],
  ])('says whether what is missing is exact: %s', (_, reached, isRoundedUp) => {
    expect(standingOf(least(500), reached, YEAR, null).isRoundedUp).toBe(isRoundedUp);
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

  it.each([
    ['a leap year has 366 days, of which 29/02 is the 60th', 2024, 2024, 366, '2024-02-29', 600, 60],
    ['28/02 is the 59th of any year', 2023, 2023, 365, '2023-02-28', 590, 59],
    ['1 day of 5 years is 1 of 1826', 2021, 2025, 1826, '2021-01-01', 10, 1],
    ['the last day but one', 2021, 2025, 1826, '2025-12-30', 18250, 1825],
    ['half a leap year of 100 products: 182 of 366', 2024, 2024, 100, '2024-06-30', 498, 50],
    ['240 of 400 by 01/01/2024 are a hair short: 1096 of 1826', 2021, 2025, 400, '2024-01-01', 2401, 241],
    ['a quarter of 72 by 31/03: 90 of 365', 2025, 2025, 72, '2025-03-31', 178, 18],
  ])('%s', (_, from, to, wanted, at, expected, enough) => {
    const window = { from: day(`${String(from)}-01-01`), to: day(`${String(to)}-12-31`) };
    const pace = (number: number) => standingOf(least(wanted * 10), count(number), window, day(at)).pace;
    expect(pace(enough)).toEqual({ expected, enough: true });
    expect(pace(enough - 1)).toEqual({ expected, enough: false });
  });

  it('is expected of no period that has not begun', () => {
    const outcome = (at: string, reached: Reached) => standingOf(least(400), reached, YEAR, day(at)).outcome;
    expect([outcome('2024-12-31', count(0)), outcome('2025-01-01', count(0))]).toEqual([
      'not-begun',
      'short',
    ]);
    const none: Reached = { kind: 'share', share: null };
    expect([outcome('2024-12-31', none), outcome('2025-01-01', none)]).toEqual(['not-begun', 'unknown']);
  });

  it.each([
    ['72 of 31, as Yên Bái printed it', 310, 72, '232,2'],
    ['2 of 3', 30, 2, '66,6'],
    ['999 of 1000', 10_000, 999, '99,9'],
    ['nothing', 30, 0, '0,0'],
  ])('is reached in percent, cut and never rounded: %s', (_, wanted, number, shown) => {
    const { percent } = standingOf(least(wanted), count(number), YEAR, null);
    expect(percent && shownPercent(percent)).toBe(shown);
  });
});

const HEAD = 'name: Thử\nperiod: { from: 2024, to: 2025 }\ntargets:\n';

describe('a plan', () => {
  it('counts by level, year and producer, up to the day it is examined', () => {
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
    // What B has risen from, before the plan began; that C applied for an upgrade and stayed is none.
    const [b, c] = [
      { code: 'B', producer: 'Cty B' },
      { code: 'C', producer: 'Cty C' },
    ];
    for (const of of [b, c]) check.add(record({ ...of, stars: 3, decided: day('2019-05-01') }));
    check.add(record({ stars: 5, decided: day('2024-05-01'), producer: 'HTX A', producerType: coop }));
    check.add(
      record({
        stars: 4,
        decided: day('2025-05-01'),
        ...b,
        producerType: firm,
        kind: 're-rating',
      }),
    );
    const stayed = { ...c, kind: 'upgrade', producerType: firm } as const;
    check.add(record({ stars: 3, decided: day('2025-06-30'), ...stayed }));
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
    expect([whole.read, whole.total.products]).toEqual([6, 3]);
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

  it('counts the kinds of producers whatever the order of the records', () => {
    const plan = checkPlan(
      `${HEAD}  - { measure: cooperatives, atLeast: 50 }\n  - { measure: enterprises, atLeast: 50 }\n`,
    ) as Plan;
    const check = new PlanCount(plan, null, BASIS);
    for (const [stars, producer, producerType] of [
      [3, 'HTX A', 'cooperative'],
      [3, 'Cty B', 'enterprise'],
      [4, 'HTX C', 'cooperative'],
      [4, 'Cty D', 'enterprise'],
    ] as const) {
      check.add(record({ stars, producer, producerType, decided: day('2024-05-01') }));
    }
    expect(check.check().targets.map(({ reached }) => reached)).toEqual([share(2, 4), share(2, 4)]);
  });

  const only = (target: string) => checkPlan(`${HEAD}  - ${target}\n`) as Plan;
  type Said = Parameters<typeof record>[0];

  /** What a target reached, with the computing of its pace. */
  function standing(target: string, at: string | null, reads: readonly Said[]) {
    const check = new PlanCount(only(target), at === null ? null : day(at), BASIS);
    for (const one of reads) check.add(record(one));
    const [checked] = check.check().targets;
    return checked!;
  }

  const OLD = { code: 'M1', name: 'Chả', decision: 'QĐ 1', decided: day('2021-03-01') };

  it.each<[string, readonly Said[], number]>([
    ['was recognised before the period', [{ decided: day('2023-06-01') }], 1],
    ['ends on that day', [{ decided: day('2022-12-31') }], 1],
    ['ended the day before', [{ decided: day('2022-12-30') }], 0],
    [
      'ended earlier than 36 months, as the register says',
      [{ ...OLD, certificateEnd: day('2025-12-30') }],
      0,
    ],
    [
      'was withdrawn by then',
      [
        {
          decided: day('2024-06-01'),
          status: 'withdrawn',
          withdrawal: { date: day('2025-12-31') },
        },
      ],
      0,
    ],
    [
      'was withdrawn later',
      [
        {
          decided: day('2024-06-01'),
          status: 'withdrawn',
          withdrawal: { date: day('2026-01-01') },
        },
      ],
      1,
    ],
    [
      'was replaced: the later one alone',
      [
        { ...OLD, decided: day('2023-06-01'), status: 'replaced' },
        { ...OLD, decision: 'QĐ 2', decided: day('2025-06-01'), stars: 4, kind: 'upgrade' },
      ],
      1,
    ],
    ['is recognised later', [{ decided: day('2026-01-01') }], 0],
    ['has no day at all, and is said to be in force', [{ status: 'in-force' }], 1],
  ])('counts as in force at its end what %s', (_, reads, number) => {
    const checked = standing('{ measure: inForce, fromStars: 3, atLeast: 10 }', null, reads);
    expect([checked.reached, checked.standing?.pace]).toEqual([count(number), null]);
  });

  it('counts what is in force at the end of a year, on a day, or on the day it is examined before that', () => {
    const reads = [{ decided: day('2021-09-01') }, { decided: day('2024-12-31') }];
    const inForce = (target: string, at: string | null) => standing(target, at, reads).reached;
    expect(inForce('{ measure: inForce, atLeast: 1, year: 2024 }', null)).toEqual(count(1));
    expect(inForce('{ measure: inForce, atLeast: 1, on: 31/08/2024 }', null)).toEqual(count(1));
    expect(inForce('{ measure: inForce, atLeast: 1, on: 2024-12-30 }', null)).toEqual(count(0));
    expect(inForce('{ measure: inForce, atLeast: 1, on: 2025-12-31 }', '2024-09-01')).toEqual(count(1));
  });

  it.each<[string, string, readonly Said[], Reached]>([
    [
      'a commune, whatever the case its name is written in, with the word before it or without',
      '{ measure: products, commune: xã Đồi, atLeast: 1 }',
      [
        { commune: 'Xã Đồi' },
        { commune: 'Đồi' },
        { commune: 'phường Đồi' },
        { commune: 'Xã Sông' },
        { commune: '' },
      ],
      count(2),
    ],
    [
      'a district, with the word before its name or without',
      '{ measure: new, district: Sơn, atLeast: 1 }',
      [
        { district: 'Huyện Sơn', kind: 'first' },
        { district: 'Hải', kind: 'first' },
      ],
      count(1),
    ],
    [
      'a province, of whose producers alone a share is taken',
      '{ measure: cooperatives, province: Trung, atLeast: 1 }',
      [
        { province: 'tỉnh Trung', producer: 'HTX A', producerType: 'cooperative', stars: 3 },
        { province: 'tỉnh Trung', producer: 'Cty B', producerType: 'enterprise', stars: 3 },
        { province: 'tỉnh Trung', producer: 'HTX A', producerType: 'cooperative', stars: 4 },
        { province: 'tỉnh Hạ', producer: 'HTX C', producerType: 'cooperative', stars: 4 },
      ],
      share(1, 2),
    ],
    [
      'a commune, where a certificate was replaced by one under its later name',
      '{ measure: inForce, commune: xã Đồi, atLeast: 1 }',
      [
        { ...OLD, decided: day('2024-06-01'), commune: 'xã Đồi' },
        { ...OLD, decided: day('2025-06-01'), commune: 'xã Sông' },
      ],
      count(0),
    ],
    [
      'a commune that has nothing',
      '{ measure: upgradedShare, commune: xã Đồi, atLeast: 1 }',
      [],
      {
        kind: 'share',
        share: null,
      },
    ],
  ])('counts for %s', (_, target, reads, reached) => {
    const checked = standing(
      target,
      null,
      reads.map((one) => ({ decided: day('2024-05-01'), ...one })),
    );
    expect([checked.reached, checked.areaMet]).toEqual([reached, reads.length > 0]);
  });

  it.each([
    ['products, on: 2024-12-31', 'day-of-stock targets.0.on'],
    ['inForce, year: 2024, on: 2024-12-31', 'day-or-year targets.0.on'],
    ['inForce, on: mai', 'day-unreadable targets.0.on'],
    ['inForce, on: 2026-01-01', 'day-outside targets.0.on'],
    ['products, range: [3, 1]', 'one-limit targets.0|range-backwards targets.0.range'],
    ['products, unit: sao', 'shape targets.0.unit'],
  ])('says of %s where it stands and what is wrong', (said, told) => {
    expect(foundIn(`  - { measure: ${said}, atLeast: 1 }\n`)).toBe(told);
  });

  it.each([
    ['- { measure: new, atLeast: 3 }', '- { measure: new, range: [1, 2] }', 'targets-contradict targets.1'],
    ['- { measure: new, atLeast: 3 }', '- { measure: new, year: 2024, atMost: 2 }', ''],
    ['- { measure: new, atLeast: 3 }', '- { measure: new, atMost: 3 }', ''],
    ['- { measure: new, atLeast: 3 }', '- { measure: new, atLeast: 3 }', 'target-again targets.1'],
    ['- { measure: new, atLeast: 3 }', '- { measure: new, atLeast: 3, instrument: QĐ 2 }', ''],
    [
      '- { measure: new, commune: xã A, atLeast: 3 }',
      '- { measure: new, commune: Xã A, atMost: 2 }',
      'targets-contradict targets.1',
    ],
    ['- { measure: new, commune: xã A, atLeast: 3 }', '- { measure: new, commune: xã B, atMost: 2 }', ''],
    ['- { judged: Trung tâm }', '- { judged: Trung tâm }', 'target-again targets.1'],
    ['- { judged: Trung tâm }', '- { judged: Sàn thương mại }', ''],
  ])('holds %s against %s', (one, other, told) => {
    expect(foundIn(`  ${one}\n  ${other}\n`)).toBe(told);
  });

  function foundIn(targets: string): string {
    const found = checkPlan(HEAD + targets);
    return 'targets' in found ? '' : found.map(({ code, at }) => `${code} ${at}`).join('|');
  }
});
