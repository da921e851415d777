import fastStringWidth from 'fast-string-width';

const STAR = 0x2605;

/** How many terminal columns a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    // Letters of Latin scripts, Vietnamese precomposed among them, dashes and quotes are one column wide; looking for
    // nothing else first is seven times as fast, and a table has a hundred thousand of them.
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code > 0x7e && code < 0xa0)) continue;
    if (!isOneWide(code)) return widthOfAny(text);
    width += 1;
  }
  return width;
}

/**
 * How many columns a text takes that is shown as it is, each sign in one: nothing in it moves a cursor, takes two columns
 * or none, and no blank stands at either end or beside another. Null for any other text. One walk of it, as a table of a
 * hundred thousand rows asks this a million times.
 */
export function plainWidth(text: string): number | null {
  let isAfterBlank = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20) {
      if (isAfterBlank) return null;
      isAfterBlank = true;
    } else {
      if (code < 0x20 || (code > 0x7e && code <= 0xa0) || !isOneWide(code)) return null;
      isAfterBlank = false;
    }
  }
  return isAfterBlank && text !== '' ? null : text.length;
}

/** Whether a sign that is no control character takes one column: a letter of a Latin script, or one of the signs below. */
function isOneWide(code: number): boolean {
  return code < 0x0300 || (code >= 0x1e00 && code <= 0x1eff) || isSign(code);
}

/** Hyphens, dashes, quotes, bullets and dots of U+2010 to U+2027; arrows, signs of mathematics, boxes and shapes; a star. */
function isSign(code: number): boolean {
  return (
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2190 && code <= 0x22ff) ||
    (code >= 0x2500 && code <= 0x25fc) ||
    code === STAR
  );
}

/** Invisible signs, without those that join the parts of an emoji. */
const INVISIBLE = /(?![\u200d\u{e0020}-\u{e007f}])\p{Cf}/gu;

/** Wide letters and emoji, whatever they are joined from, take two columns; marks and control characters take none. */
function widthOfAny(text: string): number {
  return fastStringWidth(text.normalize('NFC').replace(INVISIBLE, ''), { tabWidth: 0 });
}

/** How many columns the widest of some texts takes; there may be a hundred thousand of them. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** Breaks a text into lines of at most `width` columns, between words, or within one that is too long itself. */
export function wrap(text: string, width: number): string[] {
  if ((plainWidth(text) ?? Infinity) <= width) return [text];
  if (text.length <= width && displayWidth(text) <= width && !/\s\s/.test(text)) return [text.trim()];
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(/\s+/).flatMap((one) => breakWord(one, width))) {
    const own = displayWidth(word); // nothing joins over a blank, so that a line is as wide as its words
    if (line === '') {
      line = word;
      taken = own;
    } else if (taken + 1 + own <= width) {
      line += ` ${word}`;
      taken += 1 + own;
    } else {
      lines.push(line);
      line = word;
      taken = own;
    }
  }
  lines.push(line);
  return lines;
}

/** Some short texts in lines of at most `width` columns, with dots between; one is broken only where it is too long itself. */
export function packed(texts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const longer = `${lines.at(-1) ?? ''} · ${text}`;
    if (lines.length > 0 && displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(...wrap(text, width));
  }
  return lines;
}

/** Keeps a line within the terminal; what is carried over stands two columns further in than the line itself. */
export function wrapLine(line: string, width: number | null): string[] {
  if (width === null || displayWidth(line) <= width) return [line];
  const indent = /^ */.exec(line)?.[0] ?? '';
  return wrap(line.trimStart(), Math.max(20, width - indent.length - 2)).map((part, index) =>
    index === 0 ? indent + part : `${indent}  ${part}`,
  );
}

/** Finds what a reader takes for one character: a letter with its marks, a family of joined emoji. */
let characters: Intl.Segmenter | undefined;

function breakWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return word === '' ? [] : [word];
  characters ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of characters.segment(word.normalize('NFC'))) {
    if (piece !== '' && displayWidth(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  pieces.push(piece);
  return pieces;
}

// eslint-disable-next-line no-control-regex -- these are the characters it is about
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const ANY_CONTROL = new RegExp(CONTROLS.source);

/** A text safe to show in a terminal: control characters, which could move the cursor or recolour, become `�`. */
export function printable(text: string): string {
  return ANY_CONTROL.test(text) ? text.replace(/[\r\n\t]+/g, ' ').replace(CONTROLS, '\ufffd') : text;
}
