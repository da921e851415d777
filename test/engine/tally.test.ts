import { describe, expect, it } from 'vitest';
import type { TallyRecord } from '../../src/engine/tally-query.js';
import { averageOf, growthOf, medianOf, type Figures } from '../../src/engine/tally-measures.js';
import { tallyOf } from '../../src/engine/tally.js';
import { shownPercent } from '../../src/engine/percent.js';
import { pointsShown } from '../../src/tally/tally-cells.js';
import { day } from '../support/law.js';
import { query, record, rowsOf, stateOf, tallied, ORDER } from '../support/tally.js';
import { settled } from '../../src/engine/tally-settle.js';

/** A product first recognised at 3 stars, and upgraded to 4. */
const FIRST = record({
  code: 'M1',
  decision: '1/QĐ',
  decided: day('2024-03-01'),
  kind: 'first',
  status: 'replaced',
  certificateEnd: day('2027-03-01'),
});
const UPGRADED = record({
  code: 'M1',
  decision: '2/QĐ',
  decided: day('2025-05-01'),
  kind: 'upgrade',
  stars: 4,
  status: 'in-force',
  certificateEnd: day('2028-05-01'),
  follows: { code: 'M1', decision: '1/QĐ' },
});

describe('a product recognised twice', () => {
  it('counts once in one period, by the later recognition', () => {
    const tally = tallied(query({ measures: ['products', 'new', 'upgraded'] }), [FIRST, UPGRADED]);
    expect(rowsOf(tally, (one) => [one.products, one.first, one.upgraded])).toEqual({
      4: [1, 0, 1],
      3: [0, 1, 0],
    });
    expect(tally.leftOut).toEqual([{ reason: 'recognised-again', records: 1 }]);
    expect(tally.total.steps).toEqual([['3>4', 1]]);
  });

  it('counts in each of the two years it was recognised in', () => {
    const year = (one: number) =>
      tallied(query({ from: day(`${String(one)}-01-01`), to: day(`${String(one)}-12-31`) }), [
        FIRST,
        UPGRADED,
      ]);
    expect(rowsOf(year(2024), (one) => one.products)).toEqual({ 3: 1 });
    expect(rowsOf(year(2025), (one) => one.products)).toEqual({ 4: 1 });
    expect(rowsOf(tallied(query({ by: ['year'] }), [UPGRADED, FIRST]), (one) => one.products)).toEqual({
      2024: 1,
      2025: 1,
    });
  });

  it('was in force at the earlier level until the day the later decision replaced it', () => {
    const on = (at: string) => {
      const asked = query({ measures: ['inForce', 'lost'], day: day(at) });
      return rowsOf(tallied(asked, [FIRST, UPGRADED]), (one) => one.inForce);
    };
    expect(on('2025-04-30')).toEqual({ 4: 0, 3: 1 });
    expect(on('2025-05-01')).toEqual({ 4: 1, 3: 0 });
  });

  it('is not lost by being replaced', () => {
    const asked = query({ measures: ['lost'], day: day('2027-12-31') });
    expect(tallied(asked, [FIRST, UPGRADED]).total.lost).toBe(0);
  });
});

