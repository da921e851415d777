import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

/* What lies in a folder that was sent in is read, or it is said that it is not: nobody opens each file to see. */

const TABLE = csvOf([{ ma_san_pham: 'A' }]);
const HTML = `<html><meta charset="utf-8"><table>${lines(csvOf([{ ma_san_pham: 'B' }]).trimEnd())
  .map(
    (line) =>
      `<tr>${line
        .split(',')
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  )
  .join('')}</table></html>`;

function folder(files: Readonly<Record<string, Buffer | string>>): string {
  const cwd = tempDir();
  mkdirSync(join(cwd, 'nop'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(cwd, 'nop', name), bytes);
  return cwd;
}

describe('the tables of a folder', () => {
  it('are also those of an older Excel, which are pages of HTML as often as not', async () => {
    const cwd = folder({ 'a.csv': TABLE, 'b.xls': HTML });
    const { status, stdout } = await ocop(['rate', 'nop', '--format', 'ndjson', '--quiet'], { cwd });
    const codes = lines(stdout).map(
      (line) => (JSON.parse(line) as { product: { code: string } }).product.code,
    );
    expect([status, codes]).toEqual([0, ['A', 'B']]);
  });

  it.each(['b.xls', 'b.ods', 'b.xlsb', 'B.XLS'])(
    'are named where they are of no kind that is read: %s',
    async (name) => {
      const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
      const { status, stderr } = await ocop(['rate', 'nop', '--format', 'ndjson', '--quiet'], {
        cwd: folder({ 'a.csv': TABLE, [name]: old }),
      });
      expect([status, stderr]).toEqual([
        1,
        expect.stringContaining(`CHƯA ĐỦ: không đọc được 1 tệp, không tính phiếu nào ở đó: nop/${name}.`),
      ]);
    },
  );
});

describe('a folder of sheets with tables among them', () => {
  it('is read for its sheets, and says which tables are not', async () => {
    const cwd = folder({ 'a.csv': TABLE });
    await ocop(['sheet', 'import', 'nop/a.csv', '--dir', 'nop', '--member', 'Nguyễn Văn An'], { cwd });
    writeFileSync(join(cwd, 'nop', 'chi.csv'), csvOf([{ ma_san_pham: 'C' }]));
    const run = (...args: readonly string[]) =>
      ocop(['rate', ...args, '--format', 'ndjson', '--quiet'], { cwd });
    const { status, stdout, stderr } = await run('nop');
    expect([status, lines(stdout).length]).toEqual([0, 1]);
    expect(stderr).toContain('không đọc 2 bảng ở đó: nop/a.csv, nop/chi.csv');
    const both = await run('nop', 'nop/chi.csv');
    expect([both.status, lines(both.stdout).length]).toEqual([0, 2]);
  });

  it.each(['kq.csv', 'kq.xlsx'])('says nothing of results that we wrote there: %s', async (results) => {
    const cwd = folder({ 'a.csv': TABLE });
    await ocop(['sheet', 'import', 'nop/a.csv', '--dir', 'phieu', '--member', 'Nguyễn Văn An'], { cwd });
    await ocop(['rate', 'phieu', '--out', results], { cwd });
    cpSync(join(cwd, results), join(cwd, 'phieu', results));
    const { stderr } = await ocop(['rate', 'phieu', '--format', 'ndjson', '--quiet'], { cwd });
    expect(stderr).not.toContain('bảng ở đó');
  });
});
