import { apartByNames, type CodeNames } from './same-code.js';
import { apartByPlace, type ComparedPlace } from './same-place.js';
import type { NumberRows } from './number-rows.js';
import { KeptRows } from './kept-rows.js';
import { listsBy } from './lists-by.js';
import { levelOf, LEVELS } from './tally-levels.js';
import { latestOf } from './tally-links.js';
import { meetingOf, namesOf, OpenProducts } from './tally-joins.js';
import { endOfProduct } from './tally-order.js';
import { recordAt, viewOf, type Row } from './tally-records.js';
import { agree } from './tally-same.js';

/*
 * What the records of one product come to. A product counts once in a period, by its latest recognition; where years
 * are distinguished, once a year. A record that says again what another says, as a register and the results it was made
 * from do, or two copies of a list, counts for nothing.
 */

/** What becomes of a record. */
export const LOTS = { counts: 0, again: 1, duplicate: 2 } as const;

export interface Lots {
  /** A lot for each record, by its place. */
  readonly of: Uint8Array;
  /** The day of the later recognition that replaces a record; 0 for none. */
  readonly replacedOn: Int32Array;
  /** Which product a record is of, where several share a code. */
  readonly productOf: Map<number, number>;
  /** Of a record without a code: one with the code of its product. */
  joined: ReadonlyMap<number, number>;
  /** The level of the recognition before a record's own, of the same product: see `LEVELS`. */
  readonly from: Uint8Array;
  /** Codes that several products share. */
  shared: number;
  /** Records that say again what another says, with other stars or another total. */
  conflicts: number;
  /** Records without a code that may be of several products with one, counted by themselves. */
  unclear: number;
}

/** Works out, product by product, what becomes of its records. */
export function lotsOf(records: NumberRows, order: Uint32Array, byYear: boolean): Lots {
  const lots: Lots = {
    of: new Uint8Array(records.size),
    replacedOn: new Int32Array(records.size),
    productOf: new Map(),
    joined: new Map(),
    from: new Uint8Array(records.size),
    shared: 0,
    conflicts: 0,
    unclear: 0,
  };
  const view = viewOf(records);
  const meeting = meetingOf(records);
  const open = new OpenProducts();
  for (let from = 0, to = 0; from < order.length; from = to) {
    to = endOfProduct(records, order, from);
    if (to - from === 1 && meeting === null) continue;
    const rows = Array.from(order.subarray(from, to), (row) => recordAt(view, row));
    const products = distinguished(rows.filter(({ known }) => known));
    if (products.length > 1 && rows[0]?.coded === true) {
      lots.shared += 1;
      for (const [index, product] of products.entries()) {
        for (const { row } of product) lots.productOf.set(row, index);
      }
    }
    for (const product of products) {
      if (meeting !== null && product.some((row) => meeting.has(namesOf(row)))) open.add(product);
      else settleProduct(product, byYear, lots);
    }
  }
  if (meeting !== null) settleOpen(open, records, byYear, lots);
  return lots;
}

/** Settles what records with a code and records without one may be of together. */
function settleOpen(open: OpenProducts, records: NumberRows, byYear: boolean, lots: Lots): void {
  const view = viewOf(records);
  const { products, joined, unclear } = open.join(records);
  for (const [row, coded] of joined) {
    const index = lots.productOf.get(coded);
    if (index !== undefined) lots.productOf.set(row, index);
  }
  for (const rows of products) {
    const product = rows.map((row) => recordAt(view, row));
    settleProduct(product, byYear, lots);
  }
  lots.joined = joined;
  lots.unclear = unclear.filter((row) => recordAt(view, row).window === 'now').length;
}

/** Products that share a code, or a name and a producer's. */
function distinguished(rows: readonly Row[]): readonly (readonly Row[])[] {
  if (rows[0]?.coded === true) return apartByNames(rows, marksOf);
  return apartByPlace(rows, placeOf);
}

const placeOf = ({ commune, province }: Row): ComparedPlace => [commune, province];

const marksOf = ({ firstMark, secondMark }: Row): CodeNames => [firstMark, secondMark];

function settleProduct(rows: readonly Row[], byYear: boolean, lots: Lots): void {
  const told = new KeptRows();
  for (const one of [...rows].sort(bestToldFirst)) {
    const twin = told.twinOf(one);
    if (twin === undefined) {
      told.keep(one);
      continue;
    }
    told.addTo(twin, one);
    lots.of[one.row] = LOTS.duplicate;
    if (!agree(twin, one)) lots.conflicts += 1;
  }
  const kept = told.rows;
  settleReplacements(kept, lots);
  settleLevels(kept, lots);
  const periods = listsBy(
    kept.filter(({ window }) => window !== null),
    ({ window, year }) => `${String(window)} ${byYear ? String(year) : ''}`,
  );
  for (const period of periods.values()) settleRepeats(period, lots);
}

/** A certificate holds until the next decision on its product; a rating or a council's result replaces none. */
function settleReplacements(kept: readonly Row[], { replacedOn }: Lots): void {
  const issued = kept.filter(({ decided, recognised }) => recognised && decided !== 0);
  let [next, last] = [0, 0];
  for (const { row, decided } of issued.sort((a, b) => b.decided - a.decided)) {
    if (decided !== last) [next, last] = [last, decided];
    replacedOn[row] = next;
  }
}

/** From which level each comes: that of the latest recognition before it. */
function settleLevels(kept: readonly Row[], { from }: Lots): void {
  const recognised = listsBy(
    kept.filter((one) => one.recognised && one.decided !== 0),
    ({ decided }) => decided,
  );
  const days = [...recognised].sort(([a], [b]) => a - b);
  let at = 0;
  let level: number = LEVELS.none;
  for (const { row, decided } of [...kept].sort((a, b) => a.decided - b.decided)) {
    for (let day = days[at]; day !== undefined && day[0] < decided; day = days[at]) {
      level = levelOf(day[1]);
      at += 1;
    }
    from[row] = level;
  }
}

/** The latest record counts. Of one code that is one; of names that are the same on one day, each. */
function settleRepeats(period: readonly Row[], lots: Lots): void {
  const latest = latestOf(period);
  const [standing] = period.filter(({ decided }) => decided === latest);
  const isCoded = period.some(({ coded }) => coded);
  for (const one of period) {
    const counts = isCoded ? one === standing : one.decided === latest;
    if (!counts) lots.of[one.row] = LOTS.again;
  }
}

/** What a decision, a day, a status, a total is written of, before what lacks them; else in their own order. */
function bestToldFirst(a: Row, b: Row): number {
  return howWellDescribed(b) - howWellDescribed(a);
}

function howWellDescribed({ recognised, decision, decided, status, total }: Row): number {
  return (
    (recognised ? 16 : 0) +
    (decision !== 0 ? 8 : 0) +
    (decided !== 0 ? 4 : 0) +
    (status !== null ? 2 : 0) +
    (total !== null ? 1 : 0)
  );
}
