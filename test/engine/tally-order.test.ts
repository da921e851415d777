import { describe, expect, it } from 'vitest';
import { endOfProduct, orderOfTally, placeIn, recordsOf } from '../../src/engine/tally-order.js';
import { partOf } from '../../src/engine/tally-part.js';
import { viewOf } from '../../src/engine/tally-records.js';
import type { TallyRecord } from '../../src/engine/tally-query.js';
import { query, record, stateOf, WHOLE } from '../support/tally.js';
import { heldRows } from '../support/tally-rows.js';

const inBothOrders = (reads: readonly TallyRecord[]) => [reads, reads.toReversed()];

describe('what a tally holds has an order of itself', () => {
  it('of values: nothing, then numbers, then texts', () => {
    const reads = (['candidate-5', 4, null, 3, 5] as const).map((stars) => record({ stars }));
    for (const some of inBothOrders(reads)) {
      expect(partOf(stateOf(query({ by: ['stars'] }), some)).values).toEqual([
        [null, 3, 4, 5, 'candidate-5'],
      ]);
    }
  });

  it('of texts and of producers by their characters', () => {
    const reads = ['C', 'A', 'B'].map((name) => record({ branch: name, producer: `HTX ${name}` }));
    for (const some of inBothOrders(reads)) {
      const { values, producers } = partOf(stateOf(query({ by: ['branch'] }), some));
      expect(values).toEqual([['A', 'B', 'C']]);
      const keys = producers.map(([key]) => key);
      expect(keys).toEqual(keys.toSorted());
      expect(producers.map(([, [spelling]]) => spelling?.[0])).toEqual(['HTX A', 'HTX B', 'HTX C']);
    }
  });

  it('of groups by their values, the first before the next', () => {
    const reads = [[5, 2024], [3, 2025], [3, 2024], [5, 2023]].map(([stars, year]) => record({ stars: stars as 3, year: year! })); // prettier-ignore
    for (const some of inBothOrders(reads)) {
      const { values, groups } = partOf(stateOf(query({ by: ['stars', 'year'] }), some));
      expect(groups.map((ids) => ids.map((id, at) => values[at]?.[id]))).toEqual([
        [3, 2024],
        [3, 2025],
        [5, 2023],
        [5, 2024],
      ]);
    }
  });

  it.each<[string, readonly Partial<TallyRecord>[]]>([
    ['their groups', [{ branch: 'C' }, { branch: 'A' }, { branch: 'B' }]],
    // A producer's name is in no other number of a record that has a code and no name.
    ['what they follow', [{ kind: 'upgrade' }, { kind: 'upgrade', follows: { code: 'M2', decision: null } }]],
  ])('of records that are alike in all else, by %s', (_, said) => {
    const reads = said.map((one) => record({ ...WHOLE, ...one }));
    const [one, other] = inBothOrders(reads).map((some) => {
      const { values, groups, links, records } = partOf(stateOf(query({ by: ['branch'] }), some));
      return { values, groups, links: [...links], records: [...records] };
    });
    expect(other).toEqual(one);
    const places = (one?.records ?? []).map((numbers) => numbers.slice(6, 9));
    expect(places).toEqual(places.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!));
  });

  it('of what is followed: what says the same is one', () => {
    const follows = { code: 'M0', decision: '0/QĐ' };
    const state = stateOf(query({}), [
      record({ ...WHOLE, follows }),
      record({ ...WHOLE, code: 'M2', follows }),
      record({ ...WHOLE, code: 'M3', follows: { code: 'M9', decision: null } }),
    ]);
    const { links } = orderOfTally(state);
    expect([links.list.length, links.placeOf.length]).toEqual([2, 3]);
    expect(links.placeOf[0]).toBe(links.placeOf[1]);
    expect(new Set(links.placeOf)).toEqual(new Set([0, 1]));
  });
});

describe('the records of one product', () => {
  const { records, order } = heldRows([
    { product: [1, 0, 0, 1] },
    { product: [1, 0, 0, 2] },
    { product: [1, 0, 0, 2] },
    { product: [1, 5, 0, 0] },
    { product: [7, 0, 0, 0] },
  ]);
  const of = (...product: readonly [number, number, number, number]) =>
    recordsOf(product, records, order, viewOf(records)).map(({ row }) => row);

  it('are those with all of its four numbers', () => {
    expect([of(1, 0, 0, 1), of(1, 0, 0, 2), of(1, 5, 0, 0), of(7, 0, 0, 0)]).toEqual([[0], [1, 2], [3], [4]]);
  });

  it('are none where there is no such product, before, between or behind the others', () => {
    expect([of(0, 0, 0, 0), of(1, 0, 0, 0), of(1, 0, 0, 3), of(3, 0, 0, 0), of(9, 0, 0, 0)]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it('stand together, up to those of the next', () => {
    expect([0, 1, 2, 3, 4].map((from) => endOfProduct(records, order, from))).toEqual([1, 3, 3, 4, 5]);
  });
});

it('what is in no book has no place in it', () => {
  expect([placeIn([4, 2], 1), placeIn([4, 2], -1)]).toEqual([2, -1]);
});

it('what has read nothing has no places', () => {
  const { values, groups, producers, links, records } = orderOfTally(stateOf(query({ by: ['stars'] }), []));
  const nothing = { list: [], placeOf: [] };
  expect([values, groups, producers, links, [...records]]).toEqual([[nothing], nothing, nothing, nothing, []]); // prettier-ignore
});
