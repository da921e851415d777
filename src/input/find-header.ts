import { meaningOf } from './columns.js';
import { firstRows, type FirstRow } from './first-rows.js';
import type { Newline } from './newline.js';

/** How a table is laid out. */
export interface Layout {
  readonly delimiter: string;
  readonly newline: Newline;
  /** How many records stand above the header: titles, a `sep=` line. */
  readonly above: number;
  /** The line the header begins on, from 1. */
  readonly line: number;
  /** The headings; where no row holds a criterion, the cells of the first. */
  readonly cells: readonly string[];
}

const DELIMITERS = [',', ';', '\t'];
/** A title, a subtitle and an empty line may stand above the header, and not much more. */
const ROWS_TRIED = 12;

/**
 * Finds out the separator and the header from the beginning of a table: the row, under the separator, with the
 * most headings that are known. A header names columns as well as criteria: a row of bare numbers, which might be
 * read as criteria, is none.
 *
 * @param text the first lines of the table; the last one may be cut off
 */
export function findLayout(text: string): Layout {
  const newline: Newline = text.includes('\n') ? '\n' : '\r';
  // Rows of a table say the same over and over, and what they say is looked at once.
  const kinds = new Map<string, string>();
  const kindOf = (cell: string) => {
    const kind = kinds.get(cell) ?? meaningOf(cell).kind;
    kinds.set(cell, kind);
    return kind;
  };
  const hinted = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const rows = (hinted === undefined ? DELIMITERS : [hinted]).flatMap((delimiter) =>
    firstRows(text, delimiter, newline, ROWS_TRIED).map((row, above) => ({
      delimiter,
      newline,
      above,
      ...row,
      ...knownIn(row, kindOf),
    })),
  );
  const headers = rows.filter((row) => row.criteria > 0 && row.fields > 0);
  const known = (row: (typeof rows)[number]) => row.fields + row.criteria;
  const [best] = headers.toSorted((a, b) => known(b) - known(a));
  const [widest] = rows.filter((row) => row.above === 0).toSorted((a, b) => b.cells.length - a.cells.length);
  return best ?? widest ?? { delimiter: ',', newline, above: 0, line: 1, cells: [] };
}

function knownIn(
  { cells }: FirstRow,
  kindOf: (cell: string) => string,
): { fields: number; criteria: number } {
  const kinds = cells.map(kindOf);
  return {
    fields: kinds.filter((kind) => kind === 'field' || kind === 'result').length,
    criteria: kinds.filter((kind) => kind === 'criterion').length,
  };
}
