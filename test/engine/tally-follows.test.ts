import { describe, expect, it } from 'vitest';
import { FollowedRecords } from '../../src/engine/tally-followed.js';
import { NO_WORDS } from '../../src/engine/tally-identity.js';
import { LEVELS } from '../../src/engine/tally-levels.js';
import { lotsOf, LOTS } from '../../src/engine/tally-products.js';
import type { TallyRecord } from '../../src/engine/tally-query.js';
import { settled } from '../../src/engine/tally-settle.js';
import { day } from '../support/law.js';
import { heldRows, row } from '../support/tally-rows.js';
import { AGAIN, query, stateOf, tallied, WHOLE } from '../support/tally.js';

describe('a product that goes on under another code and another name', () => {
  const under = (code: string, said: Partial<TallyRecord> = {}): TallyRecord => ({
    ...{ ...AGAIN, code, name: `Gạo ${code}`, follows: { code: 'M1', decision: '1/QĐ' } },
    ...said,
  });
  const inForce = (at: string, ...reads: readonly TallyRecord[]) =>
    tallied(query({ measures: ['inForce'], day: day(at) }), reads).total.inForce;
  const [second, third] = [under('M8'), under('M9', { decision: '3/QĐ', decided: day('2026-02-01') })];

  it('has one certificate at a time, replaced by the first of those that follow', () => {
    for (const reads of [
      [WHOLE, second, third],
      [third, second, WHOLE],
      [second, WHOLE, third],
    ]) {
      expect([inForce('2025-04-30', ...reads), inForce('2025-05-01', ...reads), inForce('2026-02-01', ...reads)]).toEqual([1, 1, 2]); // prettier-ignore
    }
    expect([inForce('2026-01-31', WHOLE, third), inForce('2026-02-01', WHOLE, third)]).toEqual([1, 1]);
  });

  it('is replaced by nothing of no day, whatever else follows it', () => {
    const dayless = under('M7', { decided: null, year: null, certificateEnd: day('2025-12-31') });
    for (const reads of [
      [WHOLE, second, dayless],
      [dayless, second, WHOLE],
    ]) {
      const [all, others] = [inForce('2025-06-01', ...reads), inForce('2025-06-01', second, dayless)];
      expect(all).toBe(others);
    }
    expect(inForce('2025-06-01', WHOLE, { ...second, recognised: false })).toBe(1);
  });

  it('counts once, and once a year where years are distinguished', () => {
    const [early, late] = [{ ...WHOLE, decided: day('2025-01-01'), year: 2025 }, under('M8', { year: 2025 })]; // prettier-ignore
    const by = (dimension: 'year' | 'stars', ...reads: TallyRecord[]) =>
      tallied(query({ by: [dimension] }), reads).total.products;
    expect([by('year', early, late), by('stars', early, late)]).toEqual([1, 1]);
    expect([by('year', WHOLE, late), by('stars', WHOLE, late)]).toEqual([2, 1]);
  });

  it('takes no place where neither is of the period', () => {
    const asked = query({ measures: ['inForce'], from: day('2030-01-01'), to: day('2030-12-31'), day: day('2030-12-31') }); // prettier-ignore
    expect([...settled(stateOf(asked, [WHOLE, second])).lots]).toEqual([LOTS.counts, LOTS.counts]);
  });

  it('is one of many that do', () => {
    const other = { ...WHOLE, code: 'N1', name: 'Chè' };
    const follower = under('N9', { name: 'Chè búp', follows: { code: 'N1', decision: null } });
    const { total } = tallied(query({ measures: ['products', 'upgraded'] }), [
      WHOLE,
      other,
      second,
      follower,
    ]);
    expect([total.products, total.upgraded]).toEqual([2, 2]);
  });

  it('follows what its old code had come to without the code, each by its decision', () => {
    const bare = (decision: string, decided: string, stars: 3 | 5) => ({ ...WHOLE, code: null, decision, decided: day(decided), stars, certificateEnd: null }); // prettier-ignore
    const old = [
      bare('0/QĐ', '2018-01-01', 3),
      bare('00/QĐ', '2020-01-01', 3),
      { ...WHOLE, stars: 5 } as const,
    ];
    for (const decision of ['0/QĐ', '00/QĐ']) {
      const { total } = tallied(query({ measures: ['upgraded'] }), [...old, under('M9', { follows: { code: 'M1', decision } })]); // prettier-ignore
      expect(total.steps).toContainEqual(['3>4', 1]);
    }
  });
});

