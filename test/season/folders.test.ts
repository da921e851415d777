import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lines, ocop } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';
import { workbook } from '../support/workbook.js';

const codes = (stdout: string) =>
  lines(stdout).map((line) => (JSON.parse(line) as { product: { code: string } }).product.code);

it('a folder without sheets stands for the tables in it, and in the folders in it', async () => {
  const cwd = tempDir();
  mkdirSync(join(cwd, 'xa', 'muon'), { recursive: true });
  writeFileSync(join(cwd, 'xa', 'a.csv'), csvOf([{ ma_san_pham: 'A' }]));
  writeFileSync(join(cwd, 'xa', 'muon', 'b.csv'), csvOf([{ ma_san_pham: 'B' }]));
  writeFileSync(join(cwd, 'xa', 'a.tu-choi.csv'), csvOf([{ ma_san_pham: 'C' }]));
  const { status, stdout, stderr } = await ocop(['rate', 'xa', '--format', 'ndjson'], { cwd });
  expect([status, codes(stdout)]).toEqual([0, ['A', 'B']]);
  expect(stderr).toContain('Đọc 2 tệp khớp "xa".');
});

it('of a workbook the first sheet that is a table is read, and named', async () => {
  const cwd = tempDir();
  const rows = csvOf([{ ma_san_pham: 'A' }])
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const sheets = [
    { name: 'Hướng dẫn', rows: { 1: ['Điền trang Phiếu'], 2: ['Gửi trước 30/11'] } },
    { name: 'Phiếu', rows: { 1: rows[0] ?? [], 2: rows[1] ?? [] } },
  ];
  writeFileSync(join(cwd, 'xa.xlsx'), workbook(sheets));
  const { status, stdout, stderr } = await ocop(['rate', 'xa.xlsx', '--format', 'ndjson'], { cwd });
  expect([status, codes(stdout)]).toEqual([0, ['A']]);
  expect(stderr).toContain('xa.xlsx: đọc trang tính "Phiếu"; trang đứng trước không có bảng: "Hướng dẫn".');
});
