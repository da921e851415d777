import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

/** A register of so many products, each in a commune of its own. */
function register(products: number): string {
  const cwd = tempDir();
  const rows = Array.from({ length: products }, (_, at) => `Trà,HTX,xã ${String(at)},3,2025-01-02`);
  writeFileSync(
    join(cwd, 'so.csv'),
    ['Tên sản phẩm,Chủ thể,Xã,Số sao,Ngày quyết định', ...rows, ''].join('\n'),
  );
  return cwd;
}

describe('a tally of more groups than one table is made of', () => {
  it('is refused by the limit, with what would do, and writes nothing', async () => {
    const cwd = register(60_001);
    const args = ['tally', 'so.csv', '--by', 'commune', '--edition', '26-2026', '--out', 'a.csv', '--quiet'];
    const { status, stdout, stderr } = await ocop(args, { cwd });
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      'Chia theo --by như vậy ra 60.001 nhóm, quá giới hạn 60.000 nhóm của một bảng; bớt một chiều ở --by, chọn một phần bằng --where, --year, hoặc đếm từng tỉnh một.\n',
    ]);
    expect(existsSync(join(cwd, 'a.csv'))).toBe(false);
  });

  it('has fewer where its dimensions are more, as there are more sums', async () => {
    const cwd = register(45_001);
    const by = 'commune,stars,year,kind';
    const { status, stderr } = await ocop(
      ['tally', 'so.csv', '--by', by, '--edition', '26-2026', '--quiet'],
      { cwd },
    );
    expect([status, stderr.includes('ra 45.001 nhóm, quá giới hạn 45.000 nhóm')]).toEqual([2, true]);
  });

  it('is made up to the limit', async () => {
    const cwd = register(60_000);
    const args = ['tally', 'so.csv', '--by', 'commune', '--edition', '26-2026', '--format', 'csv', '--quiet'];
    const { status, stdout } = await ocop(args, { cwd });
    expect([status, stdout.split('\r\n').length]).toEqual([0, 60_003]);
  });
});
