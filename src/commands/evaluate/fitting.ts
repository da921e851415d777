import { displayWidth, wrap } from '../../base/text/width.js';

/*
 * What a screen shows, made to fit: the options come first, since they are what is answered, and everything else gives
 * way to them in an order of its own.
 */

/** Some lines above or below what scrolls. */
export interface Block {
  readonly lines: readonly string[];
  /** What is left of them where there is no room; the same lines where they never give way. */
  readonly short: readonly string[];
  /** The lowest gives way first. */
  readonly rank: number;
}

/**
 * @param least how many lines are left where there is no room; all of them unless it is said
 * @param paint how its lines stand out, which takes no columns
 */
export function block(
  lines: readonly string[],
  rank: number,
  columns: number,
  { least = lines.length, paint = (line) => line }: BlockStyle = {},
): Block {
  const one = (line: string) => paint(line); // what paints takes more than one
  return { lines: lines.map(one), short: firstLines(lines, least, columns).map(one), rank };
}

interface BlockStyle {
  readonly least?: number;
  readonly paint?: (line: string) => string;
}

/** The first lines, the last of them marked where more follow; none of them wider than before. */
export function firstLines(lines: readonly string[], most: number, columns: number): readonly string[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.pop();
  return last === undefined ? [] : [...kept, `${cut(last, columns - 2)} …`];
}

/** A line cut behind a word. */
function cut(line: string, columns: number): string {
  return displayWidth(line) <= columns ? line : (wrap(line, columns)[0] ?? '');
}

/** The lines of blocks, shortened one after another until they fit into the room, as far as that goes. */
export function fitted(blocks: readonly Block[], room: number): readonly (readonly string[])[] {
  let left = blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  const short = new Set<Block>();
  for (const one of blocks.toSorted((a, b) => a.rank - b.rank)) {
    if (left <= room) break;
    short.add(one);
    left -= one.lines.length - one.short.length;
  }
  return blocks.map((one) => (short.has(one) ? one.short : one.lines));
}

/** A part of what scrolls. */
export interface Window {
  readonly lines: readonly string[];
  readonly above: number;
  readonly below: number;
}

/** The lines from `asked` on, moved as far as it takes for those from `from` to `to` to be seen. */
export function windowOn(
  lines: readonly string[],
  height: number,
  { asked, from, to }: { readonly asked: number; readonly from: number; readonly to: number },
): Window {
  const seen = from < to ? Math.max(Math.min(asked, from), Math.min(to - height, from)) : asked;
  const start = Math.max(0, Math.min(seen, lines.length - height));
  const shown = lines.slice(start, start + height);
  return { lines: shown, above: start, below: Math.max(0, lines.length - start - shown.length) };
}
