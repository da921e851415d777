import type { IsoDate, RegistrationKind } from '../criteria/types.js';
import type { RecordStatus } from './certificate.js';
import { addRow, cellAt, type NumberRows } from './number-rows.js';
import type { TallyStars } from './tally-query.js';

/*
 * What a tally holds of every record until all are read, since a later one may replace it, or say the same again. Texts
 * are held as what they are known by: a product as 128 bits, of which no two are alike by chance; what is compared
 * within one product alone as 32.
 */

/** Which of the two periods that matter a record is of. */
export type Window = 'now' | 'before' | null;

/** The numbers of a record, in their order. 0 is what is not written, unless another is named. */
const COLUMNS = {
  /** What its product is known by: four numbers. */
  product: 0,
  /** Of a product with a code: its name and its producer's. Else the place, and the set with stars and total. */
  firstMark: 4,
  secondMark: 5,
  /** -1 where it stands in none. */
  group: 6,
  producer: 7,
  link: 8,
  decision: 9,
  decided: 10,
  year: 11,
  /** One more than the hundredths of a point. */
  total: 12,
  end: 13,
  withdrawnOn: 14,
  flags: 15,
} as const;

/** How many numbers a product is known by. */
export const PRODUCT_WIDTH = COLUMNS.firstMark;

export const RECORD_WIDTH = 16;

/** Where the places in other books stand, which differ from part to part. */
export const PLACE_COLUMNS = {
  group: COLUMNS.group,
  producer: COLUMNS.producer,
  link: COLUMNS.link,
} as const;

/** A day as a number, 2026-05-01 as 20260501; 0 where none is known. */
export type DayNumber = number;

export function numberOfDay(day: IsoDate | null): DayNumber {
  return day === null ? 0 : Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10));
}

export function dayOfNumber(number: DayNumber): IsoDate | null {
  if (number === 0) return null;
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as IsoDate; // as it was
}

/** What a product is known by: a digest as four numbers of 32 bits. */
export type Words = readonly [number, number, number, number];

/** One record, as it is held. */
export interface Held {
  readonly product: Words;
  readonly marks: readonly [first: number, second: number];
  readonly group: number;
  readonly producer: number;
  /** Its place among the links; -1 where it follows none. */
  readonly link: number;
  readonly decision: number;
  readonly decided: DayNumber;
  readonly year: number | null;
  readonly total: number | null;
  /** The last day of its certificate, as written or reckoned. */
  readonly end: DayNumber;
  readonly endWritten: boolean;
  readonly withdrawnOn: DayNumber;
  readonly window: Window;
  readonly kind: RegistrationKind | null;
  readonly status: RecordStatus | null;
  readonly stars: TallyStars | null;
  /** Whether its product is known by a code. */
  readonly coded: boolean;
  /** Whether its product can be told from others: by a code, or by its name and its producer's. */
  readonly known: boolean;
  /** Whether a decision recognised it; a rating or a council's result waits for one. */
  readonly recognised: boolean;
}

const WINDOWS: readonly Window[] = [null, 'now', 'before'];
const KINDS: readonly (RegistrationKind | null)[] = [null, 'first', 'upgrade', 're-rating'];
const STATUSES: readonly (RecordStatus | null)[] = [null, 'in-force', 'expired', 'withdrawn', 'replaced'];
const STARS: readonly (TallyStars | null)[] = [null, 1, 2, 3, 4, 5, 'candidate-5'];

/** Holds a record, and gives its place. */
export function holdRecord(rows: NumberRows, held: Held): number {
  const { product, marks } = held;
  return addRow(rows, [
    product[0],
    product[1],
    product[2],
    product[3],
    marks[0],
    marks[1],
    held.group,
    held.producer,
    held.link,
    held.decision,
    held.decided,
    held.year ?? 0,
    held.total === null ? 0 : held.total + 1,
    held.end,
    held.withdrawnOn,
    WINDOWS.indexOf(held.window) |
      (KINDS.indexOf(held.kind) << 2) |
      (STATUSES.indexOf(held.status) << 4) |
      (STARS.indexOf(held.stars) << 7) |
      (Number(held.coded) << 10) |
      (Number(held.known) << 11) |
      (Number(held.recognised) << 12) |
      (Number(held.endWritten) << 13),
  ]);
}

/** A record with its place. */
export type Row = Held & { readonly row: number };

export function recordAt(rows: NumberRows, row: number): Row {
  const cell = (column: number) => cellAt(rows, row, column);
  const { product, firstMark, secondMark } = COLUMNS;
  const [flags, total, year] = [cell(COLUMNS.flags), cell(COLUMNS.total), cell(COLUMNS.year)];
  return {
    row,
    product: [cell(product), cell(product + 1), cell(product + 2), cell(product + 3)],
    marks: [cell(firstMark), cell(secondMark)],
    group: cell(COLUMNS.group),
    producer: cell(COLUMNS.producer),
    link: cell(COLUMNS.link),
    decision: cell(COLUMNS.decision),
    decided: cell(COLUMNS.decided),
    year: year === 0 ? null : year,
    total: total === 0 ? null : total - 1,
    end: cell(COLUMNS.end),
    withdrawnOn: cell(COLUMNS.withdrawnOn),
    window: WINDOWS[flags & 3] ?? null,
    kind: KINDS[(flags >> 2) & 3] ?? null,
    status: STATUSES[(flags >> 4) & 7] ?? null,
    stars: STARS[(flags >> 7) & 7] ?? null,
    coded: (flags & (1 << 10)) !== 0,
    known: (flags & (1 << 11)) !== 0,
    recognised: (flags & (1 << 12)) !== 0,
    endWritten: (flags & (1 << 13)) !== 0,
  };
}
