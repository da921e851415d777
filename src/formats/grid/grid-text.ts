import { packed, printable, wrapLine } from '../../base/text/width.js';
import { columnBlocks, columnLines, columnsOf, easyWidth, type Column } from '../terminal/column-table.js';
import type { Grid } from './grid.js';
import type { TableStyle } from '../terminal/table-style.js';

/** Tables for the screen, one below the other, and what there is to say below them. */
export function gridText(
  title: string,
  grids: readonly Grid[],
  below: readonly string[],
  style: TableStyle,
): string {
  const text = (line: string) => wrapLine(printable(line), style.width);
  const blocks = [
    text(title).map((line) => style.paint.bold(line)),
    ...grids.map((grid) => [
      ...(grid.title === '' ? [] : text(grid.title).map((line) => style.paint.underline(line))),
      ...tableLines(grid, style),
    ]),
    below.flatMap(text),
  ].filter((block) => block.length > 0);
  return blocks.map((block) => `${block.join('\n')}\n`).join('\n');
}

/** A cell's own spaces are lost where it is wrapped. */
const INDENT = '· ';

/** A table; where the terminal is too narrow for one, tables of some of its columns each, or a few lines a row. */
function tableLines(grid: Grid, style: TableStyle): string[] {
  const { width } = style;
  const columns = screenColumns(grid);
  const plain = (some: readonly Column[]) => columnLines(some, style, () => []);
  if (width === null || easyWidth(columns) <= width) return plain(columns);
  if (grid.narrow === 'rows') return rowLines(grid, width, style);
  return columnBlocks(columns, width).flatMap((block, index) => [
    ...(index === 0 ? [] : ['']),
    ...plain(block),
  ]);
}

function screenColumns({ columns, rows }: Grid): readonly Column[] {
  const column = columnsOf(rows);
  return columns.map(({ heading, kind }, at) =>
    column(
      printable(heading),
      (row) => (at === 0 ? INDENT.repeat(row.level) : '') + (row.cells[at]?.shown ?? ''),
      kind === 'figure' ? 'right' : 'flexible',
    ),
  );
}

/** A row as its name, with what is written in the other columns below it, each behind its heading. */
function rowLines({ columns, rows }: Grid, width: number, { paint }: TableStyle): string[] {
  return rows.flatMap(({ cells, level }) => {
    const [name = '', ...others] = cells.map(({ shown }) => printable(shown));
    const told = others.flatMap((shown, at) =>
      shown === '' ? [] : [`${columns[at + 1]?.heading ?? ''}: ${shown}`],
    );
    return [
      ...wrapLine(INDENT.repeat(level) + name, width).map((line) => paint.bold(line)),
      ...packed(told, width - 2).map((line) => `  ${line}`),
    ];
  });
}
