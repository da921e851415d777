import { gridPaper, textCell, type GridRow } from '../grid/grid.js';
import { cleanPaper } from '../paper/clean-text.js';
import type { ResultTable } from '../xlsx/result-workbook.js';
import { writeHtml } from './write-html.js';

/** Nothing, or an average. */
const FIGURE = /^(?:\d{1,3},\d\d)?$/;

/**
 * A list of results as a page, to be looked at without Excel: the rows of a workbook, in those of its columns that there is
 * something in and that one looks for; a page has no room for all of them.
 *
 * @param shown headings of the columns that one looks for
 */
export function resultPage(
  { title, below = [], ...table }: Omit<ResultTable, 'averages'> & { readonly below?: readonly string[] },
  shown: readonly string[],
  put: (text: string) => void,
): void {
  const columns = [...table.headings.keys()].filter(
    (at) => shown.includes(table.headings[at] ?? '') && table.rows.some((row) => row[at] !== ''),
  );
  const headings = columns.map((at) => table.headings[at] ?? '');
  const rows = table.rows.map((row) => columns.map((at) => row[at] ?? ''));
  const isFigure = (at: number) =>
    rows.every((row) => typeof row[at] === 'number' || FIGURE.test(String(row[at])));
  const grid = {
    title: '',
    columns: headings.map((heading, at) => ({
      heading,
      kind: isFigure(at) ? ('figure' as const) : ('name' as const),
    })),
    rows: rows.map((row): GridRow => ({
      cells: row.map((cell) =>
        typeof cell === 'number' ? { shown: String(cell), value: cell } : textCell(cell),
      ),
      level: 0,
      strong: false,
    })),
    narrow: 'rows' as const,
    bars: null,
  };
  const paper = gridPaper(title, title, { grids: [grid], below, barsOn: 'page' });
  writeHtml(
    cleanPaper({ ...paper, forScreen: true }, () => undefined),
    put,
  );
}