describe('what a record follows', () => {
  const steps = (...reads: readonly TallyRecord[]) =>
    tallied(query({ measures: ['upgraded'] }), reads).total.steps;
  const [rice, tea] = [
    { ...WHOLE, code: '1', name: 'Gạo', producer: 'HTX A' },
    { ...WHOLE, code: '1', name: 'Chè', producer: 'HTX B' },
  ];

  it('of a code that two products share is its own', () => {
    const again = { kind: 'upgrade', decision: '9/QĐ', decided: day('2026-01-01'), follows: null } as const;
    const [four, three] = [{ stars: 4, decision: '5/QĐ' }, { stars: 3, decision: '6/QĐ' }] as const; // prettier-ignore
    for (const [one, other] of [
      [rice, tea],
      [tea, rice],
    ]) {
      const reads = [{ ...one!, ...four }, { ...other!, ...three, decided: day('2024-09-01') }, { ...one!, ...again, stars: 5 }] as const; // prettier-ignore
      expect(steps(...reads)).toEqual([['4>5', 1]]);
    }
  });

  it('of such a code is the decision that is named, and not the latest before it', () => {
    const next = { ...rice, stars: 4, decision: '5/QĐ', decided: day('2024-09-01') } as const;
    const last = { ...AGAIN, code: '1', name: 'Gạo', stars: 5 } as const;
    const named = (decision: string) => steps(rice, next, tea, { ...last, follows: { code: '1', decision } });
    expect(named('1/QĐ')).toEqual([['3>4', 1], ['3>5', 1]]); // prettier-ignore
    expect(named('5/QĐ')).toEqual([['3>4', 1], ['4>5', 1]]); // prettier-ignore
  });

  it('may be of such a code, from another one', () => {
    const renamed = { ...AGAIN, code: 'M9', name: 'Chè búp', stars: 5 } as const;
    for (const [decision, step] of [
      ['5/QĐ', '4>5'],
      ['6/QĐ', '3>5'],
    ] as const) {
      const reads = [
        { ...rice, stars: 4, decision: '5/QĐ' },
        { ...tea, decision: '6/QĐ' },
      ] as const;
      expect(steps(...reads, { ...renamed, follows: { code: '1', decision } })).toEqual([[step, 1]]);
    }
  });

  it('may be of a code that is not its own, though several products share its own', () => {
    const old = { ...WHOLE, code: 'M9', name: 'Gạo cũ', stars: 4 } as const;
    const of = (product: TallyRecord, code: string, decision: string | null) =>
      ({ ...AGAIN, code: '1', name: product.name, producer: product.producer, stars: 5, follows: { code, decision } }) as const; // prettier-ignore
    for (const product of [rice, tea]) {
      for (const decision of ['1/QĐ', null]) {
        expect(steps(old, rice, tea, of(product, 'M9', decision))).toEqual([['4>5', 1]]);
      }
    }
    // Of another code that is shared, too, it is by the decision alone, whichever of the two it is.
    const [salt, honey] = [
      { ...WHOLE, code: '2', name: 'Muối', producer: 'HTX C', decision: '7/QĐ' },
      { ...WHOLE, code: '2', name: 'Mật ong', producer: 'HTX D', decision: '8/QĐ', stars: 4 },
    ] as const;
    for (const product of [rice, tea]) {
      expect(steps(salt, honey, rice, tea, of(product, '2', '7/QĐ'))).toEqual([['3>5', 1]]);
      expect(steps(salt, honey, rice, tea, of(product, '2', '8/QĐ'))).toEqual([['4>5', 1]]);
    }
  });

  it('may be of its names alone, though several products share its own code', () => {
    const bare = { ...rice, code: null, commune: 'xã An', decision: '4/QĐ', decided: day('2023-01-01') };
    const last = { ...AGAIN, code: '1', name: 'Gạo', producer: 'HTX A', commune: 'xã Bình', follows: { code: null, decision: '4/QĐ' } }; // prettier-ignore
    const elsewhere = { ...tea, commune: 'xã Bình' };
    expect(steps(bare, elsewhere, last)).toEqual([['3>4', 1]]);
  });

  it('of a record without a code that came to such a code is its own, too', () => {
    const bare = { ...AGAIN, code: null, name: 'Chè', producer: 'HTX B', stars: 5 } as const;
    const [four, three] = [
      { ...tea, stars: 4 },
      { ...rice, decided: day('2024-09-01') },
    ] as const;
    for (const reads of [
      [four, three],
      [three, four],
    ]) {
      expect(steps(...reads, { ...bare, follows: { code: '1', decision: null } })).toEqual([['4>5', 1]]);
    }
  });

  it('is by its names where its own code has nothing of the decision, though nobody can tell of which code that is', () => {
    const bare = { ...WHOLE, code: null };
    const [mine, others] = [
      { ...AGAIN, code: 'M8', follows: { code: null, decision: '1/QĐ' } },
      { ...AGAIN, code: 'M9', decision: '3/QĐ', follows: null, kind: 'first' },
    ] as const;
    expect(steps(bare, mine, others)).toEqual([['3>4', 1]]);
    // Its own code goes first: that of a council that has put it forward for 5 stars is no rise to 4.
    const own = (code: string) => ({ ...WHOLE, code, decided: day('2024-03-01') });
    const forward = { ...bare, stars: 'candidate-5' } as const;
    expect(steps(own('M8'), own('M9'), forward, mine)).toEqual([['3>4', 1]]);
  });

  it('is the decision that is named, and not the latest before it, of names alone, too', () => {
    const bare = (decision: string, decided: string, said: Partial<TallyRecord> = {}) => ({ ...WHOLE, code: null, decision, decided: day(decided), ...said }); // prettier-ignore
    const [first, next] = [bare('1/QĐ', '2020-01-01'), bare('2/QĐ', '2022-01-01', { stars: 4 })];
    const last = bare('3/QĐ', '2024-01-01', { stars: 5 });
    expect(steps(first, next, last)).toEqual([['3>4', 1], ['4>5', 1]]); // prettier-ignore
    expect(steps(first, next, { ...last, follows: { code: null, decision: '1/QĐ' } })).toEqual([
      ['3>4', 1],
      ['3>5', 1],
    ]);
  });
});

