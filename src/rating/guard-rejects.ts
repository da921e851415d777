import { resolve } from 'node:path';
import { fatal } from './errors.js';
import { identitiesOf } from '../base/files/files.js';
import { writesFile } from '../formats/out-form.js';
import type { Table } from '../rows/open-table.js';
import { rejectsBeside } from './rejects.js';

/** Where the rejected rows are to go, and the result. */
export interface RejectsFlags {
  readonly rejects?: string;
  readonly out?: string;
}

/** The file named with `--rejects`, where it is there already: rows that were rejected before are no new sheets. */
export function rejectsNamed({ rejects }: RejectsFlags): ReadonlySet<string> {
  return new Set(identitiesOf([rejects]));
}

/** Rejected rows need a file of their own: not the result's, and not the screen. */
export function guardRejects(flags: RejectsFlags, tables: readonly Table[]): void {
  if (flags.rejects === '-') throw fatal('rejects-to-screen', {});
  if (flags.out === undefined || !writesFile(flags)) return;
  const beside = tables.flatMap(({ path }) => (path === null ? [] : [rejectsBeside(path)]));
  const rejects = flags.rejects === undefined ? beside : [flags.rejects];
  const place = (path: string) => resolve(path).normalize('NFC').toLowerCase(); // as Windows and macOS see it
  if (rejects.some((path) => place(path) === place(flags.out ?? ''))) {
    throw fatal('out-is-rejects', { file: flags.out });
  }
}
