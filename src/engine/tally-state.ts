import type { IsoDate } from './types.js';
import { monthsAfter } from './calendar.js';
import { noRows, type NumberRows } from './number-rows.js';
import {
  WITHIN,
  type Dimension,
  type LeftOutReason,
  type TallyBasis,
  type TallyQuery,
  type TallyValue,
} from './tally-query.js';
import { LINK_WIDTH } from './tally-links.js';
import { measureSpec, type MeasureSpec } from './tally-measures.js';
import { RECORD_WIDTH } from './tally-records.js';

/*
 * A tally while it is read. It is plain data that `addRecord` changes in place, since a register may have a million
 * records; nothing is counted before all are read (see `settled`), as a later record may replace an earlier one, or say
 * the same again.
 */

/** The values met of one dimension. Two spellings of one name are one value, identified by the first in code order. */
export interface ValueBook {
  readonly byRaw: Map<TallyValue, number>;
  readonly byKey: Map<TallyValue, number>;
  readonly shown: TallyValue[];
}

/** How a producer is written, and where it is. */
export interface Spelling {
  readonly name: string;
  readonly commune: string;
  readonly district: string;
  readonly province: string;
  records: number;
  readonly producer: number;
}

export interface ProducerBook {
  readonly byKey: Map<string, number>;
  readonly keys: string[];
  /** By the name as it is written; each place of it apart. */
  readonly byName: Map<string, Spelling[]>;
  /** By name, too: of one that stands in many places, each by its place. */
  readonly byPlace: Map<string, Map<string, Spelling>>;
}

export interface TallyState {
  readonly query: TallyQuery;
  readonly names: TallyBasis;
  /** The same period a year before, where a measure needs it. */
  readonly before: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Whether certificates are counted as they stand on a day: in force, or lost. */
  readonly stock: boolean;
  read: number;
  /** What was left out as it was read. */
  readonly leftOut: Map<LeftOutReason, number>;
  readonly values: readonly ValueBook[];
  /** Combinations of values, by the place of each in its dimension's book. */
  readonly groups: (readonly number[])[];
  readonly index: Map<number, unknown>;
  readonly producers: ProducerBook;
  /** Every record that is in a group, or that another may follow (see tally-records). */
  readonly records: NumberRows;
  /** What records follow (see tally-links). */
  readonly links: NumberRows;
}

/** A tally of nothing. */
export function emptyTally(query: TallyQuery, names: TallyBasis): TallyState {
  const { by, from, to } = query;
  return {
    query,
    names,
    before:
      needs(query, 'year-before') && from !== null && to !== null
        ? { from: monthsAfter(from, -12), to: monthsAfter(to, -12) }
        : null,
    stock: needs(query, 'day'),
    read: 0,
    leftOut: new Map(),
    values: by.map(() => ({ byRaw: new Map(), byKey: new Map(), shown: [] })),
    groups: [],
    index: new Map(),
    producers: { byKey: new Map(), keys: [], byName: new Map(), byPlace: new Map() },
    records: noRows(RECORD_WIDTH),
    links: noRows(LINK_WIDTH),
  };
}

/** Whether something that is requested needs this. */
export function needs({ measures }: TallyQuery, what: MeasureSpec['needs']): boolean {
  return measures.some((measure) => measureSpec(measure).needs === what);
}

export function raise<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** What two spellings of a value share: of a place its kind and its name, with those of what it lies in. */
export function valueKey(
  { placeParts, textKey }: TallyBasis,
  dimension: Dimension | undefined,
): (text: string) => string {
  if (dimension !== 'commune' && dimension !== 'district' && dimension !== 'province') return textKey;
  return (text) =>
    text
      .split(WITHIN)
      .map(placeParts)
      .map(({ kind, name }) => `${kind} ${name}`)
      .join(WITHIN);
}

/** The place of a value in a book; two spellings of a name have one. */
export function valueId(book: ValueBook, value: TallyValue, keyOf: (text: string) => string): number {
  const known = book.byRaw.get(value);
  if (known !== undefined) return known;
  const key = typeof value === 'string' ? keyOf(value) : value;
  let id = book.byKey.get(key);
  if (id === undefined) {
    id = book.shown.push(value) - 1;
    book.byKey.set(key, id);
  }
  if ((value ?? 0) < (book.shown[id] ?? 0)) book.shown[id] = value;
  book.byRaw.set(value, id);
  return id;
}

/** The group of some values, made when it is first met. */
export function groupAt(state: TallyState, ids: readonly number[]): number {
  let level = state.index;
  for (let at = 0; at < ids.length - 1; at += 1) {
    const id = ids[at] ?? 0;
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- a level above the last holds levels
    let next = level.get(id) as Map<number, unknown> | undefined;
    if (next === undefined) level.set(id, (next = new Map<number, unknown>()));
    level = next;
  }
  const last = ids.at(-1) ?? 0;
  const known = level.get(last);
  if (typeof known === 'number') return known;
  const made = state.groups.push([...ids]) - 1;
  level.set(last, made);
  return made;
}

/** The place of a producer in the book; -1 where none is written. */
export function producerId(
  { producers: book, names }: TallyState,
  at: {
    readonly producer: string;
    readonly commune: string;
    readonly district: string;
    readonly province: string;
  },
  records: number,
): number {
  const { producer: name, commune, district, province } = at;
  if (name === '') return -1;
  let spellings = book.byName.get(name);
  if (spellings === undefined) book.byName.set(name, (spellings = []));
  const known = spellingAt(book, spellings, at);
  if (known !== undefined) {
    known.records += records;
    return known.producer;
  }
  const producer = producerByKey(book, names.producerKey(name, commune, province));
  const one = { name, commune, district, province, records, producer };
  spellings.push(one);
  book.byPlace.get(name)?.set(placeKey(one), one);
  return producer;
}

/** From so many on, to look up is less work than to go through all. */
const MANY = 32;

type WrittenAt = Pick<Spelling, 'commune' | 'district' | 'province'>;

function spellingAt(
  { byPlace }: ProducerBook,
  spellings: readonly Spelling[],
  at: WrittenAt & { readonly producer: string },
): Spelling | undefined {
  if (spellings.length < MANY) {
    const { commune, district, province } = at;
    return spellings.find(
      (one) => one.commune === commune && one.district === district && one.province === province,
    );
  }
  let places = byPlace.get(at.producer);
  if (places === undefined) {
    places = new Map(spellings.map((one) => [placeKey(one), one]));
    byPlace.set(at.producer, places);
  }
  return places.get(placeKey(at));
}

function placeKey({ commune, district, province }: WrittenAt): string {
  return JSON.stringify([commune, district, province]);
}

export function producerByKey(book: ProducerBook, key: string): number {
  let id = book.byKey.get(key);
  if (id === undefined) {
    id = book.keys.push(key) - 1;
    book.byKey.set(key, id);
  }
  return id;
}
