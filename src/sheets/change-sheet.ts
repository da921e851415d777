import { existsSync } from 'node:fs';
import type { Disk } from '../base/files/disk.js';
import { dirname } from 'node:path';
import { isLock, takeLock, type Lock, type LockHost, type Taken } from '../base/lock.js';
import { saveSheet } from './sheet-store.js';
import { textIn } from '../base/files/text-in.js';

/** What became of a sheet that was to be changed. */
export type ChangedSheet =
  | { readonly state: 'saved' }
  /** It is not what was read any more, or gone: nothing is written. */
  | { readonly state: 'changed' }
  /** Another sheet stands where it was to go: nothing is written. */
  | { readonly state: 'taken' }
  /** Somebody else has the sheet there open. */
  | { readonly state: 'open'; readonly path: string; readonly taken: Taken };

/**
 * Changes a sheet that nobody has open, and moves it where its place is another one now. The old file goes only when the
 * new one is whole.
 *
 * @param known what was read from it
 * @param to where it is kept from now on, which may be where it was
 * @throws the system's own error; nothing is lost
 */
export function changeSheet(
  path: string,
  known: string,
  text: string,
  to: string,
  host: LockHost,
): ChangedSheet {
  const locks: Lock[] = [];
  try {
    for (const one of new Set([path, to])) {
      const taken = takeLock(one, host);
      if (!isLock(taken)) return { state: 'open', path: one, taken };
      locks.push(taken);
    }
    if (!existsSync(path) || textIn(host.disk.read(path)) !== known) return { state: 'changed' };
    if (to !== path && existsSync(to)) return { state: 'taken' };
    saveSheet(to, text, host);
    if (to !== path) host.disk.remove(path);
    return { state: 'saved' };
  } finally {
    for (const lock of locks) lock.release();
    for (const one of new Set([path, to])) removeIfEmpty(dirname(one), host.disk);
  }
}

function removeIfEmpty(folder: string, disk: Disk): void {
  try {
    disk.removeFolder(folder);
  } catch {
    // It holds other sheets.
  }
}
