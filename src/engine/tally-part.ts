import type { IsoDate } from '../criteria/types.js';
import type { RecordStatus } from './certificate.js';
import { addPair, secondsByFirst } from './pair-set.js';
import type { LeftOutReason, TallyQuery, TallyStars, TallyValue } from './tally-query.js';
import {
  emptyTally,
  groupAt,
  newGroup,
  producerByKey,
  producerId,
  raise,
  valueId,
  type Group,
  type Held,
  type Remark,
  type Successor,
  type TallyBasis,
  type TallyState,
  type Window,
} from './tally-state.js';

/*
 * What a tally carries along, so that parts counted apart (a commune each, a machine each) can be added to what one run
 * over all would give, byte for byte. It names its producers, as distinct ones cannot be had from numbers.
 */

/** A group: places of its values; figures; totals as pairs; places of its producers. */
type GroupPart = readonly [
  ids: readonly number[],
  figures: readonly number[],
  totals: readonly (readonly [number, number])[],
  producers: readonly number[],
];

type SpellingPart = readonly [
  name: string,
  commune: string,
  district: string,
  province: string,
  records: number,
];

type HeldPart = readonly [
  group: number,
  producer: number,
  window: Window,
  code: string,
  product: string,
  decision: string,
  decided: IsoDate | null,
  year: number | null,
  stars: TallyStars | null,
  total: number | null,
  end: IsoDate | null,
  status: RecordStatus | null,
  withdrawnOn: IsoDate | null,
];

type SuccessorPart = readonly [
  code: string,
  product: string,
  decision: string,
  decided: IsoDate | null,
  window: Window,
  year: number | null,
  group: number,
  to: TallyStars | null,
];

/** A tally before it is settled, in an order of its own, whatever the order it was read in. */
export interface TallyPart {
  readonly query: TallyQuery;
  readonly read: number;
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
  readonly remarks: Readonly<Partial<Record<Remark, number>>>;
  readonly values: readonly (readonly TallyValue[])[];
  readonly groups: readonly GroupPart[];
  readonly producers: readonly (readonly [key: string, spellings: readonly SpellingPart[]])[];
  readonly held: readonly HeldPart[];
  readonly successors: readonly SuccessorPart[];
}

/** What a tally that is not settled yet carries to be added to others. */
export function partOf(state: TallyState): TallyPart {
  const values = state.values.map(({ shown }) => ordered(shown));
  const valueAt = state.values.map(({ shown }, index) => placesIn(shown, values[index] ?? []));
  const keys = [...state.producers.keys].sort(byCode);
  const producerAt = placesIn(state.producers.keys, keys);
  const members = secondsByFirst(state.members, state.groups.length);
  const remapped = state.groups.map((group, index) => ({
    group,
    members: members[index] ?? [],
    ids: group.ids.map((id, index) => valueAt[index]?.[id] ?? 0),
  }));
  const groups = remapped.toSorted((a, b) => compareLists(a.ids, b.ids));
  const groupAt = placesIn(
    state.groups,
    groups.map((one) => one.group),
  );
  const spellings = keys.map((): SpellingPart[] => []);
  for (const list of state.producers.byName.values()) {
    for (const { name, commune, district, province, records, producer } of list) {
      spellings[producerAt[producer] ?? 0]?.push([name, commune, district, province, records]);
    }
  }
  const place = (places: readonly number[], at: number) => (at === -1 ? -1 : (places[at] ?? 0));
  return {
    query: state.query,
    read: state.read,
    leftOut: Object.fromEntries([...state.leftOut].sort(byKey)),
    remarks: Object.fromEntries([...state.remarks].sort(byKey)),
    values,
    groups: groups.map(({ group, ids, members: those }) => [
      ids,
      FIGURES.map((name) => group[name]),
      [...group.totals].sort(([a], [b]) => a - b),
      those.map((id) => producerAt[id] ?? 0).sort((a, b) => a - b),
    ]),
    producers: keys.map((key, index) => [key, sorted(spellings[index] ?? [])]),
    held: sorted(
      state.held.map((one): HeldPart => {
        const { window, code, product, decision, decided, year, stars, total, end, status, withdrawnOn } =
          one;
        const [group, producer] = [place(groupAt, one.group), place(producerAt, one.producer)];
        return [
          group,
          producer,
          window,
          code,
          product,
          decision,
          decided,
          year,
          stars,
          total,
          end,
          status,
          withdrawnOn,
        ];
      }),
    ),
    successors: sorted(
      state.successors.map((one): SuccessorPart => {
        const { code, product, decision, decided, window, year, to } = one;
        return [code, product, decision, decided, window, year, place(groupAt, one.group), to];
      }),
    ),
  };
}

