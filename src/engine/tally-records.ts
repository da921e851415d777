import { asIsoDate } from '../base/local-time.js';
import type { IsoDate, RegistrationKind } from './types.js';
import type { RecordStatus } from './certificate.js';
import { addRow, cellAt, type NumberRows } from './number-rows.js';
import type { Window } from './tally-measures.js';
import type { ProducerMarks } from './tally-producer.js';
import type { TallyStars } from './tally-query.js';

/*
 * What a tally holds of every record until all are read, since a later one may replace it, or say the same again. Texts
 * are kept as what they are known by: a product as 128 bits, of which no two are alike by chance; what is compared
 * within one product alone as 32.
 */

/** The numbers of a record, in their order. 0 is what is not written, unless another is named. */
const COLUMNS = {
  /** What its product is known by: four numbers. */
  product: 0,
  /** Its name and its producer's. */
  firstMark: 4,
  secondMark: 5,
  /** -1 where it is in none. */
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
  /** Of one without a code: its set. Of one with a code: its name, to the letter. */
  facts: 16,
  /** Where it is from. */
  commune: 17,
  province: 18,
  /** Of one with a code: its producer, to the letter; of others `secondMark` says it. */
  whose: 19,
} as const;

/** How many numbers a product is known by. */
export const PRODUCT_WIDTH = COLUMNS.firstMark;

export const RECORD_WIDTH = 20;

/** Where the places in other books stand, which differ from part to part. */
export const PLACE_COLUMNS = {
  group: COLUMNS.group,
  producer: COLUMNS.producer,
  link: COLUMNS.link,
} as const;

/** A row of a record that says another producer, as a human settled it. */
export function withProducer(numbers: readonly number[], now: ProducerMarks): readonly number[] {
  const { product, secondMark, whose, commune, province } = COLUMNS;
  const isCoded = isOfCode(numbers);
  const changed = [...numbers];
  changed[isCoded ? whose : secondMark] = now.mark;
  changed[commune] = now.commune;
  changed[province] = now.province;
  if (!isCoded && numbers.slice(product, product + PRODUCT_WIDTH).some((word) => word !== 0)) {
    changed[product + 2] = now.words[0];
    changed[product + 3] = now.words[1];
  }
  return changed;
}

/** Whose a row of a record is. */
export function producerOfRow(
  numbers: readonly number[],
): Pick<ProducerMarks, 'mark' | 'commune' | 'province'> {
  const at = (column: number) => numbers[column] ?? 0;
  const mark = at(isOfCode(numbers) ? COLUMNS.whose : COLUMNS.secondMark);
  return { mark, commune: at(COLUMNS.commune), province: at(COLUMNS.province) };
}

function isOfCode(numbers: readonly number[]): boolean {
  return ((numbers[COLUMNS.flags] ?? 0) & (1 << 10)) !== 0;
}

/** A day as a number, 2026-05-01 as 20260501; 0 where none is known. */
export type DayNumber = number;

export function numberOfDay(day: IsoDate | null): DayNumber {
  return day === null ? 0 : Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10));
}

export function dayOfNumber(number: DayNumber): IsoDate | null {
  if (number === 0) return null;
  const digits = String(number).padStart(8, '0');
  return asIsoDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
}

/** What a product is known by: a digest as four numbers of 32 bits. */
export type Words = readonly [number, number, number, number];

