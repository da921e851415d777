import { basename, dirname, join } from 'node:path';
import { builtin } from '../builtin.js';
import type { FileHost } from '../host.js';

/*
 * What is being written stands beside its place under a name of its own, and is moved there when it is whole. It may
 * hold names of people, so that none of it may be left behind, whatever ends the program.
 */
export interface Temporary {
  readonly path: string;
  /** It has been moved to its place. */
  settle(): void;
  /** Takes it away; never throws, as it is done when something else went wrong already. */
  remove(): void;
}

/** A name beside `path` that nothing else uses; what is under it goes when the run ends. */
export function temporaryBeside(path: string, { atEnd, disk }: FileHost): Temporary {
  const own = join(
    dirname(path),
    `.${basename(path)}.${builtin('node:crypto').randomBytes(6).toString('hex')}.tmp`,
  );
  const clear = (): boolean => {
    try {
      disk.remove(own);
      return true;
    } catch {
      return false; // its folder cannot be entered, so that it was never made; or somebody has it open still
    }
  };
  const settle = atEnd(() => void clear());
  return {
    path: own,
    settle,
    remove() {
      // What could not be taken away now is tried once more at the end.
      if (clear()) settle();
    },
  };
}
