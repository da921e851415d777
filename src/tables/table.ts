import { isDeepStrictEqual } from 'node:util';
import { fatal } from './errors.js';
import { MOST_COLUMNS } from '../base/limits.js';
import { csvLines } from '../base/text/csv-lines.js';
import type { Grid } from './grid.js';
import { errorCode, isSystemError } from '../base/files/files.js';
import { sniffEncoding, type Encoding } from './encoding.js';
import { findLayout, type HeaderLook, type Layout } from './find-header.js';
import type { BadQuote } from './bad-quote.js';
import type { RowPlace } from './row-place.js';
import type { Legacy } from './legacy/legacy-text.js';
import { LineTooLong, RecordReader, type TakeRecord } from './record-reader.js';
import type { Source } from './source.js';
import { mayBeOdd } from './odd-letters.js';
import { createTranscoder } from './transcoder.js';

/** A table whose header row is known, and for a text its encoding and separator: ready to be read row by row. */
export interface PlainTable extends Pick<Source, 'name' | 'path' | 'size' | 'identity' | 'chunks'> {
  readonly encoding: Encoding;
  readonly bom: Buffer;
  readonly layout: Layout;
  /** null for a text. */
  readonly sheet: TableSheet | null;
  /** What was done to the file to read it; reported once a file. */
  readonly readAs?: ReadAs;
  /** The table whole, where it is laid out otherwise than row by row. */
  readonly grid?: Grid;
  /** Its rows, where they have been made of what is laid out otherwise. */
  readonly made?: readonly TableRow[];
}

/** A file that is not what its name or its letters say: fonts of before Unicode, UTF-8 encoded twice, pages of a browser. */
export type ReadAs = Legacy | 'html' | 'xml-2003';

/** What is done with the columns of a sheet, each from 0. */
export interface SheetColumns {
  /** Those of which something is made: an error in another one is kept as it is. */
  readonly read: ReadonlySet<number>;
  /** Those with numbers to compute with, whatever they look like. */
  readonly computed: ReadonlySet<number>;
  /** Those in which cells merged down over several rows say the same of each; absent for none. */
  readonly spread?: ReadonlySet<number>;
}

/** The sheet of a workbook that a table is in. */
export interface TableSheet {
  readonly name: string;
  /** Other sheets with a table that are not read; reported once a workbook. */
  readonly unread: readonly string[];
  /** Sheets without a table, where every sheet was requested. */
  readonly skipped: readonly string[];
  /** Sheets without a table that stand before the first one that has one. */
  readonly passed?: readonly string[];
  readonly read: (handler: TableHandler, columns: SheetColumns) => Promise<void>;
}

/** A row below the header, or a stretch that is none. The bytes are the file's own, in its own encoding. */
export interface TableRow extends RowPlace {
  /** null for a stretch that a quote out of place breaks. */
  readonly cells: readonly string[] | null;
  readonly quote: BadQuote | null;
  /** Whether it may have letters that only look as they should; absent where it has none. */
  readonly mayBeOdd?: boolean;
  /** Valid only while the row is handled. */
  bytes(): Buffer;
}

export interface TableHandler {
  /** The bytes of each row above the header, a title or a `sep=`. */
  above?(bytes: Buffer): void;
  /** The bytes of each row of the header but its last; without this they are taken as rows above it. */
  upperHeader?(bytes: Buffer): void;
  /** The bytes of the header's last row, before any other. */
  header(bytes: Buffer): void;
  row(row: TableRow): void;
  /** After each chunk that was read, so that what was made of it can be written before more is read. */
  readonly progress: (bytesRead: number) => Promise<void> | undefined;
}

/**
 * Finds out how a table is written, from its head alone.
 *
 * @throws {UserError} when it is not text
 */
