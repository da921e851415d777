import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx, type Cell } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';
import { csvOf } from '../support/tables.js';

/* Rejected rows of a workbook go back in a workbook, in which one sees what is wrong. */

const REJECTED = 'xa.tu-choi.xlsx';

/** A workbook of a table's text: its points are numbers, its days are days. */
async function workbookOf(csv: string): Promise<Uint8Array> {
  const rows = csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',').map((text) => (/^\d+$/.test(text) ? Number(text) : text)));
  return writeXlsx({ sheets: [{ name: 'Xã A', rows }] });
}

async function rejected() {
  const cwd = tempDir();
  const rows = [{}, { '1.1': 9, '1.2': 'x', 'Ngày đánh giá': '2026-10-12', 'Ghi chú': '=1+1' }];
  writeFileSync(join(cwd, 'xa.xlsx'), await workbookOf(csvOf(rows)));
  const { stderr } = await ocop(['rate', 'xa.xlsx', '--format', 'csv'], { cwd });
  return { cwd, stderr };
}

async function read(cwd: string) {
  const { sheets } = await readXlsx(readFileSync(join(cwd, REJECTED)), { readStyles: true });
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const [headings = [], ...rows] = sheet.rows;
  const cellAt = (heading: string): Partial<Cell> | undefined =>
    sheet.cells?.get(`1,${String(headings.indexOf(heading))}`);
  return { sheet, headings, rows, cellAt };
}

it('marks and comments the wrong cells, says why first, and leaves the others as they were', async () => {
  const { cwd, stderr } = await rejected();
  expect(stderr).toContain(`Đã ghi ${REJECTED}: 1 dòng bị từ chối`);
  expect(existsSync(join(cwd, 'xa.tu-choi.csv'))).toBe(false);
  const { sheet, headings, rows, cellAt } = await read(cwd);
  expect([sheet.name, headings[0], rows.length]).toEqual(['Xã A', 'Lý do', 1]);
  const [row = []] = rows;
  expect(String(row[0]).split('\n')).toHaveLength(2);
  const valueOf = (heading: string) => row[headings.indexOf(heading)];
  expect(['1.1', '1.2', '1.3', 'Ghi chú'].map(valueOf)).toEqual([9, 'x', 3, '=1+1']);
  expect(valueOf('Ngày đánh giá')).toEqual(new Date('2026-10-12T00:00:00Z'));
  expect(cellAt('1.1')?.comment?.text).toBe('tiêu chí 1.1 không có mức 9 điểm; chỉ ghi 0, 1, 2 hoặc 3.');
  expect(cellAt('1.2')?.comment?.text).toContain('đọc được "x", không phải điểm');
  expect(cellAt('1.3')?.comment).toBe(undefined);
  const filled = ['1.1', '1.2', '1.3'].map((heading) => cellAt(heading)?.style?.fill?.type);
  expect(filled).toEqual(['pattern', 'pattern', undefined]);
});

it('is read again, and settles what it corrects', async () => {
  const { cwd } = await rejected();
  const before = readFileSync(join(cwd, REJECTED));
  // Run again it is the same to the byte, so that no second one is written.
  await ocop(['rate', 'xa.xlsx'], { cwd });
  expect([existsSync(join(cwd, 'xa.tu-choi-2.xlsx')), readFileSync(join(cwd, REJECTED))]).toEqual([
    false,
    before,
  ]);
  const { sheet, headings, rows } = await read(cwd);
  const mended = (rows[0] ?? []).map((value, at) => {
    if (headings[at] === '1.1' || headings[at] === '1.2') return 1;
    return value instanceof Date ? value.toISOString().slice(0, 10) : value;
  });
  writeFileSync(
    join(cwd, REJECTED),
    await writeXlsx({ sheets: [{ name: sheet.name, rows: [headings, mended] }] }),
  );
  const { status, stdout } = await ocop(['rate', 'xa.xlsx', REJECTED, '--format', 'ndjson'], { cwd });
  expect([status, stdout.match(/"code":"SP\d"/g)]).toEqual([0, ['"code":"SP1"', '"code":"SP2"']]);
});

it('is rejected again where nothing was corrected, and not written once more', async () => {
  const { cwd } = await rejected();
  const { status, stdout, stderr } = await ocop(['rate', 'xa.xlsx', REJECTED], { cwd });
  expect(status).toBe(1);
  expect(stderr).toContain(`${REJECTED}, trang tính "Xã A", ô`);
  expect(stdout).toContain(`${REJECTED} đã có đúng 1 dòng bị từ chối ấy, không ghi lại`);
  expect(existsSync(join(cwd, 'xa.tu-choi-2.xlsx'))).toBe(false);
  await ocop(['rate', 'xa.xlsx', REJECTED, '--rejects', 'lai.xlsx'], { cwd });
  const { sheets } = await readXlsx(readFileSync(join(cwd, 'lai-2.xlsx')));
  const headings = sheets[0]?.rows[0] ?? [];
  expect(headings.filter((one) => one === 'Lý do')).toHaveLength(1);
});

it('is a CSV where one is named', async () => {
  const { cwd } = await rejected();
  await ocop(['rate', 'xa.xlsx', '--rejects', 'r.csv'], { cwd });
  expect(readFileSync(join(cwd, 'r.csv'), 'utf8').replace('\ufeff', '')).toMatch(/^Lý do,/);
});
