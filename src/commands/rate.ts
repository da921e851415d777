import { openLibrary } from '../criteria/library.js';
import type { Table } from '../input/table.js';
import { createPaint } from '../output/paint.js';
import { isStreamed } from '../output/report-format.js';
import type { ResultCsv } from '../output/result-csv.js';
import type { Context } from './context.js';
import { editionNamed } from './edition-named.js';
import { openTables } from './open-tables.js';
import { guardForm, guardRejects, openSink, rejectsNamed } from './out-files.js';
import { formatOf, writesFile } from './out-flags.js';
import { isRanked, type RateFlags } from './rate-flags.js';
import { RateRun } from './rate-run.js';

/** `ocop rate FILE…`: rates the sheets of CSV files and ranks them. Gives the exit status. */
export async function rate(names: readonly string[], flags: RateFlags, context: Context): Promise<number> {
  const library = openLibrary(flags.criteria ?? null);
  const edition = flags.edition === undefined ? null : editionNamed(library, flags.edition).edition;
  guardForm(flags);
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
