import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fatal } from '../errors.js';
import { identityAt } from './files.js';

/**
 * Whether two names lead to one place, where there is a file or will be: whatever the case and the accents are written
 * with, as Windows and macOS see it.
 */
export function isSamePlace(one: string, other: string): boolean {
  return placeOf(one) === placeOf(other) || (identityAt(one) ?? one) === (identityAt(other) ?? other);
}

/**
 * Makes sure that no two results of one run go to one place, where the second would take that of the first.
 *
 * @param outputs where results go, as it was named; `-` is standard output
 * @throws {UserError}
 */
export function guardApart(outputs: readonly (string | undefined)[]): void {
  const named = outputs.filter((output) => output !== undefined);
  for (const [at, one] of named.entries()) {
    if (named.slice(0, at).some((other) => isSamePlace(one, other)))
      throw fatal('outputs-same', { file: one });
  }
}

function placeOf(path: string): string {
  return join(folderOf(path), basename(path)).normalize('NFC').toLowerCase();
}

function folderOf(path: string): string {
  const folder = dirname(resolve(path));
  try {
    return realpathSync.native(folder);
  } catch {
    return folder; // not there, which is found when it is written to
  }
}
