import { plainText, shownText } from '../paper/inline.js';
import type { TableBlock, TableColumn } from '../paper/paper.js';
import { placeCells, type PlacedCell } from '../paper/place-cells.js';
import { contentHtml, spanHtml } from './cell.js';

/** What a table takes at most on a screen narrower than it (in rem). */
const MOST_TABLE = 60;

/** What a bold letter takes of a heading, and what its cell's edges take (in rem). */
const LETTER = 0.6;
/** A name that is written upwards is as wide as two letters. */
const TURNED = 2;
const EDGES = 1.1;

export function headHtml(table: TableBlock): string {
  const rows = placed(table).map((cells) => {
    const html = cells.map((one) => cellHtml(one, table.columns[one.column]));
    return `<tr>${html.join('')}</tr>\n`;
  });
  return rows.length === 0 ? '' : `<thead>\n${rows.join('')}</thead>\n`;
}

/** How narrow a table can be so that no word of its head is broken (in rem). */
export function leastWidth(table: TableBlock): number {
  const widths = placed(table)
    .flat()
    .filter(({ span }) => span === 1)
    .map(({ cell, column }) => {
      const words = plainText(shownText(cell.content)).split(/\s/);
      const letters = cell.turned === true ? TURNED : Math.max(...words.map((word) => word.length));
      return ((letters * LETTER + EDGES) * 100) / Math.max(1, table.columns[column]?.width ?? 100);
    });
  return Math.min(MOST_TABLE, Math.max(0, ...widths));
}

/** The cells of each row that begin in it. */
function placed({ head, columns }: TableBlock): readonly (readonly PlacedCell[])[] {
  return placeCells(head, columns.length).map((cells) => cells.filter(({ above }) => !above));
}

function cellHtml({ cell, span, rows }: PlacedCell, column: TableColumn | undefined): string {
  const words = contentHtml(cell);
  const content = cell.turned === true && words !== '' ? `<span class="turned">${words}</span>` : words;
  const spans = spanHtml('colspan', span) + spanHtml('rowspan', rows);
  // An empty heading heads nothing: it is not a heading.
  if (content === '') return `<td${spans}></td>`;
  const over = span > 1 || column?.align === undefined ? '' : ` class="over-${column.align}"`;
  const align = cell.align === undefined ? over : ` class="${cell.align}"`;
  return `<th scope="${span > 1 ? 'colgroup' : 'col'}"${spans}${align}>${content}</th>`;
}
