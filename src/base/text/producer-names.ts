import { fold, plain } from './fold.js';
import { partTone } from './tones.js';

/**
 * What people shorten in a producer's name, word by word and folded to plain text. Ours, not the law's: whoever reads
 * the list of names counted as one sees what became of it.
 */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['htx', 'hợp tác xã'],
  ['lhhtx', 'liên hiệp hợp tác xã'],
  ['lh', 'liên hiệp'],
  ['ht', 'hợp tác'],
  ['tht', 'tổ hợp tác'],
  ['cty', 'công ty'],
  ['cn', 'chi nhánh'],
  ['tnhh', 'trách nhiệm hữu hạn'],
  ['cp', 'cổ phần'],
  ['ctcp', 'công ty cổ phần'],
  ['mtv', 'một thành viên'],
  ['dn', 'doanh nghiệp'],
  ['dntn', 'doanh nghiệp tư nhân'],
  ['tnhhmtv', 'trách nhiệm hữu hạn một thành viên'],
  ['ctytnhh', 'công ty trách nhiệm hữu hạn'],
  ['hkd', 'hộ kinh doanh'],
  ['hsxkd', 'hộ sản xuất kinh doanh'],
  ['hsx', 'hộ sản xuất'],
  ['hgđ', 'hộ gia đình'],
  ['cssx', 'cơ sở sản xuất'],
  ['sx', 'sản xuất'],
  ['tm', 'thương mại'],
  ['dv', 'dịch vụ'],
  ['xnk', 'xuất nhập khẩu'],
  ['nn', 'nông nghiệp'],
  ['htxnn', 'hợp tác xã nông nghiệp'],
  ['htxdvnn', 'hợp tác xã dịch vụ nông nghiệp'],
  ['htxdv', 'hợp tác xã dịch vụ'],
  ['dvnn', 'dịch vụ nông nghiệp'],
  ['dvtm', 'dịch vụ thương mại'],
  ['tmdv', 'thương mại dịch vụ'],
  ['sxtm', 'sản xuất thương mại'],
  ['sxkd', 'sản xuất kinh doanh'],
  ['kd', 'kinh doanh'],
  ['ntts', 'nuôi trồng thuỷ sản'],
  ['cb', 'chế biến'],
  ['xd', 'xây dựng'],
  ['cnc', 'công nghệ cao'],
]);

/** `C.ty`, `Cty.`, `T.N.H.H`: dots within what is shortened. */
const DOTTED = /(?<![\p{L}\d])(c\.\s?ty|h\.t\.x|t\.n\.h\.h|d\.n\.t\.n|t\.h\.t)(?![\p{L}\d])/giu;

/**
 * What two ways of writing one name share: case, spaces and punctuation aside, accents composed or not, the tone on
 * either letter (`Hoà`, `Hòa`), what is shortened written out. Accents themselves stay: Hoa and Hòa are two names.
 */
export function nameKey(name: string): string {
  const words = plainWords(name);
  const key = words.map(keyWrittenOut).join(' ');
  return words.includes('và') ? withoutAnd(key) : key;
}

/** What producers do, as their names list it: `Sản xuất và Thương mại`, `SX-TM`. */
const TRADES = [
  ...['sản xuất', 'thương mại', 'dịch vụ', 'nông nghiệp', 'xuất nhập khẩu', 'chế biến', 'kinh doanh'],
  ...['du lịch', 'đầu tư', 'xây dựng', 'tiêu thụ', 'phát triển'],
];

/** The key of a name without the "và" between what its owner does, which may as well be left out. */
function withoutAnd(key: string): string {
  const and = ` ${wordKey('và')} `;
  betweenTrades ??= TRADES.map((trade) => textKey(trade));
  const trades = betweenTrades;
  const [first = '', ...others] = key.split(and);
  return others.reduce((before, behind) => {
    const isListed =
      trades.some((trade) => before === trade || before.endsWith(` ${trade}`)) &&
      trades.some((trade) => behind === trade || behind.startsWith(`${trade} `));
    return before + (isListed ? ' ' : and) + behind;
  }, first);
}

/** Their keys, worked out once a name asks. */
let betweenTrades: readonly string[] | undefined;

/** The same without accents: what two names may share that are one, or are not. */
export function bareKey(name: string): string {
  return fold(
    plainWords(name)
      .map((word) => SHORT.get(word) ?? word)
      .join(' '),
  );
}

function plainWords(name: string): readonly string[] {
  // Few names have either, and there are many names.
  const dotless = name.includes('.') ? name.replace(DOTTED, (short) => short.replace(/[.\s]/g, '')) : name;
  return plain(dotless.includes('&') ? dotless.replaceAll('&', ' và ') : dotless).split(' ');
}

/** A word, or the words that it is short for. */
function keyWrittenOut(word: string): string {
  const words = SHORT.get(word);
  return words === undefined ? wordKey(word) : textKey(words);
}

/** What two ways of writing a place, an ethnicity or an authority share; nothing is written out. */
export function textKey(text: string): string {
  return plain(text).split(' ').map(wordKey).join(' ');
}

/** What of letters and figures stands together that may as well stand apart: `ST25`, `5kg`. */
const LETTER_AND_FIGURE = /(?<=[^\d\s])(?=\d)|(?<=\d)(?=[^\d\s])/g;

/**
 * What two ways of writing a product's name share: of letters and figures nobody knows whether a space stands between, in
 * `Gạo ST 25` as in `Trà 5 kg`; between two numbers it does.
 */
export function productKey(name: string): string {
  const text = plain(name);
  const parted = /\d/.test(text) ? text.replace(LETTER_AND_FIGURE, ' ') : text;
  return parted.split(' ').map(wordKey).join(' ');
}

const known = new Map<string, string>();
/** Names are made of few words; those of a register that has more are worked out again. */
const REMEMBERED = 10_000;

/** A word with its tone behind it, so that it does not matter which letter it was written on. */
function wordKey(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const made = makeKey(word);
  if (known.size < REMEMBERED) known.set(word, made);
  return made;
}

function makeKey(word: string): string {
  // eslint-disable-next-line no-control-regex -- plain ASCII has no accents, and most words none to part
  if (/^[\x00-\x7f]*$/.test(word)) return word;
  const { letters, tone } = partTone(word);
  // No word has such a sign left in it.
  return tone === 0 ? letters : `${letters}^${String(tone)}`;
}
