import { describe, expect, it } from 'vitest';
import type { TallyQuery, TallyRecord } from '../../src/engine/tally-query.js';
import { settled } from '../../src/engine/tally-settle.js';
import { day } from '../support/law.js';
import { AGAIN, query, record, rowsOf, stateOf, tallied, WHOLE } from '../support/tally.js';

const remarks = (reads: readonly TallyRecord[], asked: Partial<TallyQuery> = {}) =>
  Object.fromEntries(settled(stateOf(query(asked), reads)).remarks);
const STOCK = { measures: ['inForce', 'lost'], day: day('2026-01-01') } as const;

describe('what is remarked', () => {
  it('is nothing where all is written', () => {
    expect([remarks([WHOLE]), remarks([WHOLE], STOCK), remarks([WHOLE, AGAIN])]).toEqual([{}, {}, {}]);
  });

  it.each<[Partial<TallyRecord>, string]>([
    [{ kind: null }, 'noKind'],
    [{ producer: '' }, 'noProducer'],
    [{ total: null }, 'noTotal'],
    [{ status: 'replaced' }, 'replacedCounted'],
    [{ kind: 'upgrade' }, 'upgradeUnknown'],
  ])('is %j: %s', (said, remark) => {
    expect(remarks([{ ...WHOLE, ...said }])).toEqual({ [remark]: 1 });
  });

  it('is an upgrade that stayed', () => {
    expect(remarks([WHOLE, { ...AGAIN, stars: 3 }])).toEqual({ upgradeStayed: 1 });
  });

  it('is a code that two products share, and what is said again otherwise', () => {
    expect(remarks([WHOLE, { ...WHOLE, name: 'Chè', producer: 'HTX B' }])).toMatchObject({ codeShared: 1 });
    expect(remarks([WHOLE, { ...WHOLE, total: 7600 }])).toEqual({ duplicateDiffers: 1 });
  });

  it('of certificates is an end that is computed, or that nothing tells', () => {
    expect(remarks([{ ...WHOLE, certificateEnd: null }], STOCK)).toEqual({ endComputed: 1 });
    expect(remarks([{ ...WHOLE, certificateEnd: null, decided: null }], STOCK)).toEqual({ endUnknown: 1 });
    // None is asked for, or there is none.
    expect(remarks([{ ...WHOLE, certificateEnd: null }], { day: STOCK.day })).toEqual({});
    expect(remarks([{ ...WHOLE, certificateEnd: null, recognised: false }], STOCK)).toEqual({});
    expect(remarks([{ ...WHOLE, certificateEnd: null }], { measures: ['inForce'] })).toEqual({});
  });

  it.each<[string, readonly TallyRecord[], boolean]>([
    ['replaced, nobody knows when', [{ ...WHOLE, status: 'replaced' }], true],
    ['replaced, and decided on the very day', [{ ...WHOLE, status: 'replaced', decided: STOCK.day }], true],
    [
      'replaced, and decided on no day that is known',
      [{ ...WHOLE, status: 'replaced', decided: null }],
      true,
    ],
    ['replaced, but decided later', [{ ...WHOLE, status: 'replaced', decided: day('2026-01-02') }], false],
    ['replaced by what was read', [{ ...WHOLE, status: 'replaced' }, AGAIN], false],
    ['in force', [WHOLE], false],
  ])('of certificates is one that is %s: %o', (_, reads, is) => {
    expect('replacedUnknown' in remarks(reads, STOCK)).toBe(is);
  });
});

