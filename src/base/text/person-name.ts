import { fold } from './fold.js';

/** What people put before a name, folded. */
const TITLES = new Set(
  'ong ba anh chi co chu bac dong chi d c ts ths pgs gs ks bs cn tien si thac si ky su bac si mr mrs ms dr'.split(
    ' ',
  ),
);

/** Whether two names are most likely one person's: alike but for letter case, accents, blanks and titles. */
export function isSamePerson(one: string, other: string): boolean {
  const key = withoutTitles(one);
  return key !== '' && key === withoutTitles(other);
}

function withoutTitles(name: string): string {
  const words = fold(name).split(' ');
  const first = words.findIndex((word) => !TITLES.has(word));
  return words.slice(first === -1 ? words.length : first).join('');
}

/** Whether a text may be a person's name: whatever else is in it, a name has letters. */
export function isPersonName(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Titles as they are written, accents and all: `Chị` is one, and `Chi` is a name. */
const TITLE_IN_FRONT = /^(?:ông|bà|anh|chị|(?:gs|pgs|ts|ths|bs|ks|cn|đ\/c)\.?)\s+/iu;

/** Each word with a capital: `Nguyễn Văn A`, `Y Thanh`, `K'Brih`. */
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/** Whether a text is written as a name in full is, and not merely may be a name. A single word is one only with the mark of highland names. */
export function isNameInFull(text: string): boolean {
  let name = text;
  while (TITLE_IN_FRONT.test(name)) name = name.replace(TITLE_IN_FRONT, '');
  const words = name.split(/\s+/);
  if (words.length > 6 || !words.every((word) => CAPITALISED.test(word))) return false;
  return words.length > 1 || /\p{L}['’]\p{L}/u.test(name);
}
