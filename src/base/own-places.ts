import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PLACES_DIR } from './package-root.js';

/*
 * The country's communes and provinces before and after 01/07/2025, as a list for `--places` that the program brings:
 * `--places 2025`. It is no official text (see places/README.md), so that it is taken only where it is asked for.
 */

/** The list that the program brings under a name; null where the name is that of a user's own file. */
export function ownPlaces(name: string): string | null {
  if (!/^\d{4}$/.test(name)) return null;
  const path = join(PLACES_DIR, `${name}.csv`);
  return existsSync(path) ? path : null;
}
