import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isLock, lockOrRead, lockPath, takeLock, type Lock, type Taken } from '../../src/base/lock.js';
import { testHost } from '../support/host.js';
import { tempDir } from '../support/temp.js';

/** What the disk does otherwise than this machine's does. */
const disk = { links: true, writes: true, beforeRename: (): void => undefined };

/*
 * The functions of the disk are replaced, and put back after each test, in Node's own module: files of tests share the
 * modules that they load, and none of those may keep a disk that is made up.
 */
function replaceDisk(): void {
  const { linkSync, writeFileSync: write, renameSync } = fs;
  vi.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
    if (!disk.links) throw Object.assign(new Error('link'), { code: 'EPERM' });
    linkSync(from, to);
  });
  vi.spyOn(fs, 'writeFileSync').mockImplementation((...args) => {
    if (!disk.writes) throw Object.assign(new Error('write'), { code: 'EROFS' });
    write(...args);
  });
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    disk.beforeRename();
    renameSync(from, to);
  });
  syncBuiltinESMExports();
}

const here = hostname();
const GONE = 2 ** 30; // above the numbers that processes have
let path: string;

beforeEach(() => {
  Object.assign(disk, { links: true, writes: true, beforeRename: () => undefined });
  replaceDisk();
  path = join(tempDir(), 'An', 'SP1.yaml');
});

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** Leaves a lock as another process would. */
const leave = (text: string) => {
  fs.mkdirSync(dirname(path), { recursive: true });
  writeFileSync(lockPath(path), text);
};
const lockOf = (host: string, pid: number) => JSON.stringify({ host, pid, lock: 'x' });
const mine = (taken: Lock | Taken): Lock => {
  if (!isLock(taken)) throw new Error('somebody else has it');
  return taken;
};

describe.each([
  ['a disk that gives files second names', true],
  ['a FAT stick, which does not', false],
])('a sheet that is open, on %s', (_disk, links) => {
  beforeEach(() => {
    disk.links = links;
  });

  it('is kept, and let go, and nothing stays', () => {
    const lock = mine(takeLock(path, testHost()));
    expect(takeLock(path, testHost())).toEqual({ holder: { host: here, pid: process.pid } });
    lock.release();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('by a process that is gone is taken over', () => {
    leave(lockOf(here, GONE));
    mine(takeLock(path, testHost())).release();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('by a process that lives is not', () => {
    leave(lockOf(here, 1));
    expect(takeLock(path, testHost())).toEqual({ holder: { host: here, pid: 1 } });
  });

  it('on another machine is not, as nobody here can tell', () => {
    leave(lockOf(`${here}-2`, GONE));
    expect(takeLock(path, testHost())).toEqual({ holder: { host: `${here}-2`, pid: GONE } });
  });

  it.each(['{"host":', '', 'null', '{}'])('by %j, which may be half a lock, is not either', (half) => {
    leave(half);
    expect(takeLock(path, testHost())).toEqual({ holder: null });
    expect(readFileSync(lockPath(path), 'utf8')).toBe(half);
  });

  it('is another one’s when he was faster in taking a dead process’s lock over', () => {
    leave(lockOf(here, GONE));
    disk.beforeRename = () => {
      leave(lockOf(here, 1));
    };
    expect(takeLock(path, testHost())).toEqual({ holder: { host: here, pid: 1 } });
    expect(readFileSync(lockPath(path), 'utf8')).toBe(lockOf(here, 1));
    expect(readdirSync(dirname(path))).toEqual(['SP1.yaml.khoa']);
  });
});

it('the lock that somebody else has put there meanwhile is not let go', () => {
  const lock = mine(takeLock(path, testHost()));
  leave(lockOf('may-2', 7));
  lock.release();
  expect(existsSync(lockPath(path))).toBe(true);
});

describe('on a stick that is locked', () => {
  it('a sheet that was begun can be examined', () => {
    leave('');
    writeFileSync(path, 'x');
    disk.writes = false;
    expect(lockOrRead(path, testHost())).toEqual({ lock: null, unwritable: 'EROFS' });
  });

  it('no sheet can be begun', () => {
    disk.writes = false;
    expect(() => lockOrRead(path, testHost())).toThrow('cannot-write');
  });
});

it('a sheet that somebody else has is not even examined', () => {
  leave(lockOf(here, 1));
  writeFileSync(path, 'x');
  expect(() => lockOrRead(path, testHost())).toThrow('sheet-open-elsewhere');
});