describe('a certificate that was replaced', () => {
  const inForce = (at: string, ...reads: readonly TallyRecord[]) =>
    tallied(query({ measures: ['inForce'], day: day(at) }), reads).total.inForce;
  const third = {
    ...AGAIN,
    decision: '3/QĐ',
    decided: day('2026-02-01'),
    follows: { code: 'M1', decision: '1/QĐ' },
  };
  const second = { ...AGAIN, follows: { code: 'M1', decision: '1/QĐ' } };

  it('was so by the first of those that follow it, in whatever order they are read', () => {
    for (const reads of [
      [WHOLE, second, third],
      [third, second, WHOLE],
      [second, third, WHOLE],
    ]) {
      expect([inForce('2025-04-30', ...reads), inForce('2025-06-01', ...reads)]).toEqual([1, 1]);
    }
  });

  it('is not by a result that nobody has recognised, nor by one of no day', () => {
    expect(inForce('2025-06-01', WHOLE, { ...second, recognised: false })).toBe(1);
    const dayless = { ...second, decided: null, year: null, certificateEnd: null, status: null };
    expect(inForce('2025-06-01', WHOLE, dayless)).toBe(1);
  });

  it('and had been withdrawn before, comes back by no later recognition', () => {
    const withdrawn = { ...WHOLE, status: 'withdrawn', withdrawal: { date: day('2024-09-01') } } as const;
    const on = (at: string) => {
      const asked = {
        measures: ['inForce', 'lost'],
        from: day('2024-01-01'),
        to: day(at),
        day: day(at),
      } as const;
      const { total } = tallied(query(asked), [withdrawn, AGAIN]);
      return [total.inForce, total.lost];
    };
    expect([on('2024-08-31'), on('2024-09-01'), on('2024-12-31')]).toEqual([[1, 0], [0, 1], [0, 1]]); // prettier-ignore
  });
});

describe('a certificate is lost in a period', () => {
  const lost = (end: string, said: Partial<TallyRecord> = {}) => {
    const year = { from: day('2025-01-01'), to: day('2025-12-31') };
    const { total } = tallied(query({ ...year, measures: ['lost'], day: year.to }), [
      { ...WHOLE, decided: day('2022-01-01'), certificateEnd: day(end), ...said },
    ]);
    return total.lost;
  };

  it('that it was still in force on the day before', () => {
    expect([
      lost('2024-12-30'),
      lost('2024-12-31'),
      lost('2025-01-01'),
      lost('2025-12-30'),
      lost('2025-12-31'),
    ]).toEqual([0, 1, 1, 1, 0]);
  });

  it('by being withdrawn, too', () => {
    const on = (date: string) => lost('2027-01-01', { status: 'withdrawn', withdrawal: { date: day(date) } });
    expect([on('2024-12-31'), on('2025-01-01'), on('2025-12-31'), on('2026-01-01')]).toEqual([0, 1, 1, 0]);
  });

  it('or at any time, where no period is named', () => {
    const asked = query({ measures: ['lost'], day: day('2025-12-31') });
    expect(tallied(asked, [{ ...WHOLE, certificateEnd: day('2021-01-01') }]).total.lost).toBe(1);
  });
});

describe('a product recognised again', () => {
  it('within one year counts once, though years are distinguished', () => {
    const first = { ...WHOLE, decided: day('2025-02-01'), year: 2025 };
    const again = { ...AGAIN, year: 2025 };
    const by = (dimension: 'year' | 'stars', ...reads: TallyRecord[]) =>
      tallied(query({ by: [dimension] }), reads).total.products;
    expect([by('year', first, again), by('stars', first, again)]).toEqual([1, 1]);
    const earlier = { ...first, decided: day('2024-02-01'), year: 2024 };
    expect([by('year', earlier, again), by('stars', earlier, again)]).toEqual([2, 1]);
  });

  it('counts in each of two periods', () => {
    const asked = query({ measures: ['growth'], from: day('2025-01-01'), to: day('2025-12-31') });
    const linked = { ...AGAIN, follows: { code: 'M1', decision: '1/QĐ' } };
    expect(tallied(asked, [WHOLE, linked]).total).toMatchObject({ products: 1, before: 1 });
  });

  it('by another code takes the place of what it names, by its code first and else by its names', () => {
    const renamed = { ...AGAIN, code: 'M9', follows: { code: null, decision: '1/QĐ' } };
    const unnamed = { ...WHOLE, code: null };
    expect(tallied(query({}), [unnamed, renamed]).total.products).toBe(1);
    // What has its own code and that decision comes before what has its names.
    const own = { ...WHOLE, code: 'M9', stars: 3 } as const;
    const upgrades = tallied(query({ measures: ['upgraded'] }), [
      own,
      { ...unnamed, stars: 'candidate-5' },
      renamed,
    ]).total;
    expect(upgrades.steps).toEqual([['3>4', 1]]);
  });

  it('takes no place of its own', () => {
    const self = { ...WHOLE, status: 'replaced', follows: { code: 'M1', decision: '1/QĐ' } } as const;
    expect(tallied(query({}), [self]).total.products).toBe(1);
  });
});

