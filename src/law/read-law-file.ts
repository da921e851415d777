import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LawFile } from './law-folder.js';
import { DIST_DIR } from '../base/package-root.js';
import type { Edition, ProductSet } from '../engine/types.js';

/*
 * Our own law is read from the YAML, but parsing 26 sets of it takes half a second. `npm run build` therefore
 * keeps each file's data as JSON beside the SHA-256 of the YAML it was made from. The JSON is used only while
 * the YAML still has that digest; an edited file is parsed anew, and checked.
 */

export interface CompiledLaw {
  readonly sha256: string;
  /** A product set or an edition, as the program knows it. */
  readonly law: unknown;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function compiledPath({ folder, name }: LawFile): string {
  return join(DIST_DIR, 'law', folder, name.replace(/\.ya?ml$/i, '.json'));
}

/** What a file of ours says, from JSON if that is up to date, else undefined. */
function upToDate(file: LawFile): unknown {
  const digest = sha256(readFileSync(file.path));
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- written by our build
    const compiled = JSON.parse(readFileSync(compiledPath(file), 'utf8')) as CompiledLaw;
    return compiled.sha256 === digest ? compiled.law : undefined;
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
