import type { Judged } from '../../council/judge.js';
import type { Regulation } from '../../council/regulation.js';
import { printable, wrapLine } from '../../base/text/width.js';
import { councilJson, heldJson } from './council-json.js';
import { councilLines } from './council-table.js';
import type { WordedStyle } from '../../formats/terminal/table-style.js';
import type { ReportFormat } from '../shared/out-flags.js';
import type { Sink } from '../../base/files/sink.js';
import type { CouncilCommandMessages } from './words.js';

export interface CouncilReport extends WordedStyle<CouncilCommandMessages> {
  readonly format: ReportFormat;
  readonly delimiter: ',' | ';';
  /** Whether a CSV begins with a byte order mark, which makes Excel read Vietnamese. */
  readonly bom: boolean;
  readonly sink: Sink;
  /** What stands below a table. */
  readonly below: readonly string[];
}

/** What one looks for on a page of results. */
const ON_A_PAGE = [
  ...(['code', 'name', 'producer', 'commune', 'outcome', 'stars', 'counted'] as const),
  ...(['average', 'spread'] as const),
  ...(['unmet', 'missing', 'disqualified', 'unsettled', 'authority'] as const),
];

/** Writes a council's results in one of the formats, in every format in the same order. */
export async function writeCouncil(
  judged: Judged,
  regulation: Regulation | null,
  report: CouncilReport,
): Promise<void> {
  const { sink, format } = report;
  switch (format) {
    case 'ndjson':
      await writeEach(jsonLines(objects(judged, report)), sink);
      break;
    case 'json':
      await writeEach(jsonList(objects(judged, report)), sink);
      break;
    case 'csv': {
      // Loaded only for a CSV.
      const { councilCsv } = await import('./council-csv.js');
      if (report.bom) sink.write('\ufeff');
      await writeEach(councilCsv(judged, report.messages, report.delimiter), sink);
      break;
    }
    case 'xlsx': {
      const { councilCells, councilHeader } = await import('./council-csv.js');
      const { resultWorkbook } = await import('../../formats/xlsx/result-workbook.js');
      const { messages } = report;
      const rows = [...councilCells(judged, messages)];
      const title = messages.council.workbook;
      const averages = (['partA', 'partB', 'partC', 'average'] as const).map(
        (name) => messages.headings[name],
      );
      sink.writeBytes(await resultWorkbook({ title, headings: councilHeader(messages), rows, averages }));
      break;
    }
    case 'html': {
      const { councilCells, councilHeader } = await import('./council-csv.js');
      const { resultPage } = await import('../../formats/html/result-page.js');
      const { messages } = report;
      const table = {
        title: messages.council.workbook,
        headings: councilHeader(messages),
        rows: [...councilCells(judged, messages)],
      };
      const shown = ON_A_PAGE.map((name) => messages.headings[name]);
      resultPage(table, shown, (text) => sink.write(text));
      break;
    }
    case 'table':
      sink.write(tableText(judged, regulation, report));
  }
  await sink.flush();
}

/** Lets each out before the next is made: together they may be larger than all that they are made from. */
async function writeEach(texts: Iterable<string>, sink: Sink): Promise<void> {
  for (const text of texts) {
    sink.write(text);
    await sink.flush();
  }
}

/** An object a line. */
function* jsonLines(objects: Iterable<string>): Generator<string> {
  for (const object of objects) yield `${object}\n`;
}

/** The same as a list. */
function* jsonList(objects: Iterable<string>): Generator<string> {
  let before = '[\n';
  for (const object of objects) {
    yield before + object;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** Every product as JSON: those that were judged, then those that could not be averaged. */
function* objects({ products, held }: Judged, { messages }: CouncilReport): Generator<string> {
  for (const product of products) yield councilJson(product);
  for (const product of held) yield heldJson(product, messages);
}

function tableText(judged: Judged, regulation: Regulation | null, report: CouncilReport): string {
  const { below, width } = report;
  const summary = below.flatMap((line) => wrapLine(printable(line), width));
  const lines = [
    ...councilLines(judged, regulation, report),
    ...(summary.length > 0 ? [''] : []),
    ...summary,
  ];
  return lines.map((line) => `${line}\n`).join('');
}
