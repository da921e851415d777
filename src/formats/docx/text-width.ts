import { textWidth } from '../paper/text-measure.js';

/**
 * How wide a line of text is in bold, in twentieths of a point.
 *
 * @param size in half points
 */
export function widthOf(text: string, size: number): number {
  return Math.round(textWidth(text, size / 2, true) * 20);
}

/** Of the words above it, that a line below them is long: the Nghị định has a third to a half. */
export const LINE_SHARE = 0.4;
