import type { IsoDate } from './types.js';
import { daysAfter } from './calendar.js';
import { statusOn, type CertificateFacts } from './certificate.js';
import { cellAt } from './number-rows.js';
import { FollowedRecords } from './tally-followed.js';
import { isLevelKnown, isRise, LEVELS, stepOf } from './tally-levels.js';
import { linkAt } from './tally-links.js';
import { orderOfTally, type TallyOrder } from './tally-order.js';
import { COUNTS, measureSpec, noCounts, type Counts, type RecordFacts } from './tally-measures.js';
import { lotsOf, LOTS, type Lots } from './tally-products.js';
import type { LeftOutReason } from './tally-query.js';
import { dayOfNumber, PLACE_COLUMNS, recordAt, viewOf, type DayNumber, type Held } from './tally-records.js';
import { raise, type TallyState } from './tally-state.js';

/** The figures of one combination of values. */
export interface Group {
  readonly counts: Counts;
  /** Sum of the totals in hundredths of a point, and of how many records. */
  points: number;
  rated: number;
  /** How many records have a total, by the total; empty where no measure keeps them. */
  readonly totals: Map<number, number>;
  /** How many rises in stars, by `3>4`. */
  readonly steps: Map<string, number>;
}

/** What is worth saying of a tally beside its figures. */
export const REMARKS = [
  'noKind',
  /** Applied for an upgrade, and has no more stars than before. */
  'upgradeStayed',
  /** Applied for an upgrade, and nothing tells how many stars it had before. */
  'upgradeUnknown',
  'noProducer',
  'noTotal',
  'replacedCounted',
  'replacedUnknown',
  'endComputed',
  'endUnknown',
  /** Codes that several products share. */
  'codeShared',
  /** Records left out as said again that say other stars or another total. */
  'duplicateDiffers',
  /** Records without a code that may be of several products with one: counted apart. */
  'codeUnclear',
] as const;

export type Remark = (typeof REMARKS)[number];

/** What a tally's records come to. */
export interface Settled {
  /** By the places of the groups. */
  readonly groups: readonly Group[];
  /** Distinct producers of each group, by their places in the book. */
  readonly producers: readonly (readonly number[])[];
  readonly leftOut: ReadonlyMap<LeftOutReason, number>;
  readonly remarks: ReadonlyMap<Remark, number>;
  /** What became of each record: `LOTS`. */
  readonly lots: Uint8Array;
}

type SettlingOrder = Pick<TallyOrder, 'records' | 'links'>;

/**
 * Counts what was read, once all is.
 *
 * A product recognised twice in one period counts once, by the later recognition; where years are distinguished, once a
 * year. The earlier one still counts as an event (new, upgraded, re-rated). A certificate holds until the decision that
 * replaces it; where that was not read, the register's word alone stands: replaced on any day.
 */
export function settled(state: TallyState, order: SettlingOrder = orderOfTally(state)): Settled {
  const { records, query } = state;
  const byYear = query.by.includes('year');
  const keepsTotals = query.measures.some((measure) => measureSpec(measure).keepsTotals === true);
  const groups = state.groups.map(noFigures);
  const leftOut = new Map(state.leftOut);
  const remarks = new Map<Remark, number>();
  const lots = lotsOf(records, order.records, byYear);
  settleLinks(state, order, lots, byYear);
  if (lots.shared > 0) remarks.set('codeShared', lots.shared);
  if (lots.conflicts > 0) remarks.set('duplicateDiffers', lots.conflicts);
  if (lots.unclear > 0) remarks.set('codeUnclear', lots.unclear);
  const members = new Float64Array(records.size);
  let counted = 0;
  const record = viewOf(records);
  for (let row = 0; row < records.size; row += 1) {
    record.row = row;
    const group = groups[record.group];
    if (group === undefined) continue;
    const lot = lots.of[row];
    if (lot === LOTS.duplicate) {
      if (record.window === 'now') raise(leftOut, 'duplicate');
      continue;
    }
    const { window, kind, stars } = record;
    const isProduct = lot === LOTS.counts;
    const certificate = certificateOf(state, record, lots.replacedOn[row] ?? 0, remarks);
    const from = lots.from[row] ?? LEVELS.none;
    const rose = isRise(from, stars);
    count(group, { window, isProduct, kind, rose, certificate });
    if (window !== 'now') continue;
    if (rose) raise(group.steps, stepOf(from, stars));
    else if (kind === 'upgrade') raise(remarks, isLevelKnown(from) ? 'upgradeStayed' : 'upgradeUnknown');
    if (kind === null) raise(remarks, 'noKind');
    if (lot === LOTS.again) raise(leftOut, 'recognised-again');
    if (!isProduct) continue;
    addPoints(group, record, keepsTotals, remarks);
    if (record.producer !== -1) members[counted++] = record.group * PAIR + record.producer;
  }
  const producers = producersOf(members.subarray(0, counted), groups.length);
  return { groups, producers, leftOut, remarks, lots: lots.of };
}

