import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freeBeside } from '../../../src/commands/menu/beside.js';
import { pathsIn } from '../../../src/commands/shared/asking/dragged.js';
import { shownLine } from '../../../src/commands/menu/shown-line.js';

describe('what a window makes of dragged files', () => {
  it.each([
    [true, String.raw`"C:\phiếu xã\a.csv"`, [String.raw`C:\phiếu xã\a.csv`]],
    [true, String.raw`C:\a.csv "D:\b c.xlsx"`, [String.raw`C:\a.csv`, String.raw`D:\b c.xlsx`]],
    [true, String.raw`& 'C:\a b.csv'`, [String.raw`C:\a b.csv`]],
    [true, String.raw`\\may-chu\chung\a.csv`, [String.raw`\\may-chu\chung\a.csv`]],
    [false, String.raw`'/tmp/a b.csv' `, ['/tmp/a b.csv']],
    [false, String.raw`/tmp/a\ b\&c.csv /d.csv`, ['/tmp/a b&c.csv', '/d.csv']],
    [false, '   ', []],
  ] as const)('on Windows %s: %s', (isWindows, line, paths) => {
    expect(pathsIn(line, { isWindows, isThere: () => false })).toEqual(paths);
  });

  it('is one path where that is there, whatever is in it', () => {
    const isThere = (path: string) => path === '/tmp/phiếu của xã.csv';
    expect(pathsIn(' /tmp/phiếu của xã.csv ', { isWindows: false, isThere })).toEqual([
      '/tmp/phiếu của xã.csv',
    ]);
  });
});

describe('a path with quotes in its name, as a window that is not of Windows drops it', () => {
  const there = new Set(["/phiếu/K'Brih.csv", '/phiếu/bảng "cũ" $1.csv', '/a.csv']);
  const read = (line: string) => pathsIn(line, { isWindows: false, isThere: (path) => there.has(path) });

  it.each([
    [String.raw`'/phiếu/K'\''Brih.csv' /a.csv`, ["/phiếu/K'Brih.csv", '/a.csv']],
    [String.raw`"/phiếu/bảng \"cũ\" \$1.csv"`, ['/phiếu/bảng "cũ" $1.csv']],
    ["/phiếu/K'Brih.csv /a.csv", ["/phiếu/K'Brih.csv", '/a.csv']],
    [String.raw`'/phiếu/K'\''Brin.csv'`, ['/phiếu/K', "''Brin.csv'"]],
  ])('%s', (line, paths) => {
    expect(read(line)).toEqual(paths);
  });
});

describe('a command line as one would type it', () => {
  it.each([
    [true, ['rate', String.raw`C:\phiếu\a.csv`], String.raw`ocop rate C:\phiếu\a.csv`],
    [true, ['rate', String.raw`C:\a & b\(1).csv`], String.raw`ocop rate "C:\a & b\(1).csv"`],
    [false, ['rate', "xã's.csv", '--top', '3'], String.raw`ocop rate 'xã'\''s.csv' --top 3`],
    [false, ['rate', String.raw`a\b.csv`], String.raw`ocop rate 'a\b.csv'`],
  ] as const)('on Windows %s: %j', (isWindows, args, line) => {
    expect(shownLine(args, isWindows)).toBe(line);
  });
});

describe('a name beside what a result comes from', () => {
  const dir = join('/', 'xa');

  it.each([
    [join(dir, 'tinh.csv'), [], join(dir, 'tinh-xep-hang.html')],
    [join(dir, 'tinh.csv'), ['tinh-xep-hang.html'], join(dir, 'tinh-xep-hang-2.html')],
    [
      join(dir, 'tinh.csv'),
      ['tinh-xep-hang.html', 'tinh-xep-hang-2.html'],
      join(dir, 'tinh-xep-hang-3.html'),
    ],
    [join(dir, '*.csv'), [], join(dir, 'xep-hang.html')],
    [join(dir, 'phieu'), [], join(dir, 'phieu-xep-hang.html')],
  ])('%s, with %j there', (input, there, path) => {
    const taken = new Set(there.map((name) => join(dir, name)));
    expect(freeBeside(input, 'xep-hang', '.html', (one) => taken.has(one))).toBe(path);
  });
});
