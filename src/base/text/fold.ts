import { asUsual } from './letters.js';

// Spelt out: \p{P} and its like take milliseconds to compile, at every start.
const BETWEEN_WORDS = /[\s!-/:-@[-`{-~\u00a0-\u00bf\u2010-\u203f]+/g;
const ACCENTS = /[\u0300-\u036f]+/g;

/** Text as it is compared: case and punctuation aside, in NFC, words one space apart. Accents stay. */
export function plain(text: string): string {
  return asUsual(text).normalize('NFC').toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
}

/**
 * The same without accents: `Mã sản phẩm`, `ma_san_pham` and a decomposed (NFD) `Mã sản phẩm` fold alike.
 */
export function fold(text: string): string {
  return plain(text).normalize('NFD').replace(ACCENTS, '').replace(/đ/g, 'd');
}

/** Whether `part` is in `whole` as whole words; both plain or both folded. */
export function containsWords(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}
