import type { HeaderLook } from './header-look.js';
import { firstRows, type FirstRow } from './first-rows.js';
import { findHeader, likestHeader, type RowsTried } from './header-rows.js';
import type { Newline } from './newline.js';

export type { HeaderLook, OtherLook } from './header-look.js';

/** How a table is laid out. */
export interface Layout {
  readonly delimiter: string;
  readonly newline: Newline;
  /** How many records stand above the header: titles, a `sep=` line. */
  readonly above: number;
  /** The line the header begins on, from 1, and the one its last row begins on: headings may stand over each other. */
  readonly line: number;
  readonly last: number;
  /** The rows of the header as they are. */
  readonly rows: readonly (readonly string[])[];
  /** The headings, of several rows joined; where no row is a header, the cells of the row that is likest to one. */
  readonly cells: readonly string[];
  /** The headings as the file has them, where they were mended. */
  readonly written?: readonly string[];
  /** What the rows above the header say, each different cell once. */
  readonly titles?: readonly string[];
  /** Those of these rows that say something by a label, `Sản phẩm: Gạo`, or in two cells. */
  readonly labelled?: readonly (readonly string[])[];
}

/** What stands between cells. */
export const DELIMITERS = [',', ';', '\t', '|'];
/** A title, a subtitle and an empty line may stand above the header, and not much more. */
const ROWS_TRIED = 20;

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
export function findLayout(text: string, asked: HeaderLook): Layout {
  const look = remembering(asked);
  const newline: Newline = text.includes('\n') ? '\n' : '\r';
  const hinted = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const split = (hinted === undefined ? DELIMITERS : [hinted]).map((delimiter) => ({
    delimiter,
    rows: firstRows(text, delimiter, newline, ROWS_TRIED),
  }));
  // Rows that no separator parts are the same under each: they are looked at under the first alone.
  const layouts = split
    .filter(({ rows }, at) => at === 0 || rows.some(({ cells }) => cells.length > 1))
    .map(({ delimiter, rows }) => ({ delimiter, newline, ...headerIn(rows, look) }));
  const known = ({ cells }: Layout) => (look.isHeader(cells) ? cells.filter(look.isKnown).length : 0);
  const [best] = layouts.toSorted((a, b) => known(b) - known(a) || b.cells.length - a.cells.length);
  return best ?? { delimiter: ',', newline, above: 0, line: 1, last: 1, rows: [], cells: [] };
}

/** The same look, which asks of a heading once whether it is known: rows are looked at from several sides. */
export function remembering(look: HeaderLook): HeaderLook {
  const known = new Map<string, boolean>();
  return {
    ...look,
    isKnown: (cell) => {
      const before = known.get(cell);
      if (before !== undefined) return before;
      const is = look.isKnown(cell);
      known.set(cell, is);
      return is;
    },
  };
}

/** Where the header is among the first rows; without one, what is likest to it. */
export function headerIn(rows: readonly FirstRow[], look: HeaderLook): Omit<Layout, 'delimiter' | 'newline'> {
  const read = mendedRows(rows, look);
  const found = findHeader(read, look);
  const at = found?.at ?? likestHeader(read, look);
  const those = rows.slice(at, at + (found?.depth ?? 1));
  const cells = found?.cells ?? those[0]?.cells ?? [];
  return {
    above: at,
    line: those[0]?.line ?? 1,
    last: those.at(-1)?.line ?? 1,
    rows: those.map((row) => row.cells),
    cells,
    ...(at === 0 ? {} : { titles: titlesIn(rows.slice(0, at)), ...labelledIn(rows.slice(0, at)) }),
    ...writtenIn(
      cells,
      those,
      those.map((row, depth) => read.at(at + depth) ?? row),
    ),
  };
}

/** The rows, each mended when it is looked at: most tables begin with their header, and nobody asks for what is below. */
function mendedRows(rows: readonly FirstRow[], look: HeaderLook): RowsTried {
  const read: FirstRow[] = [];
  return {
    length: rows.length,
    at(place) {
      const row = rows[place];
      if (row === undefined || read[place] !== undefined) return read[place];
      const cells = mendedCells(row.cells, look);
      return (read[place] = cells !== row.cells && look.isHeader(cells) ? { ...row, cells } : row);
    },
  };
}

function titlesIn(rows: readonly FirstRow[]): readonly string[] {
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  return [...new Set(texts)];
}

function labelledIn(rows: readonly FirstRow[]): Pick<Layout, 'labelled'> {
  const labelled = rows
    .map(({ cells }) => cells.map((cell) => cell.trim()))
    .filter((cells) => {
      const said = cells.filter((cell) => cell !== '');
      return said.length === 2 || said.some((cell) => /[:：]/u.test(cell));
    });
  return labelled.length === 0 ? {} : { labelled };
}

/** The headings as the file has them, where one of their rows was mended. */
function writtenIn(
  cells: readonly string[],
  rows: readonly FirstRow[],
  read: readonly FirstRow[],
): Pick<Layout, 'written'> {
  const place = rows.findIndex((row, at) => row.cells !== read[at]?.cells);
  if (place < 0) return {};
  const [before, after] = [rows[place]?.cells ?? [], read[place]?.cells ?? []];
  return {
    written: cells.map((cell, column) => {
      const was = before[column] ?? '';
      return was === after[column] ? cell : was;
    }),
  };
}

/** The cells of a row as headings: as they are, or mended. */
function mendedCells(written: readonly string[], { mended }: Pick<HeaderLook, 'mended'>): readonly string[] {
  return mended?.(written) ?? written;
}
