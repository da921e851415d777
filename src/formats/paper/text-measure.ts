/*
 * How wide a text is in Times New Roman, which official papers are set in (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4),
 * so that columns hold their longest word and rows all of their lines. Liberation Serif has the same widths.
 */

/** Advances of the characters from U+0020 to U+007E, in thousandths of the size. */
const REGULAR: readonly number[] = [
  ...[250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278],
  ...[500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444],
  ...[921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722],
  ...[556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500],
  ...[333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500],
  ...[500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541],
];
const BOLD: readonly number[] = [
  ...[250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278],
  ...[500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500],
  ...[930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778],
  ...[611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500],
  ...[333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500],
  ...[556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520],
];

/** What else our papers are written with; marks above and below a letter take no room, a horn takes some. */
const OTHERS: Readonly<Record<string, number>> = { '…': 1000, '—': 1000, '\u031b': 75 };
/** A bar through a letter is no mark to Unicode, and makes it no wider. */
const BARRED: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D' };
const MARK = /\p{Mn}/u;
/** A sign that no table has: boxes and stars are about as wide as they are high. */
const UNKNOWN = 900;
const LATIN_ADDED = 500;

const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };

/**
 * How wide a line of text is, in points.
 *
 * @param size of the type, in points
 */
export function textWidth(text: string, size: number, bold = false): number {
  const widths = bold ? known.bold : known.regular;
  let sum = 0;
  for (const character of text) {
    let width = widths.get(character);
    if (width === undefined) {
      width = measured(character, bold ? BOLD : REGULAR);
      widths.set(character, width);
    }
    sum += width;
  }
  return (sum * size) / 1000;
}

function measured(character: string, table: readonly number[]): number {
  let sum = 0;
  for (const part of BARRED[character] ?? character.normalize('NFD')) {
    const code = part.codePointAt(0) ?? 0;
    sum +=
      OTHERS[part] ??
      table[code - 0x20] ??
      (MARK.test(part) ? 0 : code < 0x250 || (code > 0x2000 && code < 0x2070) ? LATIN_ADDED : UNKNOWN);
  }
  return sum;
}

/** How wide a column has to be at the least, in points, so that no word of a text is broken in it. */
export function longestWord(text: string, size: number, bold = false): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, size, bold)));
}

/**
 * How many lines a text takes in a column: words go to the next line whole, and a word longer than a line is broken.
 *
 * @param width of the column, in points
 */
export function linesOf(text: string, width: number, size: number, bold = false): number {
  const blank = textWidth(' ', size, bold);
  return text.split('\n').reduce((all, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const own = textWidth(word, size, bold);
      if (used > 0 && used + blank + own <= width) used += blank + own;
      else {
        if (used > 0) lines += 1;
        lines += Math.max(0, Math.ceil(own / width) - 1);
        used = own > width ? own % width : own;
      }
    }
    return all + lines;
  }, 0);
}
