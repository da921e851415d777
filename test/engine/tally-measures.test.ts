import { describe, expect, it } from 'vitest';
import {
  averageOf,
  COUNTS,
  growthOf,
  isZero,
  MEASURES,
  measureSpec,
  medianOf,
  noCounts,
  type Figure,
  type Figures,
  type Measure,
  type RecordFacts,
} from '../../src/engine/tally-measures.js';

/** Of three products, one of them new and one that rose, and of ten in all. */
const ROW: Figures = {
  products: 3,
  first: 1,
  upgraded: 2,
  reRated: 4,
  inForce: 5,
  lost: 6,
  before: 2,
  producers: 7,
  steps: [['3>4', 2]],
  points: 21_050,
  rated: 3,
  totals: [
    [6_000, 1],
    [7_500, 1],
    [7_550, 1],
  ],
};
const ALL: Figures = { ...ROW, products: 10, producers: 14 };
const NONE: Figures = { ...ROW, products: 0, producers: 0, before: 0, points: 0, rated: 0, totals: [] };

const figure = (measure: Measure, of = ROW, total = ALL) => measureSpec(measure).figure(of, total);

it.each<[Measure, Figure]>([
  ['products', { kind: 'count', count: 3 }],
  ['producers', { kind: 'count', count: 7 }],
  ['share', { kind: 'share', share: { num: 3, den: 10 } }],
  ['producerShare', { kind: 'share', share: { num: 7, den: 14 } }],
  ['average', { kind: 'points', average: { sum: 21_050, count: 3 } }],
  ['median', { kind: 'points', average: { sum: 7_500, count: 1 } }],
  ['new', { kind: 'count', count: 1 }],
  ['upgraded', { kind: 'steps', count: 2, steps: [['3>4', 2]] }],
  ['reRated', { kind: 'count', count: 4 }],
  ['lost', { kind: 'count', count: 6 }],
  ['inForce', { kind: 'count', count: 5 }],
  ['growth', { kind: 'growth', before: 2, growth: { num: 1, den: 2 } }],
])('%s is what it says of a row', (measure, expected) => {
  expect(figure(measure)).toEqual(expected);
});

it('of nothing there is no share, no mean, no middle and no growth', () => {
  expect(figure('share', ROW, NONE)).toEqual({ kind: 'share', share: null });
  expect(figure('producerShare', ROW, NONE)).toEqual({ kind: 'share', share: null });
  expect([averageOf(NONE), medianOf(NONE), growthOf(NONE)]).toEqual([null, null, null]);
  expect(growthOf({ ...ROW, before: null })).toBeNull();
});

it('the middle of an even number of totals is the mean of the two', () => {
  const totals = [
    [6_000, 1],
    [7_000, 2],
    [9_000, 1],
  ] as const;
  expect(medianOf({ ...ROW, totals, rated: 4 })).toEqual({ sum: 14_000, count: 2 });
  const two = [totals[0], [8_000, 1]] as const;
  expect(medianOf({ ...ROW, totals: two, rated: 2 })).toEqual({ sum: 14_000, count: 2 });
});

it('what a measure asks for, and what of a record it goes by', () => {
  const asks = MEASURES.map((measure) => {
    const { needs, goesBy, keepsTotals } = measureSpec(measure);
    return [measure, needs, goesBy, keepsTotals];
  });
  expect(asks).toEqual([
    ['products', undefined, undefined, undefined],
    ['producers', undefined, 'producer', undefined],
    ['share', undefined, undefined, undefined],
    ['producerShare', undefined, 'producer', undefined],
    ['average', undefined, 'total', undefined],
    ['median', undefined, 'total', true],
    ['new', undefined, 'kind', undefined],
    ['upgraded', undefined, 'rise', undefined],
    ['reRated', undefined, 'kind', undefined],
    ['lost', 'day', undefined, undefined],
    ['inForce', 'day', undefined, undefined],
    ['growth', 'year-before', undefined, undefined],
  ]);
  expect(() => measureSpec('sales' as Measure)).toThrow('there is no measure sales');
});

describe('a figure says that there is nothing', () => {
  it.each<[Figure, boolean]>([
    [{ kind: 'count', count: 0 }, true],
    [{ kind: 'count', count: 1 }, false],
    [{ kind: 'steps', count: 0, steps: [] }, true],
    [{ kind: 'steps', count: 2, steps: [] }, false],
    [{ kind: 'share', share: null }, true],
    [{ kind: 'share', share: { num: 0, den: 4 } }, true],
    [{ kind: 'share', share: { num: 1, den: 4 } }, false],
    [{ kind: 'growth', before: null, growth: null }, true],
    [{ kind: 'growth', before: 0, growth: null }, true],
    // There were some, and there are as many.
    [{ kind: 'growth', before: 3, growth: { num: 0, den: 3 } }, false],
    [{ kind: 'growth', before: 3, growth: null }, false],
    [{ kind: 'points', average: null }, true],
    [{ kind: 'points', average: { sum: 0, count: 1 } }, false],
  ])('%j: %s', (of, is) => {
    expect(isZero(of)).toBe(is);
  });
});

describe('which records are counted', () => {
  const FACTS: RecordFacts = { window: 'now', isProduct: true, kind: null, rose: false, certificate: null };

  it.each<[Partial<RecordFacts>, string[]]>([
    [{}, ['products']],
    [{ isProduct: false }, []],
    [{ window: 'before' }, ['before']],
    [{ window: 'before', isProduct: false }, []],
    [{ window: null }, []],
    [{ kind: 'first' }, ['products', 'first']],
    [{ kind: 'first', window: 'before' }, ['before']],
    // An event counts, though a later recognition counts in its place.
    [{ kind: 're-rating', isProduct: false }, ['reRated']],
    [{ kind: 're-rating', window: 'before' }, ['before']],
    [{ kind: 'upgrade' }, ['products']],
    [{ rose: true }, ['products', 'upgraded']],
    [{ rose: true, window: 'before' }, ['before']],
    [{ certificate: 'in-force', window: null }, ['inForce']],
    [{ certificate: 'lost', window: null }, ['lost']],
  ])('%j: %j', (facts, counted) => {
    expect(COUNTS.filter(([, counts]) => counts({ ...FACTS, ...facts })).map(([name]) => name)).toEqual(
      counted,
    );
  });

  it('of none there are none', () => {
    expect(Object.entries(noCounts())).toEqual(
      ['products', 'before', 'first', 'upgraded', 'reRated', 'inForce', 'lost'].map((name) => [name, 0]),
    );
  });
});