describe('many that follow one product after the other', () => {
  const [D20, D22] = [20200301, 20220301];
  const words = (first: number, last: number) => [first, 0, 0, last] as const;
  const held = heldRows([
    { product: words(1, 1), firstMark: 1, secondMark: 1, decided: D20, stars: 3 },
    { product: words(1, 1), firstMark: 2, secondMark: 2, decided: D20, stars: 4 },
    { product: words(1, 2), decided: D20, stars: 5 },
  ]);
  const lots = lotsOf(held.records, held.order, false);
  const later = (at: number) => row({ row: at, decided: D22, decision: 9 });
  const link = (last: number) => ({ code: words(1, last), names: NO_WORDS, decision: 0 });

  it('each has its own, though their codes are alike in part', () => {
    const followed = new FollowedRecords(held.records, held.order, lots);
    const rowsOf = (last: number) => followed.by(link(last), later(99)).rows.map((one) => one.row);
    expect([rowsOf(1), rowsOf(2), rowsOf(1), rowsOf(3)]).toEqual([[0, 1], [2], [0, 1], []]); // prettier-ignore
    // One of a shared code follows another code of any product, though the two begin alike.
    expect(followed.by(link(2), later(1)).rows.map((one) => one.row)).toEqual([2]);
    // What was not read says nothing of a level, as what is not named says none.
    const unnamed = followed.by({ ...link(3), code: NO_WORDS }, later(99));
    expect([followed.by(link(3), later(99)).level, unnamed.level]).toEqual([LEVELS.none, LEVELS.none]);
  });

  it('have it read, and taken apart by who shares its code, once', () => {
    const reads = { of: 0, productOf: 0 };
    const counting = {
      ...lots,
      get of() {
        reads.of += 1;
        return lots.of;
      },
      get productOf() {
        reads.productOf += 1;
        return lots.productOf;
      },
    };
    const followed = new FollowedRecords(held.records, held.order, counting);
    // One of the product itself asks, of which it is known which of the two it is.
    const ask = () => followed.by(link(1), later(1)).rows;
    ask();
    const first = { ...reads };
    expect(first.of).toBe(2);
    for (let time = 0; time < 10; time += 1) ask();
    expect(reads).toEqual({ of: 2, productOf: first.productOf + 10 });
  });
});
