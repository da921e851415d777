import type { IsoDate } from '../criteria/types.js';
import { daysAfter } from './calendar.js';
import { certificateEnd, statusOn, type CertificateFacts } from './certificate.js';
import {
  WITHIN,
  type Dimension,
  type LeftOutReason,
  type TallyRecord,
  type TallyValue,
} from './tally-query.js';
import { addPair } from './pair-set.js';
import {
  groupAt,
  producerId,
  raise,
  valueId,
  type Held,
  type TallyState,
  type Window,
} from './tally-state.js';

/** What became of a record: the group it counts in, or why it is left out. */
export interface Placed {
  /** -1 where it stands in none. */
  readonly group: number;
  readonly reason: LeftOutReason | null;
  /** A record that is, or may be, replaced, whose lot is settled at the end. */
  readonly held: Held | null;
}

/** Counts something that was read and is no record. */
export function leaveOut(state: TallyState, reason: LeftOutReason): Placed {
  state.read += 1;
  raise(state.leftOut, reason);
  return { group: -1, reason, held: null };
}

/** Counts one record. */
export function addRecord(state: TallyState, record: TallyRecord): Placed {
  const { stars } = record;
  if (typeof stars === 'number' && stars < 3) return leaveOut(state, 'below-3-stars');
  state.read += 1;
  const found = windowOf(state, record);
  const window = found === 'now' || found === 'before' ? found : null;
  const reason = found === 'now' ? null : found === 'before' ? 'outside-period' : found;
  if (reason !== null) raise(state.leftOut, reason);

  const group = window === null && !state.stock ? -1 : groupOf(state, record);
  const producer = window === 'now' ? producerId(state, record, 1) : -1;
  if (window === 'now') countEvent(state, group, record);
  if (state.stock && record.certificateEnd === null) {
    raise(state.remarks, record.decided === null ? 'endUnknown' : 'endComputed');
  }
  const held = mayBeReplaced(record) ? hold(state, record, group, producer, window) : null;
  if (record.follows !== null || record.kind === 'upgrade' || record.kind === 're-rating') {
    follow(state, record, group, window);
  }
  if (held !== null) return { group, reason, held };
  if (window === 'now') countProduct(state, group, producer, record.total);
  if (window === 'before') at(state, group).before += 1;
  if (state.stock) countStock(state, group, factsOf(state, record));
  return { group, reason, held };
}

/** Counts a record as a product of the period. */
export function countProduct(state: TallyState, group: number, producer: number, total: number | null): void {
  const counted = at(state, group);
  counted.products += 1;
  if (producer === -1) raise(state.remarks, 'noProducer');
  else addPair(state.members, group, producer);
  if (total === null) {
    raise(state.remarks, 'noTotal');
    return;
  }
  counted.points += total;
  counted.rated += 1;
  if (state.query.measures.includes('median')) raise(counted.totals, total);
}

/**
 * Counts a certificate as in force on the day asked for, or as lost: expired or withdrawn by then, and not yet so
 * before the period began. That Điều 12.3 may keep one in force depends on a dossier no register tells of.
 */
export function countStock(state: TallyState, group: number, facts: CertificateFacts): void {
  const { day, from } = state.query;
  if (day === null) return;
  const status = statusOn(facts, day);
  if (status === 'in-force') at(state, group).inForce += 1;
  if (!isGone(status)) return;
  if (from === null || !isGone(statusOn(facts, daysAfter(from, -1)))) at(state, group).lost += 1;
}

function isGone(status: ReturnType<typeof statusOn>): boolean {
  return status === 'expired' || status === 'withdrawn';
}

function countEvent(state: TallyState, group: number, { kind }: TallyRecord): void {
  const counted = at(state, group);
  if (kind === 'first') counted.first += 1;
  else if (kind === 'upgrade') counted.upgraded += 1;
  else if (kind === 're-rating') counted.reRated += 1;
  else raise(state.remarks, 'noKind');
}

/** Said to be replaced, or such that a later record may turn up that does not need the register's word for it. */
function mayBeReplaced({ status, decided, code, name, decision }: TallyRecord): boolean {
  if (status === 'replaced') return true;
  return decided !== null && (code !== null || (name !== '' && decision !== null));
}