/** One record, as it is kept. */
export interface Held {
  readonly product: Words;
  readonly firstMark: number;
  readonly secondMark: number;
  readonly facts: number;
  readonly whose: number;
  readonly commune: number;
  readonly province: number;
  readonly group: number;
  readonly producer: number;
  /** Its place among the links; -1 where it follows none. */
  readonly link: number;
  readonly decision: number;
  readonly decided: DayNumber;
  readonly year: number | null;
  readonly total: number | null;
  /** The last day of its certificate, as written or computed. */
  readonly end: DayNumber;
  readonly endWritten: boolean;
  readonly withdrawnOn: DayNumber;
  readonly window: Window;
  readonly kind: RegistrationKind | null;
  readonly status: RecordStatus | null;
  readonly stars: TallyStars | null;
  /** Whether its product is known by a code. */
  readonly coded: boolean;
  /** Whether its product can be distinguished from others: by a code, or by its name and its producer's. */
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
  const { product } = held;
  return addRow(rows, [
    product[0],
    product[1],
    product[2],
    product[3],
    held.firstMark,
    held.secondMark,
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
    held.facts,
    held.commune,
    held.province,
    held.whose,
  ]);
}

/** What of a record is compared with others of its product, with its place. */
export type Row = Omit<
  RecordView,
  'product' | 'group' | 'producer' | 'link' | 'end' | 'endWritten' | 'withdrawnOn' | 'kind'
>;

/**
 * What is kept, a record at a time: it says what is in the row that it is moved to. A million objects, a record each,
 * would be more than all that is kept.
 */
export type RecordView = Held & { row: number };

export function viewOf(rows: NumberRows): RecordView {
  const cell = (row: number, column: number) => cellAt(rows, row, column);
  const isSet = (row: number, bit: number) => (cell(row, COLUMNS.flags) & (1 << bit)) !== 0;
  return {
    row: 0,
    get product(): Words {
      const { product } = COLUMNS;
      const word = (at: number) => cell(this.row, product + at);
      return [word(0), word(1), word(2), word(3)];
    },
    get firstMark() {
      return cell(this.row, COLUMNS.firstMark);
    },
    get secondMark() {
      return cell(this.row, COLUMNS.secondMark);
    },
    get facts() {
      return cell(this.row, COLUMNS.facts);
    },
    get whose() {
      return cell(this.row, COLUMNS.whose);
    },
    get commune() {
      return cell(this.row, COLUMNS.commune);
    },
    get province() {
      return cell(this.row, COLUMNS.province);
    },
    get group() {
      return cell(this.row, COLUMNS.group);
    },
    get producer() {
      return cell(this.row, COLUMNS.producer);
    },
    get link() {
      return cell(this.row, COLUMNS.link);
    },
    get decision() {
      return cell(this.row, COLUMNS.decision);
    },
    get decided() {
      return cell(this.row, COLUMNS.decided);
    },
    get year() {
      return cell(this.row, COLUMNS.year) || null;
    },
    get total() {
      const total = cell(this.row, COLUMNS.total);
      return total === 0 ? null : total - 1;
    },
    get end() {
      return cell(this.row, COLUMNS.end);
    },
    get withdrawnOn() {
      return cell(this.row, COLUMNS.withdrawnOn);
    },
    get window() {
      return WINDOWS[cell(this.row, COLUMNS.flags) & 3] ?? null;
    },
    get kind() {
      return KINDS[(cell(this.row, COLUMNS.flags) >> 2) & 3] ?? null;
    },
    get status() {
      return STATUSES[(cell(this.row, COLUMNS.flags) >> 4) & 7] ?? null;
    },
    get stars() {
      return STARS[(cell(this.row, COLUMNS.flags) >> 7) & 7] ?? null;
    },
    get coded() {
      return isSet(this.row, 10);
    },
    get known() {
      return isSet(this.row, 11);
    },
    get recognised() {
      return isSet(this.row, 12);
    },
    get endWritten() {
      return isSet(this.row, 13);
    },
  };
}

/** What of a record is compared with others, to be kept. */
export function recordAt(view: RecordView, row: number): Row {
  view.row = row;
  const { firstMark, secondMark, facts, whose, commune, province } = view;
  const { decision, decided, year, total, window, status, stars, coded, known, recognised } = view;
  return {
    row,
    firstMark,
    secondMark,
    facts,
    whose,
    commune,
    province,
    decision,
    decided,
    year,
    total,
    window,
    status,
    stars,
    coded,
    known,
    recognised,
  };
}
