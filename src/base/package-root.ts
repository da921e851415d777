import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder: the nearest one above this module that holds the law. */
function packageRoot(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, 'criteria', 'schema')) && dirname(dir) !== dir) dir = dirname(dir);
  return dir;
}

const ROOT = packageRoot();

/** What the build makes. */
export const DIST_DIR = join(ROOT, 'dist');

/** The law as YAML. */
export const CRITERIA_DIR = join(ROOT, 'criteria');

/** Lists of places that the program brings: what became of them on 01/07/2025. */
export const PLACES_DIR = join(ROOT, 'places');

/** The JSON Schemas of what people keep beside the law: sheets, a council's regulation. */
export const SCHEMAS_DIR = join(ROOT, 'schemas');