describe('what is added up', () => {
  it('are totals one by one only where a measure keeps them', () => {
    const of = (...measures: TallyQuery['measures']) => tallied(query({ measures }), [WHOLE]).total.totals;
    expect([of('average'), of('median')]).toEqual([[], [[7500, 1]]]);
  });

  it('are the producers of each group, each once', () => {
    const by = (producer: string, code: string) => ({ ...WHOLE, code, producer });
    const state = stateOf(query({}), [
      by('B', '1'),
      by('A', '2'),
      by('B', '3'),
      { ...by('C', '4'), stars: 4 },
      by('A', '5'),
    ]);
    expect(settled(state).producers).toEqual([[0, 1], [2]]);
  });

  it('are no certificates where none are asked for, or nobody recognised anything', () => {
    const held = (asked: Partial<TallyQuery>, said: Partial<TallyRecord> = {}) =>
      tallied(query(asked), [{ ...WHOLE, ...said }]).total.inForce;
    expect([held(STOCK), held({ day: STOCK.day }), held(STOCK, { recognised: false })]).toEqual([1, 0, 0]);
  });
});

describe('rows and margins', () => {
  const of = (said: Partial<TallyRecord>, at: number) => record({ code: String(at), year: 2025, ...said });

  it('stand under the first dimension, with its sum before them, and the margins of the second in its own order', () => {
    const reads = [{ branch: 'Đồ uống', stars: 4 }, { branch: 'Thực phẩm', stars: 3 }, { branch: 'Thực phẩm', stars: 5 }, { branch: 'Đồ uống', stars: 5 }, { branch: '', stars: 3 }] as const; // prettier-ignore
    const tally = tallied(query({ by: ['branch', 'stars'] }), reads.map(of));
    const shown = (rows: typeof tally.rows) => rows.map(({ key, figures }) => [...key, figures.products]);
    expect(shown(tally.rows)).toEqual([
      ['Thực phẩm', 2],
      ['Thực phẩm', 5, 1],
      ['Thực phẩm', 3, 1],
      ['Đồ uống', 2],
      ['Đồ uống', 5, 1],
      ['Đồ uống', 4, 1],
      [null, 1],
      [null, 3, 1],
    ]);
    expect(shown(tally.columns)).toEqual([
      [5, 2],
      [4, 1],
      [3, 2],
    ]);
    expect(tallied(query({ by: ['branch'] }), reads.map(of)).columns).toEqual([]);
  });

  it('of a year have the products of the year before, in rows and in margins', () => {
    const reads = [
      { year: 2024 },
      { year: 2025 },
      { year: 2025 },
      { year: 2025, stars: 4 },
      { year: null },
    ] as const;
    const asked = { by: ['year', 'stars'], measures: ['growth'] } as const;
    const before = (rows: ReturnType<typeof tallied>['rows']) =>
      rows.map(({ key, figures }) => [...key, figures.products, figures.before]);
    expect(before(tallied(query(asked), reads.map(of)).rows)).toEqual([
      [2024, 1, null],
      [2024, 3, 1, null],
      [2025, 3, 1],
      [2025, 4, 1, null],
      [2025, 3, 2, 1],
      [null, 1, null],
      [null, 3, 1, null],
    ]);
    const turned = tallied(query({ ...asked, by: ['stars', 'year'] }), reads.map(of));
    expect(before(turned.columns)).toEqual([
      [2024, 1, null],
      [2025, 3, 1],
      [null, 1, null],
    ]);
    // Of a period, the year before it is told of that period's alone, and has no row, nor a column, of its own.
    const period = { from: day('2025-01-01'), to: day('2025-12-31') };
    for (const by of [
      ['year', 'stars'],
      ['stars', 'year'],
    ] as const) {
      const { rows, columns } = tallied(query({ ...asked, ...period, by }), reads.map(of));
      expect([...rows, ...columns].flatMap(({ key }) => key).filter((one) => one === 2024)).toEqual([]);
    }
    // A year by itself is told, and no growth, where none is asked for; stars are no years.
    const byStars = tallied(query({ by: ['year', 'stars'] }), reads.map(of));
    expect(new Set([...byStars.rows, ...byStars.columns].map(({ figures }) => figures.before))).toEqual(
      new Set([null]),
    );
    expect(before(tallied(query({ by: ['year'] }), reads.map(of)).rows)).toEqual([
      [2024, 1, null],
      [2025, 3, null],
      [null, 1, null],
    ]);
  });

  it('of districts and provinces that are written in several ways are told by one, and which', () => {
    const reads = [
      { district: 'huyện Bình', province: 'tỉnh C' },
      { district: 'Bình', province: 'tỉnh C' },
      { district: 'Dê', province: 'C' },
    ];
    const tally = (by: 'district' | 'province') => {
      const { rows, places } = tallied(query({ by: [by] }), reads.map(of));
      return [
        rows.map(({ figures }) => figures.products),
        places.map(({ dimension, written, countedAs }) => [dimension, written, countedAs]),
      ];
    };
    expect(tally('district')).toEqual([[1, 2], [['district', 'Bình\u0001tỉnh C', 'huyện Bình\u0001tỉnh C']]]);
    const { places } = tallied(
      query({ by: ['province'] }),
      ['tỉnh Dê', 'C', 'Dê', 'tỉnh C'].map((province) => ({ province })).map(of),
    );
    expect(places.map(({ written }) => written)).toEqual(['C', 'Dê']);
    // What is no place is what is written, though it looks like one.
    const authorities = tallied(
      query({ by: ['authority'] }),
      ['tỉnh C', 'C'].map((authority) => ({ authority })).map(of),
    );
    expect([authorities.rows.length, authorities.places]).toEqual([2, []]);
    expect(tally('province')).toEqual([[3], [['province', 'C', 'tỉnh C']]]);
  });

  it('tell rises in the order of their text', () => {
    const rise = (code: string, from: 3 | 4, to: 4 | 5) => [
      record({ code, stars: from, decided: day('2023-01-01') }),
      record({ code, stars: to, decided: day('2024-01-01') }),
    ];
    const { total } = tallied(query({ measures: ['upgraded'] }), [
      ...rise('A', 4, 5),
      ...rise('B', 3, 5),
      ...rise('C', 3, 4),
      ...rise('D', 4, 5),
    ]);
    const falling = tallied(query({ measures: ['upgraded'] }), [
      ...rise('C', 3, 4),
      ...rise('A', 4, 5),
    ]).total;
    expect(falling.steps.map(([step]) => step)).toEqual(['3>4', '4>5']);
    expect(total.steps).toEqual([
      ['3>4', 1],
      ['3>5', 1],
      ['4>5', 2],
    ]);
    expect(rowsOf(tallied(query({}), rise('A', 3, 4)), (one) => one.products)).toEqual({ 4: 1 });
  });
});
