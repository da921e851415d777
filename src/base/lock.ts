import { valueUnder } from './own-entries.js';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { fatal, fatalProblem } from './errors.js';
import { UserError, type UserProblem } from './user-error.js';
import { errorCode, statOrNull } from './files/files.js';
import type { Host } from './host.js';
import { writeNew, type Disk } from './files/disk.js';
import { temporaryBeside } from './files/temporaries.js';

/** So often an owner gives a sign of life, by the time of the lock's last change. */
const BEAT = 30_000;

/** Whoever has given none for so long may be gone. */
const QUIET_MINUTES = 2;

/** Who has a sheet open. */
interface LockHolder {
  readonly host: string;
  readonly pid: number;
  /** When that process was started, by its system; null where that does not say. */
  readonly started: string | null;
}

/** A sheet held open by this process until it is let go, or the process ends. */
export interface Lock {
  release(): void;
}

/** What taking a lock needs of the world. */
export type LockHost = Pick<Host, 'pid' | 'isRunning' | 'startOf' | 'every' | 'now' | 'atEnd' | 'disk'>;

/** A lock that is somebody else's; `holder` is null where the file does not say whose. */
export interface Taken {
  readonly holder: LockHolder | null;
}

/** What keeps a second process from one sheet: a file beside it that says who has it. */
export function lockPath(sheet: string): string {
  return `${sheet}.khoa`;
}

/**
 * Takes a sheet for this process. What a process on this machine left behind when it was killed is taken over, though
 * another program has its number by now; a lock of another machine, or one that says nothing, is never, as nobody here
 * can tell: see leftLock.
 *
 * @returns who has it, where somebody else does
 * @throws the system's own error where nothing can be written
 */
export function takeLock(sheet: string, host: LockHost): Lock | Taken {
  const path = lockPath(sheet);
  const { disk } = host;
  disk.makeFolder(dirname(path));
  // The random part makes the text one of its own, though the process has had the sheet open before.
  const mine = JSON.stringify({
    ...{ host: hostname(), pid: host.pid, started: host.startOf(host.pid) },
    lock: randomUUID(),
  });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    place(path, mine, host);
    const there = textOf(path, disk);
    if (there === mine) return heldUntilTheEnd(path, mine, host);
    if (there === null) continue; // it has just been let go
    const holder = holderIn(there);
    if (holder === null || isGone(holder, host) !== true) return { holder };
    takeAway(path, there, host);
  }
  return { holder: holderIn(textOf(path, disk) ?? '') };
}

/** Whether the owner of a lock is gone, or there still; null where nobody here can know. */
function isGone({ host: machine, pid, started }: LockHolder, host: LockHost): boolean | null {
  if (machine !== hostname()) return null;
  if (!host.isRunning(pid)) return true;
  if (pid === host.pid) return false;
  const now = host.startOf(pid);
  return started === null || now === null ? null : started !== now;
}

/** Puts a lock where none is: whole from the first moment, where the system can give a file a second name. */
function place(path: string, text: string, host: LockHost): void {
  const { disk } = host;
  const temporary = temporaryBeside(path, host);
  try {
    writeNew(disk, temporary.path, text);
    try {
      disk.link(temporary.path, path);
    } catch (error) {
      // FAT and exFAT sticks and some shared drives know no second names.
      if (errorCode(error) !== 'EEXIST') writeNew(disk, path, text);
    }
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    temporary.remove();
  }
}

/** Takes a dead process's lock away, and puts it back where another process was faster and it is that one's by now. */
function takeAway(path: string, dead: string, host: LockHost): void {
  const aside = temporaryBeside(path, host);
  try {
    host.disk.rename(path, aside.path);
  } catch {
    return; // somebody else has taken it away
  }
  const there = textOf(aside.path, host.disk);
  if (there !== null && there !== dead) place(path, there, host);
  aside.remove();
}

