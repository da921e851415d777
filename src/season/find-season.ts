import { lstatSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What a season's file is called. */
export const SEASON_FILE = 'ocop.yaml';

/**
 * The season that a folder is in: the file in it, or in the nearest folder above; null where there is none. A folder, a
 * pipe or a link to nowhere under that name is found too: to go on as if it were not there would be to miss a season that
 * somebody sees, and whoever reads it says what it is.
 */
export function findSeason(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, SEASON_FILE);
    if (isThere(file)) return relative(cwd, file);
    if (dirname(folder) === folder) return null;
  }
}

/** Whether anything stands under a name, itself a link or not. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // a folder above that may not be looked into
  }
}
