import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

const sample = (name: string) => join(ROOT, 'samples', name);
const REGISTER = sample('so-khanh-son-2024.csv');
const SHEETS = sample('tinh-26-2026.csv');

/** Sheets of which one row is rejected: no option of 1.1 has so many points. */
function sheetsWithARejectedRow(): string {
  const text = readFileSync(SHEETS, 'utf8');
  const [head = '', first = '', ...others] = text.split(/\r?\n/);
  const at = head.split(',').findIndex((cell) => cell.startsWith('1.1'));
  expect(at).toBeGreaterThan(0);
  const cells = first.split(',');
  cells[at] = '99';
  return [head, cells.join(','), ...others].join('\n');
}

describe('two results of one run in one file are refused before anything is read', () => {
  // What is named to be read is not there: reading it would be refused for that.
  it.each([
    ['tally', ['tally', 'khong.csv', '--out', 'a.csv', '--pairs', './A.csv']],
    ['tally, on the screen', ['tally', 'khong.csv', '--out', '-', '--pairs', '-']],
    ['tally merge', ['tally', 'merge', 'khong.json', '--out', 'a.csv', '--pairs', 'a.csv', '--force']],
    ['rate', ['rate', 'khong.csv', '--out', 'a.csv', '--rejects', 'a.csv']],
    ['advise', ['advise', 'khong.csv', '--out', 'a.csv', '--rejects', 'a.csv']],
    ['council', ['council', 'khong.csv', '--out', 'a.csv', '--rejects', 'a.csv']],
    ['report', ['report', 'ranking', 'khong.csv', '--out', 'a.md', '--rejects', 'a.md']],
  ])('%s', async (_, args) => {
    const cwd = tempDir();
    const { status, stdout, stderr } = await ocop(args, { cwd });
    expect([status, stdout, readdirSync(cwd)]).toEqual([2, '', []]);
    expect(stderr).toMatch(
      /^(.+: hai kết quả không thể ghi chung một chỗ|a\.\w+ là nơi ghi các dòng bị từ chối);/,
    );
  });

  it.skipIf(process.platform === 'win32')('by whatever name: a link to it', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'a.csv'), '');
    symlinkSync('a.csv', join(cwd, 'b.csv'));
    const { status, stderr } = await ocop(['tally', REGISTER, '--out', 'a.csv', '--pairs', 'b.csv'], { cwd });
    expect([status, stderr.includes('hai kết quả')]).toEqual([2, true]);
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe('');
  });
});

describe('nothing is written before what refuses a result is known', () => {
  it.each([
    ['to the screen', ['--rejects', '-'], '--rejects cần tên một tệp'],
    ['over an input', ['--rejects', 'x.csv'], 'x.csv là tệp đầu vào'],
  ])('rejects %s', async (_, args, sentence) => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), sheetsWithARejectedRow());
    for (const [command, out] of [
      [['rate'], 'y.csv'],
      [['report', 'ranking'], 'y.md'],
      [['council'], 'y.json'],
    ] as const) {
      const { status, stderr } = await ocop([...command, 'x.csv', '--out', out, ...args], { cwd });
      expect([command, status, stderr.startsWith(sentence)]).toEqual([command, 2, true]);
    }
    expect(readdirSync(cwd)).toEqual(['x.csv']);
  });

  it('a paper a product, one of which is there: no rejected row either', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), sheetsWithARejectedRow());
    const args = ['report', 'sheet', 'x.csv', '--out', 'phieu.md', '--each'];
    expect((await ocop([...args, '--rejects', 'loi.csv'], { cwd })).status).toBe(1);
    const written = readdirSync(cwd).filter((name) => name.startsWith('phieu-'));
    expect([written.length > 1, readdirSync(cwd).includes('loi.csv')]).toEqual([true, true]);
    const there = readdirSync(cwd);
    const { status, stderr } = await ocop([...args, '--rejects', 'khac.csv'], { cwd });
    expect([status, stderr.includes(`${written[0] ?? ''} đã có; `)]).toEqual([2, true]);
    expect(readdirSync(cwd)).toEqual(there);
  });

  it('a paper in a folder that is not there: refused before anything is read', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), sheetsWithARejectedRow());
    for (const each of [[], ['--each']]) {
      const args = ['report', 'sheet', 'x.csv', '--out', 'khong/phieu.md', ...each];
      const { status, stderr } = await ocop(args, { cwd });
      expect([status, stderr]).toEqual([2, 'Không ghi được khong/phieu.md: không có thư mục ấy.\n']);
    }
    expect(readdirSync(cwd)).toEqual(['x.csv']);
  });
});
