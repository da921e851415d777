import { inGroups } from '../../base/in-groups.js';
import { endWith, withoutEnd } from '../../base/text/ends.js';
import {
  displayWidth,
  padEnd,
  padStart,
  plainWidth,
  printable,
  widest,
  wrap,
} from '../../base/text/width.js';
import type { Paint } from './paint.js';

/** What stands between two columns. */
export const GAP = '  ';

export interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly right: boolean;
  /** A column that gives way when the terminal is too narrow for all. */
  readonly flexible: boolean;
  /** How wide it may be at the most; as wide as what is in it where left out. */
  readonly most?: number;
}

type ColumnKind = 'right' | 'left' | 'flexible';

/** Makes columns of rows of any kind. */
export function columnsOf<Row>(rows: readonly Row[]) {
  return (heading: string, cell: (row: Row, index: number) => string | number, kind: ColumnKind): Column => ({
    heading,
    cells: rows.map((row, index) => shownText(cell(row, index))),
    right: kind === 'right',
    flexible: kind === 'flexible',
  });
}

/** A figure has nothing in it that a terminal would take for more than letters, nor has a plain text; another may have. */
function shownText(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return plainWidth(value) === null ? printable(value) : value;
}

/**
 * A table: its headings, then its rows, what is too long of either over several lines. Stars at the end of a line are
 * painted.
 *
 * @param below what stands below a row, as lines of their own
 * @param like the same columns of more rows, where several tables are to be as wide as each other
 */
export function columnLines(
  columns: readonly Column[],
  style: { readonly width: number | null; readonly paint: Paint },
  below: (index: number, indent: string) => readonly string[],
  like: readonly Column[] = columns,
): string[] {
  const { head, rows } = columnParts(columns, style, below, like);
  return [...head, ...rows];
}

/** The same with the lines of its headings apart, of which there may be several. */
function columnParts(
  columns: readonly Column[],
  { width, paint }: { readonly width: number | null; readonly paint: Paint },
  below: (index: number, indent: string) => readonly string[],
  like: readonly Column[],
): { readonly head: readonly string[]; readonly rows: readonly string[] } {
  const widths = fit(like, width);
  const indent = ' '.repeat((widths[0] ?? 0) + GAP.length);
  const place = (text: string, index: number) =>
    columns[index]?.right === true ? padStart(text, widths[index] ?? 0) : padEnd(text, widths[index] ?? 0);
  const joined = (cells: readonly string[]) => cells.map(place).join(GAP).trimEnd();
  const count = columns[0]?.cells.length ?? 0;
  const wrapped = (text: (column: Column) => string) =>
    columns.map((one, at) => wrap(text(one), widths[at] ?? 1));
  const heightOf = (cells: readonly (readonly string[])[]) => Math.max(...cells.map((cell) => cell.length)); // a few columns

  const heads = wrapped((one) => one.heading);
  const headHeight = heightOf(heads);
  return {
    // The last line of each heading stands on its column.
    head: Array.from({ length: headHeight }, (_, line) =>
      paint.bold(joined(heads.map((head) => head[line - headHeight + head.length] ?? ''))),
    ),
    rows: Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const line = singleLine(columns, widths, index);
      if (line !== null) return [paintStars(line, paint), ...below(index, indent)];
      const cells = wrapped((one) => one.cells[index] ?? '');
      const lines = Array.from({ length: heightOf(cells) }, (_, line) =>
        joined(cells.map((cell) => cell[line] ?? '')),
      );
      return [...lines.map((one) => paintStars(one, paint)), ...below(index, indent)];
    }),
  };
}

/** A row whose cells all fit into their columns as they are, as most rows do; null for one that has to be broken or tidied. */
function singleLine(columns: readonly Column[], widths: readonly number[], index: number): string | null {
  let line = '';
  let at = 0;
  for (const { cells, right } of columns) {
    const cell = cells[index] ?? '';
    const free = (widths[at] ?? 1) - (plainWidth(cell) ?? Infinity);
    if (free < 0) return null;
    if (at > 0) line += GAP;
    line += right ? ' '.repeat(free) + cell : cell + ' '.repeat(free);
    at += 1;
  }
  return line.trimEnd();
}

function paintStars(line: string, paint: Paint): string {
  return line.endsWith('★') ? withoutEnd(line, /★/) + paint.yellow(endWith(line, /★/)) : line;
}

/** A name in a column narrower than this is hard to read, and one narrower than the other is broken to bits. */
const NAME = { easy: 24, least: 10 } as const;

/** A heading is not broken into lines shorter than this, but for what a line leaves free. */
const HEADING = 10;

/**
 * Widths of the columns: what is longest in them, and less where the terminal asks for it. Names give way first, as
 * long as they are easy to read, then headings take several lines, then names give way again. Figures never do.
 */
function fit(columns: readonly Column[], limit: number | null): readonly number[] {
  const widths = columns.map(naturalWidth);
  if (limit === null || sumOf(widths) <= limit) return widths;
  const names = (least: number) => columns.map(({ flexible }) => (flexible ? least : Infinity));
  const headings = columns.map((one) => (one.flexible ? Infinity : tightWidth(one)));
  for (const least of [names(NAME.easy), headings, names(NAME.least)]) shrink(widths, limit, least);
  // A heading that was broken may need less than it was left.
  return widths.map((width, at) => {
    const column = columns[at];
    return column === undefined || column.flexible ? width : widthWithin(column, width);
  });
}

