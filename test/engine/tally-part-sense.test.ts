import { describe, expect, it } from 'vitest';
import { partOf, type ReadPart } from '../../src/engine/tally-part.js';
import { nonsenseIn } from '../../src/engine/tally-part-sense.js';
import { PLACE_COLUMNS } from '../../src/engine/tally-records.js';
import { day } from '../support/law.js';
import { query, record, stateOf, WHOLE, type Read } from '../support/tally.js';

/** Where these stand in a record. */
const [DECIDED, YEAR, TOTAL, FLAGS] = [10, 11, 12, 15];

const ASKED = query({ by: ['branch', 'stars'], from: day('2024-01-01'), to: day('2024-12-31') });

function partFor(asked: ReadPart['query'], reads: readonly Read[]): ReadPart {
  const { records, links, ...part } = partOf(stateOf(asked, reads));
  return { ...part, records: [...records], links: [...links] };
}

/** Two of the period, one that follows a recognition outside it, and rows that are none. */
const PART = partFor(ASKED, [
  record({ ...WHOLE, branch: 'Thực phẩm' }),
  record({ ...WHOLE, code: 'M2', branch: 'Đồ uống', stars: 4, kind: 'upgrade', decided: day('2024-05-01') }),
  record({ ...WHOLE, code: 'M2', decided: day('2021-05-01') }),
  'unreadable',
]);

const RECORDS = [...PART.records];

function withCell(column: number, value: number): ReadPart {
  const [first = [], ...others] = RECORDS;
  return { ...PART, records: [first.with(column, value), ...others] };
}

/** The same with what is written of its one producer's one spelling. */
function withSpelling(at: number, value: unknown): ReadPart {
  const [[key, [spelling]]] = PART.producers as [[string, [ReadPart['producers'][0][1][0]]]];
  const written = JSON.parse(JSON.stringify(spelling)) as unknown[];
  written[at] = value;
  return { ...PART, producers: [[key, [written as unknown as typeof spelling]]] };
}

const STARS_BIT = 7;

/** The same with other stars in the flags of its first record. */
function withStars(place: number): ReadPart {
  const flags = RECORDS[0]?.[FLAGS] ?? 0;
  return withCell(FLAGS, (flags & ~(7 << STARS_BIT)) | (place << STARS_BIT));
}

function asked(said: Partial<ReadPart['query']>): ReadPart {
  return { ...PART, query: { ...PART.query, ...said } };
}

/** A day at the beginning of a period that has no end. */
const since = (text: string) => asked({ from: day(text), to: null });

const GROWTH = asked({ measures: ['growth'] });

const COUNTED = RECORDS.filter((numbers) => numbers[PLACE_COLUMNS.group] !== -1);
const OTHERS = RECORDS.filter((numbers) => !COUNTED.includes(numbers));

