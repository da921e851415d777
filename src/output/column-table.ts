import { displayWidth, padEnd, padStart, printable, widest, wrap } from '../text/width.js';
import type { Paint } from './paint.js';

/** What stands between two columns. */
export const GAP = '  ';

export interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly right: boolean;
  /** A column that gives way when the terminal is too narrow for all. */
  readonly flexible: boolean;
}

type ColumnKind = 'right' | 'left' | 'flexible';

/** Makes columns of rows of any kind. */
export function columnsOf<Row>(rows: readonly Row[]) {
  return (heading: string, cell: (row: Row, index: number) => string | number, kind: ColumnKind): Column => ({
    heading,
    cells: rows.map((row, index) => printable(String(cell(row, index)))),
    right: kind === 'right',
    flexible: kind === 'flexible',
  });
}

/**
 * A table: its headings, then its rows, a cell that is too long over several lines. Stars at the end of a line are
 * painted.
 *
 * @param below what stands below a row, as lines of their own
 * @param like the same columns of more rows, where several tables are to be as wide as each other
 */
export function columnLines(
  columns: readonly Column[],
  { width, paint }: { readonly width: number | null; readonly paint: Paint },
  below: (index: number, indent: string) => readonly string[],
  like: readonly Column[] = columns,
): string[] {
  const widths = fit(like, width);
  const indent = ' '.repeat((widths[0] ?? 0) + GAP.length);
  const place = (text: string, index: number) =>
    columns[index]?.right === true ? padStart(text, widths[index] ?? 0) : padEnd(text, widths[index] ?? 0);
  const joined = (cells: readonly string[]) => cells.map(place).join(GAP).trimEnd();
  const rows = columns[0]?.cells.length ?? 0;

  return [
    paint.bold(joined(columns.map((one) => one.heading))),
    ...Array.from({ length: rows }, (_, index) => {
      const wrapped = columns.map((one, at) => wrap(one.cells[index] ?? '', widths[at] ?? 1));
      const height = Math.max(...wrapped.map((cell) => cell.length)); // a few columns
      const lines = Array.from({ length: height }, (_, line) =>
        joined(wrapped.map((cell) => cell[line] ?? '')),
      );
      return [...lines.map((line) => line.replace(/★+$/, (s) => paint.yellow(s))), ...below(index, indent)];
    }).flat(),
  ];
}

/** Widths of the columns: their longest cell, the flexible ones less where the terminal asks for it. */
function fit(columns: readonly Column[], limit: number | null): readonly number[] {
  const natural = columns.map((one) => Math.max(displayWidth(one.heading), widest(one.cells)));
  const sum = natural.reduce((total, width) => total + width, 0) + GAP.length * (columns.length - 1);
  let over = limit === null ? 0 : sum - limit;
  const widths = [...natural];
  while (over > 0) {
    // The widest flexible column gives way first, until none is wider than a short name.
    const first = widths.reduce(
      (best, width, index) => (columns[index]?.flexible && width > (widths[best] ?? 0) ? index : best),
      columns.findIndex((one) => one.flexible),
    );
    const width = widths[first] ?? 0;
    if (width <= 10) break;
    widths[first] = width - 1;
    over -= 1;
  }
  return widths;
}
