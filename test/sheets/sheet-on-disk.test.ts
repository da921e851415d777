import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { SheetOnDisk } from '../../src/sheets/sheet-on-disk.js';
import { testHost } from '../support/host.js';
import { tempDir } from '../support/temp.js';

let path: string;
let disk: SheetOnDisk;

beforeEach(() => {
  path = join(tempDir(), 'SP1.yaml');
  disk = new SheetOnDisk(path, null, testHost());
  expect(disk.write('một\n')).toEqual({ state: 'saved' });
});

const files = () =>
  readdirSync(dirname(path)).map((name) => [name, readFileSync(join(dirname(path), name), 'utf8')]);

it('a sheet is written over what this program wrote', () => {
  expect([disk.write('hai\n'), files()]).toEqual([{ state: 'saved' }, [['SP1.yaml', 'hai\n']]]);
});

it('a sheet that somebody else changed is not written over, however often it is tried', () => {
  writeFileSync(path, 'khác\n');
  expect([disk.write('hai\n'), disk.write('hai\n'), files()]).toEqual([
    { state: 'changed' },
    { state: 'changed' },
    [['SP1.yaml', 'khác\n']],
  ]);
});

it('a file that has come where there was none is not written over', () => {
  const fresh = new SheetOnDisk(join(dirname(path), 'SP2.yaml'), null, testHost());
  writeFileSync(fresh.path, 'khác\n');
  expect(fresh.write('hai\n')).toEqual({ state: 'changed' });
});

it('a sheet that is gone is written again only when that was agreed to', () => {
  rmSync(path);
  expect([disk.write('hai\n'), files()]).toEqual([{ state: 'gone' }, []]);
  expect([disk.writeAgain('hai\n'), files()]).toEqual([{ state: 'saved' }, [['SP1.yaml', 'hai\n']]]);
});

it('one that is not there any more but has come back as another is not written over', () => {
  writeFileSync(path, 'khác\n');
  expect([disk.writeAgain('hai\n'), files()]).toEqual([{ state: 'changed' }, [['SP1.yaml', 'khác\n']]]);
});

it('goes on beside, under a name that no file has', () => {
  writeFileSync(path, 'khác\n');
  writeFileSync(join(dirname(path), 'SP1.ban-2.yaml'), 'cũ\n');
  expect(disk.goOnBeside('hai\n')).toEqual({ state: 'saved' });
  expect(disk.write('ba\n')).toEqual({ state: 'saved' });
  expect([disk.path, files()]).toEqual([
    join(dirname(path), 'SP1.ban-3.yaml'),
    [
      ['SP1.ban-2.yaml', 'cũ\n'],
      ['SP1.ban-3.yaml', 'ba\n'],
      ['SP1.yaml', 'khác\n'],
    ],
  ]);
});

it('is put aside as what no folder counts as a sheet, and the other one is gone on with', () => {
  writeFileSync(path, 'khác\n');
  expect(disk.setAside('hai\n')).toEqual({ path: join(dirname(path), 'SP1.ban-2.yaml.bo') });
  disk.acknowledge('khác\n');
  expect([disk.write('ba\n'), files()]).toEqual([
    { state: 'saved' },
    [
      ['SP1.ban-2.yaml.bo', 'hai\n'],
      ['SP1.yaml', 'ba\n'],
    ],
  ]);
});

it('says what the system says where it cannot be written', () => {
  rmSync(path);
  mkdirSync(path);
  expect(disk.write('hai\n')).toEqual({ state: 'failed', reason: 'EISDIR' });
});
