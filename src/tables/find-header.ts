import { firstRows } from './first-rows.js';
import type { Grid } from './grid.js';
import type { Newline } from './newline.js';

/** What tells the header of one kind of table. */
export interface HeaderLook {
  readonly isHeader: (cells: readonly string[]) => boolean;
  readonly isKnown: (cell: string) => boolean;
  /** Headings as they were before a program took some for something else; null where it did not. */
  readonly mended?: (cells: readonly string[]) => readonly string[] | null;
  /** Tables that are laid out otherwise than row by row; absent where there are none of that kind. */
  readonly otherwise?: OtherLook;
}

/** What tells a table that is laid out otherwise, such as one with its columns down the rows. */
export interface OtherLook {
  /** Whether a row is a header beyond doubt, so that the table need not be looked at as a whole. */
  readonly isCertain: (cells: readonly string[]) => boolean;
  /**
   * `page` for one of several that belong together, each on its own worksheet; `blank` for one that nobody has filled in;
   * null for no such table.
   */
  readonly kindOf: (grid: Grid) => 'page' | 'table' | 'blank' | null;
}

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
  /** The headings as the file has them, where they were mended. */
  readonly written?: readonly string[];
}

/** What stands between cells. */
export const DELIMITERS = [',', ';', '\t', '|'];
/** A title, a subtitle and an empty line may stand above the header, and not much more. */
const ROWS_TRIED = 12;

/**
 * Finds out the separator and the header from the beginning of a table: under each separator the first row that
 * looks like a header, such as one that names a column as well as a criterion, and of these the one with the most
 * headings that are known.
 *
 * The first row, and not the one with the most: points look like criteria of one number, and a row of them may
 * have more of those than the header has.
 *
 * @param text the first lines of the table; the last one may be cut off
 */
export function findLayout(text: string, look: HeaderLook): Layout {
  const newline: Newline = text.includes('\n') ? '\n' : '\r';
  const hinted = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const layouts = (hinted === undefined ? DELIMITERS : [hinted]).map((delimiter) => {
    const rows = firstRows(text, delimiter, newline, ROWS_TRIED);
    const above = Math.max(
      0,
      rows.findIndex((row) => look.isHeader(mendedCells(row.cells, look).cells)),
    );
    const { cells, line } = rows[above] ?? { cells: [], line: 1 };
    return { delimiter, newline, above, line, ...mendedCells(cells, look) };
  });
  const known = ({ cells }: Layout) => (look.isHeader(cells) ? cells.filter(look.isKnown).length : 0);
  const [best] = layouts.toSorted((a, b) => known(b) - known(a) || b.cells.length - a.cells.length);
  return best ?? { delimiter: ',', newline, above: 0, line: 1, cells: [] };
}

/** The cells of a row as headings: as they are, or mended. */
export function mendedCells(
  written: readonly string[],
  { mended }: Pick<HeaderLook, 'mended'>,
): Pick<Layout, 'cells' | 'written'> {
  const cells = mended?.(written) ?? null;
  return cells === null ? { cells: written } : { cells, written };
}
