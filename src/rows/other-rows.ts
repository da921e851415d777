import { fold, plain } from '../base/text/fold.js';
import type { OtherKind } from './row-sights.js';
import { isSumWord } from './sum-row.js';

/** A row that is no product, with what it says. */
export interface OtherRow {
  readonly kind: OtherKind;
  readonly read: string;
}

/** What there is to see of a row before anybody knows what it is. */
export interface RowShape {
  /** Every cell as text. */
  readonly cells: readonly string[];
  readonly code: string;
  readonly name: string;
  readonly producer: string;
  /** The number in the list; null where the list has none. */
  readonly number: string | null;
  /** Whether a cell holds what its column asks for, that no title, sum or note would: stars, points, a decision, a day. */
  readonly hasFigures: boolean;
  /** Whether the list has such columns at all. */
  readonly asksFigures: boolean;
  /** Whether the stars alone can be read, where a sum would have a count. */
  readonly hasStars: boolean;
  /** Whether a cell for a place says the kind of place it is. */
  readonly hasPlace: boolean;
  /** Whether a "Trong đó" stands above, and no product since. */
  readonly isBelowDetail: boolean;
  /** Whether a sum stands above, and no product since. */
  readonly isBelowSum: boolean;
  /** Whether its name is one of a level: `Đạt 4 sao`. */
  readonly namesLevel: boolean;
}

/** What stands for nothing: `-`, `…`, `Không có`. */
const NOTHING = /^[-–—_.…*/\\\s]*$/;
const NO_NAMES = new Set(['khong', 'khong co', 'chua co', 'k co', 'none']);
/** How these begin: most names do not, and need not be folded. */
const NO_NAME = /^[^\p{L}]*(?:k|ch|no)/iu;

export function isNothing(text: string): boolean {
  return NOTHING.test(text) || (text.length < 12 && NO_NAME.test(text) && NO_NAMES.has(fold(text)));
}

/** `1`, `(2)`, `A`: the number of a column below the headings. */
const COLUMN_NUMBER = /^[([]?\s*(?:\d{1,2}|[a-z])\s*[)\]]?$/i;

/** The number of a product in a list: `4`, `04.`, `1.2`. */
const LIST_NUMBER = /^\d+(?:\.\d+)*\.?$/;

/**
 * What a row is, by its shape: which of its cells are filled, and whether they hold what their columns ask for. Words
 * tell one kind from another only, and a product that a list numbers is never taken for anything else by a word but a
 * sum's. null for a product.
 */
export function otherRowOf(shape: RowShape): OtherRow | null {
  const { code, name, number, cells } = shape;
  const said = cells.filter((cell) => cell !== '');
  const other = (kind: OtherKind): OtherRow => ({ kind, read: [...new Set(said)].join(' ') });
  if (isNumbering(cells)) return other('numbers');
  const texts = said.filter((cell) => !isNothing(cell));
  if (isNothing(code) && isNothing(name) && texts.every((cell) => LIST_NUMBER.test(cell)))
    return other('dashes');
  const sum = sumIn(shape);
  if (sum !== null) return { kind: 'sum', read: sum };
  const isNumbered = number !== null && LIST_NUMBER.test(number);
  const isUnnamed = isNothing(code) && isNothing(name);
  if (!isUnnamed && isProduct(shape, isNumbered)) return null;
  if (isUnnamed && isNumbered && texts.length > 1 && shape.hasFigures) return null;
  const [first = '', ...others] = [...new Set(texts.filter((cell) => cell !== number))];
  return other(kindOf(first || (number ?? ''), others, shape));
}

function isProduct(shape: RowShape, isNumbered: boolean): boolean {
  const { code, producer, number, hasFigures, asksFigures, hasPlace, cells } = shape;
  const isOwned = !isNothing(producer) || !isNothing(code);
  // How many there are of a level, or what a sum is made of.
  if (!isOwned && (shape.namesLevel || (shape.isBelowSum && number === ''))) return false;
  if (isNumbered) return true;
  if (isOneText(cells)) return false;
  if (hasFigures || (code !== '' && /\d/.test(code))) return true;
  const isSaid = !isNothing(producer) && !isSignature(shape.name) && !isSignature(producer);
  if (number === null) {
    const texts = new Set(cells.filter((cell) => !isNothing(cell)));
    if (texts.size > 1) return !isAside(shape.name) && ![...texts].some(isSignature);
    return !asksFigures && !isTitle(shape.name);
  }
  // A list that numbers its products, and a row that has no number.
  return isSaid && (hasPlace || !asksFigures);
}

/** One text over the whole width, as merged cells are written out. */
function isOneText(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  return said.length > 2 && new Set(said).size === 1;
}

