import { displayWidth, wrap } from '../../../base/text/width.js';

/*
 * What a screen shows, made to fit: the options come first, since they are what is answered, and everything else gives
 * way to them in an order of its own.
 */

/** Some lines above or below what scrolls. */
export interface Block {
  readonly lines: readonly string[];
  /** What is left of them where there is no room; the same lines where they never give way. */
  readonly short: readonly string[];
  /** What is left where even that is too much: a line, or all of what never gives way. */
  readonly first: readonly string[];
  /** The lowest gives way first. */
  readonly rank: number;
}

/** The rank of what never gives way. */
export const NEVER = Number.POSITIVE_INFINITY;

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
  const first = rank === NEVER ? lines : firstLines(lines, Math.min(1, least), columns);
  const short = firstLines(lines, least, columns);
  return { lines: lines.map(one), short: short.map(one), first: first.map(one), rank };
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

/** How many lines blocks may take. */
export interface Room {
  /** With all that scrolls seen at once. */
  readonly wished: number;
  /** With a line of it seen. */
  readonly most: number;
}

/**
 * The lines of blocks, shortened one after another until they fit beside what scrolls. Where they do not, it scrolls; and
 * where they take even its last line, they are cut to their first lines, but for those that never give way.
 */
export function fitted(blocks: readonly Block[], { wished, most }: Room): readonly (readonly string[])[] {
  const inOrder = blocks.toSorted((a, b) => a.rank - b.rank);
  const shown = new Map(blocks.map((one) => [one, one.lines]));
  let left = blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  const shorten = (room: number, to: (one: Block) => readonly string[]) => {
    for (const one of inOrder) {
      if (left <= room) break;
      const before = shown.get(one) ?? [];
      const after = to(one);
      shown.set(one, after);
      left -= before.length - after.length;
    }
  };
  shorten(wished, ({ short }) => short);
  shorten(most, ({ first }) => first);
  return blocks.map((one) => shown.get(one) ?? []);
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
