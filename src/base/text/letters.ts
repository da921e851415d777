/*
 * Letters that look alike, and are not the same: what copying from Word, the web or a phone leaves in a text. They are
 * read as the letter they look like, and whoever reads a file reports that it had some.
 */

/** What stood in a text: letters of no width, spaces of other kinds, Ð for Đ, wide letters, accents apart, other dashes. */
export type LookAlike = 'invisible' | 'space' | 'eth' | 'wide' | 'apart' | 'dash';

const INVISIBLE =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff]/g;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** The Icelandic and the African letter in place of the Vietnamese one. */
const LARGE_ETH = /[\u00d0\u0189]/g;
const SMALL_ETH = /[\u00f0\u0256]/g;
/** Not the signs that a spreadsheet would take for a formula: `＝` stays what it is. */
const WIDE = /[\uff08\uff09\uff0c\uff0e-\uff1b\uff21-\uff3a\uff41-\uff5a]/g;
const APART = /[\u0300-\u036f]/;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** Any of them, dashes aside: a dash in a name is a dash. */
const ODD =
  /[\u00a0\u00ad\u00d0\u00f0\u0189\u0256\u0300-\u036f\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufe0e\ufe0f\ufeff\uff08\uff09\uff0c\uff0e-\uff1b\uff21-\uff3a\uff41-\uff5a]/;

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
  ['invisible', new RegExp(INVISIBLE.source)],
  ['space', new RegExp(SPACE.source)],
  ['eth', /[\u00d0\u0189\u00f0\u0256]/],
  ['wide', new RegExp(WIDE.source)],
  ['apart', APART],
];
const ANY_DASH = new RegExp(DASH.source);

/** What of them stands in a text; of a code the dashes, too. */
export function lookAlikesIn(text: string, isCode: boolean): readonly LookAlike[] {
  const found = ODD.test(text)
    ? KINDS.flatMap(([kind, letters]) => (letters.test(text) ? [kind] : []))
    : NONE;
  return isCode && ANY_DASH.test(text) ? [...found, 'dash'] : found;
}

const NONE: readonly LookAlike[] = [];