describe('a part', () => {
  it('fits together as it was counted', () => {
    expect(PART.records).toHaveLength(3);
    expect(nonsenseIn(PART)).toBeNull();
  });

  it.each<[string, ReadPart]>([
    ['a total of nothing', withCell(TOTAL, 1)],
    ['100 points', withCell(TOTAL, 10_001)],
    ['no total', withCell(TOTAL, 0)],
    ['no year', withCell(YEAR, 0)],
    ['the year 9999', withCell(YEAR, 9999)],
    ['no stars', withStars(0)],
    ['3 stars', withStars(3)],
    ['a candidate for 5 stars', withStars(6)],
    ['a spelling of no record', { ...PART, producers: [[PART.producers[0]?.[0] ?? '', [...(PART.producers[0]?.[1] ?? []), ['HTX B', '', '', '', 0]]]] }], // prettier-ignore
    ['nothing left out for a reason', { ...PART, leftOut: { ...PART.leftOut, 'no-quorum': 0 } }],
    ['a period of one day', asked({ from: day('2024-05-01'), to: day('2024-05-01') })],
    ['a period without a beginning', asked({ from: null })],
    ['the last day of a leap year’s February', since('2024-02-29')],
    ['the last day of a year', since('2024-12-31')],
    ['the first year that there is', since('0001-01-01')],
    ['a day for its measure', asked({ measures: ['inForce'], day: day('2024-06-01') })],
    ['growth of twelve months', GROWTH],
    ['no period at all', asked({ from: null, to: null })],
  ])('fits together with %s', (_, part) => {
    expect(nonsenseIn(part)).toBeNull();
  });

  it('fits together whatever it is counted by', () => {
    const reads = [
      record({ ...WHOLE, set: 7, stars: 'candidate-5', decided: day('2023-03-01') }),
      record({ ...WHOLE, code: 'M2', producer: 'HTX B', stars: null, branch: 'Đồ uống' }),
      record({ ...WHOLE, code: 'M3', year: null, decided: null, decision: null, stars: 5 }),
    ];
    const by = ['stars', 'set', 'year', 'branch'] as const;
    expect(nonsenseIn(partFor(query({ by }), reads))).toBeNull();
    // What came the year before is in a group, too, and counts for nothing of this one.
    expect(nonsenseIn(partFor({ ...ASKED, measures: ['growth'] }, reads))).toBeNull();
    expect(nonsenseIn(partFor(query({ by, measures: ['growth'] }), reads))).toBeNull();
  });

  it('fits together with groups whose numbers come to one text', () => {
    const names = Array.from({ length: 12 }, (_, at) => String(at + 10));
    const reads = names.map((name) => record({ ...WHOLE, code: name, branch: name, province: name }));
    const [one, other] = ['11', '21'] as const;
    const crossed = ([[one, other], [other, one]] as const).map(([branch, province]) => record({ ...WHOLE, code: `${branch} ${province}`, branch, province })); // prettier-ignore
    const part = partFor(query({ by: ['branch', 'province'] }), [...reads, ...crossed]);
    expect(part.groups).toEqual(expect.arrayContaining([[1, 11], [11, 1]])); // prettier-ignore
    expect(nonsenseIn(part)).toBeNull();
  });

  it.each<[string, ReadPart, string]>([
    ['a group that is not there', withCell(PLACE_COLUMNS.group, PART.groups.length), 'part.records[0]'],
    ['a producer that is not there', withCell(PLACE_COLUMNS.producer, 1), 'part.records[0]'],
    ['a place before none', withCell(PLACE_COLUMNS.producer, -2), 'part.records[0]'],
    ['a link that is not there', withCell(PLACE_COLUMNS.link, 4), 'part.records[0]'],
    ['a number that is cut as it is kept', withCell(0, 2 ** 40), 'part.records[0]'],
    ['a total of 500 points', withCell(TOTAL, 50_001), 'part.records[0]'],
    ['a total below 0', withCell(TOTAL, -4), 'part.records[0]'],
    ['a total of 100,01 points', withCell(TOTAL, 10_002), 'part.records[0]'],
    ['a year before the first', withCell(YEAR, -1), 'part.records[0]'],
    ['the year 10000', withCell(YEAR, 10_000), 'part.records[0]'],
    ['2 stars', withStars(2), 'part.records[0]'],
    ['a day of nine digits', withCell(DECIDED, 202_301_011), 'part.records[0]'],
    ['a day that is none', withCell(DECIDED, 20_230_229), 'part.records[0]'],
    ['flags that say nothing', withCell(FLAGS, 1 << 20), 'part.records[0]'],
    ['a total below 0 in the second record', { ...PART, records: RECORDS.map((numbers, at) => (at === 1 ? numbers.with(TOTAL, -4) : numbers)) }, 'part.records[1]'], // prettier-ignore
    ['a record too wide behind the last', { ...PART, records: Object.assign([...RECORDS], { tooWide: RECORDS.length }) }, 'part.records[3]'], // prettier-ignore
    ['a record of no group', { ...PART, records: RECORDS.map((numbers) => numbers.with(PLACE_COLUMNS.group, -1)) }, 'part.read'], // prettier-ignore
    ['a record less', { ...PART, records: [...COUNTED.slice(1), ...OTHERS] }, 'part.read'],
    ['one more', { ...PART, records: [...COUNTED, ...COUNTED, ...OTHERS] }, 'part.read'],
    ['more read', { ...PART, read: 99 }, 'part.read'],
    ['an unknown reason', { ...PART, leftOut: JSON.parse('{"__proto__": 2}') as object }, 'part.leftOut[0]'],
    ['a value twice', { ...PART, values: [['A', 'A'], PART.values[1] ?? []] }, 'part.values[0]'],
    ['9 stars', { ...PART, values: [PART.values[0] ?? [], [3, 9]] }, 'part.values[1]'],
    ['a number as a name', { ...PART, values: [['A', 5], PART.values[1] ?? []] }, 'part.values[0]'],
    ['a group of one value', { ...PART, groups: [[0], ...PART.groups.slice(1)] }, 'part.groups[0]'],
    ['a value that is not there', { ...PART, groups: [[0, 2], ...PART.groups.slice(1)] }, 'part.groups[0]'],
    ['a text as a year', { ...PART, query: { ...ASKED, by: ['year', 'stars'] } }, 'part.values[0]'],
    ['a group twice', { ...PART, groups: [...PART.groups, PART.groups[0] ?? []] }, 'part.groups'],
    ['a producer twice', { ...PART, producers: [...PART.producers, ...PART.producers] }, 'part.producers'],
    ['a producer without a spelling', { ...PART, producers: [['htx a', []]] }, 'part.producers'],
    ['a producer that is known by nothing', { ...PART, producers: [['', PART.producers[0]?.[1] ?? []]] }, 'part.producers[0]'], // prettier-ignore
    ['a spelling without a name', withSpelling(0, ''), 'part.producers[0]'],
    ['records of a spelling as a text', withSpelling(4, '2'), 'part.producers[0]'],
    ['half a record of a spelling', withSpelling(4, 0.5), 'part.producers[0]'],
    ['fewer records of a spelling than none', withSpelling(4, -1), 'part.producers[0]'],
    ['more records of a spelling than can be', withSpelling(4, 2 ** 40), 'part.producers[0]'],
    ['more records of a spelling', withSpelling(4, 3), 'part.producers'],
    ['a link too large', { ...PART, links: [[2 ** 40, 0, 0, 0, 0, 0, 0, 0, 0]] }, 'part.links[0]'],
    ['a link too short', { ...PART, links: [Array<number>(8).fill(0)] }, 'part.links[0]'],
    ['a measure twice', asked({ measures: ['share', 'share'] }), 'query.measures'],
    ['a dimension twice', asked({ by: ['stars', 'stars'] }), 'by'],
    ['a month 13', since('2024-13-01'), 'query'],
    ['a month 0', since('2024-00-10'), 'query'],
    ['a day 0', since('2024-05-00'), 'query'],
    ['a day 31 of a month of 30', since('2024-06-31'), 'query'],
    ['a year 0', since('0000-05-01'), 'query'],
    ['a day of zeros', since('0000-00-00'), 'query'],
    ['an end that is no day', asked({ to: day('2024-12-32') }), 'query'],
    ['a day to look from that is none', asked({ day: day('2023-02-29') }), 'query'],
    ['a period backwards', asked({ from: day('2025-01-01') }), 'query'],
    ['a measure without its day', asked({ measures: ['inForce'], day: null }), 'query.day'],
    ['growth without a beginning', asked({ measures: ['growth'], from: null }), 'query'],
    ['growth without an end', asked({ measures: ['growth'], to: null }), 'query'],
    ['growth of more than twelve months', asked({ measures: ['growth'], to: day('2025-01-01') }), 'query'],
  ])('with %s does not', (_, part, where) => {
    expect(nonsenseIn(part)).toBe(where);
  });

  it('of a spelling that is no text does not', () => {
    const { producers } = PART;
    const broken = JSON.parse(JSON.stringify(producers).replace('"HTX A"', '7')) as ReadPart['producers'];
    expect(nonsenseIn({ ...PART, producers: broken })).toBe('part.producers[0]');
  });
});
