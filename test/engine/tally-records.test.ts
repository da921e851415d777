import { describe, expect, it } from 'vitest';
import { noRows, rowAt } from '../../src/engine/number-rows.js';
import { isLevelKnown, isRise, LEVELS, levelOf, stepOf } from '../../src/engine/tally-levels.js';
import {
  dayOfNumber,
  holdRecord,
  numberOfDay,
  producerOfRow,
  RECORD_WIDTH,
  recordAt,
  viewOf,
  withProducer,
  type Held,
} from '../../src/engine/tally-records.js';
import type { TallyStars } from '../../src/engine/tally-query.js';
import { day } from '../support/law.js';

const HELD: Held = {
  product: [11, 12, 13, 14],
  firstMark: 21,
  secondMark: 22,
  facts: 23,
  whose: 0,
  commune: 24,
  province: 25,
  group: 31,
  producer: 32,
  link: 33,
  decision: 34,
  decided: 20260501,
  year: 2026,
  total: 0,
  end: 20290501,
  endWritten: true,
  withdrawnOn: 20270101,
  window: 'now',
  kind: 'upgrade',
  status: 'replaced',
  stars: 'candidate-5',
  coded: false,
  known: true,
  recognised: false,
};

const NOTHING: Held = {
  ...HELD,
  whose: 26,
  group: -1,
  producer: -1,
  link: -1,
  year: null,
  total: null,
  endWritten: false,
  window: null,
  kind: null,
  status: null,
  stars: null,
  coded: true,
  known: false,
  recognised: true,
};

/** What is said of a record once it is held. */
function kept(held: Held): Held {
  const rows = noRows(RECORD_WIDTH);
  holdRecord(rows, { ...HELD, product: [1, 2, 3, 4] });
  const row = holdRecord(rows, held);
  const view = Object.assign(viewOf(rows), { row });
  const keys = Object.keys(held) as (keyof Held)[];
  return Object.fromEntries(keys.map((key) => [key, view[key]])) as unknown as Held;
}

describe('a record that is held', () => {
  it('says what it said, whether much or nothing', () => {
    expect(kept(HELD)).toEqual(HELD);
    expect(kept(NOTHING)).toEqual(NOTHING);
  });

  it.each([
    [{ window: 'before', kind: 'first', status: 'in-force', stars: 1 }],
    [{ window: 'now', kind: 're-rating', status: 'expired', stars: 5 }],
    [{ window: null, kind: 'upgrade', status: 'withdrawn', stars: 3 }],
  ] as const)('says each of %j', (said) => {
    expect(kept({ ...HELD, ...said })).toEqual({ ...HELD, ...said });
  });

  it('is compared by what of it may tell products apart', () => {
    const rows = noRows(RECORD_WIDTH);
    const row = holdRecord(rows, HELD);
    const { firstMark, secondMark, facts, whose, commune, province, decision, decided, year, total } = HELD;
    const { window, status, stars, coded, known, recognised } = HELD;
    const parts = { firstMark, secondMark, facts, whose, commune, province, decision, decided, year, total };
    expect(recordAt(viewOf(rows), row)).toEqual({
      row,
      ...parts,
      ...{ window, status, stars, coded, known, recognised },
    });
  });
});

describe('whose a row is', () => {
  const rowOf = (held: Held) => {
    const rows = noRows(RECORD_WIDTH);
    return [...rowAt(rows, holdRecord(rows, held))];
  };
  const NOW = { mark: 91, commune: 92, province: 93, words: [94, 95] } as const;

  it('is in its mark and its place', () => {
    expect(producerOfRow(rowOf(HELD))).toEqual({ mark: 22, commune: 24, province: 25 });
    expect(producerOfRow([])).toEqual({ mark: 0, commune: 0, province: 0 });
  });

  it('is another once somebody settles it, and so is its product, which goes by names', () => {
    expect(withProducer(rowOf(HELD), NOW)).toEqual(
      rowOf({ ...HELD, product: [11, 12, 94, 95], secondMark: 91, commune: 92, province: 93 }),
    );
  });

  it('is another of a product without a name, which stays none', () => {
    const nameless = { ...HELD, product: [0, 0, 0, 0] } as const;
    expect(withProducer(rowOf(nameless), NOW)).toEqual(
      rowOf({ ...nameless, secondMark: 91, commune: 92, province: 93 }),
    );
  });

  it('of a product with a code, which goes by no names, is beside those that tell a shared code apart', () => {
    const coded = { ...HELD, coded: true, whose: 26 };
    expect(producerOfRow(rowOf(coded))).toEqual({ mark: 26, commune: 24, province: 25 });
    expect(withProducer(rowOf(coded), NOW)).toEqual(
      rowOf({ ...coded, whose: 91, commune: 92, province: 93 }),
    );
  });
});

it('a day is a number, and no day is 0', () => {
  expect([numberOfDay(day('2026-05-01')), numberOfDay(day('0099-12-31')), numberOfDay(null)]).toEqual([
    20260501, 991231, 0,
  ]);
  expect([dayOfNumber(20260501), dayOfNumber(991231), dayOfNumber(0)]).toEqual([
    '2026-05-01',
    '0099-12-31',
    null,
  ]);
});

describe('levels', () => {
  const of = (...stars: (TallyStars | null)[]) => levelOf(stars.map((one) => ({ stars: one })));

  it('are what some records agree in', () => {
    expect([of(), of(3), of(4, 4), of(3, 4), of(null), of(null, 4), of(4, null)]).toEqual([
      LEVELS.none,
      3,
      4,
      LEVELS.unknown,
      LEVELS.unknown,
      LEVELS.unknown,
      LEVELS.unknown,
    ]);
    expect(isLevelKnown(of('candidate-5'))).toBe(true);
    expect([isLevelKnown(LEVELS.none), isLevelKnown(LEVELS.unknown), isLevelKnown(1)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it.each<[TallyStars, TallyStars | null, boolean, string]>([
    [3, 4, true, '3>4'],
    [4, 4, false, '4>4'],
    [4, 3, false, '4>3'],
    [4, 5, true, '4>5'],
    [3, null, false, '3>null'],
    // A candidate for 5 stars has 4 until the centre has decided.
    [3, 'candidate-5', true, '3>candidate-5'],
    [4, 'candidate-5', false, '4>candidate-5'],
    ['candidate-5', 5, true, 'candidate-5>5'],
    ['candidate-5', 4, false, 'candidate-5>4'],
    ['candidate-5', 'candidate-5', false, 'candidate-5>candidate-5'],
  ])('from %s to %s is a rise: %s', (from, to, is, step) => {
    expect([isRise(of(from), to), stepOf(of(from), to)]).toEqual([is, step]);
  });

  it('rise from none that is known', () => {
    expect([isRise(LEVELS.none, 5), isRise(LEVELS.unknown, 5)]).toEqual([false, false]);
  });
});
