import type { Context } from '../../base/context.js';
import { guardBeforeReading, type Sink } from '../../base/files/sink.js';
import { guardForm, writesFile } from '../../formats/out-form.js';
import { createPaint, type Paint } from '../../formats/terminal/paint.js';
import { openLibrary, type Library } from '../../law/library.js';
import { guardRejects, guardRejectsNamed, rejectsNamed } from '../../rating/guard-rejects.js';
import { openInputs } from '../../rating/open-inputs.js';
import { roundInputs } from '../../rating/round-inputs.js';
import { readSheets, type RowInputs } from '../../rating/row-inputs.js';
import { editionAsked, type AskedEdition } from '../../rows/edition-named.js';
import type { Table } from '../../rows/open-table.js';
import { openSink } from './open-sink.js';
import { REPORT_FORMATS, type BatchFlags } from './out-flags.js';
import type { CommandMessages } from './words.js';

/** Everything that a command over sheets has open when it begins. */
export interface Batch {
  readonly library: Library;
  /** The edition for rows that name none. */
  readonly edition: AskedEdition | null;
  readonly rows: RowInputs;
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
 * @throws {Fatal} before anything is written, where one of them cannot be used
 */
export async function openBatch(
  names: readonly string[],
  flags: BatchFlags,
  context: Context<CommandMessages>,
): Promise<Batch> {
  const library = openLibrary(flags.criteria ?? null, context.today);
  const edition = editionAsked(library, flags);
  guardForm(flags, REPORT_FORMATS);
  guardBeforeReading(flags, names);
  guardRejectsNamed(flags, names);
  const rules = { apart: flags.apart ?? [], leavesUnread: true };
  const named = await openInputs(names, rejectsNamed(flags), flags.sheet ?? null, context, rules);
  const opened = await roundInputs(named, { library, edition }, flags, context);
  const { tables, identities } = opened;
  guardRejects(flags, tables);
  const inputs = await readSheets(opened, library);
  const paint = await createPaint(context.color && !writesFile(flags));
  const delimiter = delimiterOf(tables);
  const rows = { ...opened, inputs };
  return { library, edition, rows, ...openSink(flags, identities, context.host), paint, delimiter };
}

/** What a CSV is written with, as the first table has it. */
export function delimiterOf([first]: readonly Table[]): ',' | ';' {
  return first?.layout.delimiter === ';' ? ';' : ',';
}
