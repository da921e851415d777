import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { atEnd } from '../at-end.js';

/*
 * What is being written stands beside its place under a name of its own, and is moved there when it is whole. It may
 * hold names of people, so that none of it may be left behind, whatever ends the program.
 */

const unfinished = new Set<string>();
let made = 0;

/** A name beside `path` that nothing else uses; what is under it goes when the program ends. */
export function temporaryBeside(path: string): string {
  if (made === 0) {
    atEnd(() => {
      for (const temporary of unfinished) removeTemporary(temporary);
    });
  }
  made += 1;
  const name = join(dirname(path), `.${basename(path)}.${String(process.pid)}-${String(made)}.tmp`);
  unfinished.add(name);
  return name;
}

/** The file under a temporary name has been moved to its place. */
export function isInPlace(temporary: string): void {
  unfinished.delete(temporary);
}

/** Takes a temporary file away; never throws, as it is done when something else went wrong already. */
export function removeTemporary(temporary: string): void {
  unfinished.delete(temporary);
  try {
    rmSync(temporary, { force: true });
  } catch {
    // Its folder cannot be entered, so that it was never made.
  }
}
