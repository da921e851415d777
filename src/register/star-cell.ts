import { fold, plain } from '../base/text/fold.js';
import type { StarLevel } from '../engine/types.js';

/* Levels as people write them in a cell. */

const STAR_LEVELS: readonly StarLevel[] = [1, 2, 3, 4, 5];

const ACCENTED = ['một', 'hai', 'ba', 'bốn', 'năm'];
const IN_WORDS = ACCENTED.map(fold);

/** `bốn sao` as `4 sao`: without its accents it is so only where a text has none at all, as `Nam sao` is no five. */
export function inFigures(title: string): string {
  const text = plain(title);
  const words = /[^ -~]/.test(text) ? ACCENTED : IN_WORDS;
  return text.replace(/(^| )(\p{L}+)(?= sao(?: |$))/gu, (whole, before: string, word: string) =>
    words.includes(word) ? `${before}${String(words.indexOf(word) + 1)}` : whole,
  );
}

/** `★★★☆☆`, `***`, `⭐⭐⭐`. */
const SIGNS = /^(?:[*★⭐🌟✭✯]\s*){1,5}(?:[☆✩]\s*){0,4}$/u;
const ONE_SIGN = /[*★⭐🌟✭✯]/gu;

/** What people put before a level, and behind it, folded. */
const BEFORE_LEVEL =
  /^(?:(?:san pham|sp|ocop|dat|xep|hang|phan hang|xep hang|cong nhan|duoc cong nhan|ket qua|tieu chuan|chuan|loai) )*/;
/** `4☆`: a figure tells the level, and the star is but a sign. */
const HOLLOW = /(?<=^\D*[1-5]\s?)[☆✩]$/u;
/** `4/5 sao`, of the five there are: without the word it may be a day, or points. */
const OF_ALL = /(?<=(?:^|\s)[1-5])\s?\/\s?5(?=\s?sao)/iu;

const LEVEL =
  /^0?([1-5]|mot|hai|ba|bon|nam)(?: 0{1,2})?( ?(?:sao|ngoi sao|stars?|[★⭐]+))?((?: ?(?:ocop|cap (?:tinh|huyen|xa|quoc gia|trung uong|tw|thanh pho)|quoc gia|nam (?:19|20)\d{2}|(?:19|20)\d{2}|lan \d|danh gia lai|cong nhan lai|phan hang lai|nang hang))*)$/u;

/** Somebody's wish, and no level that anybody recognised. */
const WISHED =
  /(?:^| )(?:tiem nang|de xuat|de nghi|du kien|trinh|huong den|huong toi|phan dau|ung vien|candidate)(?: |$)/;

/** Whether a folded text tells what somebody wishes, and not what is. */
export function isWished(folded: string): boolean {
  return WISHED.test(folded);
}

const OF_STARS = /(?:^| )(?:[1-5]|mot|hai|ba|bon|nam) (?:sao|stars?)(?: |$)/;
const OF_FIVE = /(?:^| )0?(?:5|nam)(?: (?:sao|stars?))?(?: |$)/;

/** What takes a level back that stands before it in brackets. */
const DENIED =
  /(?:^| )(?:thu hồi|thu hoi|hết hạn|het han|hết hiệu lực|bị loại|hủy|huỷ|rút|(?:không|chưa) (?:đạt|được|công nhận|còn)|withdrawn|expired)(?: |$)/;

/**
 * A level as people write it: `3`, `3 sao`, `3★`, `***`, `Hạng 3`, `OCOP 4 sao (2019)`, `3 sao cấp tỉnh`, `Ba sao`; null
 * for anything else.
 */
export function readStars(text: string): StarLevel | null {
  const level = readStarCell(text);
  return level === 'candidate-5' ? null : level;
}

/** The same, with those that are put forward for 5 stars: `Tiềm năng 5 sao`, `đề xuất 5 sao`. */
export function readStarCell(text: string): StarLevel | 'candidate-5' | null {
  const bare = text.replace(/\([^()]*\)/g, ' ').trim();
  const behind = bare === text.trim() ? '' : (text.match(/\([^()]*\)/g) ?? []).join(' ');
  const aside = fold(behind);
  // `5 sao (tiềm năng)` is no 5 stars, and what was withdrawn or denied behind it is none.
  if (DENIED.test(plain(behind))) return null;
  if (WISHED.test(aside) && !OF_STARS.test(aside) && !WISHED.test(fold(bare))) {
    return OF_FIVE.test(fold(bare)) ? 'candidate-5' : null;
  }
  const signs = SIGNS.test(bare) ? (bare.match(ONE_SIGN) ?? []).length : null;
  if (signs !== null) return STAR_LEVELS.find((one) => one === signs) ?? null;
  // What is doubted is not said.
  if (bare.includes('?')) return null;
  const folded = fold(bare.replace(OF_ALL, '').replace(HOLLOW, ' sao'));
  if (WISHED.test(folded)) return OF_FIVE.test(folded) ? 'candidate-5' : null;
  const [, written = '', sao] = LEVEL.exec(folded.replace(BEFORE_LEVEL, '')) ?? [];
  const inWords = IN_WORDS.indexOf(written) + 1;
  // `Năm` alone is a year as well.
  if (inWords > 0 && sao === undefined) return null;
  const level = inWords > 0 ? inWords : Number(written);
  return STAR_LEVELS.find((one) => one === level) ?? null;
}
