import { stringify } from 'csv-stringify/sync';
import { neutralise } from './spreadsheet-text.js';

/** Rows as lines of a CSV that people open in a spreadsheet: nothing in them is run there. */
export function csvLines(rows: readonly (readonly (string | number)[])[], delimiter: string): string {
  return linesAsTheyAre(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralise(cell) : cell))),
    delimiter,
  );
}

/** The same of cells that were safe when they were written. */
export function linesAsTheyAre(rows: readonly (readonly (string | number)[])[], delimiter: string): string {
  // A line end of either kind within a cell is quoted: left to itself csv-stringify looks for our own kind only.
  return stringify([...rows], { record_delimiter: '\r\n', delimiter, quoted_match: /[\r\n]/ });
}

/** One cell of such a line. */
export function csvCell(text: string, delimiter: string): string {
  return csvLines([[text]], delimiter).replace(/\r\n$/, '');
}
