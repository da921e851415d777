import { asUsualCode, isOddCode } from './letters.js';

const SPACED = /\s\s|[^\S ]/;

/** What makes two spellings of a code or a name one: `Q1`, `q1` and ` Q1` are the same, and so is `68–247` with a dash. Accents stay. */
export function spelling(text: string): string {
  const lower = text.toLowerCase();
  if (!SPACED.test(lower) && !isOddCode(lower)) return lower;
  return asUsualCode(lower).replace(/\s+/g, ' ').trim();
}

/** What Word makes of the apostrophe in K'Brih. */
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060\u00b4]/g;

/** What names and codes are compared by, wherever they were read: composed, and without spaces around them. */
export function keyOf(text: string): string {
  return spelling(text.trim().normalize('NFC')).replace(APOSTROPHES, "'");
}
