import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOf, type Scored } from '../../src/engine/spread.js';
import { E26, rules } from '../support/law.js';

const { criteria } = rules(E26, 1);

const sheet = (member: string, points: readonly number[]): Scored => ({
  member,
  total: points.reduce((sum, one) => sum + one, 0),
  sheet: { points: criteria.map((_, at) => points[at] ?? 0), cases: new Map(), disqualified: null },
});

/** What the spread is by its definition, over every pair. */
function byPairs(sheets: readonly Scored[], limit: number) {
  const apart = sheets
    .flatMap((one, at) => sheets.slice(at + 1).map((other) => [one, other] as const))
    .map(([a, b]) => (a.total >= b.total ? ([a, b] as const) : ([b, a] as const)))
    .filter(([high, low]) => high.total - low.total > limit)
    .sort(([a, b], [c, d]) => c.total - d.total - (a.total - b.total));
  return {
    pairs: apart.map(([high, low]) => ({ members: [high.member, low.member], by: high.total - low.total })),
    beyond: apart.length,
    apart: sheets.filter((one) => apart.some((pair) => pair.includes(one))).map(({ member }) => member),
    criteria: criteria
      .map(({ code }, at) => {
        const of = (one: Scored) => one.sheet.points[at] ?? 0;
        const by = apart.reduce((sum, [high, low]) => sum + of(high) - of(low), 0);
        const given = sheets.map(of);
        return { code, by, max: Math.max(...given), min: Math.min(...given) };
      })
      .filter(({ by }) => by > 0)
      .sort((a, b) => b.by - a.by)
      .slice(0, 5),
  };
}

describe('the spread of sheets', () => {
  it('is what its definition over all pairs makes', () => {
    const points = fc.array(fc.nat(5), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 12 }), fc.nat(8), (all, limit) => {
        const sheets = all.map((one, at) => sheet(`M${String(at)}`, one));
        expect(spreadOf(criteria, sheets, limit)).toMatchObject(byPairs(sheets, limit));
      }),
    );
  });

  it('of 100 sheets names the widest thousand of 4,950 pairs, ties in the order of the sheets', () => {
    const sheets = Array.from({ length: 100 }, (_, at) => sheet(`M${String(at)}`, [(at * 37) % 100]));
    const all = byPairs(sheets, 0);
    const { pairs, beyond } = spreadOf(criteria, sheets, 0);
    expect([pairs.length, beyond, all.beyond]).toEqual([1000, 4950, 4950]);
    expect(pairs).toEqual(all.pairs.slice(0, 1000));
  });

  it('that agree, or of one alone, has no pair and no criterion', () => {
    const none = { pairs: [], beyond: 0, apart: [], criteria: [], limit: 10 };
    expect(spreadOf(criteria, [sheet('An', [3])], 10)).toEqual({ ...none, max: 3, min: 3 });
    expect(spreadOf(criteria, [sheet('An', [3]), sheet('Bình', [13])], 10)).toEqual({
      ...none,
      max: 13,
      min: 3,
    });
  });

  it('names no criterion that all give the same', () => {
    expect(spreadOf(criteria, [sheet('An', [5, 3]), sheet('Bình', [0, 3])], 4).criteria).toEqual([
      { code: '1.1', by: 5, max: 5, min: 0 },
    ]);
  });

  it('of 6,000 sheets of two totals counts its pairs without making them', () => {
    const half = 3000;
    const sheets = Array.from({ length: 2 * half }, (_, at) =>
      sheet(`M${String(at)}`, [at % 2 === 0 ? 20 : 5]),
    );
    const { pairs, beyond, apart, max, min } = spreadOf(criteria, sheets, 10);
    expect([pairs.length, beyond, apart.length, max, min]).toEqual([1000, half * half, 2 * half, 20, 5]);
    expect(pairs[0]).toEqual({ members: ['M0', 'M1'], by: 15 });
  });
});
