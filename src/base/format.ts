import { MOST_TOLD } from './limits.js';
import { inThrees } from './text/ends.js';
import { printable } from './text/width.js';

/** Small things that both languages write alike. */

/** `0, 1, 3, 5` */
export function list(items: readonly (string | number)[]): string {
  return items.join(', ');
}

/** A flag as it is typed: `asOf` as `as-of`. */
export function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A day as people write it in Vietnam: 31/12/2025. */
export function day(iso: string): string {
  const [year, month, date] = iso.split('-');
  return `${date ?? ''}/${month ?? ''}/${year ?? ''}`;
}

/** What was read, in quotes, cut where it is too long to be reported. */
export function quoted(text: string): string {
  return `"${shortened(text, 60)}"`;
}

/** Some texts in a row: of very many the first hundred, and how many there are besides. */
export function firstOfList(texts: readonly string[], more: (count: number) => string): string {
  const left = texts.length - MOST_TOLD;
  return list(texts.slice(0, MOST_TOLD)) + (left > 0 ? more(left) : '');
}

export function shortened(text: string, most: number): string {
  const shown = printable(text.replace(/\s+/g, ' '));
  if (shown.length <= most) return shown;
  const chars = Array.from(shown);
  return chars.length > most ? `${chars.slice(0, most - 1).join('')}…` : chars.join('');
}

/** `1 point`, `2 points`: for languages that tell one from many. */
export function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`;
}

export function stars(level: number): string {
  return `${String(level)}★`;
}

/** A number with its digits in threes: 1.234.567 in Vietnam, 1,234,567 elsewhere. */
export function thousands(number: number, separator: '.' | ','): string {
  return number < 0 ? `-${inThrees(String(-number), separator)}` : inThrees(String(number), separator);
}

/** Requirements by level: `3★: 1.1 cần 2, 2.3 cần 1; 4★: 5.1 cần 5`. */
export function byLevel<T extends { readonly star: number }>(
  items: readonly T[],
  word: (item: T) => string,
): string {
  const levels = [...new Set(items.map((item) => item.star))];
  return levels
    .map((star) => `${stars(star)}: ${list(items.filter((item) => item.star === star).map(word))}`)
    .join('; ');
}

/** A pattern for files in a folder, with the kind of slash that the folder was named with. */
export function patternIn(folder: string, pattern: string): string {
  if (/[\\/]$/.test(folder)) return folder + pattern;
  return folder + (folder.includes('\\') && !folder.includes('/') ? '\\' : '/') + pattern;
}
