import { withoutEnd } from '../../base/text/ends.js';

/** A text cut to so many characters, as Excel counts them, between words where that loses little. */
export function fitText(text: string, most: number): string {
  if (text.length <= most) return text;
  if (most < 2) return text.slice(0, most);
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${withoutEnd(space > most * 0.6 ? cut.slice(0, space) : cut, /[\s,;.]/)}…`;
}

/** Excel's longest input message and its longest title (it refuses files with longer ones). */
export const LONGEST_MESSAGE = 255;
export const LONGEST_TITLE = 32;

/**
 * Lines cut so that together with a last one they fit an input message: short ones stay whole, and the long ones share
 * what is left alike.
 *
 * @param lines each with what must not be cut, and the text behind it that may be
 */
export function fitLines(
  lines: readonly { readonly head: string; readonly text: string }[],
  last: { readonly whole: string; readonly cut: string },
): string {
  const whole = [...lines.map(({ head, text }) => head + text), last.whole].filter(Boolean).join('\n');
  if (whole.length <= LONGEST_MESSAGE) return whole;
  const heads = lines.reduce((sum, { head }) => sum + head.length + 1, 0);
  let left = LONGEST_MESSAGE - heads - last.cut.length;
  const shares = new Map<number, number>();
  const byLength = lines.map(({ text }, index) => ({ index, length: text.length }));
  byLength.sort((a, b) => a.length - b.length || a.index - b.index);
  byLength.forEach(({ index, length }, place) => {
    const share = Math.max(0, Math.min(length, Math.floor(left / (lines.length - place))));
    shares.set(index, share);
    left -= share;
  });
  const cut = lines.map(({ head, text }, index) => head + fitText(text, shares.get(index) ?? 0));
  return fitText([...cut, last.cut].join('\n'), LONGEST_MESSAGE);
}