export function openPlainTable(source: Source, look: HeaderLook): PlainTable {
  const { name: file, head } = source;
  const sniffed = sniffEncoding(head);
  if (sniffed.binary) throw fatal('file-binary', { file, looksLike: sniffed.binary.looksLike });
  const { encoding, bom } = sniffed;
  const text = createTranscoder(encoding).toUtf8(head.subarray(bom.length)).toString('utf8');
  // A heading is a piece of the text it was cut from, and would keep all of it: so would a thousand tables a gigabyte.
  const layout = keptOf(findLayout(text, look));
  if (layout.cells.length > MOST_COLUMNS) throw fatal('too-many-columns', { file, line: layout.line });
  // The head itself is let go of: a province's folder may hold thousands of files.
  const { path, size, identity, chunks } = source;
  return { name: file, path, size, identity, chunks, encoding, bom, layout, sheet: null };
}

/** The layout of a table, kept once for all of a folder that are laid out alike. */
function keptOf(layout: Layout): Layout {
  if (last === null || !isDeepStrictEqual(last, layout)) last = structuredClone(layout);
  return last;
}

/** That of the last table. */
let last: Layout | null = null;

/**
 * Reads a table's rows in order.
 *
 * @param columns what is done with the columns of a worksheet; all are read as they look where nothing is said
 * @throws {UserError} when a line is beyond the size limit, or the file can no longer be read
 */
export async function readRows(
  table: PlainTable,
  handler: TableHandler,
  columns: SheetColumns = allColumns(table),
): Promise<void> {
  if (table.made !== undefined) {
    handler.header(headerLine(table));
    for (const row of table.made) handler.row(row);
    await handler.progress(table.size ?? 0);
    return;
  }
  if (table.sheet !== null) {
    await table.sheet.read(handler, columns);
    return;
  }
  const { layout, encoding } = table;
  const transcoder = createTranscoder(encoding);
  // The header is found by its line: what stands above it may be split in another way than its rows are.
  let headerSeen = false;
  let sheetRow: number | null = 0;
  const stretch = { isOdd: false };
  const take: TakeRecord = (record, raw) => {
    const { cells, line } = record;
    const bytes = () => transcoder.fromUtf8(raw());
    sheetRow = sheetRow === null || cells === null ? null : sheetRow + 1;
    const quote = cells === null ? record.quote : null;
    if (headerSeen) handler.row({ line, sheetRow, cells, quote, mayBeOdd: stretch.isOdd, bytes });
    else if (line >= layout.line && line < layout.last) (handler.upperHeader ?? handler.above)?.(bytes());
    else if (line >= layout.last) {
      headerSeen = true;
      handler.header(bytes());
    } else handler.above?.(bytes());
  };
  try {
    await readRecords(table, take, stretch, handler.progress);
  } catch (error) {
    if (error instanceof LineTooLong) throw fatal('line-too-long', { file: table.name, line: error.line });
    if (isSystemError(error)) throw fatal('file-unreadable', { file: table.name, reason: errorCode(error) });
    throw error;
  }
}

function headerLine({ layout }: PlainTable): Buffer {
  return Buffer.from(csvLines([layout.cells], layout.delimiter));
}

/** Every column is read, and none computed with. */
function allColumns({ layout }: PlainTable): SheetColumns {
  return { read: new Set(layout.cells.keys()), computed: new Set() };
}

async function readRecords(
  table: PlainTable,
  take: TakeRecord,
  stretch: { isOdd: boolean },
  progress: TableHandler['progress'],
): Promise<void> {
  const transcoder = createTranscoder(table.encoding);
  const reader = new RecordReader(table.layout.delimiter, table.layout.newline, take);
  let read = 0;
  let toSkip = table.bom.length;
  let wasOdd = false;
  for await (const chunk of table.chunks()) {
    read += chunk.length;
    const skipped = Math.min(toSkip, chunk.length);
    toSkip -= skipped;
    const bytes = transcoder.toUtf8(chunk.subarray(skipped));
    const isOdd = mayBeOdd(bytes);
    // The first record may have begun in the chunk before.
    stretch.isOdd = isOdd || wasOdd;
    wasOdd = isOdd;
    reader.write(bytes);
    await progress(read);
  }
  reader.write(transcoder.end());
  reader.end();
}
