import { openLibrary } from '../criteria/library.js';
import type { Table } from '../input/table.js';
import { createPaint } from '../output/paint.js';
import { isStreamed } from '../output/report-format.js';
import type { ResultCsv } from '../output/result-csv.js';
import { fileSink, guardOutput, stdoutSink, type Sink } from '../output/sink.js';
import type { Context } from './context.js';
import { editionNamed } from './edition-named.js';
import { openTables } from './open-tables.js';
import { formatOf, writesFile, type RateFlags } from './rate-flags.js';
import { RateRun } from './rate-run.js';

/** `ocop rate FILE…`: rates the sheets of CSV files and ranks them. Gives the exit status. */
export async function rate(names: readonly string[], flags: RateFlags, context: Context): Promise<number> {
  const library = openLibrary(flags.criteria ?? null);
  const edition = flags.edition === undefined ? null : editionNamed(library, flags.edition).edition;
  const tables = await openTables(names);
  const sink = openSink(flags, tables);
  const paint = await createPaint(context.color && !writesFile(flags));
  const csv = await csvFor(flags, tables, context);
  const run = new RateRun(library, tables, { edition, sink, paint, csv }, flags, context);
  try {
    return await run.run();
  } catch (error) {
    run.abandon();
    throw error;
  }
}

/** What stands near the beginning of every result of ours. */
const RESULT_MARKS = [
  'Sao theo điểm',
  'Stars by points',
  '{"product":{"code":',
  'Hạng  Mã sản phẩm',
  'Rank  Product code',
];

function openSink(flags: RateFlags, tables: readonly Table[]): Sink {
  if (flags.out === undefined || !writesFile(flags)) return stdoutSink();
  const inputs = new Set(tables.map((table) => table.identity).filter((identity) => identity !== null));
  guardOutput(flags.out, inputs, RESULT_MARKS, flags.force ?? false);
  return fileSink(flags.out);
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
  const ranked = !isStreamed(format, flags.top ?? null);
  const headers = tables.map((table) => table.header);
  return new ResultCsv(headers, messages, ranked, flags.groupBy !== undefined);
}
