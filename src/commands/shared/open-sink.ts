import type { Host } from '../../base/host.js';
import { fileSink, guardOutput, stdoutSink, type Sink } from '../../base/files/sink.js';
import { shownAs, writesFile } from '../../formats/out-form.js';
import { formatOf, type OutFlags } from './out-flags.js';

/** A sink, and whether the result takes the place of a file. */
export interface OpenedSink {
  readonly sink: Sink;
  readonly writesOver: boolean;
}

/**
 * Opens where results go, which is none of the files that are read.
 *
 * @param inputs the files that are read, by their identity
 * @throws {Fatal}
 */
export function openSink(
  flags: Pick<OutFlags, 'format' | 'out' | 'force'>,
  inputs: ReadonlySet<string>,
  host: Host,
): OpenedSink {
  if (flags.out === undefined || !writesFile(flags)) {
    return { sink: stdoutSink(host, shownAs(formatOf(flags))), writesOver: false };
  }
  const writesOver = guardOutput(flags.out, inputs, flags.force ?? false);
  return { sink: fileSink(flags.out, host), writesOver };
}
