import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedByKeys } from '../../src/engine/coded-by-keys.js';
import { Occasions, placesAsked, placesKept } from '../../src/engine/joint-occasions.js';
import { mayBeOnePlace } from '../../src/engine/same-place.js';
import type { Row } from '../../src/engine/tally-records.js';
import { agree, isOneOccasion } from '../../src/engine/tally-same.js';
import { row } from '../support/tally-rows.js';
import { runs } from '../support/runs.js';

/*
 * What is found by keys is what is found where each is held against each.
 */

const few = fc.integer({ min: 0, max: 2 });
const aRow = fc
  .record({
    commune: few,
    province: few,
    decision: few,
    decided: fc.constantFrom(0, 20200301, 20210301),
    year: fc.constantFrom(null, 2020, 2021),
    total: fc.constantFrom(null, 1, 2),
    stars: fc.constantFrom(null, 3 as const, 4 as const),
  })
  .map((said) => row(said));

interface Entry {
  readonly row: Row;
  readonly product: number;
}

const anEntry = fc.record({ row: aRow, product: few });

/** Of each product without a code: what it may be by where it is from. */
const mayOf = (entries: readonly Entry[], rows: readonly Row[]) =>
  entries.filter((one) => rows.every((each) => mayBeOnePlace([one.row.commune, one.row.province], [each.commune, each.province]))); // prettier-ignore

/** What some are, where they are of one product, and one of them is asked for once. */
const sureOf = (those: readonly Entry[], asked: readonly (readonly Entry[])[]) =>
  those.length > 0 &&
  those.every(({ product }) => product === those[0]?.product) &&
  those.some((one) => asked.filter((list) => list.includes(one)).length === 1);

const some = [
  fc.array(anEntry, { maxLength: 6 }),
  fc.array(fc.array(aRow, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
] as const;

describe('of records with a code, those that products without one', () => {
  it('may be by where they are from', () => {
    fc.assert(
      fc.property(...some, (entries, groups) => {
        const byPlace = new CodedByKeys<Entry>(entries, (one) => placesKept(one.row));
        const places = groups.map(placesAsked);
        for (const [number, keys] of places.entries()) byPlace.meet(number, keys);
        const may = groups.map((rows) => mayOf(entries, rows));
        expect(places.map((keys) => byPlace.answer(keys))).toEqual(
          may.map((those) => ({ first: those[0] ?? null, isSure: sureOf(those, may) })),
        );
      }),
      runs(1000),
    );
  });

  it('are by their occasion, and of which they say the same', () => {
    fc.assert(
      fc.property(...some, (entries, groups) => {
        const bare = groups.map((rows) => ({ rows, places: placesAsked(rows) }));
        const occasions = new Occasions<Entry>(entries, bare);
        const on = (one: Row, rows: readonly Row[]) =>
          mayOf(entries, rows).filter((entry) => isOneOccasion(entry.row, one));
        const asked = groups.map((rows) => rows.flatMap((one) => on(one, rows)));
        for (const { rows, places } of bare) {
          for (const one of rows) {
            const those = on(one, rows);
            const only = sureOf(those, asked) ? those[0] : 'unclear';
            expect(occasions.only(one, places)).toBe(only);
            const said = rows.filter((each) => those.some((entry) => agree(entry.row, each)));
            expect(new Set(occasions.saidOf([one, ...rows], places))).toEqual(new Set(said));
          }
        }
      }),
      runs(1000),
    );
  });

  it('are asked for by one that names a key twice as by one that names it once', () => {
    const entry = { product: 1 };
    const askedBy = (...asking: readonly (readonly string[])[]) => {
      const kept = new CodedByKeys([entry], () => ['an']);
      for (const [number, keys] of asking.entries()) kept.meet(number, keys);
      return kept.answer(['an']);
    };
    expect(askedBy(['an', 'an'])).toEqual({ first: entry, isSure: true });
    expect(askedBy(['an'], ['an', 'an'])).toEqual({ first: entry, isSure: false });
  });
});