describe('an upgrade is more stars than by the recognition before', () => {
  const of = (code: string, said: Partial<TallyRecord>) => record({ code, ...said });
  const before = (code: string, stars: TallyRecord['stars'] = 3) =>
    of(code, { stars, decided: day('2023-08-05') });
  const year = { from: day('2026-01-01'), to: day('2026-12-31'), measures: ['upgraded'] as const };
  const now = { decided: day('2026-03-05') };
  const upgrades = (reads: readonly TallyRecord[]) => {
    const { total, remarks } = tallied(query(year), reads);
    const told = remarks.filter(([remark]) => remark.startsWith('upgrade'));
    return [total.upgraded, total.steps, Object.fromEntries(told)];
  };

  it.each<[string, TallyRecord[], unknown[]]>([
    [
      'whatever was applied for',
      [before('A'), of('A', { ...now, stars: 4, kind: 're-rating' })],
      [1, [['3>4', 1]], {}],
    ],
    [
      'and not where it was applied for and the stars stayed',
      [before('A'), of('A', { ...now, stars: 3, kind: 'upgrade' })],
      [0, [], { upgradeStayed: 1 }],
    ],
    [
      'nor where they fell',
      [before('A', 4), of('A', { ...now, stars: 3, kind: 'upgrade' })],
      [0, [], { upgradeStayed: 1 }],
    ],
    [
      'nor where nobody can tell what was before',
      [of('A', { ...now, stars: 4, kind: 'upgrade' })],
      [0, [], { upgradeUnknown: 1 }],
    ],
    [
      'nor where a product of 4 stars is put forward for 5',
      [before('A', 4), of('A', { ...now, stars: 'candidate-5', recognised: false, kind: 'upgrade' })],
      [0, [], { upgradeStayed: 1 }],
    ],
    [
      'and the centre decides on what a province has put forward',
      [
        before('A', 4),
        of('A', { ...now, stars: 'candidate-5', recognised: false, kind: 'upgrade' }),
        of('A', { decided: day('2026-06-05'), stars: 5, kind: 'upgrade' }),
      ],
      [1, [['4>5', 1]], { upgradeStayed: 1 }],
    ],
    [
      'from the latest before it',
      [before('A'), of('A', { decided: day('2025-01-01'), stars: 4 }), of('A', { ...now, stars: 5 })],
      [1, [['4>5', 1]], {}],
    ],
    [
      'of what it follows, where its code is another',
      [before('A'), of('B', { ...now, stars: 4, kind: 'upgrade', follows: { code: 'A', decision: null } })],
      [1, [['3>4', 1]], {}],
    ],
  ])('%s', (_name, reads, expected) => {
    expect(upgrades(reads)).toEqual(expected);
    expect(upgrades(reads.toReversed())).toEqual(expected);
  });
});

describe('a product linked by the earlier decision alone, as its old row has no code', () => {
  const said = { name: 'Gạo', producer: 'HTX An' };
  const first = { ...FIRST, ...said, code: null };
  const upgraded = { ...UPGRADED, ...said, follows: { code: null, decision: '1/QĐ' } };
  const other = { ...first, name: 'Chè' };

  it('counts once, with the level it comes from', () => {
    const tally = tallied(query({ measures: ['products', 'upgraded'] }), [first, upgraded]);
    expect(rowsOf(tally, (one) => one.products)).toEqual({ 4: 1, 3: 0 });
    expect(tally.leftOut).toEqual([{ reason: 'recognised-again', records: 1 }]);
    expect(tally.total.steps).toEqual([['3>4', 1]]);
  });

  it('was in force at the earlier level until the day of the later decision', () => {
    const on = (at: string) =>
      rowsOf(
        tallied(query({ measures: ['inForce'], day: day(at) }), [first, upgraded]),
        (one) => one.inForce,
      );
    expect([on('2025-04-30'), on('2025-05-01')]).toEqual([
      { 3: 1, 4: 0 },
      { 3: 0, 4: 1 },
    ]);
  });

  it('takes the place of no other product of that decision', () => {
    expect(tallied(query({}), [other, upgraded]).total.products).toBe(2);
  });
});

describe('a product recognised again of which the old row does not say that it is replaced', () => {
  const first = { ...FIRST, status: 'in-force' as const };
  const again = { ...UPGRADED, follows: null };

  it('counts once in one period, at the later recognition, in whatever order they are read', () => {
    for (const reads of [
      [first, again],
      [again, first],
    ]) {
      const tally = tallied(query({ measures: ['products', 'upgraded'] }), reads);
      expect(rowsOf(tally, (one) => one.products)).toEqual({ 4: 1, 3: 0 });
      expect(tally.leftOut).toEqual([{ reason: 'recognised-again', records: 1 }]);
      expect(tally.total.steps).toEqual([['3>4', 1]]);
    }
  });

  it('counts once where the later one names the earlier under another code', () => {
    const renamed = { ...again, code: 'M9', follows: { code: 'M1', decision: '1/QĐ' } };
    expect(tallied(query({}), [first, renamed]).total.products).toBe(1);
  });

  it('holds one certificate at a time', () => {
    const on = (at: string) =>
      tallied(query({ measures: ['inForce'], day: day(at) }), [first, again]).total.inForce;
    expect([on('2025-04-30'), on('2025-05-01')]).toEqual([1, 1]);
  });

  it('counts in each of two years', () => {
    expect(tallied(query({ by: ['year'] }), [first, again]).total.products).toBe(2);
  });

  it('does not replace itself by naming its own decision', () => {
    const self = { ...UPGRADED, follows: { code: 'M1', decision: '2/QĐ' } };
    expect(tallied(query({}), [self]).total.products).toBe(1);
  });
});

