import { Report } from './ranking-report.js';
import type { ResultCsv } from './result-csv.js';
import { writesFile } from '../../formats/out-form.js';
import type { Context } from '../../base/context.js';
import { groupingBy } from '../../rating/grouping.js';
import { isReadSheets } from '../../rating/row-inputs.js';
import { runBatch } from '../shared/batch-run.js';
import { openBatch, type Batch } from '../shared/open-batch.js';
import { formatOf } from '../shared/out-flags.js';
import { isRanked, isStreamed, type RateFlags } from './flags.js';
import type { RateCommandMessages } from './words.js';

/** `ocop rate FILE…`: rates the sheets of CSV files and ranks them. Gives the exit status. */
export async function rate(
  names: readonly string[],
  flags: RateFlags,
  context: Context<RateCommandMessages>,
): Promise<number> {
  const { messages, width } = context;
  const batch = await openBatch(names, flags, context);
  const toFile = writesFile(flags);
  const report = new Report({
    format: formatOf(flags),
    sink: batch.sink,
    messages,
    csv: await csvFor(batch, flags, messages),
    grouped: flags.groupBy !== undefined,
    ranked: isRanked(flags),
    top: flags.top ?? null,
    minStars: flags.minStars ?? null,
    unread: batch.rows.unread.map(({ file }) => file),
    bom: toFile,
    width: toFile ? null : width,
    paint: batch.paint,
  });
  const groupOf = flags.groupBy === undefined ? null : groupingBy(flags.groupBy);
  const { severalMembers } = messages.rate;
  return runBatch(batch, { report, groupOf, severalMembers }, flags, context);
}

/** What writes a CSV, a page or a workbook, loaded only for one. */
async function csvFor(
  { rows, delimiter }: Batch,
  flags: RateFlags,
  messages: RateCommandMessages,
): Promise<ResultCsv | null> {
  const format = formatOf(flags);
  if (format !== 'csv' && format !== 'xlsx' && format !== 'html') return null;
  const { ResultCsv } = await import('./result-csv.js');
  const ranked = !isStreamed(format, isRanked(flags));
  const columns = rows.inputs.map((input) => (isReadSheets(input) ? input.columns() : input.header));
  return new ResultCsv(columns, messages, {
    ranked,
    grouped: flags.groupBy !== undefined,
    delimiter,
  });
}
