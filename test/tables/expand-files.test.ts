import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandFiles, nameIn } from '../../src/tables/expand-files.js';
import { lines, ocop } from '../support/ocop.js';
import { keep, roundSheet } from '../support/round-sheets.js';
import { tempDir } from '../support/temp.js';

/** What a pattern finds in a folder with the given files, by their names in it. */
function found(files: readonly string[], pattern: string, made: (dir: string) => void = () => undefined) {
  const dir = tempDir();
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
  made(dir);
  return expandFiles([join(dir, pattern)]).files.map(({ name }) =>
    name.slice(dir.length + 1).replaceAll('\\', '/'),
  );
}

describe('a pattern', () => {
  const XA = ['xa/b.csv', 'xa/A.CSV', 'xa/10.csv', 'xa/9.csv', 'xa/sau/c.csv', 'xa/sau/d.xlsx', 'd.csv'];

  it.each([
    ['xa/*.csv', ['xa/10.csv', 'xa/9.csv', 'xa/A.CSV', 'xa/b.csv']],
    ['xa/?.csv', ['xa/9.csv', 'xa/A.CSV', 'xa/b.csv']],
    ['*/*.csv', ['xa/10.csv', 'xa/9.csv', 'xa/A.CSV', 'xa/b.csv']],
    ['x*/s*/*', ['xa/sau/c.csv', 'xa/sau/d.xlsx']],
    ['**/c.csv', ['xa/sau/c.csv']],
    ['xa/**', ['xa/10.csv', 'xa/9.csv', 'xa/A.CSV', 'xa/b.csv', 'xa/sau/c.csv', 'xa/sau/d.xlsx']],
    ['xa/**/**/*.xlsx', ['xa/sau/d.xlsx']],
    ['xa//*.xlsx', []],
  ])('%s finds files in the order of their names, each once', (pattern, names) => {
    expect(found(XA, pattern)).toEqual(names);
  });

  it.each([
    ['Tỉnh [2026]/*.csv', 'Tỉnh [2026]/1.csv'],
    ['T?nh [2026]/*.csv', 'Tỉnh [2026]/1.csv'],
    ['x[1]*', 'x[1].csv'],
    ['x(*', 'x(1).csv'],
    ['{a,b}/*', '{a,b}/1.csv'],
    ['!x/*', '!x/1.csv'],
    ['+(a)*', '+(a).csv'],
    ['a^$|.c*', 'a^$|.csv'],
  ])('%s has no sign but * and ?', (pattern, name) => {
    expect(found([name, 'x1.csv', 'a/1.csv', 'x/1.csv', 'a.csv'], pattern)).toEqual([name]);
  });

  it('finds a name with its marks apart, as a Mac writes it, and the other way round', () => {
    const apart = 'Cà phê.csv'.normalize('NFD');
    expect(found([apart], 'cà *')).toEqual([apart]);
    expect(found(['Cà phê.csv'], 'CÀ *'.normalize('NFD'))).toEqual(['Cà phê.csv']);
  });

  it('skips what is hidden, what an open Excel leaves, and rejected rows and kept copies unless it names them', () => {
    const files = ['.a.csv', '~$a.xlsx', 'a.csv', 'a.csv.bak-0001', 'a.tu-choi.csv', '.an/b.csv'];
    expect(found(files, '**/*')).toEqual(['a.csv']);
    expect(found(files, '*.tu-choi.*')).toEqual(['a.tu-choi.csv']);
    expect(found(files, '*.bak-*')).toEqual(['a.csv.bak-0001']);
  });

  it('is a file where there is one of that very name', () => {
    expect(found(['b*c.csv', 'bac.csv'], 'b*c.csv')).toEqual(['b*c.csv']);
  });

  it('follows a link to a folder where one is meant, and runs in no circle', () => {
    const linked = (dir: string) => {
      symlinkSync(join(dir, 'xa'), join(dir, 'xa', 'vong'), 'junction');
    };
    expect(found(['xa/a.csv'], 'xa/*/*.csv', linked)).toEqual(['xa/vong/a.csv']);
    expect(found(['xa/a.csv'], 'xa/**/*.csv', linked)).toEqual(['xa/a.csv']);
  });

  it('tells of the links that led to a file, and of none that its name only begins with', () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'kho', 'sau'), { recursive: true });
    for (const file of ['kho/sau/a.csv', 'kho/b.txt']) writeFileSync(join(dir, file), '');
    for (const link of ['xa', 'xa2', 'x']) symlinkSync(join(dir, 'kho'), join(dir, link), 'junction');
    symlinkSync(join(dir, 'kho', 'sau'), join(dir, 'thon'), 'junction');
    const linksOf = (...patterns: readonly string[]) =>
      expandFiles(patterns.map((pattern) => join(dir, pattern))).links.map((link) =>
        link.slice(dir.length + 1),
      );
    expect(linksOf('xa2/*/*.csv')).toEqual([]);
    expect(linksOf('xa*/*/*.csv')).toEqual(['xa', 'xa2']);
    expect(linksOf('*/*.csv')).toEqual(['thon']);
    expect(linksOf('*/*/*.csv', '*/*.csv')).toEqual(['thon', 'x', 'xa', 'xa2']);
  });

  it('that finds nothing is reported', () => {
    const pattern = join(tempDir(), '*.csv');
    expect(expandFiles([pattern]).problems).toEqual([{ code: 'no-file-matches', args: { pattern } }]);
  });
});

