import { withoutEnd } from '../base/text/ends.js';
import { placeParts } from '../base/text/place-names.js';
import { fold } from '../base/text/fold.js';
import { readDate } from '../rows/cells.js';
import type { FilledField } from '../rows/row-sights.js';
import { asDecision, type DraftRecord } from './record.js';
import { readProducerType, readStars, yearOf } from './values.js';
import { readDecision } from './decision-text.js';

/** The field of a record that a title stands for, and how it is filled where a row leaves it blank. */
export interface Filling {
  readonly field: FilledField;
  readonly fill: (draft: DraftRecord) => boolean;
}

/** `I.`, `A)`, `1.2/`, `-` before a title. */
const NUMBERED = /^(?:(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*)\s*[.)/:]\s*|[-+•*]\s*)/;
/** How many there are, behind a title: `(02 sản phẩm)`, `: 05 SP`, `: 02`. */
const COUNT =
  /(?:[\s(:,;–-](?:có |gồm )?\d{1,9}\s?(?:sản phẩm|san pham|sp|chủ thể|products?)\)?|[(:]\s?\d{1,9}\)?)\s?:?$/iu;
/** What parts it from the title. */
const BEFORE_COUNT = /[\s(:,;–-]/u;

const CENTRAL = new Set(['hà nội', 'hải phòng', 'huế', 'đà nẵng', 'cần thơ', 'hồ chí minh']);

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
  const text = withoutCount(title.replace(NUMBERED, '').replace(/\s+/g, ' ')).replace(/:$/, '').trim();
  const stars = starsIn(text);
  if (stars !== null) return blank('stars', (draft) => draft.stars === null && ((draft.stars = stars), true));
  const decision = /\d/.test(text) && /^(?:quyết định|qđ)/iu.test(text) ? readDecision(text) : null;
  if (decision !== null) {
    return blank('decision', (draft) => {
      if (draft.decision !== null) return false;
      draft.decision = asDecision(decision.number);
      const decided = decision.day === null ? null : readDate(decision.day);
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

function blank(field: Filling['field'], fill: (draft: DraftRecord) => boolean): Filling {
  return { field, fill };
}

/** One level of stars, and nothing else that is a number. */
function starsIn(text: string) {
  const folded = fold(text);
  const isOfStars = /(?:^| )sao(?: |$)/.test(folded) || /[★⭐]/.test(text);
  if (!isOfStars || (folded.match(/\d+/g) ?? []).length !== 1) return null;
  const said = /(?:^| )([1-5]) sao(?: |$)/.exec(folded)?.[0];
  return said === undefined ? null : readStars(said.trim());
}

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
