import { withoutEnd } from '../base/text/ends.js';
import { placeParts } from '../base/text/place-names.js';
import { fold } from '../base/text/fold.js';
import { readListDay } from '../rows/cells.js';
import type { FilledField } from '../rows/row-sights.js';
import { asDecision, type DraftRecord } from './record.js';
import type { StarLevel } from '../engine/types.js';
import { readProducerType, yearOf } from './values.js';
import { inFigures, isWished, readStarCell, readStars } from './star-cell.js';
import { readDecision } from './decision-text.js';

/** The field of a record that a title stands for, and how it is filled where a row leaves it blank. */
export interface Filling {
  readonly field: FilledField;
  readonly fill: (draft: DraftRecord) => boolean;
}

/** How a title is numbered, as those are that stand beside it; empty where it is not. One letter may be of either kind. */
export function numberingOf(read: string): string {
  const [, number = ''] = /^([IVXLC]+|[A-Z]|\d+(?:\.\d+)*)[.)/:]?\s/.exec(read) ?? [];
  if (number === '') return '';
  if (/^\d/.test(number)) return `1${'.1'.repeat(number.split('.').length - 1)}`;
  if (number.length > 1 || number === 'I' || number === 'V' || number === 'X') return 'I';
  return 'A';
}

/** `I.`, `A)`, `1.2/`, `-` before a title. */
const NUMBERED = /^(?:(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*)\s*[.)/:]\s*|[-+•*]\s*)/;
/** How many there are, behind a title: `(02 sản phẩm)`, `: 05 SP`, `: 02`. */
const COUNT =
  /(?:[\s(:,;–-](?:có |gồm )?\d{1,9}\s?(?:sản phẩm|san pham|sp|chủ thể|products?)\)?|[(:]\s?\d{1,9}\)?)\s?:?$/iu;
