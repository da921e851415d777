import { fatal } from './errors.js';
import { identitiesOf, identityAt } from '../base/files/files.js';
import { isSamePlace } from '../base/files/guard-apart.js';
import { guardFolderName, guardName } from '../base/files/out-name.js';
import { writesFile } from '../formats/out-form.js';
import type { Table } from '../rows/open-table.js';
import { isRejectsFolder, rejectsOf } from './rejects.js';

/** Where the rejected rows are to go, and the result. */
export interface RejectsFlags {
  readonly rejects?: string;
  readonly out?: string;
}

/** The file named with `--rejects`, where it is there already: rows that were rejected before are not new sheets. */
export function rejectsNamed({ rejects }: RejectsFlags): ReadonlySet<string> {
  return new Set(identitiesOf([rejects]));
}

/**
 * Rejected rows need their own file: not the result's, not the screen, and none that is to be read.
 *
 * @param names what is to be read, as it was named
 * @throws {UserError} before anything is read
 */
export function guardRejectsNamed(flags: RejectsFlags, names: readonly (string | undefined)[]): void {
  const { rejects } = flags;
  if (rejects === undefined) return;
  if (rejects === '-') throw fatal('rejects-to-screen', {});
  if (isRejectsFolder(rejects)) {
    guardFolderName(rejects);
    return;
  }
  guardName(rejects);
  guardRejects(flags, []);
  const identity = identityAt(rejects);
  if (identity !== null && identitiesOf(names).includes(identity)) {
    throw fatal('out-is-input', { file: rejects });
  }
}

/** The same for where they go by themselves, once the tables are known. */
export function guardRejects(flags: RejectsFlags, tables: readonly Table[]): void {
  if (flags.out === undefined || !writesFile(flags)) return;
  const { out, rejects: named } = flags;
  const folder = named !== undefined && isRejectsFolder(named) ? named : null;
  const each = tables.map((table) => rejectsOf(table, folder)).filter((path) => path !== null);
  const rejects = named === undefined || folder !== null ? each : [named];
  if (rejects.some((path) => isSamePlace(path, out))) throw fatal('out-is-rejects', { file: out });
}