it.each([
  ['C:', 'xa', 'C:xa'],
  ['', 'xa', 'xa'],
])('on Windows %j is a folder that one stands in, and no root: %j in it is %j', (dir, name, path) => {
  expect(nameIn(dir, name, true)).toBe(path);
});

it('a folder that is called as a drive is a folder where there are no drives', () => {
  expect(nameIn('c:', 'xa', false)).toBe(join('c:', 'xa'));
});

describe('a symbolic link', () => {
  /** A folder of sheets with links to a sheet, to a folder of them, to itself and to nothing. */
  async function linked(paths: readonly string[]) {
    const cwd = tempDir();
    keep(join(cwd, 'kho'), [roundSheet('An', 'SP1'), roundSheet('Bình', 'SP1')]);
    keep(join(cwd, 'phieu'), [roundSheet('Chi', 'SP1')]);
    symlinkSync(join(cwd, 'kho', 'An', 'SP1.yaml'), join(cwd, 'phieu', 'an.yaml'));
    symlinkSync(join(cwd, 'kho', 'Bình'), join(cwd, 'phieu', 'Bình'));
    symlinkSync(join(cwd, 'phieu'), join(cwd, 'phieu', 'vong'));
    symlinkSync(join(cwd, 'đâu'), join(cwd, 'phieu', 'khong-co.txt'));
    return ocop(['rate', ...paths, '--format', 'csv'], { cwd });
  }

  it.skipIf(process.platform === 'win32')(
    'is followed in a folder as under a pattern, and told',
    async () => {
      const folder = await linked(['phieu']);
      const pattern = await linked(['phieu/**/*.yaml']);
      const [, ...rows] = lines(folder.stdout);
      expect([folder.status, rows.length]).toEqual([0, 3]);
      expect(pattern.stdout).toBe(folder.stdout);
      const told = 'Đã đọc theo 2 liên kết (symbolic link): phieu/Bình, phieu/an.yaml.';
      expect([folder, pattern].map(({ stderr }) => lines(stderr).filter((line) => line === told))).toEqual([
        [told],
        [told],
      ]);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'to what is gone is reported as such, and never as a file that may have been meant',
    async () => {
      const cwd = tempDir();
      keep(join(cwd, 'phieu'), [roundSheet('Chi', 'SP1')]);
      symlinkSync('../đâu.yaml', join(cwd, 'phieu', 'an.yaml'));
      symlinkSync('đâu.csv', join(cwd, 'a.csv'));
      const said = (file: string, target: string) =>
        `${file} là liên kết (symbolic link) tới ${target}, mà ở đó không có gì; nêu thẳng tệp cần đọc.\n`;
      for (const [args, sentence] of [
        [['rate', 'phieu'], said('phieu/an.yaml', '../đâu.yaml')],
        [['rate', 'phieu/*.yaml'], said('phieu/an.yaml', '../đâu.yaml')],
        [['rate', 'a.csv'], said('a.csv', 'đâu.csv')],
        [['sheet', 'verify', 'a.csv'], said('a.csv', 'đâu.csv')],
        [['council', 'phieu/Chi', '--regulation', 'a.csv'], said('a.csv', 'đâu.csv')],
      ] as const) {
        const { status, stderr } = await ocop(args, { cwd });
        expect([status, stderr]).toEqual([2, sentence]);
      }
    },
  );
});
