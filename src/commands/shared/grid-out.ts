import type { Context } from '../../base/context.js';
import { identitiesOf } from '../../base/files/files.js';
import { guardApart } from '../../base/files/guard-apart.js';
import { GRID_FORMATS, gridWriterOf } from '../../formats/grid/grid-formats.js';
import { guardForm, shownAs } from '../../formats/out-form.js';
import { createPaint } from '../../formats/terminal/paint.js';
import { fileSink, guardBeforeReading, guardOutput, stdoutSink, type Sink } from '../../base/files/sink.js';
import type { GridReport } from '../../formats/grid/grid.js';
import { gridFormatOf, type GridFlags } from './grid-flags.js';
import { hasAnswers } from '../../tally/pairs.js';
import type { CommandMessages } from './words.js';
import { writtenLine } from './written-line.js';

/** Where pairs of producers to settle go, if anywhere. */
interface PairsFlags {
  readonly pairs?: string;
  readonly force?: boolean;
}

/**
 * Makes sure, before anything is read, that what is requested may be written where it is to go.
 *
 * @param names what is to be read, as it was named
 * @throws {UserError}
 */
export function guardGrids(
  flags: GridFlags & PairsFlags,
  names: readonly (string | undefined)[],
  { messages }: Context<CommandMessages>,
): void {
  guardForm(flags, GRID_FORMATS);
  guardApart([flags.out, flags.pairs]);
  guardBeforeReading(flags, names);
  if (flags.pairs !== undefined) guardPairs(flags.pairs, flags, identitiesOf(names), messages);
}

/**
 * Opens where the figures go, which is none of the files that are read.
 *
 * @param inputs files that are read, by their identity
 * @throws {UserError}
 */
export function openGridSink(
  flags: GridFlags,
  inputs: readonly string[],
  { host }: Pick<Context<CommandMessages>, 'host'>,
): Sink & { writesOver: boolean } {
  const { out, force } = flags;
  if (out === undefined || out === '-') {
    return { ...stdoutSink(host, shownAs(gridFormatOf(flags))), writesOver: false };
  }
  const writesOver = guardOutput(out, new Set(inputs), force ?? false);
  return { ...fileSink(out, host), writesOver };
}

/**
 * The same for the pairs of producers to settle, which are to be answered by a human.
 *
 * @throws {UserError}
 */
export function openPairsSink(
  flags: PairsFlags,
  inputs: readonly string[],
  { host, messages }: Context<CommandMessages>,
): Sink | null {
  const { pairs } = flags;
  if (pairs === undefined) return null;
  if (pairs === '-') return stdoutSink(host, 'text');
  guardPairs(pairs, flags, inputs, messages);
  return fileSink(pairs, host);
}

function guardPairs(
  pairs: string,
  { force }: PairsFlags,
  inputs: readonly string[],
  messages: CommandMessages,
): void {
  if (pairs === '-') return;
  guardForm({ out: pairs }, ['csv']);
  guardOutput(pairs, new Set(inputs), force ?? false, (path) => hasAnswers(path, messages));
}

/**
 * Writes figures where they are to go: on the screen with what there is to say of them, else that on standard error.
 */
export async function putGrids(
  sink: Sink & { writesOver: boolean },
  content: Pick<GridReport, 'title' | 'name' | 'grids' | 'list' | 'json' | 'objects' | 'below'>,
  flags: GridFlags,
  { messages, width, color, report }: Context<CommandMessages>,
): Promise<void> {
  const { out, quiet } = flags;
  const toFile = out !== undefined && out !== '-';
  const { hasNotes, load } = gridWriterOf(gridFormatOf(flags));
  const below = quiet === true ? [] : content.below;
  const write = await load();
  await write({
    ...content,
    ...{ sink, messages, delimiter: ',', bom: toFile },
    below: hasNotes ? below : [],
    width: toFile ? null : width,
    paint: await createPaint(color && !toFile),
  });
  await sink.flush();
  sink.close();
  if (!hasNotes) below.forEach(report);
  if (toFile && quiet !== true) {
    report(writtenLine(messages, sink.writesOver, out));
  }
}
