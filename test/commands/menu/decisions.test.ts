import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';
import { KEYS, TerminalRun } from '../../support/terminal.js';

const shows = (words: string) => (text: string) => text.replaceAll(/\s+/g, ' ').includes(words);

it('shows the decisions of a register, and of several asks for one at once', async () => {
  const dir = tempDir();
  copyFileSync(join(ROOT, 'samples/cong-nhan-lam-dong.csv'), join(dir, 'so.csv'));
  const terminal = new TerminalRun(['menu'], dir, 100, 40);
  await terminal.until(shows('❯ Chấm tệp phiếu'));
  for (const key of [KEYS.down, KEYS.down, KEYS.down, KEYS.enter]) terminal.press(key);
  await terminal.until(shows('Giấy tờ nào?'));
  for (let times = 0; times < 8; times += 1) terminal.press(KEYS.down);
  await terminal.until(shows('❯ Phụ lục'));
  terminal.press(KEYS.enter);
  await terminal.until(shows('Tệp hay thư mục để in:'));
  terminal.press(`so.csv${KEYS.enter}`);
  await terminal.until(shows('Số quyết định công nhận (một trong những số trên):'));
  expect(shows('Sổ có: 858/QĐ-UBND, ngày 19/06/2025')(terminal.text())).toBe(true);
  terminal.press(KEYS.enter);
  await terminal.until(shows('Mục này không được để trống.'));
  terminal.press(`858/QĐ-UBND${KEYS.enter}`);
  await terminal.until(shows('❯ Trang web'));
  terminal.press(KEYS.enter);
  await terminal.until(shows('Ghi kết quả ra tệp:'));
  terminal.press(KEYS.enter);
  await terminal.until(shows('Xong. Tiếp theo?'));
  terminal.press('\u001b');
  await terminal.end();
});
