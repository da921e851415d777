import type { Certificate, IsoDate } from '../criteria/types.js';
import { monthsAfter } from './calendar.js';
import type { RecordStatus } from './certificate.js';
import { emptyPairs, type PairSet } from './pair-set.js';
import type { LeftOutReason, TallyQuery, TallyStars, TallyValue } from './tally-query.js';

/*
 * A tally while it is counted. It is plain data that `addRecord` changes in place, since a register may have a million
 * records; what is held grows with the groups, the producers, and the records that a later one may replace: those of a code or a decision, with
 * a day.
 */

/** The figures of one combination of values, before what was recognised again is settled. */
export interface Group {
  /** The place of each value in its dimension's book. */
  readonly ids: readonly number[];
  products: number;
  /** Products of the same period a year before. */
  before: number;
  first: number;
  upgraded: number;
  reRated: number;
  inForce: number;
  lost: number;
  /** Sum of the totals in hundredths of a point, and of how many records. */
  points: number;
  rated: number;
  /** How many records have a total, by the total; empty where no median is asked for. */
  readonly totals: Map<number, number>;
  /** How many upgrades, by `3>4`; known once settled. */
  readonly steps: Map<string, number>;
}

/** The values met of one dimension. Two spellings of one name are one value, told by the first in code order. */
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
}

/** Which of the two periods that matter a record is of. */
export type Window = 'now' | 'before' | null;

/**
 * A record that a later one replaces or may replace, as the register says or as its code and its day tell: what it counts
 * for is known once all is read.
 */
export interface Held {
  readonly group: number;
  readonly producer: number;
  readonly window: Window;
  readonly code: string;
  /** Its name with its producer's; empty where no name is written. */
  readonly product: string;
  readonly decision: string;
  readonly decided: IsoDate | null;
  readonly year: number | null;
  readonly stars: TallyStars | null;
  readonly total: number | null;
  readonly end: IsoDate | null;
  readonly status: RecordStatus | null;
  readonly withdrawnOn: IsoDate | null;
  /** Settled at the end: whether a later recognition of the same period counts in its place. */
  again: boolean;
  replacedOn: IsoDate | null;
}

/**
 * A record that follows an earlier one, by the code and, where it is written, the decision of that; or by its name with
 * its producer's and the decision, as an earlier one without a code is linked.
 */
export interface Successor {
  readonly code: string;
  /** Empty where the code alone tells. */
  readonly product: string;
  readonly decision: string;
  readonly decided: IsoDate | null;
  readonly window: Window;
  readonly year: number | null;
  /** The group that it is an upgrade in; -1 where it is none of the period. */
  readonly group: number;
  readonly to: TallyStars | null;
}

/** What is worth saying of a tally beside its figures. */
export const REMARKS = [
  'noKind',
  'noProducer',
  'noTotal',
  'replacedCounted',
  'replacedUnknown',
  'endComputed',
  'endUnknown',
] as const;

export type Remark = (typeof REMARKS)[number];

/** What a tally takes from outside: what names and places are compared by, and the law's months. */
export interface TallyBasis {
  readonly textKey: (text: string) => string;
  readonly codeKey: (text: string) => string;
  /** What two spellings of one producer share. */
  readonly producerKey: (name: string, commune: string, province: string) => string;
  /** How long a certificate holds where its last day is not written (Điều 4.3). */
  readonly certificate: Certificate;
}

export interface TallyState {
  readonly query: TallyQuery;
  readonly names: TallyBasis;
  /** The same period a year before, where growth is asked for. */
  readonly before: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Whether certificates in force, or lost, are counted. */
  readonly stock: boolean;
  read: number;
  readonly leftOut: Map<LeftOutReason, number>;
  readonly remarks: Map<Remark, number>;
  readonly values: readonly ValueBook[];
  readonly groups: Group[];
  readonly index: Map<number, unknown>;
  readonly producers: ProducerBook;
  /** Which producer has products in which group. */
  readonly members: PairSet;
  readonly held: Held[];
  readonly successors: Successor[];
}

/** A tally of nothing. */
export function emptyTally(query: TallyQuery, names: TallyBasis): TallyState {
  const { by, measures, from, to } = query;
  const asks = (measure: TallyQuery['measures'][number]) => measures.includes(measure);
  return {
    query,
    names,
    before:
      asks('growth') && from !== null && to !== null
        ? { from: monthsAfter(from, -12), to: monthsAfter(to, -12) }
        : null,
    stock: asks('inForce') || asks('lost'),
    read: 0,
    leftOut: new Map(),
    remarks: new Map(),
    values: by.map(() => ({ byRaw: new Map(), byKey: new Map(), shown: [] })),
    groups: [],
    index: new Map(),
    members: emptyPairs(),
    producers: { byKey: new Map(), keys: [], byName: new Map() },
    held: [],
    successors: [],
  };
}

export function raise<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The place of a value in a book; two spellings of a name have one. */
export function valueId(book: ValueBook, value: TallyValue, textKey: (text: string) => string): number {
  const known = book.byRaw.get(value);
  if (known !== undefined) return known;
  const key = typeof value === 'string' ? textKey(value) : value;
  let id = book.byKey.get(key);
  if (id === undefined) {
    id = book.shown.push(value) - 1;
    book.byKey.set(key, id);
  }
  const shown = book.shown[id] ?? null;
  if (value !== null && shown !== null && value < shown) book.shown[id] = value;
  book.byRaw.set(value, id);
  return id;
}

/** The group of some values, made when it is first met. */
export function groupAt(state: TallyState, ids: readonly number[]): number {
  let level = state.index;
  for (let at = 0; at < ids.length - 1; at += 1) {
    const id = ids[at] ?? 0;
    let next = level.get(id) as Map<number, unknown> | undefined; // a level above the last holds levels
    if (next === undefined) level.set(id, (next = new Map<number, unknown>()));
    level = next;
  }
  const last = ids.at(-1) ?? 0;
  const known = level.get(last) as number | undefined; // the last level holds the places of groups
  if (known !== undefined) return known;
  const made = state.groups.push(newGroup([...ids])) - 1;
  level.set(last, made);
  return made;
}

export function newGroup(ids: readonly number[]): Group {
  return {
    ids,
    products: 0,
    before: 0,
    first: 0,
    upgraded: 0,
    reRated: 0,
    inForce: 0,
    lost: 0,
    points: 0,
    rated: 0,
    totals: new Map(),
    steps: new Map(),
  };
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
  for (const one of spellings) {
    if (one.commune === commune && one.district === district && one.province === province) {
      one.records += records;
      return one.producer;
    }
  }
  const producer = producerByKey(book, names.producerKey(name, commune, province));
  spellings.push({ name, commune, district, province, records, producer });
  return producer;
}

export function producerByKey(book: ProducerBook, key: string): number {
  let id = book.byKey.get(key);
  if (id === undefined) {
    id = book.keys.push(key) - 1;
    book.byKey.set(key, id);
  }
  return id;
}
