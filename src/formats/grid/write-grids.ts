import { gridCsv, gridPaper, type Grid } from './grid.js';
import type { GridFormat } from './grid-formats.js';
import { gridText } from './grid-text.js';
import type { TableStyle } from '../terminal/table-style.js';
import type { Sink } from '../../base/files/sink.js';
import { cleanPaper } from '../paper/clean-text.js';

export interface GridReport extends TableStyle {
  readonly format: GridFormat;
  readonly sink: Sink;
  readonly title: string;
  /** Short, for the tab of a workbook. */
  readonly name: string;
  readonly grids: readonly Grid[];
  /** What a CSV holds: one row a line of figures. */
  readonly list: readonly Grid[];
  /** JSON, in pieces as it may be long. */
  readonly json: () => string | Iterable<string>;
  /** What there is to say of the figures; not in a CSV or JSON. */
  readonly below: readonly string[];
  readonly delimiter: ',' | ';';
  /** Whether a CSV begins with a byte order mark, which makes Excel read Vietnamese. */
  readonly bom: boolean;
}

/** Writes tables of figures in one of the forms. What writes HTML and workbooks is loaded for them alone. */
export async function writeGrids(report: GridReport): Promise<void> {
  const { format, sink, title, name, grids, below } = report;
  const paper = (withBars: boolean) =>
    cleanPaper(gridPaper(title, name, { grids, below, withBars }), () => undefined);
  switch (format) {
    case 'table':
      sink.write(gridText(title, grids, below, report));
      break;
    case 'csv':
      sink.write((report.bom ? '\ufeff' : '') + gridCsv(report.list, report.delimiter));
      break;
    case 'json':
      for (const piece of piecesOf(report.json())) {
        sink.write(piece);
        await sink.flush();
      }
      break;
    case 'html': {
      const { writeHtml } = await import('../html/write-html.js');
      writeHtml(paper(true), (text) => sink.write(text));
      break;
    }
    case 'xlsx': {
      const { paperWorkbook } = await import('../xlsx/paper-workbook.js');
      sink.writeBytes(Buffer.from(await paperWorkbook(paper(false))));
    }
  }
  await sink.flush();
}

function piecesOf(text: string | Iterable<string>): Iterable<string> {
  return typeof text === 'string' ? [text] : text;
}
