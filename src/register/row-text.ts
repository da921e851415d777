/*
 * A row of a CSV changed in some of its cells: the others stay as they were written, to the character, with their
 * quotes and their spaces.
 */

/** A row without its line end, and the line end; the last row of a file may have none. */
export function splitLineEnd(row: string): readonly [text: string, lineEnd: string] {
  const lineEnd = /\r?\n$|\r$/.exec(row)?.[0] ?? '';
  return [row.slice(0, row.length - lineEnd.length), lineEnd];
}

/**
 * The cells of a row as they are written, quotes and all.
 *
 * @param text a row that could be split, without its line end
 * @param delimiter one character
 */
export function writtenCells(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let start = 0;
  let at = 0;
  for (;;) {
    if (text[at] === '"') at = behindQuotes(text, at);
    const end = text.indexOf(delimiter, at);
    if (end === -1) break;
    cells.push(text.slice(start, end));
    start = at = end + 1;
  }
  cells.push(text.slice(start));
  return cells;
}

/** Behind the quote that closes a cell. */
function behindQuotes(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    if (text[quote + 1] !== '"') return quote + 1;
    at = quote + 2;
  }
}