function heldUntilTheEnd(path: string, mine: string, { atEnd, every, now, disk }: LockHost): Lock {
  const stop = every(BEAT, () => {
    try {
      if (textOf(path, disk) === mine) disk.touch(path, now());
    } catch {
      // A stick that is pulled out is told where something is to be written to it.
    }
  });
  const letGo = (): boolean => {
    try {
      const there = textOf(path, disk);
      if (there === mine) disk.remove(path);
      return there !== UNREADABLE;
    } catch {
      return false; // somebody has it open still; it is tried once more at the end
    }
  };
  const takeBack = atEnd(() => void letGo());
  return {
    release() {
      stop();
      if (letGo()) takeBack();
    },
  };
}

/** What stands for the text of a lock that cannot be read: it says of nobody that they have it. */
const UNREADABLE = '';

/** null where there is no file. */
function textOf(path: string, disk: Disk): string | null {
  try {
    return disk.read(path).toString('utf8');
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? null : UNREADABLE;
  }
}

/** null for a lock that does not say whose it is: half written, or by another program. */
function holderIn(text: string): LockHolder | null {
  try {
    const said: unknown = JSON.parse(text);
    const [host, pid] = [valueUnder(said, 'host'), valueUnder(said, 'pid')];
    const started = valueUnder(said, 'started');
    return typeof host === 'string' && typeof pid === 'number'
      ? { host, pid, started: typeof started === 'string' ? started : null }
      : null;
  } catch {
    return null;
  }
}

/** A lock that nobody has given a sign of life of for a while. */
export interface LeftLock extends Taken {
  /** What it says. */
  readonly text: string;
  /** When its owner gave the last sign, by its own clock. */
  readonly lastSign: Date;
}

/**
 * A lock that may have been left behind, though nobody here can know: by another machine that was switched off, or by a
 * process whose number another has by now. A human is to say.
 *
 * @returns null where none is there, its owner gives signs of life, or is known to be gone
 */
export function leftLock(sheet: string, host: LockHost): LeftLock | null {
  const path = lockPath(sheet);
  const stats = statOrNull(path);
  const text = textOf(path, host.disk);
  if (stats === null || text === null) return null;
  const holder = holderIn(text);
  const isQuiet = host.now().getTime() - stats.mtime.getTime() > QUIET_MINUTES * 60_000;
  if (!isQuiet || (holder !== null && isGone(holder, host) !== null)) return null;
  return { holder, text, lastSign: stats.mtime };
}

/** Takes such a lock away, unless it is another's by now. */
export function breakLock(sheet: string, { text }: LeftLock, host: LockHost): void {
  takeAway(lockPath(sheet), text, host);
}

export function isLock(taken: Lock | Taken): taken is Lock {
  return 'release' in taken;
}

/** That somebody else has a sheet open, to be reported. */
export function openElsewhere(path: string, { holder }: Taken): UserProblem {
  return holder === null
    ? fatalProblem('lock-unreadable', { path, minutes: QUIET_MINUTES })
    : fatalProblem('sheet-open-elsewhere', {
        ...{ path, host: holder.host, pid: holder.pid },
        minutes: QUIET_MINUTES,
      });
}

/**
 * Takes a sheet to work on it. Where nothing can be written, one that is there already can still be examined.
 *
 * @returns with why nothing can be written, by the system's own name
 * @throws {UserError} where somebody else has it open, or there is nothing to look at
 */
export function lockOrRead(
  sheet: string,
  host: LockHost,
): { readonly lock: Lock; readonly unwritable: null } | { readonly lock: null; readonly unwritable: string } {
  let taken: Lock | Taken;
  try {
    taken = takeLock(sheet, host);
  } catch (error) {
    const reason = errorCode(error);
    if (!existsSync(sheet)) throw fatal('cannot-write', { file: sheet, reason });
    return { lock: null, unwritable: reason };
  }
  if (!isLock(taken)) throw new UserError([openElsewhere(sheet, taken)]);
  return { lock: taken, unwritable: null };
}
