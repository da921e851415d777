import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { convene, openCouncil, type Convened, type OpenedCouncil } from '../../council/convene.js';
import { guardRejectsNamed } from '../../rating/guard-rejects.js';
import type { CouncilCounts } from '../../council/counts.js';
import { writeCouncil } from './council-report.js';
import { guardForm, writesFile } from '../../formats/out-form.js';
import { createPaint } from '../../formats/terminal/paint.js';
import { guardFolder } from '../../base/files/folder-sink.js';
import { guardBeforeReading } from '../../base/files/sink.js';
import { delimiterOf } from '../shared/open-batch.js';
import { openSink, type OpenedSink } from '../shared/open-sink.js';
import { isSettled } from '../../engine/council-order.js';
import { knownSet } from '../../law/library.js';
import { formatOf, REPORT_FORMATS } from '../shared/out-flags.js';
import { rejectsLines, rowFigures } from '../shared/row-figures.js';
import type { CouncilFlags } from './flags.js';
import { writeNextRound } from './next-round.js';
import { guardSeals, writeSeals } from './seals-file.js';
import type { CouncilCommandMessages } from './words.js';
import { writtenLine } from '../shared/written-line.js';

/** `ocop council PATH…`: brings members' sheets together to the council's result. Gives the exit status. */
export async function council(
  paths: readonly string[],
  flags: CouncilFlags,
  context: Context<CouncilCommandMessages>,
): Promise<number> {
  guardForm(flags, REPORT_FORMATS);
  guardBeforeReading(flags, [...paths, flags.regulation]);
  guardRejectsNamed(flags, [...paths, flags.regulation]);
  guardSeals(flags, [...paths, flags.regulation]);
  if (flags.nextRound !== undefined) guardFolder(flags.nextRound, flags.force ?? false);
  const opened = await openCouncil(paths, flags, context);
  const output = openSink(flags, opened.inputs, context.host);
  try {
    const { judged, counts } = await convene(opened, flags, context);
    await write({ ...opened, judged, counts, output }, flags, context);
    return isAllSettled(counts) ? ALL_WELL : FELL_SHORT;
  } catch (error) {
    opened.rows.abandon();
    output.sink.abandon();
    throw error;
  }
}

interface Written extends OpenedCouncil, Convened {
  readonly output: OpenedSink;
}

/** Results, then what there is to say of them: on the screen together, else on standard error. */
async function write(
  { judged, regulation, counts, output, rows, opened, library, inputs }: Written,
  flags: CouncilFlags,
  context: Context<CouncilCommandMessages>,
): Promise<void> {
  const { messages, report, color, width } = context;
  const { council: words } = messages;
  const toFile = writesFile(flags);
  const format = formatOf(flags);
  const files = [
    ...rejectsLines(rows.closeRejects(), context),
    ...(toFile && flags.quiet !== true ? [writtenLine(messages, output.writesOver, flags.out)] : []),
  ];
  // Before the result: where the lists cannot be written, nothing is.
  const again =
    flags.nextRound === undefined
      ? []
      : writeNextRound(flags.nextRound, { judged, regulation, library, inputs }, flags, context);
  const delimiter = delimiterOf(opened.tables);
  const seals =
    flags.seals === undefined
      ? []
      : await writeSeals(flags.seals, judged, { inputs, delimiter }, flags, context);
  const undecided = judged.products.filter(({ result }) => result.authorityUndecided).length;
  const sameStars = judged.products.filter(({ gathered, result }) => {
    const { edition, set } = gathered;
    const isDisputed = knownSet(library, edition, set).disputed !== null;
    return isDisputed && isSettled(result.outcome) && result.otherwise === null;
  }).length;
  const figures =
    flags.quiet === true
      ? []
      : [
          words.summary(counts),
          ...(counts.unsealedRows > 0 ? [words.unsealedRows(counts.unsealedRows)] : []),
          ...(counts.drafts > 0 ? [words.drafts(counts.drafts)] : []),
          ...(undecided > 0 ? [words.authorityUndecided(undecided)] : []),
          ...(sameStars > 0 ? [words.sameStars(sameStars)] : []),
          ...rowFigures(rows, messages),
        ];
  const onScreen = format === 'table' && !toFile;
  const said = flags.quiet === true ? [] : [...again, ...seals];
  const below = [...figures, ...files, ...said];
  const style = { messages, paint: await createPaint(color && !toFile), width: toFile ? null : width };
  await writeCouncil(judged, regulation, {
    ...style,
    format,
    delimiter,
    bom: toFile,
    sink: output.sink,
    below: onScreen ? below : [],
  });
  output.sink.close();
  if (!onScreen) below.forEach(report);
}

function isAllSettled({ outcomes, held, rejected, leftOut }: CouncilCounts): boolean {
  const open = outcomes['re-score'] + outcomes.unsettled + outcomes['no-quorum'] + outcomes.incomplete;
  return open + held + rejected + leftOut === 0;
}
