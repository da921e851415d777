import { neutralise } from './spreadsheet-text.js';

/*
 * A line is written by hand: csv-stringify took most of the time of a large CSV. A test holds it against csv-stringify.
 */

type Row = readonly (string | number)[];

/** Rows as lines of a CSV that people open in a spreadsheet: nothing in them is run there. */
export function csvLines(rows: readonly Row[], delimiter: string): string {
  let lines = '';
  for (const row of rows) lines += csvLine(row, delimiter);
  return lines;
}

/** One row as such a line. */
export function csvLine(row: Row, delimiter: string): string {
  let line = '';
  for (let index = 0; index < row.length; index += 1) {
    const cell = row[index] ?? '';
    if (index > 0) line += delimiter;
    line += typeof cell === 'string' ? csvCell(cell, delimiter) : String(cell);
  }
  return `${line}\r\n`;
}

/** The same of cells that were safe when they were written. */
export function linesAsTheyAre(rows: readonly Row[], delimiter: string): string {
  return rows
    .map((row) => `${row.map((cell) => quoted(String(cell), delimiter)).join(delimiter)}\r\n`)
    .join('');
}

/** What `neutralise` or `quoted` may change; most cells have nothing of it. */
// eslint-disable-next-line no-control-regex -- these are the characters it is about
const UNUSUAL = /^['=+\-@\uff1d\uff0b\uff0d\uff20]|[",;\u0000-\u001f\u007f-\u009f]/;

/** One cell of such a line. */
export function csvCell(text: string, delimiter: string): string {
  return UNUSUAL.test(text) || !KNOWN.has(delimiter) ? quoted(neutralise(text), delimiter) : text;
}

/** The delimiters that `UNUSUAL` looks for; a tab is among the control characters. */
const KNOWN: ReadonlySet<string> = new Set([',', ';', '\t']);

/** A text in quotes where it needs them: around a quote, a delimiter, or a line end of either kind. */
function quoted(text: string, delimiter: string): string {
  if (!/["\r\n]/.test(text) && !text.includes(delimiter)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}
