import { longestWord, textWidth } from '../formats/paper/text-measure.js';
import type { TableType } from '../formats/paper/table-type.js';
import type { PaperSection } from '../formats/paper/paper.js';

/** What the text of a page has across, in points: A4 without 30 mm on the left and 15 on the right. */
export const ACROSS: Readonly<Record<PaperSection['orientation'], number>> = {
  portrait: 467,
  landscape: 714,
};

/** A spreadsheet and a page of HTML measure their own way: some air, so that no figure is broken there either. */
const AIR = 4;

/** What a column needs, in points, so that none of its words is broken, bold ones of a head included. */
export function leastFor(
  words: readonly string[],
  heads: readonly string[],
  { size, margin }: TableType,
): number {
  const widest = Math.max(
    ...words.map((one) => longestWord(one, size)),
    ...heads.map((one) => longestWord(one, size, true)),
  );
  return widest + 2 * margin + AIR;
}

/** What a column needs for its texts in one line each. */
export function lineFor(texts: readonly string[], { size, margin }: TableType): number {
  return Math.max(0, ...texts.map((one) => textWidth(one, size))) + 2 * margin + AIR;
}

/**
 * Shares of a table's width, in percent; all of them together are 100.
 *
 * @param needs of each column, in points; null for the one that takes what is left
 */
export function sharesOf(needs: readonly (number | null)[], across: number): readonly number[] {
  const share = (points: number) => Math.round((points * 1000) / across) / 10;
  const rest = 100 - needs.reduce<number>((sum, one) => sum + (one === null ? 0 : share(one)), 0);
  return needs.map((one) => (one === null ? Math.round(rest * 10) / 10 : share(one)));
}
