import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apartByPlace, mayBeOnePlace, type ComparedPlace } from '../../src/engine/same-place.js';
import { levelOf } from '../../src/engine/tally-levels.js';
import { lotsOf } from '../../src/engine/tally-products.js';
import { settled } from '../../src/engine/tally-settle.js';
import { day } from '../support/law.js';
import { heldRows } from '../support/tally-rows.js';
import { query, record, stateOf } from '../support/tally.js';
import { runs } from '../support/runs.js';

/*
 * Of many records what is looked up comes to what it does of few, each held against each.
 */

const DAYS = ['2020-03-01', '2020-03-02', '2021-03-01', '2022-03-01', '2023-05-06'].map(day);

describe('of many records of one product', () => {
  it('each comes from the level of the latest day before its own', () => {
    const aDay = fc.constantFrom(0, 20200301, 20210301, 20220301);
    const said = fc.record({ decided: aDay, stars: fc.constantFrom(null, 3 as const, 4 as const) });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 60, size: 'max' }), (some) => {
        // A decision each, so that none says another again.
        const records = some.map((one, at) => ({ ...one, decision: at + 1 }));
        const held = heldRows(records);
        const { from } = lotsOf(held.records, held.order, false);
        const naive = records.map(({ decided }) => {
          const earlier = records.filter((one) => one.decided !== 0 && one.decided < decided);
          const latest = Math.max(...earlier.map((one) => one.decided));
          return levelOf(earlier.filter((one) => one.decided === latest));
        });
        expect([...from]).toEqual(naive);
      }),
      runs(300),
    );
  });

  it('each that follows another takes the place of the latest before it, or of those of its decision', () => {
    const said = fc.record({
      decided: fc.constantFrom(null, ...DAYS),
      stars: fc.constantFrom(3 as const, 4 as const),
      of: fc.constantFrom(null, 0, 1, 2, 50),
      isRecognised: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 30, maxLength: 60, size: 'max' }), (some) => {
        // The new code's records follow the old one's; each has a decision of its own, so that none says another again.
        const old = some.map(({ decided, stars }, at) => dated({ code: 'M1', decision: `${String(at)}/QĐ`, decided, stars })); // prettier-ignore
        const later = some.map(({ decided, of, isRecognised }, at) => {
          const decision = of === null ? null : `${String(of)}/QĐ`;
          return dated({ code: `N${String(at)}`, name: `Gạo ${String(at)}`, decided, stars: 5, recognised: isRecognised, follows: { code: 'M1', decision } }); // prettier-ignore
        });
        const asked = query({ measures: ['upgraded'], day: day('2026-01-01') });
        const rises = (reads: readonly (typeof old)[number][]) =>
          settled(stateOf(asked, reads)).groups.reduce((sum, { counts }) => sum + counts.upgraded, 0);
        const naive = later.filter(({ decided, follows }) => {
          const is = (one: (typeof old)[number]) => one.decided !== null && (decided === null ? follows?.decision !== null : one.decided < decided); // prettier-ignore
          const before = old.filter((one) => is(one) && (follows?.decision == null || one.decision === follows.decision)); // prettier-ignore
          const latest = before.map((one) => one.decided ?? '').reduce((a, b) => (a > b ? a : b), '');
          const those = follows?.decision == null ? before.filter((one) => one.decided === latest) : before;
          return new Set(those.map(({ stars }) => stars)).size === 1;
        });
        expect(rises([...old, ...later]) - rises(old)).toBe(naive.length);
      }),
      runs(300),
    );
  });
});

/** A record whose year is that of its day. */
const dated = (said: Parameters<typeof record>[0]) =>
  record({ name: 'Gạo', producer: 'HTX A', kind: 'first', ...said });

describe('of one name in many places', () => {
  /** Each place against all met before it. */
  const naive = (some: readonly ComparedPlace[]) => {
    const written = (place: ComparedPlace) => place.filter((part) => part !== '').length;
    const products: ComparedPlace[][] = [];
    const distinct = [...new Map(some.map((place) => [place.join('|'), place])).values()];
    for (const place of distinct.sort((a, b) => written(b) - written(a))) {
      const those = products.filter(([first]) => first !== undefined && mayBeOnePlace(place, first));
      if (those.length === 1) those[0]?.push(place);
      else products.push([place]);
    }
    return products.map((places) => new Set(places.map((place) => place.join('|'))));
  };

  it('what leaves a part blank is of the only place that it can be of', () => {
    const part = fc.constantFrom('', 'a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { maxLength: 10 }), (some) => {
        const found = apartByPlace(some, (place) => place);
        expect(found.map((list) => new Set(list.map((place) => place.join('|'))))).toEqual(naive(some));
        expect(found.flat()).toHaveLength(some.length);
      }),
      runs(1000),
    );
  });

  it('names and numbers are compared alike', () => {
    const numbers: ComparedPlace[] = [[1, 2], [1, 0], [0, 0], [3, 2], [0, 2]]; // prettier-ignore
    expect(apartByPlace(numbers, (place) => place)).toEqual([[[1, 2], [1, 0]], [[3, 2]], [[0, 2]], [[0, 0]]]); // prettier-ignore
  });
});
