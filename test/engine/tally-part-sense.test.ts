import { describe, expect, it } from 'vitest';
import { partOf, type ReadPart } from '../../src/engine/tally-part.js';
import { nonsenseIn } from '../../src/engine/tally-part-sense.js';
import { PLACE_COLUMNS } from '../../src/engine/tally-records.js';
import { day } from '../support/law.js';
import { query, record, stateOf, WHOLE } from '../support/tally.js';

const ASKED = query({ by: ['branch', 'stars'], from: day('2024-01-01'), to: day('2024-12-31') });

/** Two of the period, one that follows a recognition outside it, and rows that are none. */
const PART: ReadPart = (() => {
  const reads = [
    record({ ...WHOLE, branch: 'Thực phẩm' }),
    record({
      ...WHOLE,
      code: 'M2',
      branch: 'Đồ uống',
      stars: 4,
      kind: 'upgrade',
      decided: day('2024-05-01'),
    }),
    record({ ...WHOLE, code: 'M2', decided: day('2021-05-01') }),
    'unreadable' as const,
  ];
  const { records, links, ...part } = partOf(stateOf(ASKED, reads));
  return { ...part, records: [...records], links: [...links] };
})();

function withCell(column: number, value: number): ReadPart {
  const [first = [], ...others] = PART.records;
  return { ...PART, records: [first.with(column, value), ...others] };
}

function asked(said: Partial<ReadPart['query']>): ReadPart {
  return { ...PART, query: { ...PART.query, ...said } };
}

const RECORDS = [...PART.records];
const COUNTED = RECORDS.filter((numbers) => numbers[PLACE_COLUMNS.group] !== -1);
const OTHERS = RECORDS.filter((numbers) => !COUNTED.includes(numbers));

describe('a part', () => {
  it('fits together as it was counted', () => {
    expect(PART.records).toHaveLength(3);
    expect(nonsenseIn(PART)).toBeNull();
  });

  it.each<[string, ReadPart, string]>([
    ['a group that is not there', withCell(PLACE_COLUMNS.group, 9), 'part.records[0]'],
    ['a place before none', withCell(PLACE_COLUMNS.producer, -2), 'part.records[0]'],
    ['a link that is not there', withCell(PLACE_COLUMNS.link, 4), 'part.records[0]'],
    ['a number that is cut as it is kept', withCell(0, 2 ** 40), 'part.records[0]'],
    ['a total of 500 points', withCell(12, 50_001), 'part.records[0]'],
    ['a total below 0', withCell(12, -4), 'part.records[0]'],
    ['a day that is none', withCell(10, 20_230_229), 'part.records[0]'],
    ['flags that say nothing', withCell(15, 1 << 20), 'part.records[0]'],
    ['a record less', { ...PART, records: [...COUNTED.slice(1), ...OTHERS] }, 'part.read'],
    ['one more', { ...PART, records: [...COUNTED, ...COUNTED, ...OTHERS] }, 'part.read'],
    ['more read', { ...PART, read: 99 }, 'part.read'],
    ['an unknown reason', { ...PART, leftOut: JSON.parse('{"__proto__": 2}') as object }, 'part.leftOut[0]'],
    ['a value twice', { ...PART, values: [['A', 'A'], PART.values[1] ?? []] }, 'part.values[0]'],
    ['9 stars', { ...PART, values: [PART.values[0] ?? [], [3, 9]] }, 'part.values[1]'],
    ['a number as a name', { ...PART, values: [['A', 5], PART.values[1] ?? []] }, 'part.values[0]'],
    ['a group of one value', { ...PART, groups: [[0], ...PART.groups.slice(1)] }, 'part.groups[0]'],
    ['a group twice', { ...PART, groups: [...PART.groups, PART.groups[0] ?? []] }, 'part.groups'],
    ['a producer twice', { ...PART, producers: [...PART.producers, ...PART.producers] }, 'part.producers'],
    ['a producer without a spelling', { ...PART, producers: [['htx a', []]] }, 'part.producers'],
    ['a link too large', { ...PART, links: [Array<number>(9).fill(2 ** 40)] }, 'part.links[0]'],
    ['a dimension twice', asked({ by: ['stars', 'stars'] }), 'by'],
    ['a month 13', asked({ from: day('2024-13-01') }), 'query'],
    ['a period backwards', asked({ from: day('2025-01-01') }), 'query'],
    ['a measure without its day', asked({ measures: ['inForce'], day: null }), 'query.day'],
    ['growth without a period', asked({ measures: ['growth'], from: null }), 'query'],
  ])('with %s does not', (_, part, where) => {
    expect(nonsenseIn(part)).toBe(where);
  });

  it('of a spelling that is no text does not', () => {
    const { producers } = PART;
    const broken = JSON.parse(JSON.stringify(producers).replace('"HTX A"', '7')) as ReadPart['producers'];
    expect(nonsenseIn({ ...PART, producers: broken })).toBe('part.producers[0]');
  });
});
