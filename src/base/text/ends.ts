/*
 * What stands at the end of a text, without a regular expression: `/\s+$/` tries every run of blanks in the text before the
 * last one, from each of its characters on, which takes an hour for a cell of a million blanks.
 */

/**
 * A text without those of its last characters that are like this.
 *
 * @param one a pattern that one character fits
 */
export function withoutEnd(text: string, one: RegExp): string {
  return text.slice(0, endOf(text, one));
}

/** The last characters of a text that are like this. */
export function endWith(text: string, one: RegExp): string {
  return text.slice(endOf(text, one));
}

function endOf(text: string, one: RegExp): number {
  let end = text.length;
  while (end > 0 && one.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Digits in threes, from the right. */
export function inThrees(digits: string, separator: string): string {
  const first = digits.length % 3 || 3;
  let out = digits.slice(0, first);
  for (let at = first; at < digits.length; at += 3) out += separator + digits.slice(at, at + 3);
  return out;
}
