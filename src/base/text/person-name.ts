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
