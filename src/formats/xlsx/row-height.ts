import { linesOf } from '../paper/text-measure.js';

/** How high a line of the type of 12 points is, in points. */
const LINE = 16;
/** Of a column's letter, in points: the zero of the workbook's own type, Times New Roman of 12 points. */
const LETTER = 6;
/** Points of a column that no text stands in: Excel leaves some at its edges, and LibreOffice a little more. */
const EDGES = 5;
/** Programs measure by pixels: a line that fits to the hair in one is broken in another. */
const SAFE = 0.97;

/** A text of a row, with the width it has, in the letters that Excel counts widths in. */
export interface CellText {
  readonly text: string;
  readonly width: number;
  readonly bold?: boolean;
}

/**
 * How high a row is whose text is wrapped. Only Excel works that out as it opens a file, and not where cells are merged;
 * others take what is written.
 *
 * @param size of the type, in points
 */
export function rowHeight(cells: readonly CellText[], size = 12): number {
  const lines = cells.map(({ text, width, bold }) => linesOf(text, roomOf(width), size, bold));
  return Math.max(1, ...lines) * LINE * (size / 12) + 2;
}

/** Points that a text has in a column of so many letters. */
export function roomOf(width: number): number {
  return Math.max(LETTER, (width * LETTER - EDGES) * SAFE);
}
