import { monthsAfter } from './calendar.js';
import { compareNames } from './council-order.js';
import { listsBy } from './lists-by.js';
import { COUNTS, noCounts, type Counts, type Figures } from './tally-measures.js';
import { LEFT_OUT_REASONS, type Dimension, type LeftOutReason, type TallyValue } from './tally-query.js';
import { REMARKS, type Group, type Remark, type Settled } from './tally-settle.js';
import { samePlaces, type SamePlace } from './tally-places.js';
import { needs, type TallyState } from './tally-state.js';

/** A row; its key is shorter than the dimensions where it sums up those below it. */
export interface TallyRow {
  readonly key: readonly TallyValue[];
  readonly figures: Figures;
}

/** A tally that is settled. */
export interface Tally {
  /** With more than one dimension each row of a shorter key stands before those it sums up. */
  readonly rows: readonly TallyRow[];
  /** Of two dimensions: the margins of the second one. Else empty. */
  readonly columns: readonly TallyRow[];
  readonly total: Figures;
  readonly read: number;
  /** `read` = `total.products` + all of these. */
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly records: number }[];
  readonly remarks: readonly (readonly [Remark, number])[];
  /** Places written in several ways that were counted as one. */
  readonly places: readonly SamePlace[];
}

/** Orders two values of a dimension; what is not written comes last without being asked for. */
export type CompareValues = (dimension: Dimension, a: TallyValue, b: TallyValue) => number;

/** The rows of a tally, in each dimension's own order. */
export function tallyOf(state: TallyState, counted: Settled, compare: CompareValues): Tally {
  const { by } = state.query;
  const { keys, places } = keysOf(state);
  // When a producer was last counted: a set of them for each sum would be made anew a thousand times.
  const stamps = { last: 0, of: new Uint32Array(state.producers.keys.length) };
  const groups = counted.groups
    .map((group, index) => ({
      group,
      producers: counted.producers[index] ?? [],
      key: keys[index] ?? [],
    }))
    .filter(({ group }) => !isNothing(group.counts))
    .sort((a, b) => compareKeys(by, compare, a.key, b.key));
  const yearAt = needs(state.query, 'year-before') ? by.indexOf('year') : -1;
  const sum = (some: readonly Keyed[]) => figuresOf(some, state.before !== null, stamps);
  const rows = withYearBefore(rowsBelow(groups, [], by.length, sum), yearAt, state);
  const columns =
    by.length === 2 ? withYearBefore(columnsOf(groups, by, compare, sum), yearAt - 1, state) : [];
  const total = sum(groups);
  return {
    rows: rows.filter(isSomething),
    columns: columns.filter(isSomething),
    total: isOfYears(state) ? { ...total, before: null } : total,
    read: state.read,
    leftOut: LEFT_OUT_REASONS.flatMap((reason) => {
      const records = counted.leftOut.get(reason) ?? 0;
      return records === 0 ? [] : [{ reason, records }];
    }),
    remarks: REMARKS.flatMap((remark) => {
      const count = counted.remarks.get(remark) ?? 0;
      return count === 0 ? [] : [[remark, count] as const];
    }),
    places,
  };
}

/** The values of each group, with places written in several ways identified by one; and which those are. */
export function keysOf({ query, values, groups, names }: TallyState): {
  readonly keys: readonly (readonly TallyValue[])[];
  readonly places: readonly SamePlace[];
} {
  const places: SamePlace[] = [];
  const told = query.by.map((dimension, at): readonly TallyValue[] => {
    const shown = values[at]?.shown ?? [];
    if (dimension !== 'commune' && dimension !== 'district' && dimension !== 'province') return shown;
    return samePlaces(shown, names).map((as, place) => {
      const [written, countedAs] = [shown[place] ?? null, shown[as] ?? null];
      if (as !== place) places.push({ dimension, written, countedAs });
      return countedAs;
    });
  });
  const keys = groups.map((ids) => ids.map((id, at) => told[at]?.[id] ?? null));
  return { keys, places: places.sort(bySpelling) };
}

function bySpelling(a: SamePlace, b: SamePlace): number {
  const text = ({ dimension, written }: SamePlace) => `${dimension} ${String(written)}`;
  return compareNames(text(a), text(b));
}

interface Keyed {
  readonly group: Group;
  readonly producers: readonly number[];
  readonly key: readonly TallyValue[];
}

type Sum = (groups: readonly Keyed[]) => Figures;

/** Rows from one level of the key on: a sum where there are levels below, then those. */
function rowsBelow(
  groups: readonly Keyed[],
  above: readonly TallyValue[],
  levels: number,
  sum: Sum,
): TallyRow[] {
  const rows: TallyRow[] = [];
  for (const [value, those] of listsBy(groups, ({ key }) => key[above.length] ?? null)) {
    const key = [...above, value];
    rows.push({ key, figures: sum(those) });
    // One by one: there may be more of them than a call takes arguments.
    if (key.length < levels) for (const row of rowsBelow(those, key, levels, sum)) rows.push(row);
  }
  return rows;
}

