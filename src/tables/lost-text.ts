/** What is left of Vietnamese letters where a file was saved without them: `N??c m?m`, `B?o L?c`. */
const LOST_LETTER = /\p{L}\?+\p{L}|\p{L}\?\?|\?\p{L}+\?/u;

/** A heading such as 1.1 that a spreadsheet took for a day: `01-Jan`, `1/1/2026`, `01-Thg1`. */
const DAY = /^\d{1,2}[-/](?:\d{1,2}|thg\s?\d{1,2}|[a-z]{3,9})(?:[-/]\d{2,4})?$/i;

/** What a program did to a text before it came here. */
export type TextLoss = 'letters' | 'days';

export function hasLostLetters(text: string): boolean {
  return text.includes('?') && LOST_LETTER.test(text);
}

/** What happened to headings that are not known, as far as they show it. */
export function lossIn(headings: readonly string[]): TextLoss | null {
  if (headings.some((heading) => DAY.test(heading.trim()))) return 'days';
  return headings.some(hasLostLetters) ? 'letters' : null;
}
