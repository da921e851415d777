import { displayWidth } from '../../base/text/width.js';

/** Width of bold Times New Roman, in parts of its size: what the prescribed words measure, which is near enough for
 * the length of a line below others. */
const LETTER = { capitals: 0.58, mixed: 0.45 } as const;

/**
 * About how wide a line of text is, in twentieths of a point.
 *
 * @param size in half points
 */
export function widthOf(text: string, size: number): number {
  const letter = text === text.toUpperCase() ? LETTER.capitals : LETTER.mixed;
  return Math.round(displayWidth(text) * letter * size * 10);
}

/** Of the words above it, that a line below them is long: the Nghị định has a third to a half. */
export const LINE_SHARE = 0.4;
