import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BadName } from '../../../src/base/bad-name.js';
import { guardFolderName, guardName, isTooLong } from '../../../src/base/files/out-name.js';
import { UserError } from '../../../src/base/user-error.js';
import { lines, ocop, ROOT } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

/** Which name is refused, and why; null where none is. */
function refused(path: string, guard = guardName): readonly [string, BadName] | null {
  try {
    guard(path);
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { name, bad } = error.problems[0]?.args as { name: string; bad: BadName };
    return [name, bad];
  }
}

const sign = (one: string): BadName => ({ why: 'sign', sign: one });

it.each<readonly [string, string, BadName]>([
  ['kq?.csv', 'kq?.csv', sign('?')],
  ['khong-co/kq<1>.csv', 'kq<1>.csv', sign('<')],
  ['kq>.csv', 'kq>.csv', sign('>')],
  ['a|b.csv', 'a|b.csv', sign('|')],
  ['*.csv', '*.csv', sign('*')],
  ['D:\\kết quả\\kq.csv:1', 'kq.csv:1', sign(':')],
  ['a:b.csv', 'a:b.csv', sign(':')],
  ['C:kq.csv', 'C:kq.csv', sign(':')],
  ['a:', 'a:', sign(':')],
  ['khong:co/kq.csv', 'khong:co', sign(':')],
  ['D:\\kết quả"', 'kết quả"', { why: 'quote' }],
  ['D:\\kết quả" --force', 'kết quả" --force', { why: 'quote' }],
  ['kq\n.csv', 'kq\n.csv', { why: 'control' }],
  ['kq.csv.', 'kq.csv.', { why: 'end' }],
  ['kq.csv ', 'kq.csv ', { why: 'end' }],
  ['khong-co./kq.csv', 'khong-co.', { why: 'end' }],
  ['nul', 'nul', { why: 'device' }],
  ['C:\\a\\AUX.csv', 'AUX.csv', { why: 'device' }],
  ['con.tu-choi.csv', 'con.tu-choi.csv', { why: 'device' }],
  ['prn .csv', 'prn .csv', { why: 'device' }],
  ['com1.csv', 'com1.csv', { why: 'device' }],
  ['LPT9', 'LPT9', { why: 'device' }],
  [`${'đ'.repeat(110)}.csv`, `${'đ'.repeat(110)}.csv`, { why: 'long' }],
])('the name %j is refused on every system', (path, name, bad) => {
  expect(refused(path)).toEqual([name, bad]);
});

it.each([
  'kq.csv',
  './kq.csv',
  '../Kết quả (1) & 2%.csv',
  'C:\\Users\\An\\kq.csv',
  '\\\\?\\C:\\kq.csv',
  '\\\\may\\chung\\kq.csv',
  'nulla.csv',
  'com0.csv',
  'com10.csv',
  '.an.csv',
  `${'đ'.repeat(109)}.csv`,
])('the name %j is taken', (path) => {
  expect(refused(path)).toBeNull();
});

it('a folder that is there has its name already; one that is not is refused', () => {
  const dir = tempDir();
  mkdirSync(join(dir, 'a:b'));
  expect(refused(join(dir, 'a:b', 'kq.csv'))).toBeNull();
  expect(refused(join(dir, 'a:b'), guardFolderName)).toBeNull();
  expect(refused(join(dir, 'a:c'), guardFolderName)).toEqual(['a:c', sign(':')]);
});

describe('before anything is read', () => {
  // What would be read is not there, which would be told otherwise.
  it.each([
    ['rate x.csv --out aux.csv'],
    ['rate x.csv --rejects aux.csv'],
    ['rate x.csv --out nul.xlsx --rejects con.csv'],
    ['advise x.csv --out aux.csv'],
    ['council x.csv --out aux.csv'],
    ['council x.csv --next-round aux'],
    ['report ranking x.csv --out aux.docx'],
    ['report sheet x.csv --each --out aux.docx'],
    ['report ranking x.csv --out kq.docx --rejects aux.csv'],
    ['sheet export x --out aux.csv'],
    ['sheet import x.csv --dir aux'],
    ['sheet import x.csv --rejects aux.csv'],
    ['register add x.csv --decision 1/QĐ --date 01/09/2026 --register aux.csv'],
    ['register add x.csv --decision 1/QĐ --date 01/09/2026 --out aux.csv'],
    ['expiring x.csv --out aux.ics'],
    ['tally x.csv --out aux.csv'],
    ['tally x.csv --pairs aux.csv'],
    ['plan check x.yaml x.csv --out aux.csv'],
    ['template 9 --out aux.xlsx'],
  ])('ocop %s', async (line) => {
    const cwd = tempDir();
    const { status, stderr } = await ocop(line.split(' '), { cwd });
    expect([status, lines(stderr).length, readdirSync(cwd)]).toEqual([2, 1, []]);
    expect(stderr).toMatch(
      /^Không ghi ra (aux|nul|con)\b.* được: tên ấy là tên Windows dành cho thiết bị; đặt tên khác\.\n$/,
    );
  });
});

it.each([
  [
    ['--out', 'D:\\kq"'],
    'Không ghi ra D:\\kq" được: tên kq" có dấu " thừa: PowerShell và cmd để lại dấu ấy khi đường dẫn trong ngoặc kép kết thúc bằng \\; bỏ dấu \\ ở cuối rồi chạy lại.',
  ],
  [
    ['D:\\xa" kq.csv'],
    'Không thấy tệp D:\\xa" kq.csv. Tên ấy có dấu " thừa: PowerShell và cmd để lại dấu ấy khi đường dẫn trong ngoặc kép kết thúc bằng \\; bỏ dấu \\ ở cuối rồi chạy lại.',
  ],
])('a quote that PowerShell has put into a path is told: %j', async (args, told) => {
  const sample = join(ROOT, 'samples/tinh-26-2026.csv');
  const { stderr } = await ocop(['rate', sample, '--rejects', join(tempDir(), 'r.csv'), ...args]);
  expect(lines(stderr)).toEqual([told]);
});

it.each([
  [true, 259, false],
  [true, 260, true],
  [false, 4000, false],
])('a path on Windows (%s) of %i characters is too long: %s', (isWindows, length, isRefused) => {
  expect(isTooLong('D'.repeat(length), isWindows)).toBe(isRefused);
});
