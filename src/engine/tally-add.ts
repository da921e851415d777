import { firstDayOf, lastDayOf } from '../base/local-time.js';
import type { IsoDate } from './types.js';
import { statusOn } from './certificate.js';
import { decisionMark, identityOf } from './tally-identity.js';
import { linkOf } from './tally-links.js';
import {
  WITHIN,
  type Dimension,
  type LeftOutReason,
  type TallyBasis,
  type TallyRecord,
  type TallyValue,
} from './tally-query.js';
import { holdRecord, numberOfDay } from './tally-records.js';
import { groupAt, producerId, raise, valueId, valueKey, type TallyState } from './tally-state.js';

/** Where a record that was read went. */
export interface Placed {
  /** Its place among the records kept; -1 where it is none. */
  readonly row: number;
  readonly group: number;
  /** Why it is left out; what a later record, or the same again, does to it is known once all are read. */
  readonly reason: LeftOutReason | null;
}

/** Takes something that was read and is not a record. */
export function leaveOut(state: TallyState, reason: LeftOutReason): Placed {
  state.read += 1;
  raise(state.leftOut, reason);
  return { row: -1, group: -1, reason };
}

/**
 * Takes one record.
 *
 * @param isAsked whether it is to be counted; one that is not may still take the place of one that is
 */
export function addRecord(state: TallyState, record: TallyRecord, isAsked = true): Placed {
  const { stars } = record;
  if (typeof stars === 'number' && stars < 3) return leaveOut(state, 'below-3-stars');
  state.read += 1;
  const found = windowOf(state, record);
  const window = found === 'now' || found === 'before' ? found : null;
  const reason = reasonOf(found, isAsked);
  if (reason !== null) raise(state.leftOut, reason);
  const group = (window === null && !state.stock) || !isAsked ? -1 : groupOf(state, record);
  const identity = identityOf(state.names, record);
  const { product, firstMark, secondMark, facts, whose, commune, province, coded, known } = identity;
  // Property by property: what is spread into an object makes each behind it slow, a million times.
  const row = holdRecord(state.records, {
    product,
    firstMark,
    secondMark,
    facts,
    whose,
    commune,
    province,
    coded,
    known,
    group,
    producer: window === 'now' && isAsked ? producerId(state, record, 1) : -1,
    link: linkOf(state.links, state.names, record),
    decision: decisionMark(state.names, record.decision),
    decided: numberOfDay(record.decided),
    year: record.year,
    total: record.total,
    end: numberOfDay(state.names.certificateEnd(record)),
    endWritten: record.certificateEnd !== null,
    withdrawnOn: numberOfDay(record.withdrawal?.date ?? null),
    window,
    kind: record.kind,
    status: record.status,
    stars,
    recognised: record.recognised,
  });
  return { row, group, reason };
}

function reasonOf(found: ReturnType<typeof windowOf>, isAsked: boolean): LeftOutReason | null {
  if (found === 'now') return isAsked ? null : 'not-asked';
  return found === 'before' ? 'outside-period' : found;
}

function groupOf(state: TallyState, record: TallyRecord): number {
  const { by } = state.query;
  const ids = by.map((dimension, index) => {
    const book = state.values[index];
    if (book === undefined) throw new RangeError('a dimension without a book');
    const value = valueOf(state.names, state.query.day, record, dimension);
    return valueId(book, value, valueKey(state.names, dimension));
  });
  return groupAt(state, ids);
}

/**
 * What a record says in a dimension.
 *
 * @param day the day on which its status is looked at; null for the one that is written
 */
export function valueOf(
  names: TallyBasis,
  day: IsoDate | null,
  record: TallyRecord,
  dimension: Dimension,
): TallyValue {
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
      return day === null ? record.status : statusOf(names, record, day);
    case 'set':
      return names.setCounted(record);
    case 'stars':
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

function statusOf(names: TallyBasis, record: TallyRecord, day: IsoDate) {
  const { status, decided, withdrawal, recognised } = record;
  if (!recognised) return null;
  const withdrawnOn = withdrawal?.date ?? null;
  return statusOn(
    { status, decided, withdrawnOn, replacedOn: null, certificateEnd: names.certificateEnd(record) },
    day,
  );
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
  const first = decided ?? firstDayOf(year ?? 0);
  const last = decided ?? lastDayOf(year ?? 0);
  if ((from === null || first >= from) && (to === null || last <= to)) return 'now';
  if (before !== null && first >= before.from && last <= before.to) return 'before';
  const outside = (from !== null && last < from) || (to !== null && first > to);
  return outside ? 'outside-period' : 'no-day';
}
