import { dirname, join, relative } from 'node:path';
import { statOrNull } from '../base/files/files.js';

/** What a season's file is called. */
export const SEASON_FILE = 'ocop.yaml';

/** The season that a folder is in: the file in it, or in the nearest folder above; null where there is none. */
export function findSeason(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, SEASON_FILE);
    if (statOrNull(file)?.isFile() === true) return relative(cwd, file);
    if (dirname(folder) === folder) return null;
  }
}
