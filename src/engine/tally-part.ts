import { compareNames } from './council-order.js';
import { addRow, rowAt } from './number-rows.js';
import { orderOfTally, placeIn, type TallyOrder } from './tally-order.js';
import type { LeftOutReason, TallyBasis, TallyQuery, TallyValue } from './tally-query.js';
import { PLACE_COLUMNS } from './tally-records.js';
import {
  emptyTally,
  groupAt,
  producerByKey,
  producerId,
  raise,
  valueId,
  valueKey,
  type TallyState,
} from './tally-state.js';

/*
 * What a tally carries along, so that parts counted apart (a commune each, a machine each) can be added to what one run
 * over all would give, byte for byte: its books, and what it holds of every record. It names its producers, as distinct
 * ones cannot be had from numbers.
 */

/**
 * What the numbers of a part mean. It goes up whenever something is held otherwise, or names are compared otherwise:
 * numbers of two kinds added up would count a product twice, or two as one.
 */
export const PART_FORM = 2;

type SpellingPart = readonly [
  name: string,
  commune: string,
  district: string,
  province: string,
  records: number,
];

/**
 * A tally before it is settled, in its own order, whatever the order it was read in. Its longest lists are made
 * as they are written.
 */
export interface TallyPart<List = Iterable<readonly number[]>> {
  readonly query: TallyQuery;
  readonly read: number;
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
  readonly values: readonly (readonly TallyValue[])[];
  /** Places of values. */
  readonly groups: readonly (readonly number[])[];
  readonly producers: readonly (readonly [key: string, spellings: readonly SpellingPart[]])[];
  /** Numbers of what records follow (see tally-links). */
  readonly links: List;
  /** Numbers of each record (see tally-records), with its places in the books. */
  readonly records: List;
}

/** Rows that were read, of which a file may have a million. */
export interface ReadRows extends Iterable<readonly number[]> {
  readonly length: number;
  /** The place of a row with a number of more than 32 bits, which none of ours has; there are no others from there on. */
  readonly tooWide?: number | null;
}

/** The same, read again. */
export type ReadPart = TallyPart<ReadRows>;

/** What a tally carries to be added to others. */
export function partOf(state: TallyState, order: TallyOrder = orderOfTally(state)): TallyPart {
  const { values, groups, producers, links } = order;
  const spelt = producers.list.map((key) => [key, [] as SpellingPart[]] as const);
  for (const list of state.producers.byName.values()) {
    for (const { name, commune, district, province, records, producer } of list) {
      spelt[producers.placeOf[producer] ?? 0]?.[1].push([name, commune, district, province, records]);
    }
  }
  return {
    query: state.query,
    read: state.read,
    leftOut: Object.fromEntries([...state.leftOut].sort(([a], [b]) => compareNames(a, b))),
    values: values.map(({ list }) => list),
    groups: groups.list,
    producers: spelt.map(([key, spellings]) => [key, sorted(spellings)]),
    links: links.list.map((row) => [...rowAt(state.links, row)]),
    records: recordsIn(state, order),
  };
}

function* recordsIn({ records }: TallyState, order: TallyOrder): Iterable<readonly number[]> {
  for (const row of order.records) {
    const numbers = [...rowAt(records, row)];
    for (const book of BOOKS) {
      numbers[PLACE_COLUMNS[book]] = placeIn(order[`${book}s`].placeOf, numbers[PLACE_COLUMNS[book]] ?? -1);
    }
    yield numbers;
  }
}

const BOOKS = ['group', 'producer', 'link'] as const;

/** Adds parts of one query: what one tally over all their records would be, before it is settled. */
export function mergeParts(query: TallyQuery, parts: readonly TallyPart[], names: TallyBasis): TallyState {
  const state = emptyTally(query, names);
  for (const part of parts) addPart(state, part);
  return state;
}

function addPart(state: TallyState, part: TallyPart): void {
  state.read += part.read;
  for (const [reason, count] of Object.entries(part.leftOut))
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- its own keys
    raise(state.leftOut, reason as LeftOutReason, count);
  const valueIds = state.values.map((book, index) =>
    (part.values[index] ?? []).map((value) =>
      valueId(book, value, valueKey(state.names, state.query.by[index])),
    ),
  );
  const producer = part.producers.map(([key, spellings]) => {
    // By its key and not by its names: that of the part may have been settled by a list of aliases.
    const id = producerByKey(state.producers, key);
    for (const [name, commune, district, province, records] of spellings) {
      producerId(
        { ...state, names: { ...state.names, producerKey: () => key } },
        { producer: name, commune, district, province },
        records,
      );
    }
    return id;
  });
  const group = part.groups.map((ids) =>
    groupAt(
      state,
      ids.map((id, index) => valueIds[index]?.[id] ?? 0),
    ),
  );
  const link = Array.from(part.links, (numbers) => addRow(state.links, numbers));
  const places = { group, producer, link };
  for (const numbers of part.records) {
    const placed = [...numbers];
    for (const book of BOOKS) {
      placed[PLACE_COLUMNS[book]] = placeIn(places[book], numbers[PLACE_COLUMNS[book]] ?? -1);
    }
    addRow(state.records, placed);
  }
}

/** Tuples by what they say. */
function sorted<T>(tuples: readonly T[]): readonly T[] {
  return tuples
    .map((tuple) => ({ tuple, text: JSON.stringify(tuple) }))
    .sort((a, b) => compareNames(a.text, b.text))
    .map((one) => one.tuple);
}