describe('a record that says again what another says', () => {
  const said = { code: 'M1', name: 'Gạo', producer: 'HTX An', total: 7500 } as const;
  const recognised = record({
    ...said,
    decision: '1/QĐ',
    decided: day('2025-01-20'),
    kind: 'first',
    status: 'in-force',
  });
  const result = record({ ...said, decided: day('2024-12-10'), kind: 'first', recognised: false });
  const counts = ({ products, first, inForce }: Figures) => [products, first, inForce];
  const inForce = query({ measures: ['products', 'new', 'inForce'], day: day('2026-01-01') });

  it('counts for nothing: neither a product, nor an event, nor a certificate', () => {
    const tally = tallied(inForce, [recognised, recognised]);
    expect(counts(tally.total)).toEqual([1, 1, 1]);
    expect(tally.leftOut).toEqual([{ reason: 'duplicate', records: 1 }]);
  });

  it('may lack its day or its decision', () => {
    for (const other of [
      { ...recognised, decided: null, year: null },
      { ...recognised, decision: null },
      { ...recognised, decided: null },
    ]) {
      for (const reads of [
        [recognised, other],
        [other, recognised],
      ]) {
        expect(counts(tallied(inForce, reads).total)).toEqual([1, 1, 1]);
      }
    }
  });

  it('may be the result that the recognition came of, of the year before', () => {
    const tally = tallied(query({ by: ['year'] }), [result, recognised]);
    expect(rowsOf(tally, (one) => one.products)).toEqual({ 2025: 1 });
    expect(tally.leftOut).toEqual([{ reason: 'duplicate', records: 1 }]);
  });

  it('is not the result of another rating, which has other points or is too old', () => {
    for (const other of [
      { ...result, stars: 4 as const, total: 8000 },
      { ...result, total: 7400 },
      { ...result, decided: day('2023-12-10') },
    ]) {
      const { total, leftOut } = tallied(query({}), [other, recognised]);
      expect([total.products, leftOut]).toEqual([1, [{ reason: 'recognised-again', records: 1 }]]);
    }
  });

  it('that differs in stars or points counts once, and is reported', () => {
    const tally = tallied(query({}), [recognised, { ...recognised, stars: 4, status: null }]);
    expect(rowsOf(tally, (one) => one.products)).toEqual({ 3: 1 });
    expect(tally.remarks).toContainEqual(['duplicateDiffers', 1]);
  });

  it('without a code is known by name, producer and place', () => {
    const plain = { ...recognised, code: null, commune: 'xã An' };
    const read = (...others: readonly Partial<TallyRecord>[]) =>
      tallied(query({}), [plain, ...others.map((one) => ({ ...plain, ...one }))]).total.products;
    expect(read({})).toBe(1);
    expect(read({ name: 'gạo ', producer: 'HTX AN' })).toBe(1);
    expect(read({ commune: 'xã Bình' })).toBe(2);
    expect(read({ producer: '' })).toBe(2);
    expect(read({ name: 'Chè' })).toBe(2);
  });

  it('without a code are two of one name where one decision gives them other stars', () => {
    const plain = { ...recognised, code: null };
    expect(tallied(query({}), [plain, { ...plain, stars: 4, total: 8000 }]).total.products).toBe(2);
  });
});

