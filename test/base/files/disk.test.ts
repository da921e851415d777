import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WAITS } from '../../../src/base/files/disk.js';
import { writeFolder } from '../../../src/base/files/folder-sink.js';
import { keepCopy } from '../../../src/base/files/kept-copy.js';
import { fileSink } from '../../../src/base/files/sink.js';
import { temporaryBeside } from '../../../src/base/files/temporaries.js';
import { isLock, takeLock } from '../../../src/base/lock.js';
import { RejectsFiles } from '../../../src/rating/rejects.js';
import { changeSheet } from '../../../src/sheets/change-sheet.js';
import { saveSheet } from '../../../src/sheets/sheet-store.js';
import { busyDisk } from '../../support/disk.js';
import { makeHost, testHost } from '../../support/host.js';
import { tempDir } from '../../support/temp.js';

it('waits longer each time, two seconds in all', () => {
  expect(WAITS.toSorted((a, b) => a - b)).toEqual(WAITS);
  expect(WAITS.reduce((sum, ms) => sum + ms, 0)).toBe(2000);
});

describe('what is refused', () => {
  const file = () => {
    const path = join(tempDir(), 'a.csv');
    writeFileSync(path, 'a');
    return path;
  };

  it.each(['EPERM', 'EACCES', 'EBUSY'])('by %s on Windows is tried again until it goes well', (code) => {
    const path = file();
    const { disk, waited } = busyDisk((call) => (call === 'rename' ? 3 : 0), { code });
    disk.rename(path, `${path}.b`);
    expect([existsSync(`${path}.b`), waited]).toEqual([true, [10, 20, 40]]);
  });

  it('for good is told by the system’s own error, after all the tries', () => {
    const { disk, waited, calls } = busyDisk(() => Infinity);
    expect(() => {
      disk.rename(file(), 'b');
    }).toThrow('EPERM');
    expect([waited, calls.length]).toEqual([WAITS, WAITS.length + 1]);
  });

  it.each(['EPERM', 'EACCES'])('by %s elsewhere is so for good, and nobody waits', (code) => {
    const { disk, waited } = busyDisk(() => 1, { code, isWindows: false });
    expect(() => disk.open(file(), 'r+')).toThrow(code);
    expect(waited).toEqual([]);
  });

  it('by EBUSY is tried again everywhere', () => {
    const path = file();
    const { disk, waited } = busyDisk(() => 1, { code: 'EBUSY', isWindows: false });
    disk.remove(path);
    expect([existsSync(path), waited]).toEqual([false, [10]]);
  });

  it.each(['ENOENT', 'ENOSPC', 'EROFS', 'EEXIST'])('by %s is not tried again', (code) => {
    const { disk, waited } = busyDisk(() => 1, { code });
    expect(() => disk.open(file(), 'w')).toThrow(code);
    expect(waited).toEqual([]);
  });

  it('as a second name by EPERM is not, as a stick that knows none says so', () => {
    const { disk, waited } = busyDisk(() => 1);
    const path = file();
    expect(() => {
      disk.link(path, `${path}.b`);
    }).toThrow('EPERM');
    expect(waited).toEqual([]);
  });
});

