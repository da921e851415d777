import type { Readable, Writable } from 'node:stream';
import type { Disk } from './files/disk.js';

/** What a program writes to: a terminal, which has a size, or a file or a pipe, which has none. */
export type Output = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** What a program reads from: a terminal's keys, or a file or a pipe. */
export type Input = Readable & {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
};

/**
 * The world that a run of the program lives in. There is one of the real process, which only the outermost module
 * makes; everything below takes what it needs from here, so that a run can be had without its own process.
 */
export interface Host {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that a relative name starts from. The system's calls know it by themselves. */
  readonly cwd: string;
  /** The moment it is. */
  readonly now: () => Date;
  /** Milliseconds that have gone by since some moment, by a clock that nobody sets: for what lies between two keys. */
  readonly elapsed: () => number;
  /** The number of this process, by which others on the machine know who holds a lock. */
  readonly pid: number;
  /** Whether a process of that number runs on this machine. */
  readonly isRunning: (pid: number) => boolean;
  /** When a process was started, as the system says it: of two with one number it differs. null where it does not say. */
  readonly startOf: (pid: number) => string | null;
  /**
   * Does some work again and again while the run goes on; it keeps no run from its end.
   *
   * @returns what ends it
   */
  readonly every: (ms: number, work: () => void) => () => void;
  /**
   * Does some work when the run ends, however it ends: by itself, by Ctrl+C, or when its window is closed.
   *
   * @returns what takes the work back
   */
  readonly atEnd: (work: () => void) => () => void;
  /** Ends the run at once, where nobody is left to go on for; with the status it has so far unless one is given. */
  readonly exit: (status?: number) => void;
  /**
   * Opens a file as a double-click on it would.
   *
   * @returns whether there is a program that opens files
   */
  readonly open: (path: string) => Promise<boolean>;
  /** What files are written by. */
  readonly disk: Disk;
}

/** What writing a file needs of the world. */
export type FileHost = Pick<Host, 'atEnd' | 'disk' | 'pid' | 'isRunning'>;
