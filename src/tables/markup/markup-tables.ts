import { MOST_OF_MARKUP } from '../../base/limits.js';
import { linesAsTheyAre } from '../../base/text/csv-lines.js';
import { sniffEncoding } from '../encoding.js';
import { fatal } from '../errors.js';
import type { HeaderLook } from '../find-header.js';
import { EVERY_SHEET, type SheetChoice } from '../sheet-choice.js';
import type { Source } from '../source.js';
import { readRows, type PlainTable, type ReadAs, type TableSheet } from '../table.js';
import { createTranscoder } from '../transcoder.js';
import { BrokenXml } from '../workbook/xml.js';
import { TooLarge } from '../workbook/zip.js';
import { htmlRows } from './html-rows.js';
import type { MarkupTable } from './markup-table.js';
import { spreadsheetRows } from './spreadsheet-rows.js';

const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';

/** Opens a part of the file, written as a CSV, as any text is opened. */
type OpenText = (source: Source, readAs: ReadAs) => Promise<readonly PlainTable[]>;

/**
 * Opens the tables of a page of HTML, or of XML of Excel 2003: its first, or those that are requested.
 *
 * @throws {UserError} when nothing in it is a table, or it is too large
 */
export async function markupTables(
  source: Source,
  choice: SheetChoice,
  openText: OpenText,
  look: HeaderLook,
): Promise<readonly PlainTable[]> {
  const { name: file } = source;
  const text = await textOf(source);
  const readAs = text.slice(0, 4096).includes(SPREADSHEET) ? 'xml-2003' : 'html';
  const parts = partsIn(file, text, readAs).filter(({ rows }) =>
    rows.some((row) => row.some((cell) => cell.trim() !== '')),
  );
  const opened: {
    readonly name: string;
    readonly tables: readonly PlainTable[];
    readonly isTable: boolean;
  }[] = [];
  for (const [at, { name, rows }] of parts.entries()) {
    const tables = await openText(sourceOf(source, rows), readAs);
    const isTable = tables.some(({ grid, layout }) => grid !== undefined || look.isHeader(layout.cells));
    opened.push({ name: name === '' ? `#${String(at + 1)}` : name, tables, isTable });
  }
  const withTable = opened.filter(({ isTable }) => isTable);
  const first = withTable[0] ?? opened[0];
  if (first === undefined) throw fatal('workbook-broken', { file });
  const names = opened.map(({ name }) => name);
  const read = (choice ?? [first.name]).flatMap((asked) => {
    if (asked === EVERY_SHEET) return withTable;
    const named = opened.filter(({ name }) => key(name) === key(asked));
    if (named.length === 0) throw fatal('sheet-missing', { file, asked, sheets: names });
    return named;
  });
  const unread = choice === null ? withTable.filter((one) => one !== first).map(({ name }) => name) : [];
  const isOne = parts.length === 1 && readAs === 'html' && choice === null;
  return [...new Set(read)].flatMap(({ name, tables }, at) =>
    tables.map((table) =>
      isOne ? table : { ...table, sheet: sheetOf(table, name, at === 0 ? unread : []) },
    ),
  );
}

const key = (name: string) => name.normalize('NFC').trim().toLowerCase();

function sheetOf(table: PlainTable, name: string, unread: readonly string[]): TableSheet {
  return { name, unread, skipped: [], read: (handler, columns) => readRows(table, handler, columns) };
}

function partsIn(file: string, text: string, readAs: 'html' | 'xml-2003'): readonly MarkupTable[] {
  try {
    return readAs === 'xml-2003' ? spreadsheetRows(text) : htmlRows(text);
  } catch (error) {
    if (error instanceof BrokenXml) throw fatal('workbook-broken', { file });
    if (error instanceof TooLarge) throw fatal('workbook-too-large', { file, limit: error.limit });
    throw error;
  }
}

/** The rows as a CSV, one a line: what is read of it names the very row. */
function sourceOf({ name, path, identity }: Source, rows: MarkupTable['rows']): Source {
  const lines = rows.map((row) =>
    row.map((cell) =>
      cell
        .replace(/[\r\n]+/g, ' ')
        .trim()
        .normalize('NFC'),
    ),
  );
  const width = Math.max(0, ...lines.map((row) => row.length));
  const bytes = Buffer.from(
    linesAsTheyAre(
      lines.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
      ',',
    ),
  );
  return {
    name,
    path,
    identity,
    size: bytes.length,
    head: bytes,
    // eslint-disable-next-line @typescript-eslint/require-await -- what is in memory is there at once
    async *chunks() {
      yield bytes;
    },
  };
}

async function textOf({ name: file, head, chunks }: Source): Promise<string> {
  const all: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks()) {
    length += chunk.length;
    if (length > MOST_OF_MARKUP) throw fatal('workbook-too-large', { file, limit: 'markup' });
    all.push(chunk);
  }
  const sniffed = sniffEncoding(head);
  if (sniffed.binary !== null) throw fatal('workbook-broken', { file });
  const transcoder = createTranscoder(sniffed.encoding);
  const bytes = Buffer.concat(all).subarray(sniffed.bom.length);
  return Buffer.concat([transcoder.toUtf8(bytes), transcoder.end()]).toString('utf8');
}
