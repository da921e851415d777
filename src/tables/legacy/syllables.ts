const ONSET = '(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?';
const NUCLEUS =
  '(?:iêu|yêu|ươi|ươu|uôi|uây|uyê|uya|uyu|oai|oay|oao|oeo|uao|uêu|ia|iê|yê|ươ|ưa|ưi|ưu|uô|ua|uâ|uă|uê|ui|uơ|uy|oa|oă|oe|oo|oi|ôi|ơi|ai|ao|au|ay|âu|ây|eo|êu|iu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)';
/** With the k of names such as Đắk Lắk. */
const CODA = '(?:ch|c|k|m|ng|nh|n|p|t)?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`, 'u');
/** Tones, and not the marks that make another letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word may be a syllable of Vietnamese. */
export function isSyllable(word: string): boolean {
  // A capital within a word is none of Vietnamese, and what TCVN3 leaves of small letters.
  if (/\p{Ll}\p{M}*\p{Lu}/u.test(word)) return false;
  const marked = word.toLowerCase().normalize('NFD');
  const tones = marked.match(TONES)?.length ?? 0;
  return tones < 2 && SYLLABLE.test(marked.replace(TONES, '').normalize('NFC'));
}

/**
 * Words that have a letter beyond ASCII: the others are the same in every encoding. One is looked for where a word begins
 * and not at each of its letters, as a word of 32,767 would be gone through as often.
 */
const WORDS = /(?:(?<![\p{L}\p{M}])[\p{L}\p{M}]*|)[\u0080-\uffff][\p{L}\p{M}]*/gu;
/** `QĐ`, `TĐC`: letters that words begin with are no syllable, and tell nothing. */
const INITIALS = /^[BCDĐGHKLMNPQRSTVX]+$/u;
/** More than these say no more. */
const MOST = 400;

export interface Share {
  readonly words: number;
  readonly syllables: number;
}

/** How many of a text's words with letters beyond ASCII may be syllables of Vietnamese. */
export function syllablesIn(text: string): Share {
  let [words, syllables] = [0, 0];
  for (const [word] of text.normalize('NFC').matchAll(WORDS)) {
    if (INITIALS.test(word)) continue;
    words += 1;
    if (isSyllable(word)) syllables += 1;
    if (words === MOST) break;
  }
  return { words, syllables };
}
