import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

const CORPUS = join(import.meta.dirname, '../../corpus/layouts');

/** A folder with a file of the corpus. */
function folderWith(file: string): string {
  const cwd = tempDir();
  copyFileSync(join(CORPUS, file), join(cwd, file));
  return cwd;
}

describe('a table with its criteria down the rows', () => {
  it('is averaged by `council`, a member a column', async () => {
    const file = 'members-with-remarks.csv';
    const { stdout } = await ocop(['council', file, '--format', 'ndjson'], { cwd: folderWith(file) });
    const [product, other] = lines(stdout).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(other).toBe(undefined);
    expect(product).toMatchObject({
      product: { code: '68-24700-1-2026', name: 'Nước mắm A' },
      average: { sum: '261', count: 3 },
      outcome: 're-score',
    });
  });

  it('becomes sheets’ files, a sheet a column, each with its points', async () => {
    const file = 'members-with-remarks.xlsx';
    const cwd = folderWith(file);
    const { stderr, status } = await ocop(['sheet', 'import', file, '--dir', 'phieu'], { cwd });
    expect([
      status,
      stderr.includes(`${file}: tiêu chí đang xếp theo hàng, mỗi cột là một thành viên`),
    ]).toEqual([0, true]);
    const { stdout } = await ocop(['rate', 'phieu', '--format', 'ndjson'], { cwd });
    const read = lines(stdout).map((line) => JSON.parse(line) as { member: string; total: number });
    expect(read.map(({ member, total }) => [member, total]).toSorted()).toEqual([
      ['Lê Ba', 100],
      ['Nguyễn Một', 100],
      ['Trần Hai', 61],
    ]);
  });

  it('is counted by `tally`', async () => {
    const file = 's3-transposed.xlsx';
    const { stdout, stderr } = await ocop(['tally', file, '--by', 'commune', '--format', 'csv'], {
      cwd: folderWith(file),
    });
    expect(stdout).toContain('xã Một,1,');
    expect(stderr).toContain(`${file}: tiêu chí đang xếp theo hàng, mỗi cột là một sản phẩm`);
  });

  it('gives a rejected sheet back as a row that can be mended and rated', async () => {
    const file = 'form-conflict.csv';
    const cwd = folderWith(file);
    const { status } = await ocop(['rate', file], { cwd });
    expect(status).toBe(1);
    const again = await ocop(['rate', 'form-conflict.tu-choi.csv'], { cwd });
    expect(again.stderr).toContain('form-conflict.tu-choi.csv, dòng 2, cột');
    expect(again.stderr).toContain('"1.1": đọc được "5 ≠ ☑ 1 + 5", không phải điểm');
  });

  it('is said in English too', async () => {
    const file = 'unclear-columns.csv';
    const { status, stderr } = await ocop(['rate', file, '--lang', 'en'], { cwd: folderWith(file) });
    expect(status).toBe(2);
    expect(stderr).toContain(
      'the criteria stand down the rows (from line 2), but nothing says whether each column',
    );
  });
});
