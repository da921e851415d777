import { printable, wrapLine } from '../text/width.js';
import { columnLines, columnsOf } from './column-table.js';
import type { Grid } from './grid.js';
import type { TableStyle } from './ranking-table.js';

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

function tableLines({ columns, rows }: Grid, style: TableStyle): string[] {
  const column = columnsOf(rows);
  const made = columns.map(({ heading, kind }, at) =>
    column(
      heading,
      (row) => (at === 0 ? INDENT.repeat(row.level) : '') + (row.cells[at]?.shown ?? ''),
      kind === 'figure' ? 'right' : 'flexible',
    ),
  );
  const lines = columnLines(made, style, () => []);
  return lines;
}