function columnsOf(
  groups: readonly Keyed[],
  by: readonly Dimension[],
  compare: CompareValues,
  sum: Sum,
): TallyRow[] {
  const second = groups.map((group) => ({ ...group, key: group.key.slice(1) }));
  second.sort((a, b) => compareKeys(by.slice(1), compare, a.key, b.key));
  return rowsBelow(second, [], 1, sum);
}

/**
 * Where years are distinguished, the year before a row's is another row, and for the first year of a period what was
 * counted of the same days a year before it. A sum over several years has no year before.
 */
function withYearBefore(
  rows: readonly TallyRow[],
  yearAt: number,
  state: Pick<TallyState, 'query' | 'before'>,
): readonly TallyRow[] {
  const isLong = isOfYears(state);
  if (yearAt < 0) return isLong ? rows.map(withoutBefore) : rows;
  // The days of a last year that is not over are held against no whole one.
  const { to } = state.query;
  const cutOff = isLong && to !== null && !to.endsWith(LAST_DAY) ? Number(to.slice(0, 4)) : null;
  const products = new Map(
    rows.map(({ key, figures: { products: own, before } }) => {
      // Of a period within a year, what a year before was counted apart: the year's own rest is other days.
      const isApart = state.before !== null && !isLong;
      return [JSON.stringify(key), (isApart ? 0 : own) + (before ?? 0)];
    }),
  );
  return rows.map(({ key, figures }) => {
    const year = key[yearAt];
    if (typeof year !== 'number') return isLong ? withoutBefore({ key, figures }) : { key, figures };
    const known = products.get(JSON.stringify(key.with(yearAt, year - 1))) ?? null;
    return { key, figures: { ...figures, before: year === cutOff ? null : known } };
  });
}

function withoutBefore({ key, figures }: TallyRow): TallyRow {
  return { key, figures: { ...figures, before: null } };
}

const LAST_DAY = '-12-31';

/** Whether a period is longer than a year: what it is held against would be in it itself. */
function isOfYears({ query: { from, to } }: Pick<TallyState, 'query'>): boolean {
  return from !== null && to !== null && to >= monthsAfter(from, 12);
}

interface Stamps {
  last: number;
  readonly of: Uint32Array;
}

/** How many producers some groups have, each counted once. */
function distinct(groups: readonly Keyed[], stamps: Stamps): number {
  stamps.last += 1;
  let count = 0;
  for (const { producers } of groups) {
    for (const one of producers) {
      if (stamps.of[one] === stamps.last) continue;
      stamps.of[one] = stamps.last;
      count += 1;
    }
  }
  return count;
}

function figuresOf(groups: readonly Keyed[], hasBefore: boolean, stamps: Stamps): Figures {
  const counts = noCounts();
  // Made where there are any: a tally may have a hundred thousand rows, of one group each.
  let totals: Map<number, number> | null = null;
  let steps: Map<string, number> | null = null;
  let [points, rated] = [0, 0];
  for (const { group } of groups) {
    for (const [name] of COUNTS) counts[name] += group.counts[name];
    if (group.totals.size > 0) totals = added(totals, group.totals);
    if (group.steps.size > 0) steps = added(steps, group.steps);
    points += group.points;
    rated += group.rated;
  }
  const { products, first, upgraded, reRated, inForce, lost } = counts;
  return {
    products,
    before: hasBefore ? counts.before : null,
    first,
    upgraded,
    reRated,
    inForce,
    lost,
    producers: distinct(groups, stamps),
    steps: steps === null ? NONE : [...steps].sort(([a], [b]) => compareNames(a, b)),
    points,
    rated,
    totals: totals === null ? NONE : [...totals].sort(([a], [b]) => a - b),
  };
}

const NONE: readonly never[] = [];

function added<Key>(sums: Map<Key, number> | null, more: ReadonlyMap<Key, number>): Map<Key, number> {
  const all = sums ?? new Map<Key, number>();
  for (const [key, count] of more) all.set(key, (all.get(key) ?? 0) + count);
  return all;
}

function isNothing(counts: Readonly<Record<keyof Counts, number | null>>): boolean {
  return COUNTS.every(([name]) => (counts[name] ?? 0) === 0);
}

/** What a year has of the year before alone is told of that year. */
function isSomething({ figures }: TallyRow): boolean {
  return !isNothing(figures);
}

function compareKeys(
  by: readonly Dimension[],
  compare: CompareValues,
  a: readonly TallyValue[],
  b: readonly TallyValue[],
): number {
  for (const [index, dimension] of by.entries()) {
    const [one, other] = [a[index] ?? null, b[index] ?? null];
    if (one === other) continue;
    if (one === null || other === null) return one === null ? 1 : -1;
    return compare(dimension, one, other);
  }
  return 0;
}
