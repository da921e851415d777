import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lines, ocop, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/* Every command that prints a list writes it in the same forms, by the same names. */

const REGISTER = `Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Số sao,Số quyết định,Ngày quyết định,Ngày hết hạn
A,Gạo,HTX,xã Đồi,Lâm Đồng,3,10/QĐ-UBND,31/02/2026,
B,Trà,HTX,xã Đồi,Lâm Đồng,9,10/QĐ-UBND,2026-03-01,2029-03-01
`;

/** Made once, and copied for each test: to import seventy sheets takes longer than to list them. */
const made = mkdtempSync(join(tmpdir(), 'ocop-'));
beforeAll(async () => {
  writeFileSync(join(made, 'so.csv'), REGISTER);
  await ocop(['sheet', 'import', join(ROOT, 'samples/phieu-hoi-dong.csv'), '--dir', 'phieu'], { cwd: made });
});
afterAll(() => {
  rmSync(made, { recursive: true, force: true });
});

function folder(): string {
  const cwd = tempDir();
  cpSync(made, cwd, { recursive: true });
  return cwd;
}

const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['register check', ['register', 'check', 'so.csv']],
  ['criteria list', ['criteria', 'list', '--edition', '26-2026']],
  ['criteria show', ['criteria', 'show', '9', '--edition', '26-2026']],
  ['criteria diff', ['criteria', 'diff', '9', '--from', '148-2023', '--to', '26-2026']],
  ['criteria check', ['criteria', 'check']],
  ['sheet list', ['sheet', 'list', 'phieu']],
  ['tally', ['tally', 'so.csv', '--by', 'stars']],
  ['expiring', ['expiring', 'so.csv', '--at', '2028-12-01']],
  ['rate', ['rate', join(ROOT, 'samples/tinh-26-2026.csv')]],
  ['advise', ['advise', join(ROOT, 'samples/tinh-26-2026.csv')]],
  ['council', ['council', join(ROOT, 'samples/phieu-hoi-dong.csv')]],
];

describe.each(COMMANDS)('%s', (_name, command) => {
  it('is one list in each form', async () => {
    const cwd = folder();
    const run = (...more: readonly string[]) => ocop([...command, ...more], { cwd });
    const objects = lines((await run('--format', 'ndjson')).stdout)
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);
    const csv = (await run('--format', 'csv')).stdout;
    const [head = [], ...rows] = parse(csv, { relax_column_count: true });
    expect(rows.length).toBe(objects.length);
    await run('--out', 'a.xlsx', '--quiet');
    const [sheet] = (await readXlsx(readFileSync(join(cwd, 'a.xlsx')))).sheets;
    const shown = sheet?.rows.map((row) => row.map((cell) => String(cell ?? ''))) ?? [];
    expect(shown.some((row) => head.every((cell) => row.includes(cell)))).toBe(true);
    await run('--out', 'a.html', '--quiet');
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toContain('</table>');
    await run('--out', 'a.json', '--quiet');
    expect(typeof JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'))).toBe('object');
  });

  it('writes its table to a text, and refuses an ending that it does not write', async () => {
    const cwd = folder();
    const { stdout } = await ocop([...command, '--format', 'table'], { cwd });
    await ocop([...command, '--out', 'a.txt', '--quiet'], { cwd });
    expect(stdout.startsWith(readFileSync(join(cwd, 'a.txt'), 'utf8').trimEnd())).toBe(true);
    const { status, stderr } = await ocop([...command, '--out', 'a.md'], { cwd });
    expect([
      status,
      stderr.includes('Chưa ghi được dạng .md (a.md); dùng tên tệp .csv, .json, .ndjson,'),
    ]).toEqual([2, true]);
  });
});

describe('register export', () => {
  it('writes the columns of its form in each of its forms, and no other', async () => {
    const cwd = folder();
    const run = (...more: readonly string[]) =>
      ocop(['register', 'export', 'so.csv', '--form', 'ptnt-ocop', '--quiet', ...more], { cwd });
    const [head = [], ...rows] = parse((await run('--format', 'csv')).stdout);
    const objects = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
    expect(objects).toHaveLength(2);
    expect(JSON.parse((await run('--format', 'json')).stdout)).toEqual(objects);
    const json = lines((await run('--format', 'ndjson')).stdout).map((line) => JSON.parse(line) as unknown);
    expect(json).toEqual(objects);
    for (const out of ['a.txt', 'a.html']) {
      const { status, stderr } = await run('--out', out);
      expect([status, stderr]).toEqual([
        2,
        `Chưa ghi được dạng ${out.slice(1)} (${out}); dùng tên tệp .csv, .json, .ndjson hoặc .xlsx.\n`,
      ]);
    }
  });
});
