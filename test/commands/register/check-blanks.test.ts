import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop, ROOT } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

const BLANKS =
  'Còn trống, không kể là sai: Mã sản phẩm (54), Số quyết định (32), Ngày quyết định (32), Ngày hết hạn (32)';

const check = (cwd: string, ...flags: string[]) => ocop(['register', 'check', 'so.csv', ...flags], { cwd });

describe('ocop register check of what a list did not hold', () => {
  it('has nothing to mend after a clean import, and counts the blanks in a sentence', async () => {
    const cwd = tempDir();
    copyFileSync(join(ROOT, 'samples/cong-nhan-lam-dong.csv'), join(cwd, 'ds.csv'));
    await ocop(['register', 'import', 'ds.csv', '--register', 'so.csv'], { cwd });
    const { status, stdout, stderr } = await check(cwd);
    expect([status, stdout, lines(stderr).slice(-2)]).toEqual([
      0,
      '',
      ['Đã kiểm tra 54 dòng, không thấy gì sai.', `${BLANKS}; xem từng dòng: thêm --blanks.`],
    ]);
    const all = await check(cwd, '--blanks', '--format', 'json');
    const told = JSON.parse(all.stdout) as readonly { code: string }[];
    expect([all.status, told.length, new Set(told.map(({ code }) => code))]).toEqual([
      0,
      54 + 32 + 32 + 32,
      new Set(['field-blank']),
    ]);
    expect(lines(all.stderr).at(-1)).toBe(`${BLANKS}.`);
  });

  it.each([
    ['no name', ',HTX A,3', 'chưa ghi tên sản phẩm'],
    ['no producer', 'Gạo,,3', 'chưa ghi chủ thể'],
    ['no stars', 'Gạo,HTX A,', 'chưa ghi số sao'],
    ['stars that nobody recognises', 'Gạo,HTX A,2', '2 sao'],
  ])('fails where somebody has to look: %s', async (_name, row, said) => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'so.csv'), `Mã sản phẩm,Tên sản phẩm,Chủ thể,Số sao\nA1,${row}\n`);
    const { status, stdout, stderr } = await check(cwd);
    expect([status, lines(stdout).length, stdout.includes(said)]).toEqual([1, 1, true]);
    expect(stderr).toContain('1 chỗ cần xem lại');
  });
});
