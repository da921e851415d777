import { describe, expect, it } from 'vitest';
import { addRecord, leaveOut, valueOf } from '../../src/engine/tally-add.js';
import { WITHIN, type Dimension, type TallyQuery, type TallyRecord } from '../../src/engine/tally-query.js';
import { viewOf } from '../../src/engine/tally-records.js';
import {
  emptyTally,
  groupAt,
  needs,
  producerByKey,
  producerId,
  raise,
  valueId,
  valueKey,
  type ValueBook,
} from '../../src/engine/tally-state.js';
import { day } from '../support/law.js';
import { BASIS, query, record } from '../support/tally.js';

const YEAR = { from: day('2025-01-01'), to: day('2025-12-31') };

describe('what a record says in a dimension', () => {
  const said = record({
    commune: 'xã An',
    district: 'huyện Bình',
    province: 'tỉnh C',
    branch: 'Thực phẩm',
    group: 'Chế biến',
    producerType: 'cooperative',
    gender: 'female',
    ethnicity: 'Tày',
    authority: 'UBND cấp tỉnh',
    edition: '148-2023',
    kind: 'upgrade',
    status: 'in-force',
    stars: 4,
    year: 2025,
  });

  it.each<[Dimension, unknown, unknown]>([
    ['commune', `xã An${WITHIN}huyện Bình${WITHIN}tỉnh C`, null],
    ['district', `huyện Bình${WITHIN}tỉnh C`, null],
    ['province', 'tỉnh C', null],
    ['branch', 'Thực phẩm', null],
    ['group', 'Chế biến', null],
    ['producerType', 'cooperative', null],
    ['gender', 'female', null],
    ['ethnicity', 'Tày', null],
    ['authority', 'UBND cấp tỉnh', null],
    ['edition', '148-2023', null],
    ['kind', 'upgrade', null],
    ['status', 'in-force', null],
    ['stars', 4, 3],
    ['year', 2025, null],
    ['set', 'counted', 'counted'],
  ])('%s: %j, and %j where nothing is written', (dimension, written, none) => {
    const names = { ...BASIS, setCounted: () => 'counted' };
    expect([valueOf(names, null, said, dimension), valueOf(names, null, record({}), dimension)]).toEqual([
      written,
      none,
    ]);
  });

  it('is its status on a day, once a decision has recognised it', () => {
    const held = record({
      status: 'withdrawn',
      decided: day('2024-03-01'),
      withdrawal: { date: day('2025-06-01') },
      certificateEnd: day('2027-03-01'),
    });
    const on = (at: string, more: Partial<TallyRecord> = {}) =>
      valueOf(BASIS, day(at), { ...held, ...more }, 'status');
    expect([on('2024-02-29'), on('2024-03-01'), on('2025-05-31'), on('2025-06-01')]).toEqual([
      null,
      'in-force',
      'in-force',
      'withdrawn',
    ]);
    const plain = { status: 'in-force', withdrawal: null } as const;
    expect([on('2027-03-01', plain), on('2027-03-02', plain)]).toEqual(['in-force', 'expired']);
    for (const more of [{}, plain]) expect(on('2025-01-01', { ...more, recognised: false })).toBeNull();
    expect(on('2025-01-01', { withdrawal: { date: null } })).toBe('withdrawn');
    // On no day it is what is written, of whatever was decided.
    for (const recognised of [true, false]) {
      expect(valueOf(BASIS, null, { ...held, recognised }, 'status')).toBe('withdrawn');
    }
  });
});

