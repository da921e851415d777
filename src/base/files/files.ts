import { realpathSync, statSync, type BigIntStats, type Stats } from 'node:fs';

/** What files are on the systems we run on: small things that reading and writing share. */

/**
 * Which file a name leads to, whatever the name: by device and number of the file. Windows numbers files with more
 * digits than a plain number holds, and some shared drives do not number them at all: there it goes by the path.
 */
export function identityOf(name: string, { dev, ino }: BigIntStats): string {
  return ino === 0n ? realpathSync.native(name) : `${String(dev)}:${String(ino)}`;
}

/** Which file a name leads to; null where there is none, or none that can be reached. */
export function identityAt(name: string): string | null {
  try {
    return identityOf(name, statSync(name, { bigint: true }));
  } catch {
    return null;
  }
}

/** Files that are read, by their identity, so that nothing is written over one: of those that are named and there. */
export function identitiesOf(names: readonly (string | undefined)[]): readonly string[] {
  return names
    .map((name) => (name === undefined ? null : identityAt(name)))
    .filter((identity) => identity !== null);
}

/** What stands under a name, behind any link; null where nothing does, or nothing that can be reached. */
export function statOrNull(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** The system's own name of what went wrong, e.g. `EACCES`. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** Whether the system refused something, as opposed to a bug of ours. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
