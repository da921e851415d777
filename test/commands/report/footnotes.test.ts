import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ocop, ROOT } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

const DOUBT = 'Chưa xét đủ thành viên hay không: không có tệp quy chế của Hội đồng.';

it('says what it doubts on the screen, and at the foot of a paper only where that is asked for', async () => {
  const cwd = tempDir();
  const sheets = join(ROOT, 'samples/phieu-hoi-dong.csv');
  const summary = (...more: readonly string[]) =>
    ocop(['report', 'summary', sheets, '--out', 'giay.md', '--force', ...more], { cwd });
  const text = () => readFileSync(join(cwd, 'giay.md'), 'utf8');
  expect((await summary()).stderr).toContain(`Lưu ý: ${DOUBT}`);
  expect(text()).not.toContain(DOUBT);
  await summary('--footnotes');
  expect(text().indexOf(DOUBT)).toBeGreaterThan(text().indexOf('TM. HỘI ĐỒNG'));
});

it('says it at the foot of every paper of a season that asks for it', async () => {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'ocop.yaml'), 'footnotes: true\n');
  const { stderr } = await ocop(
    ['report', 'summary', join(ROOT, 'samples/phieu-hoi-dong.csv'), '--out', 'giay.md'],
    { cwd },
  );
  expect(stderr.split('\n')[0]).toBe('Theo ocop.yaml: --footnotes');
  expect(readFileSync(join(cwd, 'giay.md'), 'utf8')).toContain(DOUBT);
});