describe('under a scanner that is in the way of every call twice', () => {
  const scanned = (code?: string) => {
    const { disk } = busyDisk(() => 2, code === undefined ? {} : { code });
    return testHost({ disk });
  };

  it.each(['EPERM', 'EBUSY'])('a result is written, by %s', (code) => {
    const dir = tempDir();
    const sink = fileSink(join(dir, 'kq.csv'), scanned(code));
    sink.write('x');
    sink.close();
    expect(readFileSync(join(dir, 'kq.csv'), 'utf8')).toBe('x');
    expect(readdirSync(dir)).toEqual(['kq.csv']);
  });

  it('a folder is written', () => {
    const dir = join(tempDir(), 'vong2');
    writeFolder(dir, [{ name: 'An.csv', text: 'x' }], new Set(), false, scanned());
    expect(readdirSync(dir)).toEqual(['An.csv']);
  });

  it('a copy is kept', () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'so.csv'), 'x');
    keepCopy(join(dir, 'so.csv'), scanned());
    expect(readdirSync(dir).toSorted()).toEqual(['so.csv', 'so.csv.bak-0001']);
  });

  it('rejected rows are written', () => {
    const dir = tempDir();
    const files = new RejectsFiles(join(dir, 'loi.csv'), scanned());
    const head = { bom: Buffer.alloc(0), header: Buffer.from('ma\n'), newline: Buffer.from('\n') };
    files.of('a.csv', head)?.add(Buffer.from('A\n'));
    expect(files.close()).toEqual([
      { file: join(dir, 'loi.csv'), rows: 1, error: null, wasThere: false, isText: false },
    ]);
    expect(readdirSync(dir)).toEqual(['loi.csv']);
  });

  it('a sheet is locked, written, moved and let go', () => {
    const dir = tempDir();
    const [from, to] = [join(dir, 'An', 'SP1.yaml'), join(dir, 'Anh', 'SP1.yaml')];
    const host = scanned();
    saveSheet(from, 'x', host);
    expect(changeSheet(from, 'x', 'y', to, host)).toEqual({ state: 'saved' });
    expect([readdirSync(dir), readdirSync(join(dir, 'Anh'))]).toEqual([['Anh'], ['SP1.yaml']]);
    const lock = takeLock(to, host);
    if (isLock(lock)) lock.release();
    expect(readdirSync(join(dir, 'Anh'))).toEqual(['SP1.yaml']);
  });
});

describe('what cannot be taken away', () => {
  it('is no error, and is tried once more at the end', () => {
    const dir = tempDir();
    let isHeld = true;
    const { disk } = busyDisk((call) => (call === 'remove' && isHeld ? Infinity : 0));
    const { host, end } = makeHost({ disk });
    const temporary = temporaryBeside(join(dir, 'kq.csv'), host);
    writeFileSync(temporary.path, 'x');
    temporary.remove();
    expect(readdirSync(dir).length).toBe(1);
    isHeld = false;
    end();
    expect(readdirSync(dir)).toEqual([]);
  });

  it.each(['remove', 'read'])('as a lock is no error either, by %s', (held) => {
    const dir = tempDir();
    let isHeld = false;
    const { disk } = busyDisk((call) => (call === held && isHeld ? Infinity : 0));
    const { host, end } = makeHost({ disk });
    const lock = takeLock(join(dir, 'SP1.yaml'), host);
    isHeld = true;
    if (isLock(lock)) lock.release();
    expect(readdirSync(dir)).toEqual(['SP1.yaml.khoa']);
    isHeld = false;
    end();
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('a result that cannot be replaced on Windows', () => {
  const close = (times: Parameters<typeof busyDisk>[0], code?: string, isWindows = true) => {
    const dir = tempDir();
    const path = join(dir, 'kq.csv');
    writeFileSync(path, 'cũ');
    const { disk } = busyDisk(times, { ...(code === undefined ? {} : { code }), isWindows });
    const sink = fileSink(path, testHost({ disk }));
    sink.write('mới');
    try {
      sink.close();
    } catch (error) {
      return { error: String(error), left: readdirSync(dir), text: readFileSync(path, 'utf8') };
    }
    throw new Error('it was written');
  };
  const left = ['kq.csv'];

  it('is open in another program where it may be written to', () => {
    const at = close((call) => (call === 'rename' ? Infinity : 0));
    expect(at).toEqual({ error: 'UserError: out-held', left, text: 'cũ' });
  });

  it('is so too where that program lets nobody write', () => {
    const at = close((call, path) => (call === 'rename' || path.endsWith('/kq.csv') ? Infinity : 0), 'EBUSY');
    expect(at).toEqual({ error: 'UserError: out-held', left, text: 'cũ' });
  });

  it('may not be written where it cannot be opened either', () => {
    const at = close((call, path) => (call === 'rename' || path.endsWith('/kq.csv') ? Infinity : 0));
    expect(at).toEqual({ error: 'UserError: cannot-write', left, text: 'cũ' });
  });

  it('says what the system says, elsewhere', () => {
    const at = close((call) => (call === 'rename' ? Infinity : 0), 'EPERM', false);
    expect(at).toEqual({ error: 'UserError: cannot-write', left, text: 'cũ' });
  });
});
