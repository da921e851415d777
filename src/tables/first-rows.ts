import { MOST_COLUMNS } from '../base/limits.js';
import type { Newline } from './newline.js';

/** A row above the data, and the line it begins on, from 1. */
export interface FirstRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Splits the first few rows of a table, to find its separator and its header; the rows of data are split-records.ts's.
 *
 * Unlike there, no quote is out of place: one that is not closed makes the rest of the text one cell. Of more columns than
 * there may be, one more is given than there may: it says so.
 *
 * @param most how many rows to split at the most
 */
export function firstRows(
  text: string,
  delimiter: string,
  newline: Newline,
  most: number,
): readonly FirstRow[] {
  const rows: FirstRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length && rows.length < most) {
    const begins = line;
    const cells: string[] = [];
    for (;;) {
      const { cell, end } = readCell(text, at, delimiter, newline);
      line += cell.split(newline).length - 1;
      if (cells.length <= MOST_COLUMNS) cells.push(cell);
      at = end + 1;
      if (text[end] !== delimiter) break;
    }
    line += 1;
    rows.push({ cells, line: begins });
  }
  return rows;
}

/** A cell from `start`, and where it ends: at a delimiter, a line end, or the end of the text. */
function readCell(
  text: string,
  start: number,
  delimiter: string,
  newline: Newline,
): { cell: string; end: number } {
  let cell = '';
  let at = start;
  if (text[start] === '"') {
    at += 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote === -1) return { cell: cell + text.slice(at), end: text.length };
      cell += text.slice(at, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      cell += '"';
      at += 1;
    }
  }
  const end = endOfCell(text, at, delimiter, newline);
  const rest = text.slice(at, end);
  return { cell: cell + (newline === '\n' && rest.endsWith('\r') ? rest.slice(0, -1) : rest), end };
}

/** Sign by sign: a search for either would go on, from each cell, to the end of a text that has none. */
function endOfCell(text: string, from: number, delimiter: string, newline: Newline): number {
  const [parts, ends] = [delimiter.charCodeAt(0), newline.charCodeAt(0)];
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === parts || (code === ends && text.startsWith(newline, at))) return at;
  }
  return text.length;
}
