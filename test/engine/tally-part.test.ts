import { describe, expect, it } from 'vitest';
import { mergeParts, partOf } from '../../src/engine/tally-part.js';
import { BASIS, query, record, stateOf, WHOLE, type Read } from '../support/tally.js';

describe('what a tally carries along', () => {
  const spelt = (producer: string, commune: string): Read =>
    record({ ...WHOLE, code: `${producer} ${commune}`, producer, commune, province: 'tỉnh C' });
  const reads: readonly Read[] = [
    'unreadable',
    spelt('htx a', 'xã An'),
    spelt('HTX A', 'xã An'),
    'disqualified',
    spelt('HTX A', 'An'),
    'below-3-stars',
  ];
  const part = (some = reads) => partOf(stateOf(query({}), some));

  it('is in its own order, whatever the order it was read in', () => {
    const [one, other] = [part(), part(reads.toReversed())];
    for (const { leftOut, producers } of [one, other]) {
      expect(Object.keys(leftOut)).toEqual(['below-3-stars', 'disqualified', 'unreadable']);
      expect(producers.map(([, spellings]) => spellings)).toEqual([
        [
          ['HTX A', 'An', '', 'tỉnh C', 1],
          ['HTX A', 'xã An', '', 'tỉnh C', 1],
          ['htx a', 'xã An', '', 'tỉnh C', 1],
        ],
      ]);
    }
    expect([...other.records]).toEqual([...one.records]);
  });

  it('is added to another as if all had been read at once', () => {
    const all = stateOf(query({}), [...reads, ...reads]);
    const merged = mergeParts(query({}), [part(), part()], BASIS);
    const told = (state: typeof all) => {
      const { records, links, ...books } = partOf(state);
      return { ...books, records: [...records], links: [...links] };
    };
    expect(told(merged)).toEqual(told(all));
    expect(merged.read).toBe(12);
  });

  it('has each place of a name once, however many they are', () => {
    const places = Array.from({ length: 70 }, (_, at) => [`xã Số ${String(at)}`, `huyện Số ${String(at % 3)}`] as const); // prettier-ignore
    const inAll = places.flatMap(([commune, district]) =>
      [district, 'huyện Khác'].map((of) => record({ ...WHOLE, producer: 'HTX A', commune, district: of })),
    );
    const spellings = part([...inAll, ...inAll.toReversed()]).producers.flatMap(([, list]) => list);
    expect(spellings).toHaveLength(140);
    expect(new Set(spellings.map(([, , , , records]) => records))).toEqual(new Set([2]));
    expect(new Set(spellings.map(([, commune, district]) => `${commune}, ${district}`)).size).toBe(140);
  });
});
