import { openLibrary, type Library } from '../criteria/library.js';
import type { EditionId } from '../criteria/types.js';
import type { Messages } from '../i18n/messages.js';
import { openSource, type Source } from '../input/source.js';
import { createPaint, type Paint } from '../output/paint.js';
import type { Sink } from '../output/sink.js';
import { guardForm, guardRejects, openSink, rejectsNamed } from './out-files.js';
import { writesFile } from './out-flags.js';
import type { BatchFlags } from './batch-flags.js';
import type { Context } from '../context.js';
import { editionNamed } from '../input/edition-named.js';
import { openTables, type OpenedTables } from './open-tables.js';

/** Everything that a command over tables of sheets has open when it begins. */
export interface Batch {
  readonly library: Library;
  /** The edition for rows that name none. */
  readonly edition: EditionId | null;
  readonly opened: OpenedTables;
  readonly sink: Sink;
  /** Whether the result takes the place of one from before. */
  readonly writesOver: boolean;
  readonly paint: Paint;
  /** What a CSV is written with, as the first table has it: a spreadsheet that writes semicolons reads no commas. */
  readonly delimiter: ',' | ';';
}

/**
 * Opens the law, the tables and the place of the result.
 *
 * @throws {Fatal} before anything is written, where one of them cannot be used
 */
export async function openBatch(
  names: readonly string[],
  flags: BatchFlags,
  context: Context,
): Promise<Batch> {
  const library = openLibrary(flags.criteria ?? null);
  const edition = flags.edition === undefined ? null : editionNamed(library, flags.edition).edition;
  guardForm(flags);
  const opened = await openTables(names, rejectsNamed(flags), sheetOrTable(library, context.messages));
  const { tables } = opened;
  guardRejects(flags, tables);
  const paint = await createPaint(context.color && !writesFile(flags));
  const delimiter = tables[0]?.layout.delimiter === ';' ? ';' : ',';
  return { library, edition, opened, ...openSink(flags, tables), paint, delimiter };
}

/**
 * Opens whatever sheets stand in: a table, or the file of a single sheet. What reads the latter is loaded for one only,
 * as it would make every start slower.
 */
function sheetOrTable(library: Library, { headings }: Messages): (name: string) => Promise<Source> {
  return async (name) => {
    if (!/\.ya?ml$/i.test(name)) return openSource(name);
    const { sheetSource } = await import('./sheet-source.js');
    return sheetSource(name, library, headings);
  };
}