describe('a product of which some records have its code and some have none', () => {
  const coded = record({
    code: 'M1',
    name: 'Gạo',
    producer: 'HTX An',
    commune: 'xã An',
    decision: '1/QĐ',
    decided: day('2024-03-01'),
    total: 7000,
  });
  const bare = { ...coded, code: null };
  const read = (...records: readonly TallyRecord[]) => {
    const tallies = [records, records.toReversed()].map((some) => tallied(query({}), some));
    const [one, other] = tallies.map(({ total, leftOut, remarks }) => ({ total, leftOut, remarks }));
    expect(other).toEqual(one);
    const of = (reason: string) => one?.leftOut.find((left) => left.reason === reason)?.records ?? 0;
    const remark = (name: string) => one?.remarks.find(([said]) => said === name)?.[1] ?? 0;
    return {
      products: one?.total.products,
      duplicate: of('duplicate'),
      again: of('recognised-again'),
      unclear: remark('codeUnclear'),
      differs: remark('duplicateDiffers'),
    };
  };
  const counts = (products: number, also: Partial<ReturnType<typeof read>> = {}) => {
    return { products, duplicate: 0, again: 0, unclear: 0, differs: 0, ...also };
  };

  it('is one', () => {
    expect(read(coded, bare)).toEqual(counts(1, { duplicate: 1 }));
    expect(read(coded, { ...bare, name: ' GẠO', producer: 'Hợp tác xã An', commune: 'An' })).toEqual(
      counts(1, { duplicate: 1 }),
    );
    expect(read(coded, { ...bare, commune: '', decision: null })).toEqual(counts(1, { duplicate: 1 }));
  });

  it('counts once, by the later recognition, whichever of them has the code', () => {
    const later = { decision: '2/QĐ', decided: day('2024-09-01'), stars: 4 } as const;
    expect(read(coded, { ...bare, ...later })).toEqual(counts(1, { again: 1 }));
    expect(read(bare, { ...coded, ...later })).toEqual(counts(1, { again: 1 }));
  });

  it('is two where something says so', () => {
    expect(read(coded, { ...bare, name: 'Chè' })).toEqual(counts(2));
    expect(read(coded, { ...bare, producer: 'HTX Bình' })).toEqual(counts(2));
    expect(read(coded, { ...bare, producer: '' })).toEqual(counts(2));
    expect(read(coded, { ...bare, commune: 'xã Bình' })).toEqual(counts(2));
    expect(read(coded, { ...coded, code: 'M2' })).toEqual(counts(2));
  });

  it('is of no code where it may be of two, and told', () => {
    const other = { ...coded, code: 'M2' };
    expect(read(coded, other, bare)).toEqual(counts(3, { unclear: 1 }));
    expect(read({ ...coded, commune: '' }, other, { ...bare, commune: '' })).toEqual(
      counts(3, { unclear: 1 }),
    );
  });

  it('is of the code whose decision, or day, it names', () => {
    const other = { ...coded, code: 'M2', decision: '2/QĐ', decided: day('2024-09-01') };
    expect(read(coded, other, bare)).toEqual(counts(2, { duplicate: 1 }));
    expect(read(coded, other, { ...bare, decision: null })).toEqual(counts(2, { duplicate: 1 }));
    expect(read(coded, other, { ...bare, decision: '3/QĐ', decided: day('2024-05-01') })).toEqual(
      counts(3, { unclear: 1 }),
    );
  });

  it('is one for one place alone where the code says none', () => {
    const anywhere = { ...coded, commune: '', decision: null, decided: day('2024-06-01') };
    const [here, there] = [bare, { ...bare, commune: 'xã Bình' }];
    expect(read(anywhere, here)).toEqual(counts(1, { again: 1 }));
    expect(read(anywhere, here, there)).toEqual(counts(3, { unclear: 2 }));
  });

  it('is the one of two that a list names alike which says what is said of the code', () => {
    const other = { ...bare, stars: 4, total: 8000 } as const;
    expect(read(coded, bare, other)).toEqual(counts(2, { duplicate: 1 }));
    expect(read({ ...coded, stars: 5, total: 9000 }, bare, other)).toEqual(counts(3, { unclear: 2 }));
    expect(read({ ...coded, stars: 4, total: null }, other)).toEqual(counts(1, { duplicate: 1 }));
  });

  it('has the level that it comes from', () => {
    const upgraded = {
      ...coded,
      kind: 'upgrade',
      stars: 4,
      decided: day('2025-03-01'),
      decision: '2/QĐ',
    } as const;
    const tally = tallied(query({ measures: ['upgraded'] }), [bare, upgraded]);
    expect(tally.total.steps).toEqual([['3>4', 1]]);
  });

  it('is followed by another code', () => {
    const anew = {
      ...coded,
      code: 'M9',
      name: 'Gạo ST25',
      decided: day('2025-03-01'),
      decision: '2/QĐ',
      stars: 4,
      follows: { code: 'M1', decision: '1/QĐ' },
    } as const;
    const old = { ...coded, decision: '0/QĐ', decided: day('2021-03-01') };
    const tally = tallied(query({ measures: ['upgraded'] }), [old, bare, anew]);
    expect([tally.total.products, tally.total.steps]).toEqual([1, [['3>4', 1]]]);
  });
});

