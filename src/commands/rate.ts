import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { openLibrary } from '../criteria/library.js';
import { fatal } from '../fatal.js';
import { identityOf } from '../files.js';
import type { Table } from '../input/table.js';
import { isOwnResult } from '../output/own-results.js';
import { createPaint } from '../output/paint.js';
import { isStreamed } from '../output/report-format.js';
import { rejectsBeside } from '../output/rejects.js';
import type { ResultCsv } from '../output/result-csv.js';
import { fileSink, guardOutput, stdoutSink, type Sink } from '../output/sink.js';
import type { Context } from './context.js';
import { editionNamed } from './edition-named.js';
import { openTables } from './open-tables.js';
import { formatOf, isRanked, unknownForm, writesFile, type RateFlags } from './rate-flags.js';
import { RateRun } from './rate-run.js';

/** `ocop rate FILE…`: rates the sheets of CSV files and ranks them. Gives the exit status. */
export async function rate(names: readonly string[], flags: RateFlags, context: Context): Promise<number> {
  const library = openLibrary(flags.criteria ?? null);
  const edition = flags.edition === undefined ? null : editionNamed(library, flags.edition).edition;
  const form = unknownForm(flags);
  if (form !== null) throw fatal('out-form-unknown', { file: flags.out ?? '', ending: form });
  const opened = await openTables(names, rejectsNamed(flags));
  const { tables } = opened;
  guardRejects(flags, tables);
  const { sink, writesOver } = openSink(flags, tables);
  const paint = await createPaint(context.color && !writesFile(flags));
  const csv = await csvFor(flags, tables, context);
  const run = new RateRun(library, opened, { edition, sink, paint, csv, writesOver }, flags, context);
  try {
    return await run.run();
  } catch (error) {
    run.abandon();
    throw error;
  }
}

/** The file named with `--rejects`, where it is there already: rows that were rejected before are no new sheets. */
function rejectsNamed({ rejects }: RateFlags): ReadonlySet<string> {
  const stats =
    rejects === undefined ? undefined : statSync(rejects, { bigint: true, throwIfNoEntry: false });
  return new Set(stats && rejects !== undefined ? [identityOf(rejects, stats)] : []);
}

function openSink(flags: RateFlags, tables: readonly Table[]): { sink: Sink; writesOver: boolean } {
  if (flags.out === undefined || !writesFile(flags)) return { sink: stdoutSink(), writesOver: false };
  const inputs = new Set(tables.map((table) => table.identity).filter((identity) => identity !== null));
  const writesOver = guardOutput(flags.out, inputs, isOwnResult, flags.force ?? false);
  return { sink: fileSink(flags.out), writesOver };
}

/** Rejected rows need a file of their own: not the result's, and not the screen. */
function guardRejects(flags: RateFlags, tables: readonly Table[]): void {
  if (flags.rejects === '-') throw fatal('rejects-to-screen', {});
  if (flags.out === undefined || !writesFile(flags)) return;
  const beside = tables.flatMap(({ path }) => (path === null ? [] : [rejectsBeside(path)]));
  const rejects = flags.rejects === undefined ? beside : [flags.rejects];
  const place = (path: string) => resolve(path).normalize('NFC').toLowerCase(); // as Windows and macOS see it
  if (rejects.some((path) => place(path) === place(flags.out ?? ''))) {
    throw fatal('out-is-rejects', { file: flags.out });
  }
}

/** What writes a CSV, loaded only for one. */
async function csvFor(
  flags: RateFlags,
  tables: readonly Table[],
  { messages }: Context,
): Promise<ResultCsv | null> {
  const format = formatOf(flags);
  if (format !== 'csv') return null;
  const { ResultCsv } = await import('../output/result-csv.js');
  const ranked = !isStreamed(format, isRanked(flags));
  // As the first table has it: a spreadsheet that writes semicolons reads no commas.
  const delimiter = tables[0]?.layout.delimiter === ';' ? ';' : ',';
  const headers = tables.map((table) => table.header);
  return new ResultCsv(headers, messages, { ranked, grouped: flags.groupBy !== undefined, delimiter });
}
