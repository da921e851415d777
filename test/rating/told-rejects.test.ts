import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MOST_TOLD } from '../../src/base/limits.js';
import { lines, ocop } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

const ROWS = MOST_TOLD + 1150;
const BAD = csvOf(Array.from({ length: ROWS }, (_, at) => ({ ma_san_pham: `SP${String(at)}`, '1.1': 'x' })));

const TOLD = /^bang\.csv, dòng \d+,/;

it('tells the first hundred rejected rows, counts the others, and keeps all of them with their reasons', async () => {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'bang.csv'), BAD);
  const { status, stderr } = await ocop(['rate', 'bang.csv', '--out', 'xep.csv'], { cwd });
  const said = lines(stderr);
  expect(status).toBe(1);
  expect(said.filter((line) => TOLD.test(line))).toHaveLength(MOST_TOLD);
  expect(said.slice(-3)).toEqual([
    'Còn 1.150 dòng bị từ chối không kể ở đây; đủ mọi dòng, kèm lý do, ở bang.tu-choi.csv.',
    'Đã ghi bang.tu-choi.csv: 1.250 dòng bị từ chối, cột đầu ghi lý do, phần sau giữ nguyên như đã gửi',
    'Đã ghi xep.csv',
  ]);
  const kept = lines(readFileSync(join(cwd, 'bang.tu-choi.csv'), 'utf8'));
  expect(kept.slice(1).filter((row) => row.includes('đọc được ""x""'))).toHaveLength(ROWS);
});

it('says where the others can be kept that have come by standard input', async () => {
  const { stderr, stdout } = await ocop(['rate', '-'], { cwd: tempDir(), input: BAD });
  expect(lines(stderr).filter((line) => line.includes('đọc được "x"'))).toHaveLength(MOST_TOLD);
  expect(lines(stdout).slice(-2)).toEqual([
    'Còn 1.150 dòng bị từ chối không kể ở đây.',
    '1.250 dòng bị từ chối từ đầu vào chuẩn không được ghi ra tệp; thêm --rejects TỆP để giữ lại.',
  ]);
});

it('shows the first hundred findings of a register on a terminal, and counts the others', async () => {
  const cwd = tempDir();
  const rows = Array.from({ length: 1250 }, (_, at) => `A${String(at)},Gạo,,3`);
  writeFileSync(join(cwd, 'so.csv'), ['Mã sản phẩm,Tên sản phẩm,Chủ thể,Số sao', ...rows, ''].join('\n'));
  const told = (stdout: string) => lines(stdout).filter((line) => line.startsWith('so.csv, dòng'));
  const shown = await ocop(['register', 'check', 'so.csv'], { cwd, columns: 300 });
  expect(told(shown.stdout)).toHaveLength(MOST_TOLD);
  expect(shown.stderr).toContain(
    'Còn 1.150 chỗ không kể ở đây; thêm --out TỆP.xlsx (hay .csv, .ndjson) để có đủ.',
  );
  const piped = await ocop(['register', 'check', 'so.csv'], { cwd });
  expect(told(piped.stdout)).toHaveLength(1250);
  expect(piped.stderr).not.toContain('không kể ở đây');
});