describe('a result that no decision has recognised yet', () => {
  it('takes no certificate out of force, and is none', () => {
    const first = record({ code: 'M1', decided: day('2024-03-01'), status: 'in-force' });
    const rated = record({ code: 'M1', decided: day('2025-11-01'), stars: 4, recognised: false });
    const asked = query({ measures: ['products', 'inForce'], day: day('2026-01-01') });
    const tally = tallied(asked, [first, rated]);
    expect(rowsOf(tally, (one) => [one.products, one.inForce])).toEqual({ 3: [0, 1], 4: [1, 0] });
  });
});

describe('a code that two communes gave to their own products', () => {
  const rice = record({ code: '1', name: 'Gạo', producer: 'HTX An', decided: day('2024-03-01') });
  const tea = record({ code: '1', name: 'Chè', producer: 'HTX Bình', decided: day('2025-03-01') });

  it('is of two products, and told', () => {
    const tally = tallied(query({}), [rice, tea]);
    expect([tally.total.products, tally.remarks]).toEqual([2, expect.arrayContaining([['codeShared', 1]])]);
  });

  it('is of one where the name or the producer is the same, or not written', () => {
    for (const other of [
      { name: 'Gạo' },
      { producer: 'HTX An' },
      { producer: '' },
      { name: '', producer: '' },
    ]) {
      expect(tallied(query({}), [rice, { ...tea, ...other }]).total.products).toBe(1);
    }
  });

  it('is of one where a third record joins the two', () => {
    for (const producer of ['HTX Bình', 'HTX Cam', 'HTX Dâu', 'HTX Ổi']) {
      const other = { ...tea, producer };
      for (const joining of [
        { ...rice, producer },
        { ...other, producer: rice.producer },
      ]) {
        expect(tallied(query({}), [rice, other, joining]).total.products).toBe(1);
      }
    }
  });

  it('links an upgrade to the product that it is of', () => {
    const upgraded = { ...tea, kind: 'upgrade', stars: 4 } as const;
    const tally = tallied(query({ measures: ['upgraded'] }), [
      rice,
      { ...tea, decided: day('2023-03-01'), stars: 3 },
      upgraded,
      { ...rice, stars: 5, decided: day('2024-12-01') },
    ]);
    expect(tally.total.steps).toEqual([
      ['3>4', 1],
      ['3>5', 1],
    ]);
    expect(tally.total.products).toBe(2);
  });
});

describe('a certificate', () => {
  const held = (said: Partial<TallyRecord>, from: string, to: string) =>
    tallied(query({ measures: ['inForce', 'lost'], from: day(from), to: day(to), day: day(to) }), [
      record(said),
    ]).total;

  it('is lost in the year it runs out, and not again', () => {
    const one = { decided: day('2022-06-30'), certificateEnd: day('2025-06-30') };
    expect(held(one, '2024-01-01', '2024-12-31')).toMatchObject({ inForce: 1, lost: 0 });
    expect(held(one, '2025-01-01', '2025-12-31')).toMatchObject({ inForce: 0, lost: 1 });
    expect(held(one, '2026-01-01', '2026-12-31')).toMatchObject({ inForce: 0, lost: 0 });
  });

  it.each([
    ['2024-02-29', '2027-02-28', '2027-03-01'],
    ['2023-08-31', '2026-08-31', '2026-09-01'],
    ['2021-02-28', '2024-02-28', '2024-02-29'],
  ])('of %s without a last day holds 36 months: on %s, not on %s', (decided, last, after) => {
    const one = record({ decided: day(decided) });
    const on = (at: string) => tallied(query({ measures: ['inForce'], day: day(at) }), [one]).total.inForce;
    expect([on(last), on(after)]).toEqual([1, 0]);
  });
});