describe('where a record goes', () => {
  it('is by its day, though no year is written beside it', () => {
    const state = emptyTally(query({ from: day('2024-01-01'), to: day('2024-12-31') }), BASIS);
    const dated = (at: string) => addRecord(state, record({ decided: day(at), year: null })).reason;
    expect([dated('2024-03-01'), dated('2023-12-31')]).toEqual([null, 'outside-period']);
  });

  const placed = (asked: Partial<TallyQuery>, said: Partial<TallyRecord>, isAsked = true) => {
    const state = emptyTally(query(asked), BASIS);
    const { row, group, reason } = addRecord(state, record({ producer: 'HTX A', ...said }), isAsked);
    const { producer } = Object.assign(viewOf(state.records), { row });
    return [reason, row, group, producer, state.read, ...state.leftOut];
  };
  const COUNTED = [null, 0, 0, 0, 1];
  const out = (reason: string) => [reason, 0, -1, -1, 1, [reason, 1]];

  it('is of any day where no period is asked for', () => {
    expect(placed({}, {})).toEqual(COUNTED);
  });

  it.each([
    ['2024-12-31', out('outside-period')],
    ['2025-01-01', COUNTED],
    ['2025-12-31', COUNTED],
    ['2026-01-01', out('outside-period')],
  ])('decided on %s: %j in 2025', (decided, where) => {
    expect(placed(YEAR, { decided: day(decided) })).toEqual(where);
  });

  it.each([
    ['from', '2024-12-31', out('outside-period')],
    ['from', '2025-01-01', COUNTED],
    ['from', '2999-01-01', COUNTED],
    ['to', '2025-12-31', COUNTED],
    ['to', '2026-01-01', out('outside-period')],
    ['to', '1999-01-01', COUNTED],
  ] as const)('of a period with a day %s alone, decided on %s: %j', (end, decided, where) => {
    expect(placed({ [end]: YEAR[end] }, { decided: day(decided) })).toEqual(where);
  });

  it.each(['from', 'to'] as const)(
    'of a period with a day %s alone there is no telling without a day',
    (end) => {
      expect(placed({ [end]: YEAR[end] }, {})).toEqual(out('no-day'));
    },
  );

  it('with a year alone, as far as the year lies within', () => {
    const of = (from: string, to: string) => placed({ from: day(from), to: day(to) }, { year: 2025 })[0];
    expect(of('2025-01-01', '2025-12-31')).toBeNull();
    expect([of('2025-12-31', '2026-12-31'), of('2024-01-01', '2025-01-01')]).toEqual(['no-day', 'no-day']);
    expect([of('2026-01-01', '2026-12-31'), of('2024-01-01', '2024-12-31')]).toEqual([
      'outside-period',
      'outside-period',
    ]);
    expect(placed({ from: day('2025-06-01') }, { year: 2025 })[0]).toBe('no-day');
    expect(placed({ to: day('2025-06-01') }, { year: 2025 })[0]).toBe('no-day');
  });

  it('is kept of the same period a year before, where growth is asked for', () => {
    const growth = { ...YEAR, measures: ['growth'] } as const;
    const before = ['outside-period', 0, 0, -1, 1, ['outside-period', 1]];
    const of = (decided: string) => placed(growth, { decided: day(decided) });
    expect([of('2024-01-01'), of('2024-12-31')]).toEqual([before, before]);
    expect([of('2023-12-31'), of('2026-01-01')]).toEqual([out('outside-period'), out('outside-period')]);
  });

  it('is kept of any period where certificates are counted', () => {
    const stock = { ...YEAR, measures: ['inForce'], day: day('2025-12-31') } as const;
    expect(placed(stock, { decided: day('2020-01-01') })).toEqual([
      'outside-period',
      0,
      0,
      -1,
      1,
      ['outside-period', 1],
    ]);
  });

  it('is in no group where it is not asked for', () => {
    expect(placed({}, {}, false)).toEqual(out('not-asked'));
    expect(placed(YEAR, { decided: day('2024-01-01') }, false)).toEqual(out('outside-period'));
  });

  it('is nowhere below 3 stars', () => {
    const state = emptyTally(query({}), BASIS);
    expect(addRecord(state, record({ stars: 2 }))).toEqual({ row: -1, group: -1, reason: 'below-3-stars' });
    expect([state.read, state.records.size]).toEqual([1, 0]);
    expect([
      placed({}, { stars: null })[0],
      placed({}, { stars: 'candidate-5' })[0],
      placed({}, { stars: 3 })[0],
    ]).toEqual([null, null, null]);
  });

  it('is counted where it is none at all', () => {
    const state = emptyTally(query({}), BASIS);
    expect(leaveOut(state, 'unreadable')).toEqual({ row: -1, group: -1, reason: 'unreadable' });
    leaveOut(state, 'unreadable');
    expect([state.read, [...state.leftOut]]).toEqual([2, [['unreadable', 2]]]);
  });

  it('keeps whether the end of its certificate is written or computed', () => {
    const held = (said: Partial<TallyRecord>) => {
      const state = emptyTally(query({}), BASIS);
      const { row } = addRecord(state, record(said));
      const { end, endWritten } = Object.assign(viewOf(state.records), { row });
      return [end, endWritten];
    };
    expect(held({ certificateEnd: day('2027-03-01') })).toEqual([20270301, true]);
    expect(held({ decided: day('2024-03-01') })).toEqual([20270301, false]);
    expect(held({})).toEqual([0, false]);
  });
});

