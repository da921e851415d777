import { asIsoDate, isoDate } from '../base/local-time.js';
import type { Edition, EditionId, IsoDate, RegistrationKind } from '../engine/types.js';
import { daysIn } from '../engine/calendar.js';
import { containsWords, fold } from '../base/text/fold.js';
import { asUsual, asUsualCode } from '../base/text/letters.js';

/** Whether a row of a table holds nothing: below a table, spreadsheets leave rows of separators. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells[0]?.trim() === '' && cells.every((cell) => cell.trim() === '');
}

/** What a cell of points holds: a whole number, nothing, or something else. */
export type PointsCell = number | null | 'unreadable';

/** `3`, `3,0`, and with what it is a number of: `3 điểm`, `3đ`. */
const POINTS = /^\d{1,3}(?:[.,]0{1,2})?(?:\s*(?:điểm|diem|đ|points?))?$/iu;

/**
 * Reads points: `3`, ` 3 `, `3,0`, `3.00` or `3 điểm`; nothing where the cell is blank. A half point is not points:
 * the law knows whole ones only.
 */
export function readPoints(cell: string): PointsCell {
  // The common case by hand: this is done for every cell of every sheet.
  if (cell.length === 1) {
    const digit = cell.charCodeAt(0) - 48;
    if (digit >= 0 && digit <= 9) return digit;
  }
  const text = cell.trim();
  if (text === '') return null;
  if (POINTS.test(text)) return Number.parseInt(text, 10);
  const usual = asUsual(text).trim();
  if (usual === '') return null;
  return POINTS.test(usual) ? Number.parseInt(usual, 10) : 'unreadable';
}

/**
 * Reads a day written `31/12/2025`, `31-12-2025`, `31.12.2025`, `2025-12-31`, `2025/12/31`, `ngày 31/12/2025` or `ngày
 * 31 tháng 12 năm 2025`; a time of day behind it is dropped, and a moment by the world's clock is of Vietnam's day.
 * Two-digit years, days that no calendar has and years beyond this century are none.
 */
export function readDate(cell: string): IsoDate | null {
  const written = asUsualCode(cell).trim();
  const stamp = STAMP.exec(written);
  if (stamp !== null) return dayInVietnam(stamp[0]);
  const text = monthInFigures(
    written.replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: (?:SA|CH|AM|PM))?$/iu, ''),
  );
  const found = ISO.exec(text) ?? LOCAL.exec(text) ?? SPACED.exec(text) ?? IN_WORDS.exec(fold(text));
  const numberOf = (name: string) => Number(found?.groups?.[name] ?? 0);
  const [year, month, day] = [numberOf('year'), numberOf('month'), numberOf('day')];
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  return isoDate(year, month, day);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** `01-Feb-2024`, `01-Thg2-24`, as spreadsheets show days. */
const MONTH_NAMED =
  /^(\d{1,2})[-/ ](?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|thg? ?(\d{1,2}))[-/ ](\d{2}|\d{4})$/i;

function monthInFigures(text: string): string {
  const [, day, name, number, year] = MONTH_NAMED.exec(text) ?? [];
  if (day === undefined || year === undefined) return text;
  const month = name === undefined ? number : String(MONTHS.indexOf(name.toLowerCase()) + 1);
  return `${day}/${month ?? ''}/${year}`;
}

const ISO = /^(?<year>\d{4})([/-])(?<month>\d{1,2})\2(?<day>\d{1,2})$/;

/** `31/12/2025`, also behind the word that says that it is a day. */
const LOCAL = /^(?:ng[àa]y\s+)?(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{4})$/iu;

/** `31 / 12 / 2025`. */
const SPACED = /^(?:ng[àa]y\s+)?(?<day>\d{1,2}) ?([/.-]) ?(?<month>\d{1,2}) ?\2 ?(?<year>\d{4})$/iu;

/** `ngày 31 tháng 12 năm 2025`, folded. */
const IN_WORDS = /^(?:ngay )?(?<day>\d{1,2}) thang (?<month>\d{1,2}) nam (?<year>\d{4})$/;