describe('figures', () => {
  it('has an exact average and median, cut and never rounded up', () => {
    const totals = [8999, 9000, 9000].map((total) => record({ total }));
    const { total } = tallied(query({ measures: ['average', 'median'] }), totals);
    expect(pointsShown(averageOf(total)!)).toBe('89,99');
    expect(pointsShown(medianOf(total)!)).toBe('90,00');
    const even = tallied(query({ measures: ['median'] }), totals.slice(0, 2)).total;
    expect(pointsShown(medianOf(even)!)).toBe('89,99');
    expect(medianOf(even)).toEqual({ sum: 17999, count: 2 });
  });

  it('grows on the same period a year before, or on the row of the year before', () => {
    const of = (year: number, count: number) =>
      Array.from({ length: count }, () => record({ decided: day(`${String(year)}-07-01`) }));
    const records = [...of(2023, 3), ...of(2024, 4), ...of(2025, 3)];
    const asked = query({ measures: ['growth'], from: day('2025-01-01'), to: day('2025-12-31') });
    expect(shownPercent(growthOf(tallied(asked, records).total)!)).toBe('-25,0');
    const years = tallied(query({ by: ['year'], measures: ['growth'] }), records);
    const growth = rowsOf(years, (one) => (growthOf(one) === null ? null : shownPercent(growthOf(one)!)));
    expect(growth).toEqual({ 2023: null, 2024: '33,3', 2025: '-25,0' });
  });

  describe('of a period', () => {
    const of = (on: string, count: number) =>
      Array.from({ length: count }, () => record({ decided: day(on) }));
    const records = [
      ...of('2023-10-01', 3),
      ...[...of('2024-03-01', 2), ...of('2024-10-01', 2)],
      ...[...of('2025-03-01', 1), ...of('2025-10-01', 2)],
    ];
    const shown = (one: Figures) => {
      const growth = growthOf(one);
      return growth === null ? null : shownPercent(growth);
    };

    it.each<readonly [from: string, to: string, years: Record<string, string | null>, total: string | null]>([
      // The whole of a year against the one before it, and a part of one against the same days.
      ['2025-01-01', '2025-12-31', { 2025: '-25,0' }, '-25,0'],
      ['2025-01-01', '2025-06-30', { 2025: '-50,0' }, '-50,0'],
      // Twelve months over two years: each year's part against the same days, and not with the year's other part.
      ['2024-07-01', '2025-06-30', { 2024: '-33,3', 2025: '-50,0' }, '-40,0'],
      // Several years: each against the one before, and the sum of them against none.
      ['2024-01-01', '2025-12-31', { 2024: '33,3', 2025: '-25,0' }, null],
      // A last year that is not over is held against no whole one.
      ['2024-01-01', '2025-06-30', { 2024: '33,3', 2025: null }, null],
    ])('from %s to %s is shown by years', (from, to, years, total) => {
      const asked = query({ by: ['year'], measures: ['growth'], from: day(from), to: day(to) });
      const told = tallied(asked, records);
      expect(rowsOf(told, shown)).toEqual(years);
      expect(shown(told.total)).toBe(total);
    });

    it('without a beginning or an end is shown year by year, and as a whole by nothing', () => {
      const ends = [{ to: day('2025-12-31') }, { from: day('2024-01-01') }];
      const [upTo, since] = ends.map((said) =>
        tallied(query({ by: ['year'], measures: ['growth'], ...said }), records),
      );
      expect([rowsOf(upTo!, shown), shown(upTo!.total)]).toEqual([{ 2023: null, 2024: '33,3', 2025: '-25,0' }, null]); // prettier-ignore
      expect([rowsOf(since!, shown), shown(since!.total)]).toEqual([{ 2024: null, 2025: '-25,0' }, null]);
    });

    it('is held against the same days a year before up to twelve months, and no longer', () => {
      const total = (to: string) =>
        shown(tallied(query({ measures: ['growth'], from: day('2024-07-01'), to: day(to) }), records).total);
      expect([total('2025-06-30'), total('2025-07-01')]).toEqual(['-40,0', null]);
    });
  });

  it.each([
    [72, 31, '232,2'],
    [1, 3, '33,3'],
    [2, 3, '66,6'],
    [0, 7, '0,0'],
    [999_999, 1_000_000, '99,9'],
    [-1, 3000, '0,0'],
  ])('cuts %i of %i to %s %%', (num, den, shown) => {
    expect(shownPercent({ num, den })).toBe(shown);
  });
});

