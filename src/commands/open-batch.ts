import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { openLibrary, type Library } from '../criteria/library.js';
import type { EditionId } from '../criteria/types.js';
import { fatal } from '../fatal.js';
import { identityOf } from '../files.js';
import type { Table } from '../input/table.js';
import { isOwnResult } from '../output/own-results.js';
import { createPaint, type Paint } from '../output/paint.js';
import { rejectsBeside } from '../output/rejects.js';
import { fileSink, guardOutput, stdoutSink, type Sink } from '../output/sink.js';
import { unknownForm, writesFile, type BatchFlags } from './batch-flags.js';
import type { Context } from './context.js';
import { editionNamed } from './edition-named.js';
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
  const form = unknownForm(flags);
  if (form !== null) throw fatal('out-form-unknown', { file: flags.out ?? '', ending: form });
  const opened = await openTables(names, rejectsNamed(flags));
  const { tables } = opened;
  guardRejects(flags, tables);
  const paint = await createPaint(context.color && !writesFile(flags));
  const delimiter = tables[0]?.layout.delimiter === ';' ? ';' : ',';
  return { library, edition, opened, ...openSink(flags, tables), paint, delimiter };
}

/** The file named with `--rejects`, where it is there already: rows that were rejected before are no new sheets. */
function rejectsNamed({ rejects }: BatchFlags): ReadonlySet<string> {
  const stats =
    rejects === undefined ? undefined : statSync(rejects, { bigint: true, throwIfNoEntry: false });
  return new Set(stats && rejects !== undefined ? [identityOf(rejects, stats)] : []);
}

function openSink(flags: BatchFlags, tables: readonly Table[]): { sink: Sink; writesOver: boolean } {
  if (flags.out === undefined || !writesFile(flags)) return { sink: stdoutSink(), writesOver: false };
  const inputs = new Set(tables.map((table) => table.identity).filter((identity) => identity !== null));
  const writesOver = guardOutput(flags.out, inputs, isOwnResult, flags.force ?? false);
  return { sink: fileSink(flags.out), writesOver };
}

/** Rejected rows need a file of their own: not the result's, and not the screen. */
function guardRejects(flags: BatchFlags, tables: readonly Table[]): void {
  if (flags.rejects === '-') throw fatal('rejects-to-screen', {});
  if (flags.out === undefined || !writesFile(flags)) return;
  const beside = tables.flatMap(({ path }) => (path === null ? [] : [rejectsBeside(path)]));
  const rejects = flags.rejects === undefined ? beside : [flags.rejects];
  const place = (path: string) => resolve(path).normalize('NFC').toLowerCase(); // as Windows and macOS see it
  if (rejects.some((path) => place(path) === place(flags.out ?? ''))) {
    throw fatal('out-is-rejects', { file: flags.out });
  }
}
