import { asCriterionCode } from '../engine/criterion-code.js';
import type { CaseId, CriterionCode } from '../engine/types.js';
import { fold } from '../base/text/fold.js';
import { asUsual } from '../base/text/letters.js';
import { COLUMN_NAMES, FIELDS, type Field, type Result } from './columns.js';
import { columnsByName } from './named-columns.js';

const FIELD_SET: ReadonlySet<string> = new Set(FIELDS);
const BY_NAME = columnsByName<Field | Result>(COLUMN_NAMES);

/** A column of criterion points; of one case of it, where the heading says so (`8a`). */
export interface CriterionColumn {
  readonly code: CriterionCode;
  readonly case: CaseId | null;
}

/**
 * The leading code of a criterion's heading: `1.1`, `1.1 Nguồn gốc sản phẩm`, `TC 1.1`, `Tiêu chí số 1.1.`, `8a`, and
 * `1,1` as Excel in Vietnam turns it out.
 */
const CRITERION =
  /^(?:(?:tc|tieu chi|criterion)(?:\s+so)?[\s.:_-]*)?([1-9]\d?(?:[.,][1-9]\d?){0,2})(?:[.\s]*\(([ab])\)|\.?([ab])|\s+([ab])(?=\)|$))?(?![.,]?\d)(?=$|[\s.:;)(_]|[-–—](?!\s*\d))/;

/**
 * What else may stand before a number of two or three steps: `Điểm 1.1`, `Mục 1.1`, `A.1.1`, `C1.1`, `(1.1)`. Before a
 * number alone it could mean anything: `Điểm 1` may be the first member's. See `LoneNumbers`.
 */
const BEFORE_STEPS =
  /^(?:\(|(?:diem(?:\s+(?:tc|tieu chi))?|muc|chi tieu)[\s.:_-]+|[abcd][\s.:_-]*)(?=\d+[.,]\d)/;

/** The same words before a number alone, which may be of one case: `Điểm 7`, `Điểm 8a`, `Mục 12`. */
const BEFORE_NUMBER =
  /^((?:diem(?:\s+(?:tc|tieu chi))?|muc|chi tieu)[\s.:_-]+|d[\s.:_-]*)(?=[1-9]\d?(?:\.?[ab]|\s*\([ab]\))?$)/;

/** A number alone in brackets, and a title behind it. */
const IN_BRACKETS = /^\([1-9]\d?(?:\.?[ab])?\)\s*[a-z]/;

/**
 * What follows the number in a heading that is not a criterion: `5 sao`, `36 tháng`, `7. Ghi chú`, `1.1 Minh chứng`.
 */
const NO_TITLE =
  /^(?:sao|nam|thang|ngay|tuan|gio|phieu|nguoi|trieu|ghi chu|minh chung|bang chung|nhan xet|y kien|ly do|giai trinh|notes?|evidence|remarks?|stars?|years?|months?|days?)\b/;

/** `1. 1`: a code with a space in it, and nothing behind that could make it a section's title. */
const SPACED = /^(\d{1,2})\s*([.,])\s+(\d{1,2})$/;

/** `Ghi chú 1.1`, `Minh chứng 1.1`, folded. */
const REMARK = /^(ghi chu|minh chung|note|evidence) ([1-9]\d?(?: [1-9]\d?){0,2})$/;

/** What a member writes beside a criterion; its column is headed by this and the criterion's code. */
export type Remark = 'note' | 'evidence';

export type ColumnMeaning =
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'criterion'; readonly criterion: CriterionColumn }
  | { readonly kind: 'remark'; readonly what: Remark; readonly code: CriterionCode }
  | { readonly kind: 'unknown' };

const UNKNOWN: ColumnMeaning = { kind: 'unknown' };

/** Cells are asked for what they mean before the header is found, and headings again in every file. */
const meanings = new Map<string, ColumnMeaning>();
const REMEMBERED = 2000;

/** What a heading means. A heading that is not known is said to be unknown, never guessed at. */
export function meaningOf(heading: string): ColumnMeaning {
  const known = meanings.get(heading);
  if (known !== undefined) return known;
  const meaning = findMeaning(heading);
  if (meanings.size < REMEMBERED) meanings.set(heading, meaning);
  return meaning;
}

/** So many headings of criteria are not there by chance. */
export const CRITERIA_OF_SHEETS = 3;

/** Whether headings are those of a table of sheets. */
export function areOfSheets(headings: readonly string[]): boolean {
  return headings.filter((one) => meaningOf(one).kind === 'criterion').length >= CRITERIA_OF_SHEETS;
}

function findMeaning(heading: string): ColumnMeaning {
  const folded = fold(heading);
  const name = BY_NAME.get(folded);
  if (name !== undefined) {
    return isField(name) ? { kind: 'field', field: name } : { kind: 'result', result: name };
  }
  const remark = REMARK.exec(folded);
  if (remark?.[1] !== undefined && remark[2] !== undefined) {
    const what = remark[1] === 'minh chung' || remark[1] === 'evidence' ? 'evidence' : 'note';
    return { kind: 'remark', what, code: asCriterionCode(remark[2].replaceAll(' ', '.')) };
  }
  return criterionIn(bareOf(heading).replace(BEFORE_STEPS, '').replace(SPACED, '$1$2$3'));
}

/**
 * The words that stand before numbers of several steps in a table: where `Điểm 1.1` is a criterion, `Điểm 7` beside it is
 * one, too, and where `(1.1) Nguồn gốc` is, so is `(7) Tính độc đáo`.
 */
export class LoneNumbers {
  private readonly words: ReadonlySet<string>;
  private readonly hasBrackets: boolean;

  constructor(headings: readonly string[]) {
    const before = headings.map((heading) => BEFORE_STEPS.exec(bareOf(heading))?.[0] ?? '');
    this.words = new Set(before.map(wordOf).filter((word) => word.length > 1 || word === 'd'));
    this.hasBrackets = before.includes('(');
  }

  /** What a heading means that means nothing by itself. */
  meaningOf(heading: string): ColumnMeaning {
    const bare = bareOf(heading);
    if (this.hasBrackets && IN_BRACKETS.test(bare)) return criterionIn(bare.slice(1));
    const before = BEFORE_NUMBER.exec(bare)?.[1];
    if (before === undefined || !this.words.has(wordOf(before))) return UNKNOWN;
    return criterionIn(bare.slice(before.length));
  }
}

function wordOf(before: string): string {
  return before.replace(/[\s.:_-]+/g, ' ').trim();
}

function bareOf(heading: string): string {
  return stripAccents(asUsual(heading).trim().toLowerCase());
}

function criterionIn(bare: string): ColumnMeaning {
  const match = CRITERION.exec(bare);
  if (match?.[1] === undefined) return UNKNOWN;
  const title = bare.slice(match[0].length).replace(/^[\s.,:;()_–—-]+/, '');
  // `1. 1 Nguồn gốc` is 1.1, or section 1 of something: not ours to guess.
  if (NO_TITLE.test(title) || (/^\d/.test(title) && !/[.,]/.test(match[1]))) return UNKNOWN;
  const code = asCriterionCode(match[1].replaceAll(',', '.'));
  const chosen = match[2] ?? match[3] ?? match[4];
  return { kind: 'criterion', criterion: { code, case: chosen === 'a' || chosen === 'b' ? chosen : null } };
}

function isField(id: Field | Result): id is Field {
  return FIELD_SET.has(id);
}

function stripAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replaceAll('đ', 'd');
}