function noFigures(): Group {
  return { counts: noCounts(), points: 0, rated: 0, totals: new Map(), steps: new Map() };
}

function count({ counts }: Group, facts: RecordFacts): void {
  for (const [name, isCounted] of COUNTS) if (isCounted(facts)) counts[name] += 1;
}

/** What follows another takes its place, whatever its code, and comes from the level of that. */
function settleLinks(
  { records, links }: TallyState,
  { records: order, links: linkOrder }: SettlingOrder,
  lots: Lots,
  byYear: boolean,
): void {
  if (links.size === 0) return;
  const later = viewOf(records);
  const linked: number[] = [];
  for (let row = 0; row < records.size; row += 1) {
    later.row = row;
    if (later.link !== -1 && lots.of[row] !== LOTS.duplicate) linked.push(row);
  }
  const linkOf = (row: number) => cellAt(records, row, PLACE_COLUMNS.link);
  const placeOf = (row: number) => linkOrder.placeOf[linkOf(row)] ?? 0;
  const followed = new FollowedRecords(records, order, lots);
  for (const row of linked.sort((a, b) => placeOf(a) - placeOf(b))) {
    later.row = row;
    const { rows, level } = followed.by(linkAt(links, later.link), recordAt(later, row));
    const { decided, recognised, window, year } = later;
    for (const one of rows) {
      const known = lots.replacedOn[one.row] ?? 0;
      if (recognised && decided !== 0 && (known === 0 || decided < known)) {
        lots.replacedOn[one.row] = decided;
      }
      const samePeriod = window !== null && window === one.window;
      if (samePeriod && (!byYear || year === one.year)) lots.of[one.row] = LOTS.again;
    }
    if (level !== LEVELS.none) lots.from[row] = level;
  }
}

/** Adds a product's total, and remarks what it does not say. */
function addPoints(
  group: Group,
  { status, producer, total }: Held,
  keepsTotals: boolean,
  remarks: Map<Remark, number>,
): void {
  if (status === 'replaced') raise(remarks, 'replacedCounted');
  if (producer === -1) raise(remarks, 'noProducer');
  if (total === null) {
    raise(remarks, 'noTotal');
    return;
  }
  group.points += total;
  group.rated += 1;
  if (keepsTotals) raise(group.totals, total);
}

/**
 * How a certificate stands: in force on the day requested, or lost, that is expired or withdrawn by then, and not yet
 * so before the period began. That Điều 12.3 may keep one in force depends on a dossier no register reports.
 */
function certificateOf(
  { stock, query: { day, from } }: TallyState,
  record: Held,
  replacedOn: DayNumber,
  remarks: Map<Remark, number>,
): RecordFacts['certificate'] {
  if (!stock || day === null || !record.recognised) return null;
  const { status, end, endWritten } = record;
  if (end === 0) raise(remarks, 'endUnknown');
  else if (!endWritten) raise(remarks, 'endComputed');
  const decided = dayOfNumber(record.decided);
  if (status === 'replaced' && replacedOn === 0 && (decided === null || decided <= day)) {
    raise(remarks, 'replacedUnknown');
  }
  const facts: CertificateFacts = {
    // What was withdrawn stays so: a later recognition does not bring back the days between.
    status: replacedOn !== 0 && status !== 'withdrawn' ? 'replaced' : status,
    certificateEnd: dayOfNumber(end),
    decided,
    withdrawnOn: dayOfNumber(record.withdrawnOn),
    replacedOn: dayOfNumber(replacedOn),
  };
  if (statusOn(facts, day) === 'in-force') return 'in-force';
  if (!isGone(facts, day)) return null;
  return from === null || !isGone(facts, daysAfter(from, -1)) ? 'lost' : null;
}

function isGone(facts: CertificateFacts, day: IsoDate): boolean {
  const status = statusOn(facts, day);
  return status === 'expired' || status === 'withdrawn';
}

/** The number of a producer is below this, so that it and its group's fit in one. */
const PAIR = 2 ** 26;

/** Each producer of a group once. */
function producersOf(pairs: Float64Array, groups: number): readonly (readonly number[])[] {
  const lists = Array.from({ length: groups }, (): number[] => []);
  let last = -1;
  for (const pair of pairs.sort()) {
    if (pair !== last) lists[Math.floor(pair / PAIR)]?.push(pair % PAIR);
    last = pair;
  }
  return lists;
}
