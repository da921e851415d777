import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { MOST_COLUMNS, MOST_ROWS } from '../../src/base/limits.js';
import { UserError } from '../../src/base/user-error.js';
import { writeWorkbook } from '../../src/formats/xlsx/write-workbook.js';
import { ocop } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

/* A worksheet of a user's that is as wide as Excel lets it be has no room for a column of ours. */

async function wide(columns: number): Promise<string> {
  const cwd = tempDir();
  const rows = csvOf([{}, { '1.1': 9 }])
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const [header = []] = rows;
  const filled = Array.from({ length: columns - header.length }, (_, at) => `Ghi chú ${String(at)}`);
  const wider = rows.map((row, at) => (at === 0 ? [...row, ...filled] : row));
  writeFileSync(join(cwd, 'xa.xlsx'), await writeXlsx({ sheets: [{ name: 'Xã A', rows: wider }] }));
  return cwd;
}

it('its rejected rows are told, and that no workbook holds them with the reasons', async () => {
  const cwd = await wide(MOST_COLUMNS);
  const { status, stdout, stderr } = await ocop(['rate', 'xa.xlsx', '--format', 'ndjson'], { cwd });
  expect([status, stdout.trim().split('\n').length]).toEqual([1, 1]);
  expect(stderr).toContain('xa.tu-choi.xlsx');
  expect(stderr).toContain('nhiều hàng hay cột hơn một trang tính Excel chứa được');
  expect(stderr).not.toContain('    at ');
  expect(readdirSync(cwd)).toEqual(['xa.xlsx']);
});

it('and one that has room for it is given back with them', async () => {
  const cwd = await wide(MOST_COLUMNS - 1);
  await ocop(['rate', 'xa.xlsx', '--format', 'ndjson'], { cwd });
  expect(existsSync(join(cwd, 'xa.tu-choi.xlsx'))).toBe(true);
});

it('its result is no workbook, and is told so before anything is written', async () => {
  const cwd = await wide(MOST_COLUMNS);
  const { status, stderr } = await ocop(['rate', 'xa.xlsx', '--out', 'kq.xlsx'], { cwd });
  expect(status).toBe(2);
  expect(stderr).toContain('một trang tính Excel chỉ chứa 1.048.576 hàng, 16.384 cột. Ghi ra tệp .csv.');
  expect(stderr).not.toContain('    at ');
  expect(existsSync(join(cwd, 'kq.xlsx'))).toBe(false);
});

it('a worksheet of more rows than Excel opens is refused', async () => {
  const row: readonly string[] = [];
  const rows = Array.from({ length: MOST_ROWS + 1 }, () => [...row]);
  await expect(writeWorkbook({ title: 'a', sheets: [{ name: 'a', rows }] })).rejects.toThrow(UserError);
});
