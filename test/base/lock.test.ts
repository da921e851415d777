import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainDisk } from '../../src/base/files/disk.js';
import { isLock, lockOrRead, lockPath, takeLock, type Lock, type Taken } from '../../src/base/lock.js';
import { systemError } from '../support/disk.js';
import { testHost } from '../support/host.js';
import { tempDir } from '../support/temp.js';

/** What the disk does otherwise than this machine's does. */
const disk = { links: true, writes: true, beforeRename: (): void => undefined };

/** The world with that disk. */
const world = () =>
  testHost({
    disk: {
      ...plainDisk,
      open(file, flags) {
        if (!disk.writes && flags !== 'r') throw systemError('EROFS');
        return plainDisk.open(file, flags);
      },
      link(from, to) {
        if (!disk.links) throw systemError('EPERM');
        plainDisk.link(from, to);
      },
      rename(from, to) {
        disk.beforeRename();
        plainDisk.rename(from, to);
      },
    },
  });

const here = hostname();
const GONE = 2 ** 30; // above the numbers that processes have
let path: string;

beforeEach(() => {
  Object.assign(disk, { links: true, writes: true, beforeRename: () => undefined });
  path = join(tempDir(), 'An', 'SP1.yaml');
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
    const lock = mine(takeLock(path, world()));
    expect(takeLock(path, world())).toEqual({ holder: { host: here, pid: process.pid } });
    lock.release();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('by a process that is gone is taken over', () => {
    leave(lockOf(here, GONE));
    mine(takeLock(path, world())).release();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('by a process that lives is not', () => {
    leave(lockOf(here, 1));
    expect(takeLock(path, world())).toEqual({ holder: { host: here, pid: 1 } });
  });

  it('on another machine is not, as nobody here can tell', () => {
    leave(lockOf(`${here}-2`, GONE));
    expect(takeLock(path, world())).toEqual({ holder: { host: `${here}-2`, pid: GONE } });
  });

  it.each(['{"host":', '', 'null', '{}'])('by %j, which may be half a lock, is not either', (half) => {
    leave(half);
    expect(takeLock(path, world())).toEqual({ holder: null });
    expect(readFileSync(lockPath(path), 'utf8')).toBe(half);
  });

  it('is another one’s when he was faster in taking a dead process’s lock over', () => {
    leave(lockOf(here, GONE));
    disk.beforeRename = () => {
      leave(lockOf(here, 1));
    };
    expect(takeLock(path, world())).toEqual({ holder: { host: here, pid: 1 } });
    expect(readFileSync(lockPath(path), 'utf8')).toBe(lockOf(here, 1));
    expect(readdirSync(dirname(path))).toEqual(['SP1.yaml.khoa']);
  });
});

it('the lock that somebody else has put there meanwhile is not let go', () => {
  const lock = mine(takeLock(path, world()));
  leave(lockOf('may-2', 7));
  lock.release();
  expect(existsSync(lockPath(path))).toBe(true);
});

describe('on a stick that is locked', () => {
  it('a sheet that was begun can be examined', () => {
    leave('');
    writeFileSync(path, 'x');
    disk.writes = false;
    expect(lockOrRead(path, world())).toEqual({ lock: null, unwritable: 'EROFS' });
  });

  it('no sheet can be begun', () => {
    disk.writes = false;
    expect(() => lockOrRead(path, world())).toThrow('cannot-write');
  });
});

it('a sheet that somebody else has is not even examined', () => {
  leave(lockOf(here, 1));
  writeFileSync(path, 'x');
  expect(() => lockOrRead(path, world())).toThrow('sheet-open-elsewhere');
});
