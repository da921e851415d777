import { displayWidth, wrap } from '../../../base/text/width.js';
import type { Paint } from '../../../formats/terminal/paint.js';
import type { Signs } from './signs.js';

/** One of a list, with what stands before its words. */
export interface Item {
  /** On the first line: points, a letter. */
  readonly lead: string;
  readonly text: string;
  /** null where nothing can be ticked. */
  readonly ticked: boolean | null;
}

export interface ItemStyle {
  readonly columns: number;
  readonly paint: Paint;
  readonly signs: Signs;
}

export interface ItemLines {
  readonly lines: readonly string[];
  /** The lines of the one under the cursor; alike where none is. */
  readonly from: number;
  readonly to: number;
}

/** The items one under the other, broken to the width, the words of each in a column of their own. */
export function itemLines(
  items: readonly Item[],
  cursor: number,
  { columns, paint, signs }: ItemStyle,
): ItemLines {
  const lines: string[] = [];
  let [from, to] = [0, 0];
  for (const [index, { lead, text, ticked }] of items.entries()) {
    const tick = ticked === null ? '' : `${ticked ? signs.ticked : signs.open} `;
    const mark = `${index === cursor ? signs.pointer : ' '} ${tick}`;
    const indent = ' '.repeat(displayWidth(mark + lead));
    const room = Math.max(12, columns - indent.length);
    if (index === cursor) from = lines.length;
    for (const [line, part] of wrap(text, room).entries()) {
      const whole = line === 0 ? mark + paint.bold(lead) + part : indent + part;
      lines.push(index === cursor ? paint.bold(whole) : whole);
    }
    if (index === cursor) to = lines.length;
  }
  return { lines, from, to };
}
