import { criteriaOf } from '../../engine/criteria-of.js';
import type { CriterionCode, ProductSet, StarLevel } from '../../engine/types.js';
import type { AdviceQuery } from '../../engine/advice.js';
import type { AdviceCsv } from './advice-csv.js';
import { AdviceReport } from './advice-report.js';
import { adviseProduct } from './advise-product.js';
import { writesFile } from '../../formats/out-form.js';
import type { Context } from '../../base/context.js';
import { isReadSheets } from '../../rating/row-inputs.js';
import { runBatch } from '../shared/batch-run.js';
import { openBatch, type Batch } from '../shared/open-batch.js';
import { formatOf, type BatchFlags } from '../shared/out-flags.js';
import type { AdviseCommandMessages } from './words.js';

export interface AdviseFlags extends BatchFlags {
  readonly target?: StarLevel;
  readonly max?: number;
  readonly lock?: readonly CriterionCode[];
  /** Also what lies outside the producer's power. */
  readonly all?: boolean;
}

/** `ocop advise FILE…`: the fewest criteria that would bring each product to the next star. Gives the exit status. */
export async function advise(
  names: readonly string[],
  flags: AdviseFlags,
  context: Context<AdviseCommandMessages>,
): Promise<number> {
  const { messages, width } = context;
  const batch = await openBatch(names, flags, context);
  const query: AdviceQuery = {
    target: flags.target ?? null,
    max: flags.max ?? null,
    locked: new Set(flags.lock),
    beyondProducer: flags.all ?? false,
  };
  const toFile = writesFile(flags);
  const sets = new Set<ProductSet>();
  const report = new AdviceReport({
    format: formatOf(flags),
    sink: batch.sink,
    messages,
    csv: await csvFor(batch, flags, messages),
    bom: toFile,
    width: toFile ? null : width,
    paint: batch.paint,
    advise: ({ submission }) => {
      sets.add(submission.set);
      return adviseProduct(submission, query);
    },
    remarks: () => {
      const unknown = sets.size === 0 ? [] : [...query.locked].filter((code) => !isIn(sets, code));
      return unknown.length > 0 ? [messages.advice.lockUnknown(unknown)] : [];
    },
  });
  const { severalMembers } = messages.advice;
  return runBatch(batch, { report, groupOf: null, severalMembers }, flags, context);
}

function isIn(sets: ReadonlySet<ProductSet>, code: CriterionCode): boolean {
  return [...sets].some((set) => criteriaOf(set).some((criterion) => criterion.code === code));
}

/** What writes a CSV or a workbook, loaded only for one. */
async function csvFor(
  { rows, delimiter }: Batch,
  flags: AdviseFlags,
  messages: AdviseCommandMessages,
): Promise<AdviceCsv | null> {
  const format = formatOf(flags);
  if (format !== 'csv' && format !== 'xlsx' && format !== 'html') return null;
  const { AdviceCsv } = await import('./advice-csv.js');
  // A sheet's own file always says whose it is.
  const members = rows.inputs.some((input) => isReadSheets(input) || input.header.fields.has('member'));
  return new AdviceCsv(messages, delimiter, members);
}
