import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { atEnd } from '../at-end.js';

/** Who has a sheet open. */
export interface LockHolder {
  readonly host: string;
  readonly pid: number;
}

/** A sheet held open by this process until it is let go, or the process ends. */
export interface Lock {
  release(): void;
}

/** What keeps a second process from one sheet: a file beside it that says who has it. */
export function lockPath(sheet: string): string {
  return `${sheet}.khoa`;
}

/**
 * Takes a sheet for this process. What a process on this machine left behind when it was killed is taken over.
 *
 * @returns who has it, where somebody else does
 * @throws the system's own error where nothing can be written
 */
export function takeLock(sheet: string): Lock | LockHolder {
  const path = lockPath(sheet);
  mkdirSync(dirname(path), { recursive: true });
  const mine: LockHolder = { host: hostname(), pid: process.pid };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: 'wx' });
      return heldUntilTheEnd(path);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = holderOf(path);
    if (holder !== null && (holder.host !== mine.host || isAlive(holder.pid))) return holder;
    rmSync(path, { force: true });
  }
  return holderOf(path) ?? mine;
}

function heldUntilTheEnd(path: string): Lock {
  const letGo = () => {
    rmSync(path, { force: true });
  };
  const takeBack = atEnd(letGo);
  return {
    release() {
      takeBack();
      letGo();
    },
  };
}

/** null for a lock that is half written, or that has just been let go. */
function holderOf(path: string): LockHolder | null {
  try {
    const { host, pid } = JSON.parse(readFileSync(path, 'utf8')) as Partial<LockHolder>; // checked below
    return typeof host === 'string' && typeof pid === 'number' ? { host, pid } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and it is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export function isLock(taken: Lock | LockHolder): taken is Lock {
  return 'release' in taken;
}
