const STAR = 0x2605;

/** How many terminal columns a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    // Letters of Latin scripts, Vietnamese precomposed among them, are one column wide.
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code > 0x7e && code < 0xa0)) continue;
    if (code < 0x0300 || (code >= 0x1e00 && code <= 0x1eff) || code === STAR) width += 1;
    else return width + widthOfOthers(text.slice(at));
  }
  return width;
}

/** East Asian wide characters and emoji take two columns; marks and joiners take none. */
function widthOfOthers(text: string): number {
  const invisible = /[\p{M}\p{Cf}\p{Cc}]/u;
  const wide =
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
  let width = 0;
  for (const char of text) {
    if (!invisible.test(char)) width += wide.test(char) ? 2 : 1;
  }
  return width;
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
  if (text.length <= width && displayWidth(text) <= width && !/\s\s/.test(text)) return [text.trim()];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => breakWord(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
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

function breakWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return word === '' ? [] : [word];
  const pieces: string[] = [];
  let piece = '';
  for (const char of word.normalize('NFC')) {
    if (piece !== '' && displayWidth(piece + char) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  pieces.push(piece);
  return pieces;
}

// eslint-disable-next-line no-control-regex -- these are the characters it is about
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text safe to show in a terminal: control characters, which could move the cursor or recolour, become `�`. */
export function printable(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(CONTROLS, '\ufffd');
}
