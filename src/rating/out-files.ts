import { resolve } from 'node:path';
import type { Host } from '../base/host.js';
import { fatal } from './errors.js';
import { identitiesOf } from '../base/files/files.js';
import type { Table } from '../rows/open-table.js';
import { rejectsBeside } from './rejects.js';
import { fileSink, guardOutput, stdoutSink, type Sink } from '../base/files/sink.js';
import { writesFile, type OutFlags } from './out-flags.js';

/** The file named with `--rejects`, where it is there already: rows that were rejected before are no new sheets. */
export function rejectsNamed({ rejects }: OutFlags): ReadonlySet<string> {
  return new Set(identitiesOf([rejects]));
}

/** A sink, and whether the result takes the place of a file. */
export interface OpenedSink {
  readonly sink: Sink;
  readonly writesOver: boolean;
}

/**
 * Opens where results go, which is none of the files that are read.
 *
 * @param inputs the files that are read, by their identity
 * @throws {UserError}
 */
export function openSink(flags: OutFlags, inputs: ReadonlySet<string>, host: Host): OpenedSink {
  if (flags.out === undefined || !writesFile(flags)) return { sink: stdoutSink(host), writesOver: false };
  const writesOver = guardOutput(flags.out, inputs, flags.force ?? false);
  return { sink: fileSink(flags.out, host), writesOver };
}

/** Rejected rows need a file of their own: not the result's, and not the screen. */
export function guardRejects(flags: OutFlags, tables: readonly Table[]): void {
  if (flags.rejects === '-') throw fatal('rejects-to-screen', {});
  if (flags.out === undefined || !writesFile(flags)) return;
  const beside = tables.flatMap(({ path }) => (path === null ? [] : [rejectsBeside(path)]));
  const rejects = flags.rejects === undefined ? beside : [flags.rejects];
  const place = (path: string) => resolve(path).normalize('NFC').toLowerCase(); // as Windows and macOS see it
  if (rejects.some((path) => place(path) === place(flags.out ?? ''))) {
    throw fatal('out-is-rejects', { file: flags.out });
  }
}