/** Numbers of columns: one after another, whatever they stand under. */
export function isNumbering(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  if (said.length < 3 || !said.every((cell) => COLUMN_NUMBER.test(cell))) return false;
  const numbers = said
    .map((cell) => Number(/\d+/.exec(cell)?.[0] ?? Number.NaN))
    .filter((one) => !Number.isNaN(one));
  return numbers.length > 1 && numbers.every((one, at) => at === 0 || one === (numbers[at - 1] ?? 0) + 1);
}

/** The word for a sum, where a row is one over others: its number or its code has it, or its name, and it has no producer. */
function sumIn({ cells, code, name, producer, hasStars }: RowShape): string | null {
  if (isSumWord(code)) return code;
  if (isSumWord(name)) return hasStars && /\p{L}/u.test(producer) ? null : name;
  const first = cells.find((cell) => cell !== '') ?? '';
  return isSumWord(first) ? first : null;
}

/** How many products there are: `03 sản phẩm`, `2 SP`. */
const COUNTED = /\d\s*(?:sản phẩm|san pham|sp|chủ thể|chu the|products?)(?![\p{L}\d])/iu;

const SUMMING = /^(?:tong|cong|toan|trong nam|ca nam|nhu vay|an dinh|danh sach|total|sum) /;
const DETAIL = /^(?:trong do|gom co|bao gom|cu the|chia ra|chia theo|of which|including)(?: |$)/;
const NOTE = /^(?:ghi chu|nguon|luu y|chu thich|chu giai|can cu|kem theo|notes?|source|remarks?)(?: |$)/;
const SIGNED =
  /(?:^| )(?:nguoi lap|nguoi cham|nguoi danh gia|nguoi ky|thu ky|lap bieu|nguoi tong hop|nguoi kiem|nguoi duyet|thu truong|ky ten|ky ghi ro|ghi ro ho ten|dong dau|da ky|thay mat|tm uy ban|tm ubnd|kt chu tich|pho chu tich|chu tich|giam doc|pho giam doc|truong phong|pho truong phong|ke toan|ngay thang nam|xac nhan|noi nhan)(?: |$)/;
/** `Vĩnh Long, ngày 5 tháng 12 năm 2024`. */
const DATED = /(?:^| )ngay (?:\d{1,2} )?thang (?:\d{1,2} )?nam(?: |$)/;

export function isSignature(text: string): boolean {
  const folded = fold(text);
  return SIGNED.test(folded) || DATED.test(folded);
}

/** A text that says itself that it is a note; `Nguồn` alone may begin a name. */
export function isNote(text: string): boolean {
  if (/^\(?\*/.test(text)) return true;
  const folded = fold(text);
  return NOTE.test(folded) && (text.includes(':') || !/^(?:nguon|source|remarks?) ./.test(folded));
}

/** A line that goes on with what stands above it. */
export function isBullet(text: string): boolean {
  return /^[-–+*•]\s*\p{L}/u.test(text);
}

/** A heading in capital letters, one that is numbered `I.` or `A)`, or one that ends with a colon. */
function isTitle(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    (letters.length > 3 && letters === letters.toUpperCase()) ||
    /^(?:[IVX]+|[A-Z])\s*[.)/-]/.test(text) ||
    text.endsWith(':') ||
    isSignature(text) ||
    isAside(text)
  );
}

/** A note, or something counted out. */
function isAside(text: string): boolean {
  const folded = fold(text);
  return /^[-+*•]/.test(text) || NOTE.test(folded) || DETAIL.test(folded) || COUNTED.test(text);
}

function kindOf(
  first: string,
  others: readonly string[],
  { isBelowDetail, isBelowSum, hasFigures }: RowShape,
): OtherKind {
  const folded = fold(first);
  if (isSignature(first) || others.some(isSignature)) return 'signature';
  if (NOTE.test(folded) || /^\(?\*/.test(first)) return 'note';
  const isCounted = COUNTED.test(first);
  if (DETAIL.test(folded) || (/^[-+•]/.test(first) && isCounted) || (isBelowDetail && isCounted))
    return 'detail';
  if (isSumWord(first) || (isCounted && SUMMING.test(`${plainStart(folded)} `))) return 'sum';
  if (hasFigures && isBelowSum) return 'detail';
  return others.length > 1 ? 'note' : 'group';
}

function plainStart(folded: string): string {
  return plain(folded).replace(/^[\d ]+/, '');
}

/** Whether a row of this kind begins what is counted out below it. */
export function opensDetail({ kind, read }: OtherRow): boolean {
  return kind === 'detail' && DETAIL.test(fold(read));
}