describe('rows', () => {
  it('come in the order of their dimension', () => {
    const keys = (by: 'stars' | 'branch' | 'set' | 'ethnicity' | 'commune', values: readonly object[]) =>
      tallied(
        query({ by: [by] }),
        values.map((said) => record(said)),
      ).rows.map(({ key }) => key[0]);
    expect(
      keys('stars', [{ stars: null }, { stars: 3 }, { stars: 5 }, { stars: 'candidate-5' }, { stars: 4 }]),
    ).toEqual([5, 'candidate-5', 4, 3, null]);
    expect(
      keys('branch', [
        { branch: 'Khác' },
        { branch: 'Sinh vật cảnh' },
        { branch: 'Đồ uống' },
        { branch: 'Thực phẩm' },
      ]),
    ).toEqual(['Thực phẩm', 'Đồ uống', 'Sinh vật cảnh', 'Khác']);
    expect(keys('set', [{ set: 10 }, { set: 9 }, { set: 1 }])).toEqual([1, 9, 10]);
    const peoples = ['Dao', 'Ê Đê', 'Thái', 'Tày', 'Kinh', 'Đan', 'Eng'];
    expect(
      keys(
        'ethnicity',
        peoples.map((ethnicity) => ({ ethnicity })),
      ),
    ).toEqual(['Dao', 'Đan', 'Eng', 'Ê Đê', 'Kinh', 'Tày', 'Thái']);
  });

  it('tells a place written in several ways by one, where no other can be meant', () => {
    const an = { commune: 'xã An', district: 'huyện Bình', province: 'tỉnh Cam' };
    const rows = (...others: readonly Partial<typeof an>[]) => {
      const records = [an, ...others.map((one) => ({ ...an, ...one }))].map((place) => record(place));
      const tally = tallied(query({ by: ['commune'] }), records);
      return [tally.rows.map(({ figures }) => figures.products), tally.places.length];
    };
    expect(rows({ commune: 'Xã  AN' })).toEqual([[2], 0]);
    for (const other of [
      { district: '' },
      { province: 'Cam' },
      { commune: 'An' },
      { commune: 'An', district: '', province: '' },
      { district: 'Bình', province: '' },
    ]) {
      expect(rows(other)).toEqual([[2], 1]);
    }
    expect(rows({ commune: 'phường An' })).toEqual([[1, 1], 0]);
    expect(rows({ district: 'thị xã Bình' })).toEqual([[1, 1], 0]);
    expect(rows({ commune: 'xã Àn', district: '' })).toEqual([[1, 1], 0]);
    // An without a district may be of either.
    expect(rows({ district: 'huyện Dâu' }, { district: '' })).toEqual([[1, 1, 1], 0]);
  });

  it('tells a province with and without its kind by one, and two of one name by two', () => {
    const provinces = (...names: readonly string[]) =>
      tallied(
        query({ by: ['province'] }),
        names.map((province) => record({ province })),
      ).rows.map(({ figures }) => figures.products);
    expect(provinces('tỉnh Cam', 'Cam', 'Tỉnh CAM')).toEqual([3]);
    expect(provinces('tỉnh Cam', 'thành phố Cam', 'Cam')).toEqual([1, 1, 1]);
    // Not xã Bang, and not quận Sơn.
    expect(provinces('Xà Bang', 'Bang', 'Quan Sơn', 'Sơn')).toEqual([1, 1, 1, 1]);
  });

  it('keeps communes of one name apart', () => {
    const asked = query({ by: ['commune'] });
    const records = ['Lâm Đồng', 'Khánh Hòa'].map((province) => record({ commune: 'xã An', province }));
    expect(tallied(asked, records).rows).toHaveLength(2);
  });

  it('counts distinct producers of a margin once', () => {
    const both = ['Thực phẩm', 'Đồ uống'].map((branch) => record({ branch, producer: 'HTX A' }));
    const tally = tallied(query({ by: ['branch', 'stars'] }), both);
    expect(tally.total.producers).toBe(1);
    expect(tally.columns.map(({ figures }) => figures.producers)).toEqual([1]);
  });
});

describe('a year alone', () => {
  it('tells the period where the whole year lies in it, and else that the day is missing', () => {
    const one = record({ year: 2024 });
    const reasons = (from: string, to: string) =>
      tallied(query({ from: day(from), to: day(to) }), [one]).leftOut.map(({ reason }) => reason);
    expect(reasons('2024-01-01', '2024-12-31')).toEqual([]);
    expect(reasons('2024-01-01', '2024-06-30')).toEqual(['no-day']);
    expect(reasons('2025-01-01', '2025-12-31')).toEqual(['outside-period']);
  });
});

it('says what it could not tell', () => {
  const state = stateOf(query({ measures: ['inForce'], day: day('2026-01-01') }), [
    record({ status: 'replaced', decided: day('2024-01-01'), code: 'X' }),
  ]);
  expect(Object.fromEntries(tallyOf(state, settled(state), ORDER).remarks)).toMatchObject({
    replacedCounted: 1,
    replacedUnknown: 1,
    endComputed: 1,
  });
});
