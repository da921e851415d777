import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './files.js';

/*
 * What changes a disk, in one place. On Windows a virus scanner, the indexer or a folder of the cloud opens a new file for
 * a moment, and whoever renames or removes it then is refused; a moment later it goes well. So it is tried again.
 */

/** The calls by which we write; each throws the system's own error. */
export interface Disk {
  readonly open: (path: string, flags: string) => number;
  readonly read: (path: string) => Buffer;
  /** Writes some of the bytes from `at` on; gives how many. */
  readonly write: (descriptor: number, bytes: Uint8Array, at: number) => number;
  /** What was written is on the disk itself. */
  readonly sync: (descriptor: number) => void;
  readonly rename: (from: string, to: string) => void;
  /** Gives a file a second name, where none is. */
  readonly link: (from: string, to: string) => void;
  readonly copy: (from: string, to: string) => void;
  /** Takes a file away; one that is gone already is no error. */
  readonly remove: (path: string) => void;
  readonly makeFolder: (path: string) => void;
  /** Gives a file the time of its last change. */
  readonly touch: (path: string, at: Date) => void;
  /** Takes an empty folder away. */
  readonly removeFolder: (path: string) => void;
  /** Takes a folder away with all that is in it. */
  readonly removeTree: (path: string) => void;
  /**
   * Whether a file that could not be replaced is open in another program, as Excel has its workbooks; else it is the
   * right to write it that is missing.
   */
  readonly isHeld: (path: string, error: unknown) => boolean;
}

/** The disk as the system has it. */
export const plainDisk: Disk = {
  open: (path, flags) => openSync(path, flags),
  read: (path) => readFileSync(path),
  write: (descriptor, bytes, at) => writeSync(descriptor, bytes, at),
  sync: (descriptor) => {
    fsyncSync(descriptor);
  },
  rename: (from, to) => {
    renameSync(from, to);
  },
  link: (from, to) => {
    linkSync(from, to);
  },
  copy: (from, to) => {
    copyFileSync(from, to);
  },
  remove: (path) => {
    rmSync(path, { force: true });
  },
  makeFolder: (path) => {
    makeFolderBy(mkdirSync, path);
  },
  removeFolder: (path) => {
    rmdirSync(path);
  },
  removeTree: (path) => {
    rmSync(path, { recursive: true, force: true });
  },
  touch: (path, at) => {
    utimesSync(path, at, at);
  },
  isHeld: () => false,
};

/** Milliseconds before each further try: a scanner mostly needs the first few, and after two seconds it is no scanner. */
export const WAITS: readonly number[] = [10, 20, 40, 80, 160, 320, 640, 730];

/*
 * Elsewhere EPERM and EACCES say that a right is missing, which no waiting mends; Windows says them of a file that is
 * open, or whose removal is not finished. EBUSY says everywhere that somebody has it.
 */
const HELD: ReadonlySet<string> = new Set(['EBUSY']);
const PASSING_ON_WINDOWS: ReadonlySet<string> = new Set(['EPERM', 'EACCES', ...HELD]);
/** A folder is empty only when the files in it are gone, which Windows may put off. */
const UNTIL_EMPTY: ReadonlySet<string> = new Set(['ENOTEMPTY', ...PASSING_ON_WINDOWS]);

/** Waits with nothing else going on: what is being done meanwhile is half done. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** What a patient disk needs to know of the world. */
export interface Patience {
  readonly isWindows: boolean;
  /** Waits some milliseconds, with nothing else going on. */
  readonly wait: (ms: number) => void;
}

/** The same disk, which tries again where what stands in the way passes by itself. */
export function patientDisk(disk: Disk, { isWindows, wait }: Patience): Disk {
  const passing = isWindows ? PASSING_ON_WINDOWS : HELD;
  const again = <T>(work: () => T, codes = passing): T => {
    for (const ms of WAITS) {
      try {
        return work();
      } catch (error) {
        if (!codes.has(errorCode(error))) throw error;
      }
      wait(ms);
    }
    return work();
  };
  return {
    open: (path, flags) => again(() => disk.open(path, flags)),
    read: (path) => again(() => disk.read(path)),
    // What is open already is in nobody's way.
    write: (descriptor, bytes, at) => disk.write(descriptor, bytes, at),
    sync: (descriptor) => {
      disk.sync(descriptor);
    },
    rename: (from, to) => {
      again(() => disk.rename(from, to));
    },
    link: (from, to) => {
      // A disk without second names answers EPERM too, for good; whoever links has another way there.
      again(() => disk.link(from, to), HELD);
    },
    copy: (from, to) => {
      again(() => disk.copy(from, to));
    },
    remove: (path) => {
      again(() => disk.remove(path));
    },
    makeFolder: (path) => {
      again(() => disk.makeFolder(path));
    },
    removeFolder: (path) => {
      again(() => disk.removeFolder(path));
    },
    removeTree: (path) => {
      again(() => disk.removeTree(path), isWindows ? UNTIL_EMPTY : passing);
    },
    // It comes again by itself.
    touch: (path, at) => {
      disk.touch(path, at);
    },
    isHeld(path, error) {
      if (!isWindows || !PASSING_ON_WINDOWS.has(errorCode(error)) || !existsSync(path)) return false;
      try {
        closeSync(disk.open(path, 'r+'));
        return true; // it may be written to, so that the right is not what is missing
      } catch (other) {
        return errorCode(other) === 'EBUSY';
      }
    },
  };
}

/**
 * Writes a text to a file that is not there yet; none is left where it could not be written whole.
 *
 * @throws the system's own error
 */
export function writeNew(disk: Disk, path: string, text: string): void {
  const descriptor = disk.open(path, 'wx');
  let whole = false;
  try {
    writeAll(disk, descriptor, Buffer.from(text, 'utf8'));
    whole = true;
  } finally {
    closeSync(descriptor);
    if (!whole) disk.remove(path);
  }
}

/**
 * Writes all of some bytes, however few of them go out at a time.
 *
 * @throws the system's own error
 */
export function writeAll(disk: Disk, descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += disk.write(descriptor, bytes, at);
}

/**
 * Makes a folder with all on the way to it.
 *
 * @throws the system's own error. Of a disk that only reads, too, Node says that there is no such folder: the first of
 *   those missing, made by itself, tells why
 */
export function makeFolderBy(
  make: (path: string, options?: { recursive: boolean }) => unknown,
  path: string,
): void {
  try {
    make(path, { recursive: true });
  } catch (error) {
    const first = errorCode(error) === 'ENOENT' ? firstMissing(path) : null;
    if (first === null) throw error;
    make(first);
    make(path, { recursive: true });
  }
}

/** The outermost folder on the way to a path that is not there; null where all are. */
function firstMissing(path: string): string | null {
  const before = dirname(path);
  const outer = before === path ? null : firstMissing(before);
  return outer ?? (existsSync(path) ? null : path);
}
