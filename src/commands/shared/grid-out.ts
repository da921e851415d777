import type { Context } from '../../base/context.js';
import { ownFigures, ownPairs } from '../../rating/own-figures.js';
import { GRID_FORMATS } from '../../formats/grid/grid-formats.js';
import { guardForm } from '../../formats/out-form.js';
import { createPaint } from '../../formats/terminal/paint.js';
import { fileSink, guardOutput, stdoutSink, type Sink } from '../../base/files/sink.js';
import { writeGrids, type GridReport } from '../../formats/grid/write-grids.js';
import { gridFormatOf, type GridFlags } from './grid-flags.js';

/**
 * Makes sure, before anything is read, that the result may be written where it is to go.
 *
 * @param inputs files that are read, by their identity
 * @throws {Fatal}
 */
export function openGridSink(
  flags: GridFlags,
  inputs: readonly string[],
  { host, messages }: Context,
): Sink & { writesOver: boolean } {
  const { out } = flags;
  if (out === undefined || out === '-') return { ...stdoutSink(host), writesOver: false };
  guardForm(flags, GRID_FORMATS);
  const writesOver = guardOutput(out, new Set(inputs), ownFigures(messages), flags.force ?? false);
  return { ...fileSink(out, host), writesOver };
}

/**
 * The same for the pairs of producers to settle, which are to be answered by a human.
 *
 * @throws {Fatal}
 */
export function openPairsSink(
  { pairs, force }: { readonly pairs?: string; readonly force?: boolean },
  inputs: readonly string[],
  { host, messages }: Context,
): (Sink & { writesOver: boolean }) | null {
  if (pairs === undefined) return null;
  if (pairs === '-') return { ...stdoutSink(host), writesOver: false };
  guardForm({ out: pairs }, ['csv']);
  const writesOver = guardOutput(pairs, new Set(inputs), ownPairs(messages), force ?? false);
  return { ...fileSink(pairs, host), writesOver };
}

/** Writes figures where they are to go: on the screen with what there is to say of them, else that on standard error. */
export async function putGrids(
  sink: Sink & { writesOver: boolean },
  report: Pick<GridReport, 'title' | 'name' | 'grids' | 'list' | 'json' | 'below'>,
  flags: GridFlags,
  { messages, width, color, tell }: Context,
): Promise<void> {
  const { out, quiet } = flags;
  const toFile = out !== undefined && out !== '-';
  const format = gridFormatOf(flags);
  const below = quiet === true ? [] : report.below;
  const said = format === 'table' || format === 'html' || format === 'xlsx';
  await writeGrids({
    ...report,
    ...{ format, sink, messages, delimiter: ',', bom: toFile },
    below: said ? below : [],
    width: toFile ? null : width,
    paint: await createPaint(color && !toFile),
  });
  sink.close();
  if (!said) below.forEach(tell);
  if (toFile && quiet !== true) {
    tell((sink.writesOver ? messages.rate.wroteOver : messages.rate.wrote)(out));
  }
}
