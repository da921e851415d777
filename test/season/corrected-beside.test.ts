import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop } from '../support/ocop.js';
import { csvOf, type Product } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

/* In a season the rejects that somebody has put right are read with the round by themselves. */

const GIVEN = { chu_the: 'HTX', xa: 'Xã A', 'Ngày đánh giá': '12/10/2026' };

/** A season of one table, rated once, so that its rejects lie beside it. */
async function season(rows: readonly Product[], files = 'xa.csv') {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'xa.csv'), csvOf(rows.map((row) => ({ ...GIVEN, ...row }))));
  writeFileSync(join(cwd, 'ocop.yaml'), `rounds: [{ name: Đợt 1, files: "${files}" }]\n`);
  const run = (...args: readonly string[]) => ocop(args, { cwd, now: new Date('2026-10-20T09:00:00') });
  await run('rate', '--quiet');
  const rejects = join(cwd, 'xa.tu-choi.csv');
  const mend = (file: string, mended: (text: string) => string) => {
    writeFileSync(join(cwd, file), mended(readFileSync(join(cwd, file), 'utf8')));
  };
  return { cwd, run, rejects, mend };
}

const rated = (stdout: string) =>
  lines(stdout)
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { product: { code: string } }).product.code)
    .sort();

const three = (text: string) => text.replaceAll(/(?<=2026),(9|x),/g, ',3,');