const FIGURES = [
  'products',
  'before',
  'first',
  'upgraded',
  'reRated',
  'inForce',
  'lost',
  'points',
  'rated',
] as const satisfies readonly (keyof Group)[];

/** Adds parts of one query: what one tally over all their records would be, before it is settled. */
export function mergeParts(query: TallyQuery, parts: readonly TallyPart[], names: TallyBasis): TallyState {
  const state = emptyTally(query, names);
  for (const part of parts) addPart(state, part);
  return state;
}

function addPart(state: TallyState, part: TallyPart): void {
  state.read += part.read;
  for (const [reason, count] of Object.entries(part.leftOut))
    raise(state.leftOut, reason as LeftOutReason, count); // its own keys
  for (const [remark, count] of Object.entries(part.remarks)) raise(state.remarks, remark as Remark, count); // its own keys
  const valueIds = state.values.map((book, index) =>
    (part.values[index] ?? []).map((value) => valueId(book, value, state.names.textKey)),
  );
  const producers = part.producers.map(([key, spellings]) => {
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
  const groups = part.groups.map(([ids, figures, totals, members]) => {
    const at = groupAt(
      state,
      ids.map((id, index) => valueIds[index]?.[id] ?? 0),
    );
    const group = state.groups[at] ?? newGroup([]);
    FIGURES.forEach((name, index) => {
      group[name] += figures[index] ?? 0;
    });
    for (const [total, count] of totals) raise(group.totals, total, count);
    for (const one of members) addPair(state.members, at, producers[one] ?? 0);
    return at;
  });
  const place = (places: readonly number[], at: number) => (at === -1 ? -1 : (places[at] ?? -1));
  for (const [
    group,
    producer,
    window,
    code,
    product,
    decision,
    decided,
    year,
    stars,
    total,
    end,
    status,
    withdrawnOn,
  ] of part.held) {
    const held: Held = {
      ...{ window, code, product, decision, decided, year, stars, total, end, status, withdrawnOn },
      group: place(groups, group),
      producer: place(producers, producer),
      again: false,
      replacedOn: null,
    };
    state.held.push(held);
  }
  for (const [code, product, decision, decided, window, year, group, to] of part.successors) {
    const successor: Successor = {
      ...{ code, product, decision, decided, window, year, to },
      group: place(groups, group),
    };
    state.successors.push(successor);
  }
}

/** Values in an order that is theirs: nothing first, then numbers, then texts by their code. */
function ordered(values: readonly TallyValue[]): readonly TallyValue[] {
  const kind = (value: TallyValue) => (value === null ? 0 : typeof value === 'number' ? 1 : 2);
  return values.toSorted((a, b) => kind(a) - kind(b) || (a === b ? 0 : (a ?? 0) < (b ?? 0) ? -1 : 1));
}

/** Where each of some things stands among the same in another order. */
function placesIn<T>(before: readonly T[], after: readonly T[]): readonly number[] {
  const places = new Map(after.map((one, index) => [one, index]));
  return before.map((one) => places.get(one) ?? 0);
}

/** Tuples by what they say. */
function sorted<T>(tuples: readonly T[]): readonly T[] {
  return tuples
    .map((tuple) => ({ tuple, text: JSON.stringify(tuple) }))
    .sort((a, b) => byCode(a.text, b.text))
    .map((one) => one.tuple);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function byKey([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return byCode(a, b);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
