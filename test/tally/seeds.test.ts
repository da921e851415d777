import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../src/engine/tally-query.js';
import { standingOf } from '../../src/engine/plan.js';
import { shownPercent } from '../../src/engine/percent.js';
import type { Tally } from '../../src/engine/tally.js';
import { PlanCount } from '../../src/plan/check-plan.js';
import { checkPlan } from '../../src/plan/read-plan.js';
import type { Plan } from '../../src/plan/plan.js';
import { day } from '../support/law.js';
import { BASIS, query, record, rowsOf, tallied } from '../support/tally.js';
import { ocop } from '../support/ocop.js';

/*
 * Figures that authorities published; what is fed in has just as much as they say, and no more.
 */

interface JsonTally {
  readonly rows: readonly {
    readonly key: readonly unknown[];
    readonly products: number;
    readonly producers: number;
  }[];
  readonly total: { readonly products: number; readonly producers: number };
  readonly read: number;
  readonly leftOut: readonly unknown[];
}

async function tallyOfSample(
  sample: string,
  by: readonly Dimension[],
  ...flags: readonly string[]
): Promise<JsonTally> {
  const { stdout, status } = await ocop([
    'tally',
    `samples/${sample}`,
    '--by',
    by.join(),
    '--format',
    'json',
    ...flags,
  ]);
  expect(status).toBe(0);
  return JSON.parse(stdout) as JsonTally;
}

const told = ({ rows }: JsonTally) =>
  rows.map(({ key, products, producers }) => [...key, products, producers]);

describe('Khánh Sơn, report of 31/12/2024', () => {
  it('has 16 products of 5 producers, 4 at four stars and 12 at three', async () => {
    const tally = await tallyOfSample('so-khanh-son-2024.csv', ['stars'], '--year', '2024');
    expect(tally.total).toMatchObject({ products: 16, producers: 5 });
    expect(tally.rows.map(({ key, products }) => [...key, products])).toEqual([
      [4, 4],
      [3, 12],
    ]);
    expect([tally.read, tally.leftOut]).toEqual([16, []]);
  });

  it('has food 9 by 3, drinks 1 by 1, handicraft 4 by 1, tourism 2 by 2', async () => {
    expect(told(await tallyOfSample('so-khanh-son-2024.csv', ['branch']))).toEqual([
      ['Thực phẩm', 9, 3],
      ['Đồ uống', 1, 1],
      ['Thủ công mỹ nghệ', 4, 1],
      ['Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch', 2, 2],
    ]);
  });

  it('has the types of producers that were published for each branch', async () => {
    const { rows } = await tallyOfSample('so-khanh-son-2024.csv', ['branch', 'producerType']);
    expect(
      rows.filter(({ key }) => key.length === 2).map(({ key, producers }) => [...key, producers]),
    ).toEqual([
      ['Thực phẩm', 'cooperative-group', 1],
      ['Thực phẩm', 'enterprise', 2],
      ['Đồ uống', 'enterprise', 1],
      ['Thủ công mỹ nghệ', 'household', 1],
      ['Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch', 'enterprise', 1],
      ['Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch', 'household', 1],
    ]);
  });
});

it('Hà Tĩnh to the end of 2020 has 159 products, 152 of three stars and 7 of four', async () => {
  const { total, rows } = await tallyOfSample('so-ha-tinh-2020.csv', ['stars'], '--measure', 'products');
  expect([total.products, rows.map(({ key, products }) => [...key, products])]).toEqual([
    159,
    [
      [4, 7],
      [3, 152],
    ],
  ]);
});

it('Khánh Hòa 2018 to 2020 has 26 products', async () => {
  expect((await tallyOfSample('so-khanh-hoa-2018-2020.csv', ['province'])).total.products).toBe(26);
});

it('Thanh Hóa 2023 has 464 products: 1 of five stars, 56 of four, 407 of three', () => {
  const levels = [...Array<5>(1).fill(5), ...Array<4>(56).fill(4), ...Array<3>(407).fill(3)];
  const tally: Tally = tallied(
    query({}),
    levels.map((stars) => record({ stars })),
  );
  expect(tally.total.products).toBe(464);
  expect(rowsOf(tally, (one) => one.products)).toEqual({ 5: 1, 4: 56, 3: 407 });
});

describe('Yên Bái 2023', () => {
  const PLAN = `
name: Yên Bái 2023
period: { from: 2023, to: 2023 }
targets:
  - { measure: new, atLeast: 31 }
  - { measure: upgraded, atStars: 4, atLeast: 3 }
`;

  it('has 72 new products, 232.2 % of the target, and 3 upgraded from three stars to four, 100 %', () => {
    const upgrades = [1, 2, 3].flatMap((no) => {
      const code = `YB-${String(no)}`;
      const earlier = record({ code, decided: day('2021-06-01'), kind: 'first', status: 'replaced' });
      const follows = { code, decision: null };
      return [earlier, record({ code, decided: day('2023-06-01'), kind: 'upgrade', stars: 4, follows })];
    });
    const newOnes = Array.from({ length: 72 }, () => record({ decided: day('2023-09-01'), kind: 'first' }));
    const reads = [...newOnes, ...upgrades];
    const plan = checkPlan(PLAN) as Plan;
    const count = new PlanCount(plan, null, BASIS);
    for (const one of reads) count.add(one);
    const { targets } = count.check();
    expect(
      targets.map(({ reached, standing }) => [reached, standing?.percent && shownPercent(standing.percent)]),
    ).toEqual([
      [{ kind: 'count', count: 72 }, '232,2'],
      [{ kind: 'count', count: 3 }, '100,0'],
    ]);
    const year = tallied(
      query({ from: day('2023-01-01'), to: day('2023-12-31'), measures: ['new', 'upgraded'] }),
      reads,
    );
    expect([year.total.first, year.total.steps]).toEqual([72, [['3>4', 3]]]);
  });

  it('cuts the percentage as it was published, where rounding would give 232.3', () => {
    const standing = standingOf(
      { kind: 'at-least', least: 310 },
      { kind: 'count', count: 72 },
      { from: day('2023-01-01'), to: day('2023-12-31') },
      null,
    );
    expect(shownPercent(standing.percent!)).toBe('232,2');
  });
});

describe('the samples of plans', () => {
  it.each([
    ['khanh-hoa-2021-2025.yaml', ['200', '3', '50', '50']],
    ['quang-binh-2021-2025.yaml', ['25–30', '1–3', '20–25', '20', '40', '20']],
    ['kon-tum-2021-2025.yaml', ['250', '10', '50', '30']],
    ['ha-tinh-2021.yaml', ['70–80']],
  ])('%s wants what the plan of the province wants', async (file, wanted) => {
    const { stdout } = await ocop([
      'plan',
      'check',
      `samples/ke-hoach/${file}`,
      'samples/so-ha-tinh-2020.csv',
      '--format',
      'json',
    ]);
    const { targets } = JSON.parse(stdout) as {
      targets: { target?: { atLeast: number | null; atMost: number | null } }[];
    };
    const limits = targets.flatMap(({ target }) => (target ? [target] : []));
    expect(
      limits.map(({ atLeast, atMost }) => [atLeast, atMost].filter((one) => one !== null).join('–')),
    ).toEqual(wanted);
  });
});
