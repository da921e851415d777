import { plain } from './fold.js';
import { asUsualCode } from './letters.js';

/**
 * What kinds of places are called before their names. With accents, as without them a name may begin so: Xà Bang is a
 * commune, and Quan Sơn a district.
 */
const KINDS: readonly string[] = [
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'huyện',
  'quận',
  'thị xã',
  'tỉnh',
  'thành phố',
];

/**
 * The same shortened, in small letters: with a dot behind (`X. Một`, `T.P Huế`), or a number (`P1`, `F.1`, `Q 3`); those of two
 * letters with a space, too.
 */
const SHORT_KINDS: readonly (readonly [written: RegExp, kind: string])[] = [
  [/^t\.?\s?p(?:\.\s*|\s+|(?=\d))/, 'thành phố'],
  [/^t\.?\s?x(?:\.\s*|\s+|(?=\d))/, 'thị xã'],
  [/^t\.?\s?t(?:\.\s*|\s+|(?=\d))/, 'thị trấn'],
  [/^đ\.?\s?k(?:\.\s*|\s+)/, 'đặc khu'],
  [/^[pf](?:\.\s*|\s?(?=\d))/, 'phường'],
  [/^q(?:\.\s*|\s?(?=\d))/, 'quận'],
  [/^x\.\s*/, 'xã'],
  [/^h\.\s*/, 'huyện'],
  [/^t\.\s*/, 'tỉnh'],
];

/**
 * The same with nothing but a space, in capitals before a name that begins with one: `P Bến Nghé`. Another letter is a
 * part of the name: `Y Tý` is a commune.
 */
const BARE_KINDS: ReadonlyMap<string, string> = new Map([
  ['P', 'phường'],
  ['Q', 'quận'],
  ['X', 'xã'],
  ['H', 'huyện'],
  ['T', 'tỉnh'],
]);
const BARE_KIND = /^([PQXHT])\s+(?=\p{Lu}\p{L})/u;

/** What everybody calls some provinces in a few letters, plain. Ours, not the law's. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ...['hcm', 'tphcm', 'tp hcm', 'tp hồ chí minh', 'hcmc', 'tp hcmc'].map(
    (short) => [short, 'hồ chí minh'] as const,
  ),
  ...['hn', 'tphn', 'tp hn'].map((short) => [short, 'hà nội'] as const),
  ...['đn', 'tpđn', 'tp đn'].map((short) => [short, 'đà nẵng'] as const),
  ...['hp', 'tphp', 'tp hp'].map((short) => [short, 'hải phòng'] as const),
  ...['br vt', 'brvt', 'bà rịa vt', 'br vũng tàu'].map((short) => [short, 'bà rịa vũng tàu'] as const),
  ...['tt huế', 't t huế', 'tthuế', 'tth', 'tt h', 'thừa thiên huế'].map(
    (short) => [short, 'thừa thiên huế'] as const,
  ),
  ...['đắc lắc', 'đắk lăk', 'đắk lắc', 'daklak', 'đaklak', 'đắklắk', 'đăklăk'].map(
    (short) => [short, 'đắk lắk'] as const,
  ),
  ...['đắc nông', 'đắknông', 'đăknông'].map((short) => [short, 'đắk nông'] as const),
  ['kontum', 'kon tum'],
  ['bắc cạn', 'bắc kạn'],
]);

/** How a word of the highlands is written at the beginning of names, which is one: `Đăk Mil`, `Đak Mil`. */
const HIGHLAND = /^đ[ăa]k(?= )/;

/** A place's name in two, both plain: the kind it says to be, empty where it says none, and the name itself. */
export interface PlaceParts {
  readonly kind: string;
  readonly name: string;
}

export function placeParts(text: string): PlaceParts {
  const words = plain(text).replace(HIGHLAND, 'đắk');
  const whole = SHORT_NAMES.get(words);
  if (whole !== undefined) return { kind: words.startsWith('tp') ? 'thành phố' : '', name: whole };
  const { kind, name } = withoutKind(words, text);
  const usual = name.replace(HIGHLAND, 'đắk');
  return { kind, name: SHORT_NAMES.get(usual) ?? numbered(usual) };
}

function withoutKind(words: string, text: string): PlaceParts {
  const written = KINDS.find((kind) => words.startsWith(`${kind} `));
  if (written !== undefined) return { kind: written, name: words.slice(written.length + 1) };
  // Dots tell a shortened word from a name, and are gone from plain text.
  const usual = asUsualCode(text).trim();
  const lower = usual.toLowerCase();
  for (const [short, kind] of SHORT_KINDS) {
    const behind = lower.replace(short, '');
    const name = behind === lower ? '' : plain(behind);
    if (name !== '') return { kind, name };
  }
  const bare = BARE_KINDS.get(BARE_KIND.exec(usual)?.[1] ?? '');
  return bare === undefined ? { kind: '', name: words } : { kind: bare, name: plain(usual.slice(1)) };
}

/** `Phường 01`, `Phường số 1` and `P1` are one. */
function numbered(name: string): string {
  return /^(?:số )?(\d+)$/.exec(name)?.[1]?.replace(/^0+(?=\d)/, '') ?? name;
}
