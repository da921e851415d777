import { asUsualCode } from './letters.js';

/** More than single spaces between letters of every day. */
const UNUSUAL =
  /\s\s|[^\S ]|[\u00ad\u00d0\u00f0\u0189\u0256\u0300-\u036f\u061c\u180e\u200b-\u2015\u202a-\u202e\u2060-\u2069\u2212\ufe0e\ufe0f\ufe58\ufe63\ufeff-\uff5a]/;

/** What makes two spellings of a code or a name one: `Q1`, `q1` and ` Q1` are the same, and so is `68–247` with a dash. Accents stay. */
export function spelling(text: string): string {
  const lower = text.toLowerCase();
  return UNUSUAL.test(lower) ? asUsualCode(lower).replace(/\s+/g, ' ').trim() : lower;
}

/** What Word makes of the apostrophe in K'Brih. */
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060\u00b4]/g;

/** What names and codes are compared by, wherever they were read: composed, and without spaces around them. */
export function keyOf(text: string): string {
  return spelling(text.trim().normalize('NFC')).replace(APOSTROPHES, "'");
}
