import { inThrees, withoutEnd } from '../../base/text/ends.js';
import { MOST_OF_A_FORMAT } from '../../base/limits.js';

/** What a cell's format makes of its number. */
export interface NumberFormat {
  /** The format's code, such as `#,##0` or `dd/mm/yyyy`. */
  readonly code: string;
  readonly isDate: boolean;
}

/** The formats that a workbook names by number alone (ECMA-376, part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  49: '@',
};

/** 14 to 22 everywhere, the others in Excel's languages of East Asia. */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

export const GENERAL: NumberFormat = { code: 'General', isDate: false };

/** @param code the format's own code; null for one that is known by its number */
export function numberFormat(id: number, code: string | null): NumberFormat {
  // Nobody has made a longer one by hand, and taking it apart would take ever longer.
  if (code !== null && code.length > MOST_OF_A_FORMAT) return GENERAL;
  if (code !== null) return { code, isDate: isDateCode(code) };
  if (BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to)) return { code: 'date', isDate: true };
  return { code: BUILT_IN[id] ?? 'General', isDate: false };
}

/** A piece of a code that is not a sign of its own: quoted or escaped text, colours, languages, spaces to fill. */
type Aside = '"' | '\\' | '[' | 'fill';

/**
 * Takes a code apart, from the left: what is quoted, escaped or in brackets is one piece, and so is a sign to fill with
 * (`_x`, `*x`); any other character is a piece of its own. By hand, as every quote or bracket that is never closed would
 * have a regular expression look through all that follows it.
 */
function piecesOf(code: string): readonly { readonly text: string; readonly aside: Aside | null }[] {
  const pieces: { text: string; aside: Aside | null }[] = [];
  const closings = { '"': '"', '[': ']' } as const;
  const unclosed = new Set<string>();
  for (let at = 0; at < code.length;) {
    const first = code.charAt(at);
    let length = 1;
    let aside: Aside | null = null;
    if ((first === '"' || first === '[') && !unclosed.has(first)) {
      const closing = code.indexOf(closings[first], at + 1);
      if (closing === -1) unclosed.add(first);
      else [length, aside] = [closing + 1 - at, first];
    } else if ((first === '\\' || first === '_' || first === '*') && at + 1 < code.length) {
      [length, aside] = [2, first === '\\' ? first : 'fill'];
    }
    pieces.push({ text: code.slice(at, at + length), aside });
    at += length;
  }
  return pieces;
}

/** The sections of a code; what is quoted or in brackets parts none, and one without anything in it is none. */
function sectionsOf(code: string): readonly string[] {
  const sections = [''];
  for (const { text, aside } of piecesOf(code)) {
    const parts = aside === null || aside === 'fill' ? text.split(';') : [text];
    sections.push((sections.pop() ?? '') + (parts[0] ?? ''), ...parts.slice(1));
  }
  return sections.filter((section) => section !== '');
}

function isDateCode(code: string): boolean {
  const shown = piecesOf(code.split(';')[0] ?? '').filter(
    ({ text, aside }) => aside === null || /^\[(?:h+|m+|s+)\]$/i.test(text),
  );
  const bare = shown.map(({ text }) => text).join('');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/**
 * A number as Vietnam writes it, with all that it has: `72,5`. Fifteen digits, as Excel computes with: 0,1 + 0,2 is
 * 0,3.
 */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number(value.toPrecision(15))).replace('.', ',');
}

/**
 * A number as its format shows it: `00123`, `25,6%`, `1.234`, `SP007`. One in a format that would not show a figure,
 * or that says more than a code needs (a fraction, a condition), is given as it is.
 */
export function shownNumber(value: number, { code }: NumberFormat): string {
  const sections = sectionsOf(code);
  const negative = value < 0 ? sections[1] : undefined;
  const zero = value === 0 ? sections[2] : undefined;
  const section = negative ?? zero ?? sections[0] ?? '';
  const tokens = tokensOf(section);
  if (tokens === null) return plainNumber(value);
  const sign = value < 0 && negative === undefined ? '-' : '';
  const shown = sign + filled(Math.abs(value), tokens);
  return /\d/.test(shown) ? shown.trim() : plainNumber(value);
}

/** A piece of a format: a digit's place, a sign that belongs to the number, or text to show. */
type Token = { readonly place: '0' | '#' | '?' | '.' | ',' | '%' } | { readonly text: string };

/** null where the format has something else in it. */
function tokensOf(section: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (const { text, aside } of piecesOf(section)) {
    if (aside === '"') tokens.push({ text: text.slice(1, -1) });
    else if (aside === '\\') tokens.push({ text: text.slice(1) });
    else if (aside === '[') {
      if (/^\[[<>=]/.test(text)) return null;
    } else if (aside === null) {
      if (isPlace(text)) tokens.push({ place: text });
      else if (/[a-z/@]/i.test(text))
        return null; // General, an exponent, a fraction, a text
      else tokens.push({ text });
    }
  }
  return tokens;
}

function isPlace(piece: string): piece is '0' | '#' | '?' | '.' | ',' | '%' {
  return '0#?.,%'.includes(piece);
}

function filled(value: number, tokens: readonly Token[]): string {
  const places = tokens.map((token) => ('place' in token ? token.place : null));
  const isDigit = (place: string | null) => place === '0' || place === '#' || place === '?';
  const point = places.indexOf('.');
  const decimalPlaces = point === -1 ? [] : places.slice(point).filter(isDigit);
  const lastWhole = places.findLastIndex((place, at) => isDigit(place) && (point === -1 || at < point));
  const firstWhole = places.findIndex((place, at) => isDigit(place) && (point === -1 || at < point));
  const commas = places.flatMap((place, at) => (place === ',' ? [at] : []));
  const thousands = commas.some((at) => at > firstWhole && at < lastWhole);
  // A comma behind the last digit divides by a thousand.
  const scale = commas.filter((at) => at > lastWhole).length;
  const percent = places.includes('%') ? 100 : 1;
  const least = places.filter((place, at) => place === '0' && (point === -1 || at < point)).length;
  const required = decimalPlaces.lastIndexOf('0') + 1;

  const scaled = Number(((value * percent) / 1000 ** scale).toPrecision(15));
  const [whole = '', decimals = ''] = scaled.toFixed(Math.min(decimalPlaces.length, 20)).split('.');
  const kept = withoutEnd(decimals, /0/).padEnd(required, '0');
  const digits = (whole === '0' && least === 0 ? '' : whole).padStart(least, '0');
  const grouped = thousands ? inThrees(digits, '.') : digits;

  // From the last place of the whole part to the first, a digit each; the first one takes what is left.
  let left = grouped;
  const out: string[] = [];
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if ('text' in token) out.unshift(token.text);
    else if (token.place === '%') out.unshift('%');
    else if (token.place === '.') out.unshift(kept === '' ? '' : `,${kept}`);
    else if (isDigit(token.place) && (point === -1 || at < point)) {
      const take = at === firstWhole ? left.length : thousands ? (at === lastWhole ? left.length : 0) : 1;
      out.unshift(left.slice(Math.max(0, left.length - take)));
      left = left.slice(0, Math.max(0, left.length - take));
    }
  }
  return out.join('');
}
