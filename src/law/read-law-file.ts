import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LawFile } from './law-folder.js';
import { DIST_DIR } from '../base/package-root.js';
import type { Edition, ProductSet } from '../engine/types.js';

/*
 * Our own law is read from the YAML, but parsing 26 sets of it takes half a second. `npm run build` therefore
 * keeps each file's data as a line of JSON before the YAML it was made from. The JSON is used only while the YAML is
 * still the same to the byte; an edited file is parsed anew, and checked. Comparing takes less time than to load what
 * would make a digest.
 */

/**
 * What the build keeps of a file of the law.
 *
 * @param law a product set or an edition, as the program knows it
 */
export function compiledLaw(law: unknown, yaml: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(law)}\n`), yaml]);
}

export function compiledPath({ folder, name }: LawFile): string {
  return join(DIST_DIR, 'law', folder, name.replace(/\.ya?ml$/i, '.law'));
}

/** What a file of ours says, from JSON if that is up to date, else undefined. */
function upToDate(file: LawFile): unknown {
  const yaml = readFileSync(file.path);
  try {
    const compiled = readFileSync(compiledPath(file));
    const end = compiled.indexOf('\n');
    if (!compiled.subarray(end + 1).equals(yaml)) return undefined;
    const law: unknown = JSON.parse(compiled.toString('utf8', 0, end));
    return law;
  } catch {
    return undefined; // not built, or not readable: the YAML tells the same
  }
}

export function compiledSet(file: LawFile): ProductSet | undefined {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- as our build made it, from a file of the right shape
  return upToDate(file) as ProductSet | undefined;
}

export function compiledEdition(file: LawFile): Edition | undefined {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- as our build made it, from a file of the right shape
  return upToDate(file) as Edition | undefined;
}