describe('the values of a dimension', () => {
  const book = (): ValueBook => ({ byRaw: new Map(), byKey: new Map(), shown: [] });
  const lower = (text: string) => text.toLowerCase();

  it('are one where they are spelt alike, and shown by the first spelling in code order', () => {
    const values = book();
    expect(['trà', 'Trà', 'cà phê', 'TRÀ', 'trà'].map((text) => valueId(values, text, lower))).toEqual([
      0, 0, 1, 0, 0,
    ]);
    expect(values.shown).toEqual(['TRÀ', 'cà phê']);
    const falling = book();
    ['TRÀ', 'Trà'].map((text) => valueId(falling, text, lower));
    expect(falling.shown).toEqual(['TRÀ']);
  });

  it('may be numbers, or nothing', () => {
    const values = book();
    expect([3, null, 4, 3, null].map((one) => valueId(values, one, lower))).toEqual([0, 1, 2, 0, 1]);
    expect(values.shown).toEqual([3, null, 4]);
  });

  it('of a place share its kind and its name, with those of what it lies in; of others their text', () => {
    const [place, other] = [`Xã  AN${WITHIN}H. Ban`, `xã An${WITHIN}huyện Ban`];
    for (const dimension of ['commune', 'district', 'province'] as const) {
      const keyOf = valueKey(BASIS, dimension);
      expect(keyOf(place)).toBe(`xã an${WITHIN}huyện ban`);
      expect(keyOf(other)).toBe(keyOf(place));
    }
    expect(valueKey(BASIS, 'branch')('Thực  Phẩm')).toBe(BASIS.textKey('Thực  Phẩm'));
    expect(valueKey(BASIS, undefined)('xã An')).toBe(BASIS.textKey('xã An'));
  });

  it('make groups, each combination once', () => {
    const state = emptyTally(query({ by: ['stars', 'branch', 'group'] }), BASIS);
    const ids = [[0, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0], [0, 0, 1], [1, 0, 0]]; // prettier-ignore
    expect(ids.map((one) => groupAt(state, one))).toEqual([0, 1, 2, 3, 1, 3]);
    expect(state.groups).toEqual(ids.slice(0, 4));
    const single = emptyTally(query({}), BASIS);
    expect([groupAt(single, [5]), groupAt(single, [6]), groupAt(single, [5])]).toEqual([0, 1, 0]);
    const none = emptyTally(query({ by: [] }), BASIS);
    expect([groupAt(none, []), groupAt(none, []), none.groups]).toEqual([0, 0, [[]]]);
  });
});

describe('the producers of a tally', () => {
  const htx = { producer: 'HTX A', commune: 'xã An', district: 'huyện Bình', province: 'tỉnh C' };

  it('are kept with every way of writing them, each place apart, and how many records have it', () => {
    const state = emptyTally(query({}), BASIS);
    const ids = [
      producerId(state, htx, 1),
      producerId(state, htx, 2),
      producerId(state, { ...htx, producer: 'htx  a' }, 1),
      producerId(state, { ...htx, district: '' }, 1),
      producerId(state, { ...htx, commune: 'xã Dê' }, 1),
      producerId(state, { ...htx, province: 'tỉnh E' }, 1),
      producerId(state, { ...htx, producer: '' }, 1),
    ];
    const key = (commune: string, province: string) => BASIS.producerKey('HTX A', commune, province);
    expect(state.producers.keys).toEqual([
      key('xã An', 'tỉnh C'),
      key('xã Dê', 'tỉnh C'),
      key('xã An', 'tỉnh E'),
    ]);
    expect(ids).toEqual([0, 0, 0, 0, 1, 2, -1]);
    const spelt = [...state.producers.byName].map(([name, all]) => [
      name,
      all.map((one) => [one.records, one.producer]),
    ]);
    expect(spelt).toEqual([
      ['HTX A', [[3, 0], [1, 0], [1, 1], [1, 2]]],
      ['htx  a', [[1, 0]]],
    ]); // prettier-ignore
    expect(producerByKey(state.producers, key('xã Dê', 'tỉnh C'))).toBe(1);
  });
});

describe('what a query needs', () => {
  it('is the same period a year before, for growth, where both its days are named', () => {
    const before = (asked: Partial<TallyQuery>) => emptyTally(query(asked), BASIS).before;
    const growth = { measures: ['products', 'growth'] } as const;
    expect(before({ ...YEAR, ...growth })).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(before({ from: day('2024-02-29'), to: day('2024-03-31'), ...growth })).toEqual({
      from: '2023-02-28',
      to: '2023-03-31',
    });
    expect([
      before(YEAR),
      before({ ...growth, from: YEAR.from }),
      before({ ...growth, to: YEAR.to }),
    ]).toEqual([null, null, null]);
  });

  it('is a day, for certificates', () => {
    const asked = query({ measures: ['products', 'lost'] });
    expect([needs(asked, 'day'), needs(asked, 'year-before'), emptyTally(asked, BASIS).stock]).toEqual([
      true,
      false,
      true,
    ]);
    expect([needs(query({ measures: [] }), 'day'), emptyTally(query({}), BASIS).stock]).toEqual([
      false,
      false,
    ]);
  });

  it('of nothing is nothing', () => {
    const { read, leftOut, values, groups, producers, records, links } = emptyTally(
      query({ by: ['stars', 'year'] }),
      BASIS,
    );
    expect([read, leftOut.size, values.length, groups, producers.keys, records.size, links.size]).toEqual([
      0,
      0,
      2,
      [],
      [],
      0,
      0,
    ]);
  });

  it('counts up from nothing, by one or by more', () => {
    const counts = new Map<string, number>();
    raise(counts, 'a');
    raise(counts, 'a', 2);
    raise(counts, 'b', 0);
    expect([...counts]).toEqual([
      ['a', 3],
      ['b', 0],
    ]);
  });
});
