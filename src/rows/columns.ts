import { asCriterionCode } from '../engine/criterion-code.js';
import type { CaseId, CriterionCode } from '../engine/types.js';
import { fold } from '../base/text/fold.js';
import { asUsual } from '../base/text/letters.js';
import { columnsByName } from './named-columns.js';

/** What a column can say of a product or a sheet (design: "Reading what people send"). */
export const FIELDS = [
  'code',
  'name',
  'producer',
  'producerType',
  'gender',
  'ethnicity',
  'commune',
  'district',
  'province',
  'set',
  'kind',
  'filed',
  'rated',
  'member',
  'round',
  'disqualified',
  'edition',
  'role',
  'sheetStatus',
  'unticked',
  'history',
  'digest',
  'follows',
] as const;

export type Field = (typeof FIELDS)[number];

/** What we write ourselves beside them; read back, it is known and computed anew. */
export const RESULTS = [
  'rank',
  'partA',
  'partB',
  'partC',
  'total',
  'pointStars',
  'stars',
  'status',
  'unmet',
  'missing',
  'authority',
  'warnings',
  'target',
  'steps',
  'totalAfter',
  'starsAfter',
  'plan',
  'group',
  'counted',
  'average',
  'highest',
  'lowest',
  'spread',
  'outcome',
  'pairs',
  'apart',
  'again',
  'leftOut',
  'unsettled',
  'otherwise',
] as const;

export type Result = (typeof RESULTS)[number];

/** Every name a column goes by, folded: Vietnamese and English, as people head them. */
export const COLUMN_NAMES: Readonly<Record<Field | Result, readonly string[]>> = {
  code: ['ma san pham', 'ma so san pham', 'ma sp', 'ma ho so', 'ma', 'product code', 'code', 'product id'],
  name: ['ten san pham', 'ten sp', 'san pham', 'ten san pham dich vu', 'product name', 'product', 'name'],
  producer: [
    'chu the',
    'ten chu the',
    'chu the ocop',
    'ten chu the san xuat',
    'chu the san xuat',
    'co so san xuat',
    'producer',
  ],
  producerType: ['loai hinh', 'loai hinh to chuc', 'loai hinh chu the', 'producer type'],
  gender: ['gioi tinh', 'gioi tinh nguoi dai dien', 'gioi tinh dai dien', 'gender', 'representative gender'],
  ethnicity: [
    'dan toc',
    'dan toc nguoi dai dien',
    'dan toc dai dien',
    'ethnicity',
    'representative ethnicity',
  ],
  commune: ['xa', 'xa phuong', 'phuong xa', 'xa phuong thi tran', 'xa phuong dac khu', 'ten xa', 'commune'],
  district: ['huyen', 'quan huyen', 'huyen cu', 'huyen thi xa thanh pho', 'district'],
  province: ['tinh', 'tinh thanh pho', 'tinh tp', 'ten tinh', 'province'],
  set: [
    'bo san pham',
    'bo',
    'bo so',
    'so bo',
    'bo sp',
    'bo san pham so',
    'ten bo san pham',
    'product set',
    'set',
  ],
  kind: [
    'loai dang ky',
    'lan dang ky danh gia',
    'lan dang ky',
    'hinh thuc dang ky',
    'hinh thuc danh gia',
    'loai danh gia',
    'dang ky',
    'lan dang ky',
    'lan dang ky danh gia',
    'loai dang ky danh gia',
    'registration kind',
    'registration',
    'kind',
  ],
  filed: ['ngay nop', 'ngay nop ho so', 'ngay dang ky', 'filing date', 'filed', 'date filed'],
  rated: [
    'ngay danh gia',
    'ngay cham',
    'ngay cham diem',
    'ngay phan hang',
    'rating date',
    'rated',
    'date rated',
  ],
  member: ['thanh vien', 'thanh vien hoi dong', 'nguoi cham', 'nguoi danh gia', 'member', 'council member'],
  round: ['vong', 'vong cham', 'vong cham diem', 'vong danh gia', 'round', 'scoring round'],
  disqualified: ['bi loai', 'ly do bi loai', 'ly do loai', 'disqualified', 'disqualification'],
  edition: ['van ban', 'van ban ap dung', 'quyet dinh ap dung', 'theo quyet dinh', 'edition', 'instrument'],
  role: ['vai tro', 'role'],
  sheetStatus: ['tinh trang phieu', 'sheet status'],
  unticked: ['khong danh dau', 'no box ticked'],
  history: ['lich su phieu', 'sheet history'],
  digest: ['niem phong', 'seal'],
  follows: ['niem phong vong truoc', 'seal of the round before'],
  rank: ['hang', 'xep hang', 'thu hang', 'rank'],
  partA: ['diem a', 'diem phan a', 'phan a', 'points a', 'part a', 'a'],
  partB: ['diem b', 'diem phan b', 'phan b', 'points b', 'part b', 'b'],
  partC: ['diem c', 'diem phan c', 'phan c', 'points c', 'part c', 'c'],
  total: ['tong diem', 'tong cong', 'tong', 'tong so diem', 'total', 'total points'],
  pointStars: ['sao theo diem', 'hang theo diem', 'stars by points', 'point stars'],
  stars: ['so sao', 'sao', 'hang sao', 'phan hang', 'stars'],
  status: ['trang thai', 'tinh trang', 'status'],
  unmet: ['yeu cau con thieu', 'con thieu', 'unmet requirements', 'unmet'],
  missing: ['tieu chi chua cham', 'missing criteria', 'missing'],
  authority: ['co quan cong nhan', 'cap cong nhan', 'recognised by', 'authority'],
  warnings: ['luu y', 'canh bao', 'warnings'],
  target: ['hang muc tieu', 'target stars'],
  steps: ['so tieu chi can nang', 'criteria to improve'],
  totalAfter: ['tong diem sau khi nang', 'total after'],
  starsAfter: ['so sao sau khi nang', 'stars after'],
  plan: ['ke hoach nang hang', 'upgrade plan'],
  group: ['nhom gop', 'gop theo', 'group'],
  counted: ['so phieu duoc tinh', 'sheets counted'],
  average: ['diem trung binh cua hoi dong', 'council average'],
  highest: ['phieu cao nhat', 'highest sheet'],
  lowest: ['phieu thap nhat', 'lowest sheet'],
  spread: ['chenh lech giua cac phieu', 'spread of the sheets'],
  outcome: ['ket luan cua hoi dong', 'council outcome'],
  pairs: ['cap phieu lech qua muc', 'sheets too far apart'],
  apart: ['tieu chi lech nhieu nhat', 'criteria furthest apart'],
  again: ['thanh vien cham lai', 'members who score again'],
  leftOut: ['phieu khong tinh', 'sheets not counted'],
  unsettled: ['ly do chua ket luan', 'why not settled'],
  otherwise: ['theo cach doc kia', 'by the other reading'],
};

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
  /^(?:\(|(?:diem(?:\s+(?:tc|tieu chi))?|muc|chi tieu)[\s.:_-]+|[abc][\s.:_-]*)(?=\d+[.,]\d)/;

/** The same words before a number alone, which may be of one case: `Điểm 7`, `Điểm 8a`, `Mục 12`. */
const BEFORE_NUMBER =
  /^((?:diem(?:\s+(?:tc|tieu chi))?|muc|chi tieu)[\s.:_-]+)(?=[1-9]\d?(?:\.?[ab]|\s*\([ab]\))?$)/;

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

const FIELD_SET: ReadonlySet<string> = new Set(FIELDS);

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
    this.words = new Set(before.map(wordOf).filter((word) => word.length > 1));
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
