import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainDisk } from '../../src/base/files/disk.js';
import {
  breakLock,
  isLock,
  leftLock,
  lockOrRead,
  lockPath,
  takeLock,
  type Lock,
  type Taken,
} from '../../src/base/lock.js';
import { systemError } from '../support/disk.js';
import { testHost, type World } from '../support/host.js';
import { tempDir } from '../support/temp.js';

/** What the disk does otherwise than this machine's does. */
const disk = { links: true, writes: true, beforeRename: (): void => undefined };

/** The world with that disk. */
const world = (more: World = {}) =>
  testHost({
    ...more,
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
/** A process that runs on every system: Windows has none of number 1. */
const LIVING = process.ppid;
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
    expect(takeLock(path, world())).toEqual({ holder: { host: here, pid: process.pid, started: null } });
    lock.release();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('by a process that is gone is taken over', () => {
    leave(lockOf(here, GONE));
    mine(takeLock(path, world())).release();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('by a process that lives is not', () => {
    leave(lockOf(here, LIVING));
    expect(takeLock(path, world())).toEqual({ holder: { host: here, pid: LIVING, started: null } });
  });

  it('on another machine is not, as nobody here can tell', () => {
    leave(lockOf(`${here}-2`, GONE));
    expect(takeLock(path, world())).toEqual({ holder: { host: `${here}-2`, pid: GONE, started: null } });
  });

  it.each(['{"host":', '', 'null', '{}'])('by %j, which may be half a lock, is not either', (half) => {
    leave(half);
    expect(takeLock(path, world())).toEqual({ holder: null });
    expect(readFileSync(lockPath(path), 'utf8')).toBe(half);
  });

  it('is another one’s when he was faster in taking a dead process’s lock over', () => {
    leave(lockOf(here, GONE));
    disk.beforeRename = () => {
      leave(lockOf(here, LIVING));
    };
    expect(takeLock(path, world())).toEqual({ holder: { host: here, pid: LIVING, started: null } });
    expect(readFileSync(lockPath(path), 'utf8')).toBe(lockOf(here, LIVING));
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
  leave(lockOf(here, LIVING));
  writeFileSync(path, 'x');
  expect(() => lockOrRead(path, world())).toThrow('sheet-open-elsewhere');
});

describe('a lock whose process number another program has by now', () => {
  const startOf = (pid: number) => (pid === LIVING ? 'boot 1' : `boot ${String(pid)}`);
  const of = (started: string | null) => JSON.stringify({ host: here, pid: LIVING, started, lock: 'x' });

  it('is taken over where the system says when that program was started', () => {
    leave(of('boot 7'));
    mine(takeLock(path, world({ startOf }))).release();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it.each(['boot 1', null])('is not where it may be the same one: %j', (started) => {
    leave(of(started));
    expect(takeLock(path, world({ startOf }))).toEqual({ holder: { host: here, pid: LIVING, started } });
  });

  it('says of our own when it was started', () => {
    mine(takeLock(path, world({ startOf })));
    expect(JSON.parse(readFileSync(lockPath(path), 'utf8'))).toMatchObject({
      started: `boot ${String(process.pid)}`,
    });
  });
});

describe('a lock that nobody gives a sign of', () => {
  const written = new Date('2026-08-10T09:00:00Z');
  const after = (seconds: number, startOf?: World['startOf']) =>
    world({
      now: new Date(written.getTime() + seconds * 1000),
      ...(startOf === undefined ? {} : { startOf }),
    });
  const leaveThen = (text: string) => {
    leave(text);
    fs.utimesSync(lockPath(path), written, written);
  };

  it.each([lockOf(`${here}-2`, 1), '', lockOf(here, LIVING)])(
    'for more than two minutes may be left: %j',
    (text) => {
      leaveThen(text);
      expect(leftLock(path, after(120))).toBeNull();
      expect(leftLock(path, after(121))).toMatchObject({ text, lastSign: written });
    },
  );

  it('is not where its owner is known to be there, or to be gone', () => {
    leaveThen(JSON.stringify({ host: here, pid: LIVING, started: 'boot 1' }));
    expect(
      leftLock(
        path,
        after(500, () => 'boot 1'),
      ),
    ).toBeNull();
    expect(
      leftLock(
        path,
        after(500, () => 'boot 2'),
      ),
    ).toBeNull();
    leaveThen(lockOf(here, process.pid));
    expect(leftLock(path, after(500))).toBeNull();
  });

  it('is none where none is', () => {
    expect(leftLock(path, after(500))).toBeNull();
  });

  it('is broken, and can be taken then', () => {
    leaveThen(lockOf(`${here}-2`, 1));
    const host = after(500);
    breakLock(path, leftLock(path, host)!, host);
    mine(takeLock(path, host)).release();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('is not broken where it is another’s by then', () => {
    leaveThen(lockOf(`${here}-2`, 1));
    const host = after(500);
    const left = leftLock(path, host)!;
    leave(lockOf('may-3', 5));
    breakLock(path, left, host);
    expect(readFileSync(lockPath(path), 'utf8')).toBe(lockOf('may-3', 5));
  });
});

it('an owner gives a sign every half minute, as long as the lock is its own', () => {
  const beats: (() => void)[] = [];
  const ended: number[] = [];
  const now = new Date('2026-08-10T09:00:00Z');
  const host = world({
    now,
    every: (ms, work) => {
      beats.push(work);
      return () => void ended.push(ms);
    },
  });
  const lock = mine(takeLock(path, host));
  beats[0]?.();
  expect(fs.statSync(lockPath(path)).mtime).toEqual(now);
  leave(lockOf('may-3', 5));
  const { mtime } = fs.statSync(lockPath(path));
  beats[0]?.();
  expect(fs.statSync(lockPath(path)).mtime).toEqual(mtime);
  lock.release();
  expect([beats.length, ended]).toEqual([1, [30_000]]);
});
