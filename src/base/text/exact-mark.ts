import { FNV_BASIS, FNV_PRIME, textMark } from '../fnv.js';
import { productKey, textKey } from './producer-names.js';

/** What is told apart by its letters and tones; of a sign that this does not know, nothing. */
const UNMET = -1;
const ODD = -2;
/** What each letter is compared as: its code, with the tone it bears above it; 0 for what parts words. */
const LETTERS = new Int32Array(0x10000).fill(UNMET);
const TONE_BITS = 16;

/**
 * What a product's name is known by as it is compared to the letter, accents and all (FNV-1a of `productKey`, 32 bits), 0
 * for none: letter by letter, as a million names are marked, and few of them have anything that takes more.
 */
export function exactMark(text: string): number {
  let hash = FNV_BASIS;
  let tone = 0;
  let isParted = false;
  let isEmpty = true;
  let wasFigure = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let letter = LETTERS[code] ?? ODD;
    if (letter === UNMET) LETTERS[code] = letter = letterOf(code);
    if (letter === ODD) return textMark(productKey(text));
    if (letter === 0) {
      isParted = true;
      continue;
    }
    const isFigure = letter >= ZERO && letter <= NINE;
    if ((isParted || isFigure !== wasFigure) && !isEmpty) {
      hash = withTone(hash, tone);
      hash = Math.imul(hash ^ SPACE, FNV_PRIME);
      tone = 0;
    }
    isParted = false;
    isEmpty = false;
    wasFigure = isFigure;
    const own = letter >> TONE_BITS;
    if (own !== 0) {
      // No word has two; what is written so is worked out as it is.
      if (tone !== 0) return textMark(productKey(text));
      tone = own;
    }
    hash = Math.imul(hash ^ (letter & 0xffff), FNV_PRIME);
  }
  return isEmpty ? 0 : withTone(hash, tone) | 0 || 1;
}

const SPACE = 0x20;
const CARET = 0x5e;
const ZERO = 0x30;
const NINE = 0x39;

/** The tone stands behind its word. */
function withTone(hash: number, tone: number): number {
  return tone === 0 ? hash : Math.imul(Math.imul(hash ^ CARET, FNV_PRIME) ^ (ZERO + tone), FNV_PRIME);
}

function letterOf(code: number): number {
  const letter = String.fromCharCode(code);
  const isPunctuation = textKey(`a${letter}a`) === 'a a';
  if (isPunctuation) return 0;
  // Beyond these, letters change with those beside them.
  if (!isLatin(code)) return ODD;
  const [, own = '', tone = ''] = /^a([^ ])a(?:\^([1-5]))?$/.exec(textKey(`a${letter}a`)) ?? [];
  // 0 is what parts words: a NUL is worked out as it stands.
  return own.charCodeAt(0) > 0 ? own.charCodeAt(0) | (Number(tone) << TONE_BITS) : ODD;
}

/** The letters of Vietnamese, with those of its neighbours in the tables of Unicode; no marks that stand apart. */
function isLatin(code: number): boolean {
  return code < 0x0250 || (code >= 0x1e00 && code <= 0x1eff);
}