function hold(state: TallyState, record: TallyRecord, group: number, producer: number, window: Window): Held {
  const { decided, year, stars, total } = record;
  const end = endOf(state, record);
  const [code, decision] = [keyOf(state, record.code), keyOf(state, record.decision)];
  const held = {
    ...{ group, producer, window, code, decision, decided, year, stars, total, end },
    // One with a code is known by that: names are kept of no more records than need them.
    product: code === '' ? productOf(state, record) : '',
    status: record.status,
    withdrawnOn: record.withdrawal?.date ?? null,
    again: false,
    replacedOn: null,
  };
  state.held.push(held);
  return held;
}

function follow(state: TallyState, record: TallyRecord, group: number, window: Window): void {
  const { follows, decided, year, stars: to, kind } = record;
  const code = keyOf(state, follows?.code ?? record.code);
  const decision = keyOf(state, follows?.decision ?? null);
  const product = decision === '' || (follows?.code ?? null) !== null ? '' : productOf(state, record);
  if (code === '' && product === '') return; // nobody can tell what it follows
  const isUpgrade = kind === 'upgrade' && window === 'now';
  state.successors.push({
    code,
    product,
    decision,
    decided,
    window,
    year,
    group: isUpgrade ? group : -1,
    to,
  });
}

/** What a product without a code is known by. */
function productOf({ names: { textKey } }: TallyState, { name, producer }: TallyRecord): string {
  return name === '' ? '' : textKey(name) + WITHIN + textKey(producer);
}

function keyOf({ names }: TallyState, text: string | null): string {
  return text === null ? '' : names.codeKey(text);
}

function groupOf(state: TallyState, record: TallyRecord): number {
  const { by } = state.query;
  const ids = by.map((dimension, index) => {
    const book = state.values[index];
    if (book === undefined) throw new RangeError('a dimension without a book');
    return valueId(book, valueOf(state, record, dimension), state.names.textKey);
  });
  return groupAt(state, ids);
}

/** What a record says in a dimension. */
function valueOf(state: TallyState, record: TallyRecord, dimension: Dimension): TallyValue {
  switch (dimension) {
    // Many provinces have a commune of one name, so that it stands with what it lies in.
    case 'commune':
      return record.commune === ''
        ? null
        : record.commune + WITHIN + record.district + WITHIN + record.province;
    case 'district':
      return record.district === '' ? null : record.district + WITHIN + record.province;
    // One that is replaced is so on any day: the register does not say since when.
    case 'status':
      return state.query.day === null ? record.status : statusOn(factsOf(state, record), state.query.day);
    case 'stars':
    case 'set':
    case 'year':
    case 'producerType':
    case 'gender':
    case 'edition':
    case 'kind':
      return record[dimension];
    case 'branch':
    case 'group':
    case 'province':
    case 'ethnicity':
    case 'authority':
      return record[dimension] === '' ? null : record[dimension];
  }
}

function factsOf(state: TallyState, record: TallyRecord): CertificateFacts {
  const { status, decided, withdrawal } = record;
  const facts = { status, decided, withdrawnOn: withdrawal?.date ?? null, replacedOn: null };
  return { ...facts, certificateEnd: endOf(state, record) };
}

/** The last day a certificate holds: as it is written, else 36 months from its decision. */
function endOf({ names }: TallyState, record: TallyRecord): IsoDate | null {
  const { certificateEnd: written, decided } = record;
  return written ?? (decided === null ? null : certificateEnd(names.certificate, decided));
}

/** Which period a record is of, by its day, or by its year where that alone is known. */
function windowOf(
  { query, before }: TallyState,
  record: TallyRecord,
): 'now' | 'before' | 'no-day' | 'outside-period' {
  const { from, to } = query;
  if (from === null && to === null) return 'now';
  const { decided, year } = record;
  if (decided === null && year === null) return 'no-day';
  const first = decided ?? (`${String(year)}-01-01` as IsoDate); // a year's own days
  const last = decided ?? (`${String(year)}-12-31` as IsoDate);
  if ((from === null || first >= from) && (to === null || last <= to)) return 'now';
  if (before !== null && first >= before.from && last <= before.to) return 'before';
  const outside = (from !== null && last < from) || (to !== null && first > to);
  return outside ? 'outside-period' : 'no-day';
}

function at({ groups }: TallyState, group: number) {
  const found = groups[group];
  if (found === undefined) throw new RangeError(`no group ${String(group)}`);
  return found;
}