/** A moment by the world's clock, or by that of a place that is named: `2024-01-31T17:00:00.000Z`. */
const STAMP = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
/** Vietnam is seven hours ahead of the world's clock, all year round. */
const AHEAD = 7 * 60 * 60 * 1000;

/** Whether a cell holds such a moment, of which the day is that of Vietnam. */
export function isStamp(cell: string): boolean {
  return STAMP.test(cell.trim());
}

function dayInVietnam(stamp: string): IsoDate | null {
  const moment = Date.parse(stamp.replace(' ', 'T'));
  return Number.isNaN(moment) ? null : asIsoDate(new Date(moment + AHEAD).toISOString().slice(0, 10));
}

/** `1/1/25`, the day first: nobody writes a list of this programme of another century, or far ahead. */
const SHORT_YEAR = /^(?:ng[àa]y\s+)?(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>[1-4]\d)$/iu;

/** A day with the last two figures of its year, as lists have it: those of this century from 2010 on; null for any other. */
export function readShortDay(cell: string): IsoDate | null {
  const found = SHORT_YEAR.exec(monthInFigures(asUsualCode(cell).trim()))?.groups;
  return found === undefined
    ? null
    : readDate(`${found.day ?? ''}/${found.month ?? ''}/20${found.year ?? ''}`);
}

/** Reads a day as `readDate` does, or a short one: where that is done, it is told. */
export function readListDay(cell: string): IsoDate | null {
  return readDate(cell) ?? readShortDay(cell);
}

/**
 * The day behind a number that Excel counts days by, where a cell lost its date format: 46174 is 01/06/2026. Only
 * reported in words: a number is not a date until its owner says so.
 */
export function excelDay(cell: string): IsoDate | null {
  if (!/^[34567]\d{4}$/.test(cell)) return null;
  const day = new Date(Date.UTC(1899, 11, 30 + Number(cell))).toISOString();
  return asIsoDate(day.slice(0, 10));
}

/** A cell with one of these words says what something is not. */
const NEGATIONS = ['khong', 'chua', 'not', 'thay', 'bai bo'];

function isNegated(text: string): boolean {
  return NEGATIONS.some((word) => containsWords(text, word));
}

/** New can be many things; it is a kind of registration where it stands alone or beside what is registered. */
const NEW = /^(?:(?:dang ky|san pham|cong nhan|danh gia) )?moi$|^new$/;

const KINDS: readonly (readonly [RegistrationKind, readonly string[]])[] = [
  ['re-rating', ['phan hang lai', 'danh gia lai', 'cong nhan lai', 're rating', 'rerating', 're rate']],
  ['upgrade', ['nang hang', 'nang sao', 'upgrade']],
  ['first', ['lan dau', 'first', 'first rating']],
];

/** Reads how a product is registered: `lần đầu`, `nâng hạng`, `phân hạng lại` or `đánh giá lại`. */
export function readKind(cell: string): RegistrationKind | null {
  const text = fold(cell);
  if (NEW.test(text)) return 'first';
  if (isNegated(text)) return null;
  const named = KINDS.filter(([, names]) => names.some((name) => containsWords(text, name)));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/** Whether a text names an instrument: `26/2026` alone or followed by `QĐ`, and not a resolution 26/2026/NQ-HĐND. */
function saysInstrument(text: string, name: string): boolean {
  const at = ` ${text} `.indexOf(` ${name} `);
  return at !== -1 && /^(?:$|qd\b|ngay\b|cua\b|\d|va\b)/.test(text.slice(at + name.length).trim());
}

/** Reads an edition: `148-2023`, `148/QĐ-TTg`, `Quyết định số 26/2026/QĐ-TTg`, or an instrument that amends it. */
export function readEdition(cell: string, editions: readonly Edition[]): EditionId | null {
  const text = fold(cell);
  if (isNegated(text)) return null;
  const named = editions.filter(({ edition, instrument, amendments }) => {
    const names = [edition, instrument.number, ...amendments.map((one) => one.instrument.number)];
    // `148` alone is what people say; no other edition may begin with that number.
    return edition.split('-')[0] === text || names.some((name) => saysInstrument(text, fold(name)));
  });
  return named.length === 1 ? (named[0]?.edition ?? null) : null;
}