describe('rejects beside the table of a round', () => {
  const ROWS = [{}, { '1.1': 9 }, { '1.1': 'x' }];

  it.each(['xa.csv', '*.csv', '.'])('are read with it once they were put right: %s', async (files) => {
    const { run, mend, cwd } = await season(ROWS, files);
    mend('xa.tu-choi.csv', three);
    const { status, stdout, stderr } = await run('rate', '--format', 'ndjson');
    expect([status, rated(stdout)]).toEqual([0, ['SP1', 'SP2', 'SP3']]);
    expect(stderr).toContain('Đọc thêm tệp từ chối đã sửa: xa.tu-choi.csv (2 dòng đã sửa).\n');
    expect(existsSync(join(cwd, 'xa.tu-choi-2.csv'))).toBe(false);
  });

  it('are left where nobody has put anything right, and said so', async () => {
    const { run } = await season(ROWS);
    const { status, stdout, stderr } = await run('rate', '--format', 'ndjson');
    expect([status, rated(stdout)]).toEqual([1, ['SP1']]);
    expect(stderr).toContain('Không đọc tệp từ chối chưa sửa dòng nào cho đúng: xa.tu-choi.csv.\n');
  });

  it('are read though a row of them is still wrong, which is said and kept once', async () => {
    const { cwd, run, mend } = await season(ROWS);
    mend('xa.tu-choi.csv', (text) => text.replace('2026,9,', '2026,3,'));
    const { status, stdout, stderr } = await run('rate', '--format', 'ndjson');
    expect([status, rated(stdout)]).toEqual([1, ['SP1', 'SP2']]);
    expect(lines(stderr).filter((line) => line.startsWith('xa.csv, dòng'))).toEqual([]);
    expect(lines(readFileSync(join(cwd, 'xa.tu-choi-2.csv'), 'utf8')).length).toBe(2);
    const again = await run('rate', '--format', 'ndjson');
    expect([again.status, rated(again.stdout)]).toEqual([1, ['SP1', 'SP2']]);
    expect(again.stderr).toContain('chưa sửa dòng nào cho đúng: xa.tu-choi-2.csv.');
    mend('xa.tu-choi-2.csv', three);
    const last = await run('rate', '--format', 'ndjson');
    expect([last.status, rated(last.stdout)]).toEqual([0, ['SP1', 'SP2', 'SP3']]);
    expect(last.stderr).toContain('xa.tu-choi.csv (1 dòng đã sửa), xa.tu-choi-2.csv (1 dòng đã sửa)');
  });

  it('are left where the table itself was put right', async () => {
    const { run, mend } = await season(ROWS);
    mend('xa.csv', three);
    const { status, stdout } = await run('rate', '--format', 'ndjson');
    expect([status, rated(stdout)]).toEqual([0, ['SP1', 'SP2', 'SP3']]);
  });

  it('count nothing twice where the table and its rejects were both put right', async () => {
    const { run, mend } = await season(ROWS);
    mend('xa.csv', three);
    mend('xa.tu-choi.csv', three);
    const { status, stdout } = await run('rate', '--format', 'ndjson');
    expect([status, rated(stdout)]).toEqual([0, ['SP1', 'SP2', 'SP3']]);
  });

  it('hold a double that nobody has touched, which is rejected once', async () => {
    const { run, mend, cwd } = await season([
      { ma_san_pham: 'A', 'Tên sản phẩm': 'Gạo tẻ' },
      { ma_san_pham: 'A', 'Tên sản phẩm': 'Gạo nếp' },
      { ma_san_pham: 'B', '1.1': 9 },
    ]);
    const untouched = await run('rate', '--format', 'ndjson');
    expect([untouched.status, rated(untouched.stdout)]).toEqual([1, ['A']]);
    mend('xa.tu-choi.csv', three);
    const { status, stdout, stderr } = await run('rate', '--format', 'ndjson');
    expect([status, rated(stdout)]).toEqual([1, ['A', 'B']]);
    expect(stderr).toMatch(/từ chối 1\b/);
    expect(lines(readFileSync(join(cwd, 'xa.tu-choi-2.csv'), 'utf8')).length).toBe(2);
    mend('xa.tu-choi.csv', (text) => text.replace('",A,Gạo nếp', '",C,Gạo nếp'));
    const last = await run('rate', '--format', 'ndjson');
    expect([last.status, rated(last.stdout)]).toEqual([0, ['A', 'B', 'C']]);
  });

  it('are not read where the line names its files, nor without the season', async () => {
    const { run, mend } = await season(ROWS);
    mend('xa.tu-choi.csv', three);
    for (const more of [['xa.csv'], ['xa.csv', '--no-project']]) {
      const { status, stderr } = await run('rate', ...more, '--format', 'ndjson');
      expect([status, stderr.includes('Đọc thêm')]).toEqual([1, false]);
    }
  });

  it('are those of a workbook too, and status reads them', async () => {
    const { cwd, run, mend } = await season(ROWS);
    mend('xa.tu-choi.csv', three);
    const open = JSON.parse((await run('status', '--format', 'json')).stdout) as unknown;
    expect(JSON.stringify(open)).toContain('"rejectedRows":0');
    writeFileSync(join(cwd, 'xa.tu-choi-2.csv'), 'không phải bảng\n');
    const { status, stderr } = await run('rate', '--format', 'ndjson');
    expect([status, stderr.includes('Không đọc được một tệp từ chối')]).toEqual([0, true]);
  });
});

describe('rejects beside the sheets of a council', () => {
  it('are read with them', async () => {
    const cwd = tempDir();
    const row = { ...GIVEN, ma_san_pham: 'A' };
    const members = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'];
    writeFileSync(
      join(cwd, 'phieu.csv'),
      csvOf(members.map((thanh_vien, at) => ({ ...row, thanh_vien, ...(at === 1 ? { '1.1': 9 } : {}) }))),
    );
    writeFileSync(join(cwd, 'ocop.yaml'), 'rounds: [{ name: Đợt 1, files: phieu.csv }]\n');
    const council = () =>
      ocop(['council', '--format', 'json'], { cwd, now: new Date('2026-10-20T09:00:00') });
    expect((await council()).status).toBe(1);
    const rejects = join(cwd, 'phieu.tu-choi.csv');
    writeFileSync(rejects, readFileSync(rejects, 'utf8').replace('Bình,9,', 'Bình,3,'));
    const { status, stderr } = await council();
    expect([status, stderr.includes('phieu.tu-choi.csv (1 dòng đã sửa)')]).toEqual([0, true]);
  });
});
