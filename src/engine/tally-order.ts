import { compareNames } from './council-order.js';
import { cellAt, compareCells, type NumberRows } from './number-rows.js';
import type { TallyValue } from './tally-query.js';
import {
  PLACE_COLUMNS,
  PRODUCT_WIDTH,
  RECORD_WIDTH,
  recordAt,
  type RecordView,
  type Row,
  type Words,
} from './tally-records.js';
import type { TallyState } from './tally-state.js';

/*
 * The order that what a tally holds has of itself, whatever the order it was read in: parts counted apart and one run
 * over all come to the same.
 */

/** The books of a tally in order: what stands at each place, and the new place of what stood at an old one. */
export interface TallyOrder {
  readonly values: readonly Ordered<TallyValue>[];
  readonly groups: Ordered<readonly number[]>;
  readonly producers: Ordered<string>;
  /** Places of links; those that say the same share the place of the first. */
  readonly links: Ordered<number>;
  /** Places of records; those of one product stand together. */
  readonly records: Uint32Array;
}

interface Ordered<T> {
  readonly list: readonly T[];
  readonly placeOf: readonly number[];
}

export function orderOfTally(state: TallyState): TallyOrder {
  const values = state.values.map(({ shown }) => ordered(shown, compareValues));
  const groupsOf = state.groups.map((ids) => ids.map((id, at) => values[at]?.placeOf[id] ?? 0));
  const groups = ordered(groupsOf, compareLists);
  const producers = ordered(state.producers.keys, compareNames);
  const links = orderedLinks(state.links);
  const places = [
    [PLACE_COLUMNS.group, groups.placeOf],
    [PLACE_COLUMNS.producer, producers.placeOf],
    [PLACE_COLUMNS.link, links.placeOf],
  ] as const;
  const { records } = state;
  const compareRecords = (a: number, b: number) => {
    const order =
      compareCells(records, a, b, 0, PLACE_COLUMNS.group) ||
      compareCells(records, a, b, PLACE_COLUMNS.link + 1, RECORD_WIDTH);
    if (order !== 0) return order;
    for (const [column, placeOf] of places) {
      const [one, other] = [cellAt(records, a, column), cellAt(records, b, column)];
      if (one !== other) return placeIn(placeOf, one) - placeIn(placeOf, other);
    }
    return a - b;
  };
  return {
    values,
    groups,
    producers,
    links,
    records: Uint32Array.from({ length: records.size }, (_, row) => row).sort(compareRecords),
  };
}

/** The new place of what a record is in; -1 for none. */
export function placeIn(placeOf: readonly number[], at: number): number {
  return at === -1 ? -1 : (placeOf[at] ?? -1);
}

/** Where the records end that are of the same product as that at one place of their order. */
export function endOfProduct(records: NumberRows, order: Uint32Array, from: number): number {
  const first = order[from] ?? 0;
  let to = from + 1;
  while (to < order.length && compareCells(records, first, order[to] ?? 0, 0, PRODUCT_WIDTH) === 0) to += 1;
  return to;
}

/** The records of a product, read by a view that may have stood elsewhere. */
export function recordsOf(
  product: Words,
  records: NumberRows,
  order: Uint32Array,
  view: RecordView,
): readonly Row[] {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareProduct(records, order[middle] ?? 0, product) < 0) low = middle + 1;
    else high = middle;
  }
  if (compareProduct(records, order[low] ?? 0, product) !== 0) return [];
  return Array.from(order.subarray(low, endOfProduct(records, order, low)), (row) => recordAt(view, row));
}

function compareProduct(records: NumberRows, row: number, product: Words): number {
  for (const [column, word] of product.entries()) {
    const order = cellAt(records, row, column) - word;
    if (order !== 0) return order;
  }
  return 0;
}

/** In order, of what is never twice in a list. */
function ordered<T>(list: readonly T[], compare: (a: T, b: T) => number): Ordered<T> {
  const sorted = list.map((value, old) => ({ value, old })).sort((a, b) => compare(a.value, b.value));
  const placeOf: number[] = [];
  sorted.forEach(({ old }, place) => (placeOf[old] = place));
  return { list: sorted.map(({ value }) => value), placeOf };
}

function orderedLinks(links: NumberRows): Ordered<number> {
  const compare = (a: number, b: number) => compareCells(links, a, b, 0, links.width);
  const rows = Array.from({ length: links.size }, (_, row) => row).sort(compare);
  const list: number[] = [];
  const placeOf: number[] = new Array<number>(links.size).fill(0);
  for (const row of rows) {
    const last = list.at(-1);
    if (last === undefined || compare(last, row) !== 0) list.push(row);
    placeOf[row] = list.length - 1;
  }
  return { list, placeOf };
}

/** Nothing first, then numbers, then texts by their code. */
function compareValues(a: TallyValue, b: TallyValue): number {
  const kind = (value: TallyValue) => (value === null ? 0 : typeof value === 'number' ? 1 : 2);
  return kind(a) - kind(b) || ((a ?? 0) < (b ?? 0) ? -1 : 1);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}
