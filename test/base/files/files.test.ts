import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identitiesOf } from '../../../src/base/files/files.js';
import { RejectsFiles } from '../../../src/rating/rejects.js';
import { fileSink, guardOutput } from '../../../src/base/files/sink.js';
import { testHost } from '../../support/host.js';
import { tempDir } from '../../support/temp.js';

const NEWLINE = Buffer.from('\n');
const head = (header: string) => ({ bom: Buffer.alloc(0), header: Buffer.from(header), newline: NEWLINE });

describe('rejected rows', () => {
  const write = (path: string | null, table: string, header: string, rows: readonly string[]) => {
    const files = new RejectsFiles(path, testHost());
    const file = files.of(table, head(header));
    for (const row of rows) file?.add(Buffer.from(row));
    return files.close();
  };

  it('go beside the table, under its header', () => {
    const dir = tempDir();
    const outcome = write(null, join(dir, 'tinh.csv'), 'ma,1.1\n', ['A,9\n', 'B,8\n']);
    const file = join(dir, 'tinh.tu-choi.csv');
    expect(outcome).toEqual([{ file, rows: 2, error: null, wasThere: false, isText: false }]);
    expect(readFileSync(file, 'utf8')).toBe('ma,1.1\nA,9\nB,8\n');
    expect(readdirSync(dir)).toEqual(['tinh.tu-choi.csv']);
  });

  it('make no file where there are none', () => {
    const dir = tempDir();
    expect(write(null, join(dir, 'tinh.csv'), 'ma,1.1\n', [])).toEqual([]);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('never write over a file that somebody may be mending', () => {
    const dir = tempDir();
    const table = join(dir, 'tinh.csv');
    write(null, table, 'ma\n', ['A\n']);
    writeFileSync(join(dir, 'tinh.tu-choi.csv'), 'ma\nA đã sửa\n');
    expect(write(null, table, 'ma\n', ['A\n'])[0]?.file).toBe(join(dir, 'tinh.tu-choi-2.csv'));
    expect(readFileSync(join(dir, 'tinh.tu-choi.csv'), 'utf8')).toBe('ma\nA đã sửa\n');
    // The same rows once more need no third file.
    expect(write(null, table, 'ma\n', ['A\n'])[0]?.file).toBe(join(dir, 'tinh.tu-choi-2.csv'));
    expect(readdirSync(dir).toSorted()).toEqual(['tinh.tu-choi-2.csv', 'tinh.tu-choi.csv']);
  });

  it('never take the place of a link, though it leads nowhere', () => {
    const dir = tempDir();
    symlinkSync('o-dia-mang.csv', join(dir, 'tinh.tu-choi.csv'));
    expect(write(null, join(dir, 'tinh.csv'), 'ma\n', ['A\n'])[0]?.file).toBe(
      join(dir, 'tinh.tu-choi-2.csv'),
    );
    expect(lstatSync(join(dir, 'tinh.tu-choi.csv')).isSymbolicLink()).toBe(true);
    expect(readdirSync(dir).toSorted()).toEqual(['tinh.tu-choi-2.csv', 'tinh.tu-choi.csv']);
  });

  it('never write over a file that appears while they are gathered', () => {
    const dir = tempDir();
    const files = new RejectsFiles(null, testHost());
    files.of(join(dir, 'tinh.csv'), head('ma\n'))?.add(Buffer.from('A\n'));
    const name = join(dir, 'tinh.tu-choi.csv');
    writeFileSync(name, 'của tôi');
    expect(files.close()[0]?.file).toBe(join(dir, 'tinh.tu-choi-2.csv'));
    expect(readFileSync(name, 'utf8')).toBe('của tôi');
  });

  it('of several tables go to one file where their headers are the same, and apart where not', () => {
    const dir = tempDir();
    const files = new RejectsFiles(join(dir, 'loi.csv'), testHost());
    files.of('a.csv', head('ma\n'))?.add(Buffer.from('A'));
    files.of('b.csv', head('ma\n'))?.add(Buffer.from('B\n'));
    files.of('c.csv', head('ma;x\n'))?.add(Buffer.from('C;1\n'));
    files.close();
    expect(readFileSync(join(dir, 'loi.csv'), 'utf8')).toBe('ma\nA\nB\n');
    expect(readFileSync(join(dir, 'loi-2.csv'), 'utf8')).toBe('ma;x\nC;1\n');
  });

  it('that cannot be written are reported, not lost in an exception', () => {
    const [outcome] = write(null, join(tempDir(), 'khong-co', 'tinh.csv'), 'ma\n', ['A\n']);
    expect(outcome).toMatchObject({ rows: 1, error: 'ENOENT' });
  });

  it('are let go of once, however often it is asked', () => {
    const files = new RejectsFiles(null, testHost());
    const file = join(tempDir(), 'tinh.csv');
    files.of(file, head('ma\n'))?.add(Buffer.from('A\n'));
    files.close();
    expect(() => {
      files.abandon();
    }).not.toThrow();
  });

  it('of standard input have no place of their own', () => {
    expect(new RejectsFiles(null, testHost()).of(null, head('ma\n'))).toBeNull();
  });
});

describe('a result file', () => {
  it('appears whole or not at all', () => {
    const dir = tempDir();
    const file = join(dir, 'ketqua.csv');
    const sink = fileSink(file, testHost());
    sink.write('một nửa');
    expect(existsSync(file)).toBe(false);
    sink.abandon();
    expect(readdirSync(dir)).toEqual([]);
    const whole = fileSink(file, testHost());
    whole.write('cả ');
    whole.write('tệp');
    whole.close();
    expect(readFileSync(file, 'utf8')).toBe('cả tệp');
    expect(readdirSync(dir)).toEqual(['ketqua.csv']);
  });

  it('leaves nothing behind when it cannot be put in its place', () => {
    const dir = tempDir();
    const file = join(dir, 'ketqua.csv');
    const sink = fileSink(file, testHost());
    sink.write('x');
    mkdirSync(join(file, 'con'), { recursive: true });
    expect(() => {
      sink.close();
    }).toThrow('cannot-write');
    expect(readdirSync(dir)).toEqual(['ketqua.csv']);
  });

  it('is written where a link will lead', () => {
    const dir = tempDir();
    symlinkSync('that.csv', join(dir, 'lien-ket.csv'));
    const sink = fileSink(join(dir, 'lien-ket.csv'), testHost());
    sink.write('x');
    sink.close();
    expect(readFileSync(join(dir, 'that.csv'), 'utf8')).toBe('x');
    expect(lstatSync(join(dir, 'lien-ket.csv')).isSymbolicLink()).toBe(true);
  });

  it('is written where a link leads', () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'that.csv'), '');
    symlinkSync(join(dir, 'that.csv'), join(dir, 'lien-ket.csv'));
    const sink = fileSink(join(dir, 'lien-ket.csv'), testHost());
    sink.write('x');
    sink.close();
    expect(readFileSync(join(dir, 'that.csv'), 'utf8')).toBe('x');
  });

  it('that cannot be written is reported', () => {
    expect(() => fileSink(join(tempDir(), 'khong-co', 'x.csv'), testHost())).toThrow('cannot-write');
  });

  it.each(['danh bạ của tôi', 'Mã sản phẩm,Sao theo điểm\n', '[]', 'ocop tally: '])(
    'is not written over unless its loss was agreed to, whatever is in it: %s',
    (text) => {
      const dir = tempDir();
      const file = join(dir, 'x.csv');
      const guard = (force = false) => guardOutput(file, new Set(), force);
      expect(guard()).toBe(false);
      writeFileSync(file, '');
      expect(guard()).toBe(false);
      writeFileSync(file, text);
      expect(guard).toThrow('out-exists');
      expect(guard(true)).toBe(true);
      expect(() => guardOutput(file, new Set(identitiesOf([file])), true)).toThrow('out-is-input');
      expect(() => guardOutput(dir, new Set(), true)).toThrow('cannot-write');
    },
  );
});
