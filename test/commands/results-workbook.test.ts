import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { ocop, ROOT } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

const sample = (name: string) => join(ROOT, 'samples', name);
const COUNCIL = ['council', sample('phieu-hoi-dong.csv'), '--regulation', sample('hoi-dong.yaml')];

async function sheetIn(file: string) {
  const { sheets } = await readXlsx(readFileSync(file), { readStyles: true });
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no worksheet');
  return sheet;
}

describe('results in a workbook', () => {
  it.each([
    ['rate', ['rate', sample('tinh-26-2026.csv'), '--ranked']],
    ['council', COUNCIL],
    ['advise', ['advise', sample('tinh-26-2026.csv')]],
  ])('of ocop %s say what a CSV of them says, row by row', async (_, args) => {
    const cwd = tempDir();
    const ran = await ocop([...args, '--out', 'kq.xlsx', '--quiet'], { cwd });
    const { status, stdout } = await ocop([...args, '--format', 'csv', '--quiet'], { cwd });
    expect(ran.status).toBe(status);
    const { rows } = await sheetIn(join(cwd, 'kq.xlsx'));
    expect(rows).toHaveLength(stdout.trimEnd().split('\r\n').length);
    const [headings = ''] = stdout.replace(/^\ufeff/, '').split('\r\n');
    expect(rows[0]?.join(',')).toBe(headings);
  });

  it('have averages as numbers, and codes as texts', async () => {
    const cwd = tempDir();
    await ocop([...COUNCIL, '--out', 'kq.xlsx', '--quiet'], { cwd });
    const { rows, cells } = await sheetIn(join(cwd, 'kq.xlsx'));
    const at = rows[0]?.indexOf('Điểm trung bình của Hội đồng') ?? -1;
    expect([rows[1]?.[0], rows[1]?.[at]]).toEqual(['68-24700-1-2026', 93.28]);
    expect(cells?.get(`1,${String(at)}`)?.style?.numFmt).toBe('0.00');
  });

  it('are read again and rated alike, with no formula in them', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), csvOf([{ ma_san_pham: '=1+1', '1.1': 2 }, {}]));
    const edition = ['--edition', '26-2026', '--quiet'];
    await ocop(['rate', 'x.csv', '--out', 'mot.xlsx', ...edition], { cwd });
    const again = await ocop(['rate', 'mot.xlsx', '--format', 'csv', '--ranked', ...edition], { cwd });
    const first = await ocop(['rate', 'x.csv', '--format', 'csv', '--ranked', ...edition], { cwd });
    expect(again.stdout).toBe(first.stdout);
    const { cells } = await sheetIn(join(cwd, 'mot.xlsx'));
    expect([...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
});
