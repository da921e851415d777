import { gridPaper, textCell, type GridRow } from '../grid/grid.js';
import { cleanPaper } from '../paper/clean-text.js';
import type { ResultTable } from '../xlsx/result-workbook.js';
import { writeHtml } from './write-html.js';

/** A list of results as a page: the same rows and headings as in a workbook, to be looked at without Excel. */
export function resultPage(
  { title, headings, rows }: Omit<ResultTable, 'averages'>,
  put: (text: string) => void,
): void {
  const isFigure = (at: number) => rows.every((row) => typeof row[at] === 'number' || row[at] === '');
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
  const paper = gridPaper(title, title, { grids: [grid], below: [], withBars: false });
  writeHtml(
    cleanPaper(paper, () => undefined),
    put,
  );
}
