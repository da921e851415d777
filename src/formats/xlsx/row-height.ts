/** How high a line of the type of 12 points is, in points. */
const LINE = 16;

/**
 * How high a row is whose text is wrapped. Only Excel works that out as it opens a file; others take what is written.
 *
 * @param cells each text with the width it has, in the letters that Excel counts widths in
 * @param size of the type, in points
 */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number }[],
  size = 12,
): number {
  const lines = cells.map(({ text, width }) => linesOf(text, (width * 12) / size));
  return Math.max(1, ...lines) * LINE * (size / 12) + 2;
}

/** Words are broken as they come, so that a line is rarely full. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const { length } = word;
      if (used > 0 && used + 1 + length > width) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(length / width) - 1);
      used += (used > 0 ? 1 : 0) + (length % width);
    }
    return sum + lines;
  }, 0);
}
