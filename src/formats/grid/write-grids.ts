import { gridCsv, gridPaper, type Grid, type GridReport } from './grid.js';
import { gridText } from './grid-text.js';
import { cleanPaper } from '../paper/clean-text.js';
import type { Paper } from '../paper/paper.js';

/* Tables of figures, form by form: the entries of grid-formats.ts. */

export function writeGridText(report: GridReport): void {
  const { sink, title, grids, below } = report;
  sink.write(gridText(title, grids(), below, report));
}

export async function writeGridCsv({ sink, list, bom, delimiter }: GridReport): Promise<void> {
  if (bom) sink.write('\ufeff');
  for (const piece of gridCsv(list(), delimiter)) {
    sink.write(piece);
    await sink.flush();
  }
}

export async function writeGridJson({ sink, json }: GridReport): Promise<void> {
  for (const piece of piecesOf(json())) {
    sink.write(piece);
    await sink.flush();
  }
}

/** An object a line: those that the command has, else each row by its headings. */
export async function writeGridLines({ sink, list, objects }: GridReport): Promise<void> {
  for (const one of objects?.() ?? rowsOf(list())) {
    sink.write(`${JSON.stringify(one)}\n`);
    await sink.flush();
  }
}

function* rowsOf(list: readonly Grid[]): Iterable<object> {
  for (const { columns, rows } of list) {
    for (const { cells } of rows) {
      yield Object.fromEntries(
        cells.map(({ value, shown }, at) => [columns[at]?.heading ?? String(at + 1), value ?? shown]),
      );
    }
  }
}

export async function writeGridHtml(report: GridReport): Promise<void> {
  const { writeHtml } = await import('../html/write-html.js');
  writeHtml(paperOf(report, 'page'), (text) => report.sink.write(text));
}

export async function writeGridWorkbook(report: GridReport): Promise<void> {
  const { paperWorkbook } = await import('../xlsx/paper-workbook.js');
  report.sink.writeBytes(Buffer.from(await paperWorkbook(paperOf(report, 'sheet'))));
}

function paperOf({ title, name, grids, below }: GridReport, barsOn: 'page' | 'sheet'): Paper {
  return cleanPaper(gridPaper(title, name, { grids: grids(), below, barsOn }), () => undefined);
}

function piecesOf(text: string | Iterable<string>): Iterable<string> {
  return typeof text === 'string' ? [text] : text;
}