/** Takes from the widest column that is above its least width, one by one, until the table is within the limit. */
function shrink(widths: number[], limit: number, least: readonly number[]): void {
  for (let over = sumOf(widths) - limit; over > 0; over -= 1) {
    const widestAt = widths.reduce(
      (best, width, at) => (width > (least[at] ?? 0) && width > (widths[best] ?? 0) ? at : best),
      -1,
    );
    if (widestAt === -1) return;
    widths[widestAt] = (widths[widestAt] ?? 0) - 1;
  }
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0) + GAP.length * (widths.length - 1);
}

function naturalWidth({ heading, cells, most = Infinity }: Column): number {
  return Math.min(most, Math.max(displayWidth(heading), widest(cells)));
}

/** The least width of a column whose cells stay whole: its heading over several lines. */
function tightWidth(column: Column): number {
  return widthWithin(column, Math.max(HEADING, widest(column.heading.split(/\s+/))));
}

/** What a column takes whose heading is broken where it is wider than so much. */
function widthWithin({ heading, cells }: Column, width: number): number {
  return Math.max(widest(wrap(heading, width)), widest(cells));
}

/** The same columns in several tables below each other, the first of them in each and everywhere of one width. */
export function columnBlocks(columns: readonly Column[], width: number): readonly (readonly Column[])[] {
  const [names, ...others] = columns;
  if (names === undefined) return [];
  const blocks: Column[][] = [];
  for (const column of others) {
    const block = blocks.at(-1);
    if (block === undefined || easyWidth([names, ...block, column]) > width) blocks.push([column]);
    else block.push(column);
  }
  const most = Math.min(...blocks.map((block) => fit([names, ...block], width)[0] ?? 0));
  return blocks.map((block) => [{ ...names, most }, ...block]);
}

/** The least width of a table in which names are still easy to read. */
export function easyWidth(columns: readonly Column[]): number {
  return sumOf(
    columns.map((one) => (one.flexible ? Math.min(NAME.easy, naturalWidth(one)) : tightWidth(one))),
  );
}

/** A column of a table too long to be kept in memory: what it says of each row. */
export interface ColumnOf<Row> {
  readonly heading: string;
  readonly cell: (row: Row, index: number) => string | number;
  readonly kind: ColumnKind;
}

/** What a long table has besides its columns. */
interface LongTable<Row> {
  /** What stands below a row, as lines of their own. */
  readonly below?: (row: Row, indent: string) => readonly string[];
  /** Whether a column that says nothing in any row is left out. */
  readonly isBlankLeftOut?: boolean;
}

/** So many rows of a long table are laid out at a time. */
const ROWS_AT_A_TIME = 1000;

/**
 * A table of many rows, piece by piece: the rows are walked once to see how wide each column is, and once to be laid
 * out. The same lines as `columnLines` makes of them.
 *
 * @param rows can be walked more than once
 */
export function* longColumnLines<Row>(
  rows: Iterable<Row>,
  columns: readonly ColumnOf<Row>[],
  style: { readonly width: number | null; readonly paint: Paint },
  { below = () => [], isBlankLeftOut = false }: LongTable<Row> = {},
): Generator<readonly string[]> {
  const all = widestCells(rows, columns);
  const shown = isBlankLeftOut ? columns.filter((_, at) => all[at] !== '') : columns;
  const cells = isBlankLeftOut ? all.filter((text) => text !== '') : all;
  const alike = shown.map(({ heading, kind }, at) =>
    columnsOf([cells[at] ?? ''])(heading, (text) => text, kind),
  );
  let before = 0;
  for (const some of inGroups(rows, ROWS_AT_A_TIME)) {
    const column = columnsOf(some);
    const first = before;
    const laidOut = shown.map(({ heading, cell, kind }) =>
      column(heading, (row, index) => cell(row, first + index), kind),
    );
    const notes = (index: number, indent: string) => {
      const row = some[index];
      return row === undefined ? [] : below(row, indent);
    };
    const { head, rows: lines } = columnParts(laidOut, style, notes, alike);
    yield first === 0 ? [...head, ...lines] : lines;
    before += some.length;
  }
}

/** Of each column what is widest in it. */
function widestCells<Row>(rows: Iterable<Row>, columns: readonly ColumnOf<Row>[]): readonly string[] {
  const widest = columns.map(() => ({ text: '', width: 0 }));
  let index = 0;
  for (const row of rows) {
    let at = 0;
    for (const { cell } of columns) {
      const value = cell(row, index);
      const text = typeof value === 'number' ? String(value) : value;
      const width = plainWidth(text) ?? displayWidth(printable(text));
      if (width > (widest[at]?.width ?? 0)) widest[at] = { text: printable(text), width };
      at += 1;
    }
    index += 1;
  }
  return widest.map(({ text }) => text);
}
