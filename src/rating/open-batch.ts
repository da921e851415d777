import { openLibrary, type Library } from '../law/library.js';
import type { EditionId } from '../engine/types.js';
import type { Header } from '../rows/header.js';
import type { Table } from '../rows/open-table.js';
import { guardForm } from '../formats/out-form.js';
import { createPaint, type Paint } from '../formats/terminal/paint.js';
import { REPORT_FORMATS } from './report-format.js';
import { guardBeforeReading, type Sink } from '../base/files/sink.js';
import { guardRejects, openSink, rejectsNamed } from './out-files.js';
import { writesFile } from './out-flags.js';
import type { BatchFlags } from './batch-flags.js';
import type { Context } from '../base/context.js';
import { editionAsked } from '../rows/edition-named.js';
import { isSheetFiles, openInputs, type OpenedInputs } from './open-inputs.js';
import type { RowInput, RowInputs } from './sheet-rows.js';

/** Everything that a command over sheets has open when it begins. */
export interface Batch {
  readonly library: Library;
  /** The edition for rows that name none. */
  readonly edition: EditionId | null;
  readonly rows: RowInputs;
  /** The columns of everything that is read. */
  readonly headers: readonly Header[];
  readonly sink: Sink;
  /** Whether the result takes the place of a file. */
  readonly writesOver: boolean;
  readonly paint: Paint;
  /** What a CSV is written with, as the first table has it: a spreadsheet that writes semicolons reads no commas. */
  readonly delimiter: ',' | ';';
}

/**
 * Opens the law, the tables and sheets, and the place of the result.
 *
 * @throws {UserError} before anything is written, where one of them cannot be used
 */
export async function openBatch(
  names: readonly string[],
  flags: BatchFlags,
  context: Context,
): Promise<Batch> {
  const library = openLibrary(flags.criteria ?? null, context.today);
  const edition = editionAsked(library, flags.edition);
  guardForm(flags, REPORT_FORMATS);
  guardBeforeReading(flags, names);
  const opened = await openInputs(names, rejectsNamed(flags), flags.sheet ?? null, context);
  const { tables, identities } = opened;
  guardRejects(flags, tables);
  const inputs = await readSheets(opened, library, context);
  const headers = inputs.map(({ header }) => header);
  const paint = await createPaint(context.color && !writesFile(flags));
  const delimiter = delimiterOf(tables);
  const rows = { ...opened, inputs };
  return { library, edition, rows, headers, ...openSink(flags, identities, context.host), paint, delimiter };
}

export function delimiterOf([first]: readonly Table[]): ',' | ';' {
  return first?.layout.delimiter === ';' ? ';' : ',';
}

/** Reads the sheets that have files of their own. What does that is loaded for them only. */
export async function readSheets(
  { inputs, tables }: OpenedInputs,
  library: Library,
  { messages }: Context,
): Promise<readonly RowInput[]> {
  if (inputs.length === tables.length) return tables;
  const { openSheetTable } = await import('./sheet-table.js');
  return inputs.map((input) =>
    isSheetFiles(input) ? openSheetTable(input, library, messages.headings) : input,
  );
}