/** What parts it from the title. */
const BEFORE_COUNT = /[\s(:,;–-]/u;

const CENTRAL = new Set(['hà nội', 'hải phòng', 'huế', 'đà nẵng', 'cần thơ', 'hồ chí minh']);

/** `P. Một` is a place, and no title that is numbered `P.`. */
function withoutNumber(title: string): string {
  return /^\p{Lu}\./u.test(title) && placeParts(title).kind !== '' ? title : title.replace(NUMBERED, '');
}

function withoutCount(title: string): string {
  const bare = title.replace(COUNT, '');
  return bare === title ? title : withoutEnd(bare, BEFORE_COUNT);
}

/**
 * What a title of a group stands for: stars, a place, a producer, a branch, a decision or a year; null where it says none
 * of them, and so fills nothing.
 *
 * @param branches as the law names them
 */
export function fillingOf(title: string, branches: readonly string[]): Filling | null {
  const text = withoutCount(withoutNumber(title).replace(/\s+/g, ' ')).replace(/:$/, '').trim();
  const stars = starsIn(text);
  if (stars !== null) return starsFilling(stars);
  const decision = /\d/.test(text) && /^(?:quyết định|qđ)/iu.test(text) ? readDecision(text) : null;
  if (decision !== null) {
    return blank('decision', (draft) => {
      if (draft.decision !== null) return false;
      draft.decision = asDecision(decision.number);
      const decided = decision.day === null ? null : readListDay(decision.day);
      if (decided !== null && draft.decided === null) {
        draft.decided = decided;
        draft.year = yearOf(decided);
      }
      return true;
    });
  }
  const year = /^năm ((?:19|20)\d{2})$/iu.exec(text)?.[1];
  if (year !== undefined) {
    return blank('year', (draft) => draft.year === null && ((draft.year = Number(year)), true));
  }
  const { kind, name } = placeParts(text);
  const level = levelOf(kind, name);
  if (level !== null) return blank(level, (draft) => draft[level] === '' && ((draft[level] = text), true));
  const branch = branchIn(text, branches);
  if (branch !== null)
    return blank('branch', (draft) => draft.branch === '' && ((draft.branch = branch), true));
  if (readProducerType(text) !== null && text.includes(' ')) {
    return blank('producer', (draft) => draft.producer === '' && ((draft.producer = text), true));
  }
  return null;
}

/** `Nhóm: Thực phẩm tươi sống`, `Ngành đồ uống`. */
const OF_GROUP = /^(?:phân nhóm|nhóm|ngành)(?:[\s:]|$)/iu;

/** Whether a name that stands alone in its row is the title of a group, and no product's. */
export function isTitleOfGroup(
  name: string,
  branches: readonly string[],
  groups: readonly string[],
): boolean {
  const text = withoutCount(withoutNumber(name));
  if (OF_GROUP.test(text) || groups.some((group) => fold(group) === fold(text))) return true;
  const filling = fillingOf(name, branches);
  return filling !== null && filling.field !== 'producer';
}

function blank(field: Filling['field'], fill: (draft: DraftRecord) => boolean): Filling {
  return { field, fill };
}

type Level = StarLevel | 'candidate-5';

function starsFilling(level: Level): Filling {
  return blank('stars', (draft) => {
    if (draft.stars !== null || draft.candidate) return false;
    if (level === 'candidate-5') draft.candidate = true;
    else draft.stars = level;
    return true;
  });
}

/**
 * The stars of a table that has no column of them, where one of the titles over it says them and none says others:
 * `DANH SÁCH SẢN PHẨM ĐẠT 4 SAO NĂM 2024`.
 */
export function starsOfTitles(titles: readonly string[]): Filling | null {
  const levels = new Set(titles.filter(saysStars).map(starsIn));
  const [level = null, ...others] = levels;
  return level === null || others.length > 0 ? null : starsFilling(level);
}

function saysStars(title: string): boolean {
  return /(?:^| )[1-5] sao(?: |$)/.test(fold(inFigures(title)));
}

/** Figures in a title that are of no stars: a year, a round, a decision, how many products there are. */
const OTHER_FIGURES =
  /(?:^| )(?:nam|dot|lan|giai doan|quy|thang|ky) (?:(?:19|20)\d{2} )?\d+|(?:^| )(?:19|20)\d{2}(?= |$)|(?:^| )so \d.*$|(?:^| )\d+ (?:san pham|sp|chu the)(?= |$)/g;

/** One level of stars, and nothing else that is a number; that of a wish is no level, but for that of 5 stars. */
function starsIn(text: string): Level | null {
  const folded = fold(inFigures(text)).replace(OTHER_FIGURES, '').trim();
  const isOfStars = /(?:^| )sao(?: |$)/.test(folded) || /[★⭐]/.test(text);
  if (!isOfStars || (folded.match(/\d+/g) ?? []).length !== 1) return null;
  const said = /(?:^| )([1-5]) sao(?: |$)(tro len|tro xuong)?/.exec(folded);
  if (
    said === null ||
    said[2] !== undefined ||
    /(?:^| )(?:tu|duoi|tren|chua dat|khong dat|chua|khong) (?:\d|dat)/.test(folded)
  )
    return null;
  return isWished(folded) ? readStarCell(WISH_OF_FIVE.exec(folded)?.[0] ?? '') : readStars(said[0].trim());
}

const WISH_OF_FIVE = /(?:tiem nang|ung vien|de xuat|de nghi|trinh).* 5 sao/;

function levelOf(kind: string, name: string): 'commune' | 'district' | 'province' | null {
  switch (kind) {
    case 'xã':
    case 'phường':
    case 'thị trấn':
    case 'đặc khu':
      return 'commune';
    case 'huyện':
    case 'quận':
    case 'thị xã':
      return 'district';
    case 'tỉnh':
      return 'province';
    case 'thành phố':
      return CENTRAL.has(name) ? 'province' : 'district';
    default:
      return null;
  }
}

function branchIn(text: string, branches: readonly string[]): string | null {
  const bare = fold(text).replace(/^(?:nhom|nganh|nganh hang)(?: san pham)? /, '');
  return branches.find((branch) => fold(branch) === bare) ?? null;
}
