import { readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { builtin } from '../builtin.js';
import type { FileHost } from '../host.js';

/*
 * What is being written stands beside its place under a name of its own, and is moved there when it is whole. It may
 * hold names of people, so that none of it may be left behind, whatever ends the program. A kill that no program can see,
 * or a power cut, leaves it all the same: the name says whose it is, and the next run that writes there clears it away.
 */
export interface Temporary {
  readonly path: string;
  /** It has been moved to its place. */
  settle(): void;
  /** Takes it away, a folder with all that is in it; never throws, as it is done when something else went wrong already. */
  remove(): void;
}

/** `.so.csv.1f0c-3ab-5d41f09a.tmp`: the machine, the process and a number of its own. */
const NAMED = /^\..+\.([0-9a-f]{4})-([0-9a-z]{1,7})-[0-9a-f]{8}\.tmp$/u;

/**
 * A name beside `path` that nothing else uses; what is under it goes when the run ends.
 *
 * @param isFolder whether a folder is made under it, and no file
 */
export function temporaryBeside(path: string, host: FileHost, isFolder = false): Temporary {
  const { atEnd, disk, pid } = host;
  const own = join(
    dirname(path),
    `.${basename(path)}.${thisMachine()}-${pid.toString(36)}-${builtin('node:crypto').randomBytes(4).toString('hex')}.tmp`,
  );
  clearLeft(dirname(path), host);
  live.add(own);
  const clear = (): boolean => {
    try {
      (isFolder ? disk.removeTree : disk.remove)(own);
      return true;
    } catch {
      return false; // its folder cannot be entered, so that it was never made; or somebody has it open still
    }
  };
  const takeBack = atEnd(() => void clear());
  const settle = () => {
    live.delete(own);
    takeBack();
  };
  return {
    path: own,
    settle,
    remove() {
      // What could not be taken away now is tried once more at the end.
      if (clear()) settle();
    },
  };
}

/** What this process has under way, by its path. */
const live = new Set<string>();

/** The folders that each run has looked through. */
const cleared = new WeakMap<FileHost, Set<string>>();

/** Takes away what runs on this machine that are gone have left in a folder; once a run and folder. */
function clearLeft(folder: string, host: FileHost): void {
  const looked = cleared.get(host) ?? new Set();
  if (looked.has(folder)) return;
  cleared.set(host, looked.add(folder));
  for (const name of namesIn(folder)) {
    const [, machine, pid] = NAMED.exec(name) ?? [];
    const path = join(folder, name);
    if (machine !== thisMachine() || pid === undefined || live.has(path)) continue;
    const number = Number.parseInt(pid, 36);
    // Our own number may have been that of a run before us; what we have under way ourselves is known.
    if (number !== host.pid && host.isRunning(number)) continue;
    try {
      host.disk.removeTree(path);
    } catch {
      // Somebody has it open; another run will clear it.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // what is to be written there will say what is wrong
  }
}

/** Four digits that stand for this machine: on a shared drive, nobody can tell of another one's processes. */
function thisMachine(): string {
  let hash = 0x811c9dc5;
  for (const unit of hostname()) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 16).toString(16).padStart(4, '0');
}
