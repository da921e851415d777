import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ocop, ROOT } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

it('prints the papers of products from a register, which has their sums and no points', async () => {
  const cwd = tempDir();
  const sheets = join(ROOT, 'samples/phieu-hoi-dong.csv');
  await ocop(['council', sheets, '--out', 'kq.csv', '--quiet'], { cwd });
  const decision = ['--decision', '12/QĐ-UBND', '--date', '05/11/2026'];
  const products = ['--products', join(ROOT, 'samples/san-pham.csv')];
  const authority = ['--authority', 'UBND tỉnh Lâm Đồng'];
  await ocop(['register', 'add', 'kq.csv', ...decision, ...products, ...authority, '--register', 'so.csv'], {
    cwd,
  });
  const { stderr, status } = await ocop(['report', 'commune', 'so.csv', '--out', 'xa.html'], { cwd });
  expect(stderr).toContain('Đã ghi xa.html');
  expect(status).toBe(0);
});
