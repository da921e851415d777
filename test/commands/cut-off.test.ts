import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainDisk, type Disk } from '../../src/base/files/disk.js';
import { systemError } from '../support/disk.js';
import { memberFile } from '../support/member-files.js';
import { ocop, runCut } from '../support/ocop.js';
import { keep, roundSheet } from '../support/round-sheets.js';
import { LONG } from '../support/runs.js';
import { ON_A_REGISTER } from '../cut-off/commands.js';
import { tempDir } from '../support/temp.js';

/*
 * What is cut off at any moment loses nothing: a kill that no program sees, a disk that is full or fails in the middle of a
 * write. Each command is run once as it should, which counts what it does to the disk; then once for each of those moments,
 * cut off there. What stands under a name is then the old file or the new one, and the next run ends as the first.
 */

const NOW = new Date('2026-11-01T09:00:00+07:00');
/** A number that no process has: Linux gives none above four million. */
const NOBODY = 2 ** 30;

type Files = ReadonlyMap<string, string>;

function filesIn(dir: string): Files {
  const all = readdirSync(dir, { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
  return new Map(
    all.map((one) => {
      const path = join(one.parentPath, one.name);
      return [relative(dir, path).replaceAll('\\', '/'), readFileSync(path, 'latin1')] as const;
    }),
  );
}

/** The names under which something else stands than should, kept copies and the locks of the dead aside: those block nobody. */
function differing(files: Files, wanted: Files): readonly string[] {
  const names = [...new Set([...files.keys(), ...wanted.keys()])];
  return names.filter((name) => !/\.bak-|\.khoa$/.test(name) && files.get(name) !== wanted.get(name));
}

/** A disk that counts what changes it, and at one of those moments is no more, or fails. */
function diskUntil(
  moment: number,
  how: 'killed' | 'fails',
): { readonly disk: Disk; readonly count: () => number } {
  let count = 0;
  let gone = false;
  const cut = (): Error => {
    gone = how === 'killed';
    return how === 'killed' ? new Error('killed') : systemError('ENOSPC');
  };
  const under = <Args extends readonly unknown[], Result>(work: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      if (gone) throw new Error('killed');
      count += 1;
      if (count === moment) throw cut();
      return work(...args);
    };
  };
  const disk: Disk = {
    ...plainDisk,
    open: under(plainDisk.open),
    write(descriptor, bytes, at) {
      if (gone) throw new Error('killed');
      count += 1;
      if (count !== moment) return plainDisk.write(descriptor, bytes, at);
      plainDisk.write(descriptor, bytes.subarray(0, at + Math.floor((bytes.length - at) / 2)), at);
      throw cut();
    },
    sync: under(plainDisk.sync),
    rename: under(plainDisk.rename),
    link: under(plainDisk.link),
    copy: under(plainDisk.copy),
    remove: under(plainDisk.remove),
    makeFolder: under(plainDisk.makeFolder),
    removeFolder: under(plainDisk.removeFolder),
    removeTree: under(plainDisk.removeTree),
  };
  return { disk, count: () => count };
}

const TABLE =
  'ma_san_pham,ten_san_pham,chu_the,xa,tinh,bo,thanh_vien,ngay_danh_gia,1.1\r\nSP9,Mắm,HTX,Xã A,Tỉnh B,1,An,12/10/2026,99\r\n';

/** What there is before a command is run. */
async function before(): Promise<string> {
  const cwd = tempDir();
  const sheets = [roundSheet('An', 'SP1', { status: 'draft' }), roundSheet('An', 'SP2', { status: 'draft' })];
  keep(join(cwd, 'phieu'), sheets);
  keep(join(cwd, 'ky'), [roundSheet('An', 'SP1'), roundSheet('Bình', 'SP1')]);
  writeFileSync(
    join(cwd, 'phieu-Chi.json'),
    memberFile('Chi', [roundSheet('Chi', 'SP1'), roundSheet('Chi', 'SP2')]),
  );
  writeFileSync(join(cwd, 'loi.csv'), TABLE);
  writeFileSync(
    join(cwd, 'so.csv'),
    'Mã sản phẩm,Tên sản phẩm,Chủ thể,Số sao,Số quyết định,Ngày quyết định\r\nKS-01,Trà,HTX,4,1/QĐ,01/02/2026\r\n',
  );
  await ocop(['rate', 'ky', '--format', 'ndjson', '--out', 'kq.ndjson'], { cwd, now: NOW });
  return cwd;
}

const COMMANDS: readonly (readonly string[])[] = [
  ...ON_A_REGISTER,
  ['register', 'import', 'so.csv', '--register', 'moi.csv'],
  ['sheet', 'import', 'phieu-Chi.json', '--dir', 'phieu'],
  ['sheet', 'sign', 'phieu', '--member', 'An', '--yes'],
  ['rate', 'loi.csv', '--out', 'kq.csv', '--force'],
  ['report', 'sheet', 'ky', '--out', 'phieu.md', '--force'],
  ['council', 'ky', '--out', 'kq.csv', '--seals', 'niem.csv', '--force'],
];

/** What is left under the names of its own that a run has while it writes. */
const isOurs = (name: string) => name.endsWith('.tmp') || name.endsWith('.khoa');

describe.each(COMMANDS.map((args) => [args.slice(0, 2).join(' '), args] as const))('%s', (_, args) => {
  it.each(['killed', 'fails'] as const)(
    '%s at any moment: old or new, never half, and the next run goes well',
    async (how) => {
      const start = await before();
      const old = filesIn(start);
      const whole = tempDir();
      cpSync(start, whole, { recursive: true });
      const counting = diskUntil(Infinity, how);
      const ran = await runCut({ cwd: whole, disk: counting.disk, now: NOW, env: {} }, args, true);
      expect(ran.stderr).not.toContain('    at ');
      const now = filesIn(whole);
      const moments = Array.from({ length: counting.count() }, (__, at) => at + 1);
      // In the gate every third; which third differs from command to command.
      const tried = LONG ? moments : moments.filter((moment) => moment % 3 === args.join('').length % 3);
      for (const moment of tried) {
        const cwd = tempDir();
        cpSync(start, cwd, { recursive: true });
        const { disk } = diskUntil(moment, how);
        const cut = await runCut({ cwd, disk, now: NOW, pid: NOBODY }, args, how === 'fails');
        const at = `${args.join(' ')}, moment ${String(moment)}`;
        if (how === 'fails') expect([at, cut.stderr.includes('    at ')]).toEqual([at, false]);
        for (const [name, text] of filesIn(cwd)) {
          if (isOurs(name) && how === 'killed') continue;
          const may = [old.get(name), now.get(name), ...(name.includes('.bak-') ? old.values() : [])];
          expect([at, name, may.includes(text)]).toEqual([at, name, true]);
        }
        for (const name of old.keys()) expect([at, name, filesIn(cwd).has(name)]).toEqual([at, name, true]);
        const again = await ocop(args, { cwd, now: NOW });
        expect([at, again.stderr.includes('    at ')]).toEqual([at, false]);
        expect([at, differing(filesIn(cwd), now)]).toEqual([at, []]);
      }
    },
  );
});
