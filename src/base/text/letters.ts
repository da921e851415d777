/*
 * Letters that look alike, and are not the same: what copying from Word, the web or a phone leaves in a text. They are
 * read as the letter they look like, and whoever reads a file reports that it had some.
 */

/** What stood in a text: letters of no width, spaces of other kinds, Ð for Đ, wide letters, accents apart, other dashes. */
export type LookAlike = 'invisible' | 'space' | 'eth' | 'wide' | 'apart' | 'dash';

/** As they stand in brackets of a pattern: written into one, linters take them for letters that belong together. */
const INVISIBLE_ONES =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe0e\\ufe0f\\ufeff';
const SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/** The Icelandic and the African letter in place of the Vietnamese one. */
const LARGE_ETHS = '\\u00d0\\u0189';
const SMALL_ETHS = '\\u00f0\\u0256';
/** Not the signs that a spreadsheet would take for a formula: `＝` stays what it is. */
const WIDE_ONES = '\\uff08\\uff09\\uff0c\\uff0e-\\uff1b\\uff21-\\uff3a\\uff41-\\uff5a';
const MARKS = '\\u0300-\\u036f';
const DASHES = '\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d';

const anyOf = (letters: string) => new RegExp(`[${letters}]`);
const allOf = (letters: string) => new RegExp(`[${letters}]`, 'g');

const INVISIBLE = allOf(INVISIBLE_ONES);
const SPACE = allOf(SPACES);
const LARGE_ETH = allOf(LARGE_ETHS);
const SMALL_ETH = allOf(SMALL_ETHS);
const WIDE = allOf(WIDE_ONES);
const DASH = allOf(DASHES);

/** Any of them, dashes aside: a dash in a name is a dash. */
const ODD = anyOf(INVISIBLE_ONES + SPACES + LARGE_ETHS + SMALL_ETHS + WIDE_ONES + MARKS);

/** Between a full-width letter and the plain one. */
const WIDTH = 0xfee0;

/** A text in the letters that it looks to be written in, composed (NFC). */
export function asUsual(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(SPACE, ' ')
    .replace(LARGE_ETH, '\u0110')
    .replace(SMALL_ETH, '\u0111')
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDTH))
    .normalize('NFC');
}

/** The same of a code, a number or a day: any dash is a hyphen there. */
export function asUsualCode(text: string): string {
  return asUsual(text).replace(DASH, '-');
}

const KINDS: readonly (readonly [LookAlike, RegExp])[] = [
  ['invisible', anyOf(INVISIBLE_ONES)],
  ['space', anyOf(SPACES)],
  ['eth', anyOf(LARGE_ETHS + SMALL_ETHS)],
  ['wide', anyOf(WIDE_ONES)],
  ['apart', anyOf(MARKS)],
];
const ANY_DASH = anyOf(DASHES);
const ODD_IN_CODE = anyOf(INVISIBLE_ONES + SPACES + LARGE_ETHS + SMALL_ETHS + WIDE_ONES + MARKS + DASHES);

/** Whether a code, a number or a day has letters that only look as they should. */
export function isOddCode(text: string): boolean {
  return ODD_IN_CODE.test(text);
}

/** What of them stands in a text; of a code the dashes, too. */
export function lookAlikesIn(text: string, isCode: boolean): readonly LookAlike[] {
  const found = ODD.test(text)
    ? KINDS.flatMap(([kind, letters]) => (letters.test(text) ? [kind] : []))
    : NONE;
  return isCode && ANY_DASH.test(text) ? [...found, 'dash'] : found;
}

const NONE: readonly LookAlike[] = [];
