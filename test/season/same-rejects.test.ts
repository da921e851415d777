import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { lines, ocop, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

const readTable = (path: string, delimiter: string): string[][] =>
  parse(readFileSync(path, 'utf8'), { delimiter, bom: true, relax_column_count: true });

const rejectsIn = (cwd: string) => readdirSync(cwd).filter((name) => name.includes('tu-choi'));

const RETURNS = ['report', 'returns', '--out', 'thu.docx', '--force'];

describe('rows that were rejected before', () => {
  it('are not written once more by whatever command, though a spreadsheet has saved their file since', async () => {
    const cwd = tempDir();
    copyFileSync(join(ROOT, 'samples/xa-gui-len.csv'), join(cwd, 'xa.csv'));
    await ocop(['rate', 'xa.csv', '--out', 'kq.csv'], { cwd });
    const rejects = join(cwd, 'xa.tu-choi.csv');
    writeFileSync(rejects, stringify(readTable(rejects, ';'), { delimiter: ',' }));
    const { stderr } = await ocop([...RETURNS, 'xa.csv'], { cwd });
    expect(lines(stderr).at(-2)).toBe('xa.tu-choi.csv đã có đúng 3 dòng bị từ chối ấy, không ghi lại');
    expect(rejectsIn(cwd)).toEqual(['xa.tu-choi.csv']);
  });

  it('are not written once more of a workbook either', async () => {
    const cwd = tempDir();
    const rows = readTable(join(ROOT, 'samples/xa-gui-len.csv'), ';').slice(1);
    writeFileSync(join(cwd, 'xa.xlsx'), await writeXlsx({ sheets: [{ name: 'Phiếu', rows }] }));
    await ocop(['rate', 'xa.xlsx', '--out', 'kq.csv'], { cwd });
    expect(rejectsIn(cwd)).toEqual(['xa.tu-choi.xlsx']);
    const rejects = join(cwd, 'xa.tu-choi.xlsx');
    const { sheets } = await readXlsx(readFileSync(rejects));
    const saved = sheets.map(({ name, rows: cells }) => ({ name, rows: cells }));
    writeFileSync(rejects, await writeXlsx({ sheets: saved }));
    await ocop([...RETURNS, 'xa.xlsx'], { cwd });
    expect(rejectsIn(cwd)).toEqual(['xa.tu-choi.xlsx']);
  });

  it('are written beside where somebody has changed one of them; and what was put right settles', async () => {
    const cwd = tempDir();
    copyFileSync(join(ROOT, 'samples/xa-gui-len.csv'), join(cwd, 'xa.csv'));
    writeFileSync(join(cwd, 'ocop.yaml'), 'rounds: [{ name: Đợt 1, files: xa.csv }]\n');
    await ocop(['rate', '--out', 'kq.csv'], { cwd });
    const rejects = join(cwd, 'xa.tu-choi.csv');
    const [head = [], ...rows] = readTable(rejects, ';');
    const at = head.indexOf('TC 1.3');
    const mended = rows.map((row) => row.map((cell, index) => (index === at && cell === '7,0' ? '3' : cell)));
    expect(mended).not.toEqual(rows);
    writeFileSync(rejects, stringify([head, ...mended], { delimiter: ';' }));
    for (const command of [['rate', '--out', 'kq.csv', '--force'], RETURNS, RETURNS]) {
      await ocop(command, { cwd });
      expect(rejectsIn(cwd).sort()).toEqual(['xa.tu-choi-2.csv', 'xa.tu-choi.csv']);
    }
    expect(readTable(join(cwd, 'xa.tu-choi-2.csv'), ';')).toHaveLength(1 + 2);
  });
});
