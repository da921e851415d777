import { allStrong, shownText } from '../paper/inline.js';
import type { Align, TableBlock, TableCell, TableRow } from '../paper/paper.js';
import { placeCells, type PlacedCell } from '../paper/place-cells.js';
import { cellLines } from './markdown-text.js';

const RULES: Readonly<Record<Align, string>> = {
  left: '---',
  justify: '---',
  center: ':---:',
  right: '---:',
};

/**
 * A table as GitHub reads it. It has one row of heads: heads of several rows are joined from top to bottom over each
 * column. A cell that spans columns is in the first of them, and the others are empty.
 */
export function writeMarkdownTable({ columns, head, rows }: TableBlock, put: (text: string) => void): void {
  put(line(joinedHeads(head, columns.length)));
  put(line(columns.map(({ align = 'left' }) => RULES[align])));
  for (const row of rows) {
    const [placed = []] = placeCells([row], columns.length);
    put(line(placed.flatMap((one) => spread(one, row.tone === 'strong'))));
  }
}

function line(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|\n`;
}

function spread({ cell, span }: PlacedCell, bold: boolean): readonly string[] {
  return [cellText(cell, bold), ...Array.from({ length: span - 1 }, () => '')];
}

function joinedHeads(head: readonly TableRow[], columns: number): readonly string[] {
  const rows = placeCells(head, columns);
  return Array.from({ length: columns }, (_, column) =>
    rows
      .flatMap((row) =>
        row.filter((one) => !one.above && one.column <= column && column < one.column + one.span),
      )
      .map(({ cell }) => cellText(cell, false))
      .filter((text) => text !== '')
      .join('<br>'),
  );
}

function cellText(cell: TableCell, bold: boolean): string {
  const inline = shownText(cell.content);
  const strong = bold || cell.bold === true;
  return cellLines(strong ? allStrong(inline) : inline).join('<br>');
}
