const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const UNUSUAL = /\s\s|[^\S ]|[\u200b-\u200d\u2060\ufeff]/;

/** What makes two spellings of a code or a name one: `Q1`, `q1` and ` Q1` are the same. Accents stay. */
export function spelling(text: string): string {
  const lower = text.toLowerCase();
  return UNUSUAL.test(lower) ? lower.replace(INVISIBLE, '').replace(/\s+/g, ' ') : lower;
}

/** What Word makes of the apostrophe in K'Brih. */
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060\u00b4]/g;

/** What names and codes are compared by, wherever they were read: composed, and without spaces around them. */
export function keyOf(text: string): string {
  return spelling(text.trim().normalize('NFC')).replace(APOSTROPHES, "'");
}
