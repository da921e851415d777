import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptRows } from '../../src/engine/kept-rows.js';
import { placeOf } from '../../src/engine/lists-by.js';
import type { Row } from '../../src/engine/tally-records.js';
import { mayBeOneFact, saysTheSame } from '../../src/engine/tally-same.js';
import { row } from '../support/tally-rows.js';
import { runs } from '../support/runs.js';

/** Few values, so that many of them meet; days about a year apart, to the day. */
const aRow = fc
  .record({
    facts: fc.integer({ min: 0, max: 2 }),
    decision: fc.integer({ min: 0, max: 2 }),
    decided: fc.constantFrom(0, 20200301, 20200302, 20201231, 20210301, 20210302),
    year: fc.constantFrom(null, 2020, 2021),
    total: fc.constantFrom(null, 1, 2),
    stars: fc.constantFrom(null, 3 as const, 4 as const),
    coded: fc.boolean(),
    recognised: fc.boolean(),
  })
  .map((said) => row(said));

/** What a record by itself says again of many: it is held against all kept, and against all that says them again. */
class OneByOne {
  private readonly kept: Row[] = [];
  private readonly again: Row[][] = [];

  twinOf(one: Row): Row | undefined {
    return this.kept[this.at(one)];
  }

  private at(one: Row): number {
    const fits = (other: Row) => one.coded || other.coded || mayBeOneFact(other, one);
    return this.kept.findIndex(
      (other, at) => saysTheSame(other, one) && this.again[at]?.every(fits) === true,
    );
  }

  keep(one: Row): void {
    this.kept.push(one);
    this.again.push([]);
  }

  addTo(twin: Row, one: Row): void {
    this.again[this.kept.indexOf(twin)]?.push(one);
  }
}

describe('the record that another says again', () => {
  it('is the first of those kept, however many they are', () => {
    fc.assert(
      fc.property(
        fc.array(aRow, { minLength: 30, maxLength: 60, size: 'max' }),
        fc.array(aRow),
        (some, asked) => {
          const [kept, naive] = [new KeptRows(), new OneByOne()];
          for (const one of some) {
            kept.keep(one);
            naive.keep(one);
          }
          for (const one of [...asked, ...some, ...asked]) {
            const twin = kept.twinOf(one);
            expect(twin).toBe(naive.twinOf(one));
            if (twin === undefined) continue;
            kept.addTo(twin, one);
            naive.addTo(twin, one);
          }
        },
      ),
      runs(500),
    );
  });

  it('is none of nothing, and what is kept is all that was, in its order', () => {
    const kept = new KeptRows();
    const [one, other] = [row({ decision: 1 }), row({ decision: 2 })];
    expect([kept.twinOf(one), kept.rows]).toEqual([undefined, []]);
    for (const each of [one, other]) kept.keep(each);
    expect(kept.rows).toEqual([one, other]);
  });

  it('is found among those kept since the last was looked for', () => {
    const kept = new KeptRows();
    for (let at = 0; at < 40; at += 1)
      kept.keep(row({ decision: at + 1, decided: 20100101 + at, total: 100 + at }));
    const result = row({ recognised: false, decided: 20200301, total: 9 });
    expect(kept.twinOf(result)).toBeUndefined();
    const recognition = row({ decision: 99, decided: 20210301, total: 9 });
    kept.keep(recognition);
    expect(kept.twinOf(result)).toBe(recognition);
    expect(kept.twinOf({ ...result, decided: 20200228 })).toBeUndefined();
  });
});

it('the place of a number is before the first that is as great', () => {
  expect([1, 2, 3, 4, 5, 6].map((least) => placeOf([2, 4, 4, 5], least))).toEqual([0, 0, 1, 1, 3, 4]);
  expect(placeOf([], 1)).toBe(0);
});
