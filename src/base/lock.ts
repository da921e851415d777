import { valueUnder } from './own-entries.js';
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { fatal, fatalProblem } from './errors.js';
import { UserError, type UserProblem } from './user-error.js';
import { errorCode } from './files/files.js';
import type { Host } from './host.js';
import { temporaryBeside } from './files/temporaries.js';

/** Who has a sheet open. */
interface LockHolder {
  readonly host: string;
  readonly pid: number;
}

/** A sheet held open by this process until it is let go, or the process ends. */
export interface Lock {
  release(): void;
}

/** What taking a lock needs of the world. */
export type LockHost = Pick<Host, 'pid' | 'isRunning' | 'atEnd'>;

/** A lock that is somebody else's; `holder` is null where the file does not say whose. */
export interface Taken {
  readonly holder: LockHolder | null;
}

/** What keeps a second process from one sheet: a file beside it that says who has it. */
export function lockPath(sheet: string): string {
  return `${sheet}.khoa`;
}

/**
 * Takes a sheet for this process. What a process on this machine left behind when it was killed is taken over; a lock
 * of another machine, or one that says nothing, is never, as nobody here can tell.
 *
 * @returns who has it, where somebody else does
 * @throws the system's own error where nothing can be written
 */
export function takeLock(sheet: string, host: LockHost): Lock | Taken {
  const path = lockPath(sheet);
  mkdirSync(dirname(path), { recursive: true });
  // The random part makes the text one of its own, though the process has had the sheet open before.
  const mine = JSON.stringify({ host: hostname(), pid: host.pid, lock: randomUUID() });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    place(path, mine, host);
    const there = textOf(path);
    if (there === mine) return heldUntilTheEnd(path, mine, host);
    if (there === null) continue; // it has just been let go
    const holder = holderIn(there);
    if (holder?.host !== hostname() || host.isRunning(holder.pid)) return { holder };
    takeAway(path, there, host);
  }
  return { holder: holderIn(textOf(path) ?? '') };
}

/** Puts a lock where none is: whole from the first moment, where the system can give a file a second name. */
function place(path: string, text: string, host: LockHost): void {
  const temporary = temporaryBeside(path, host);
  try {
    writeFileSync(temporary.path, text, { flag: 'wx' });
    try {
      linkSync(temporary.path, path);
    } catch (error) {
      // FAT and exFAT sticks and some shared drives know no second names.
      if (errorCode(error) !== 'EEXIST') writeFileSync(path, text, { flag: 'wx' });
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
    renameSync(path, aside.path);
  } catch {
    return; // somebody else has taken it away
  }
  const there = textOf(aside.path);
  if (there !== null && there !== dead) place(path, there, host);
  aside.remove();
}

function heldUntilTheEnd(path: string, mine: string, { atEnd }: LockHost): Lock {
  const letGo = () => {
    if (textOf(path) === mine) rmSync(path, { force: true });
  };
  const takeBack = atEnd(letGo);
  return {
    release() {
      takeBack();
      letGo();
    },
  };
}

/** null where there is no file, or none that can be read. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? null : '';
  }
}

/** null for a lock that does not say whose it is: half written, or by another program. */
function holderIn(text: string): LockHolder | null {
  try {
    const said: unknown = JSON.parse(text);
    const [host, pid] = [valueUnder(said, 'host'), valueUnder(said, 'pid')];
    return typeof host === 'string' && typeof pid === 'number' ? { host, pid } : null;
  } catch {
    return null;
  }
}

export function isLock(taken: Lock | Taken): taken is Lock {
  return 'release' in taken;
}

/** That somebody else has a sheet open, to be reported. */
export function openElsewhere(path: string, { holder }: Taken): UserProblem {
  const lock = lockPath(path);
  return holder === null
    ? fatalProblem('lock-unreadable', { path, lock })
    : fatalProblem('sheet-open-elsewhere', { path, ...holder, lock });
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
