import type { TableBlock, TableCell, TableColumn, TableRow } from '../paper/paper.js';
import { contentHtml, spanHtml } from './cell.js';
import { headHtml, leastWidth } from './table-head.js';
import { alignHtml, escaped, rounded, textHtml } from './text.js';

/** A table with more columns than these may be wider than a telephone, and scrolls in its own region. */
const NARROW = 2;
/** With more columns than these, what is left blank beside each would be missed by the words. */
const MANY = 12;

/** A table, row after row as they come. */
export function writeTable(table: TableBlock, put: (html: string) => void): void {
  const scrolls = table.columns.length > NARROW;
  if (scrolls) {
    // It takes the focus, so that whoever has no mouse can scroll it by the arrow keys.
    put(
      `<div class="scroll${table.filter === true ? ' long' : ''}" role="group" tabindex="0"` +
        ` aria-label="${escaped(table.caption)}" style="--least:${rounded(leastWidth(table))}rem">\n`,
    );
  }
  const columns = table.columns.map(({ width }) => `<col style="width:${rounded(width)}%">`);
  put(
    `<table${table.columns.length > MANY ? ' class="narrow"' : ''}>\n<caption><span class="unseen">${textHtml(table.caption)}</span></caption>\n` +
      `<colgroup>${columns.join('')}</colgroup>\n${headHtml(table)}<tbody>\n`,
  );
  for (const row of table.rows) put(rowHtml(row, table.columns));
  put('</tbody>\n</table>\n');
  if (scrolls) put('</div>\n');
}

function rowHtml(row: TableRow, columns: readonly TableColumn[]): string {
  let html = row.tone === undefined ? '<tr>' : `<tr class="${row.tone}">`;
  let at = 0;
  for (const cell of row.cells) {
    html += cellHtml(cell, columns[at]);
    at += cell.span ?? 1;
  }
  return `${html}</tr>\n`;
}

function cellHtml(cell: TableCell, column: TableColumn | undefined): string {
  const content = cell.bold === true ? `<b>${contentHtml(cell)}</b>` : contentHtml(cell);
  // What reaches over several columns goes by none of them.
  const isWide = (cell.span ?? 1) > 1;
  const align = cell.align ?? (isWide ? undefined : column?.align);
  const attributes = spanHtml('colspan', cell.span) + alignHtml(align, isBare(cell) ? 'figure' : null);
  return column?.namesRow === true && !isWide
    ? `<th scope="row"${attributes}>${content}</th>`
    : `<td${attributes}>${content}</td>`;
}

/** A figure without words, which is not broken. */
function isBare({ content }: TableCell): boolean {
  return (
    typeof content === 'object' && content !== null && 'shown' in content && content.as?.before === undefined
  );
}
