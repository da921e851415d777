import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ocop, ROOT } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';
import { KEYS, TerminalRun } from '../../support/terminal.js';

/* In a season the menu asks nothing that ocop.yaml answers: it stands there, and Enter takes it. */

const SEASON = `register: so.csv
regulation: hoi-dong.yaml
rounds:
  - { name: Đợt 1, files: "Đợt 1.csv", results: kq.csv, decision: { number: 12/QĐ-UBND, date: 05/08/2026 } }
`;

async function season(): Promise<string> {
  const dir = tempDir();
  copyFileSync(join(ROOT, 'samples/phieu-hoi-dong.csv'), join(dir, 'Đợt 1.csv'));
  copyFileSync(join(ROOT, 'samples/hoi-dong.yaml'), join(dir, 'hoi-dong.yaml'));
  writeFileSync(join(dir, 'ocop.yaml'), SEASON);
  await ocop(['council', '--out', 'kq.csv', '--quiet'], { cwd: dir });
  return dir;
}

const shows = (words: string) => (text: string) => text.replaceAll(/\s+/g, ' ').includes(words);

/** The menu, with a task under the cursor that stands so many below the first. */
async function menuAt(dir: string, below: number) {
  const terminal = new TerminalRun(['menu'], dir, 120, 120);
  await terminal.until(shows('❯ Chấm tệp phiếu'));
  for (let times = 0; times < below; times += 1) terminal.press(KEYS.down);
  terminal.press(KEYS.enter);
  const takes = async (words: string) => {
    await terminal.until(shows(words));
    terminal.press(KEYS.enter);
  };
  return { terminal, takes };
}

it('adds to the register by Enter alone, with what the round has', async () => {
  const dir = await season();
  const { terminal, takes } = await menuAt(dir, 5);
  await terminal.until(shows('❯ Nhập danh sách'));
  terminal.press(KEYS.down);
  terminal.press(KEYS.enter);
  await terminal.until(shows('Đã điền theo ocop.yaml: Enter là nhận; khác thì xoá đi, ghi lại.'));
  await takes('Tệp kết quả đánh giá: kq.csv');
  await takes('Số quyết định công nhận: 12/QĐ-UBND');
  await takes('Ngày quyết định (ngày/tháng/năm): 05/08/2026');
  await takes('Cơ quan ký quyết định, để trống nếu là UBND tỉnh');
  await takes('Ghi vào sổ (chưa có thì tạo mới): so.csv');
  await terminal.until(shows('ocop register add --decision 12/QĐ-UBND --date 05/08/2026 --register so.csv'));
  await terminal.until(shows('Tiếp theo?'));
  expect(existsSync(join(dir, 'so.csv'))).toBe(true);
  terminal.press('\u001b');
  await terminal.end();
});

it('judges by the round, and names a file on the line only where another one is typed', async () => {
  const dir = await season();
  const { terminal, takes } = await menuAt(dir, 2);
  await takes('tệp phiếu các thành viên nộp: "Đợt 1.csv"');
  await takes('để trống nếu không có: hoi-dong.yaml');
  await terminal.until(shows('❯ Trang web'));
  for (const key of [KEYS.down, KEYS.down, KEYS.enter]) terminal.press(key);
  await terminal.until(shows('Tiếp theo?'));
  // The file is none of the line's: the command takes it from the season.
  expect(terminal.text()).toMatch(/^ {2}ocop council --regulation hoi-dong\.yaml *$/m);
  terminal.press('\u001b');
  await terminal.end();
});

it('shows where the season stands, and finds a product in it', async () => {
  const dir = await season();
  const { terminal, takes } = await menuAt(dir, 8);
  await terminal.until(shows('Tiếp theo?'));
  expect(terminal.text()).toContain('Sản phẩm đang ở đâu');
  terminal.press(KEYS.enter); // back to the list, with the cursor on what was done
  await takes('❯ Xem cả mùa đang ở đâu');
  await terminal.until(shows('Tiếp theo?'));
  terminal.press(KEYS.enter);
  await terminal.until(shows('❯ Xem cả mùa đang ở đâu'));
  terminal.press(KEYS.down);
  terminal.press(KEYS.enter);
  await terminal.until(shows('Mã, tên sản phẩm hay tên chủ thể'));
  terminal.press('ô long');
  terminal.press(KEYS.enter);
  await terminal.until(shows('Tiếp theo?'));
  expect(terminal.text()).toContain("ocop find 'ô long'");
  expect(terminal.text()).toContain('68-24714-1-2026');
  terminal.press('\u001b');
  await terminal.end();
});

it('makes forms of each commune, and outside of a season offers to write one down', async () => {
  const dir = tempDir();
  copyFileSync(join(ROOT, 'samples/san-pham.csv'), join(dir, 'san-pham.csv'));
  const { terminal, takes } = await menuAt(dir, 7);
  await takes('❯ Mỗi xã một tệp Excel');
  await terminal.until(shows('Tệp danh sách sản phẩm:'));
  terminal.press('san-pham.csv');
  terminal.press(KEYS.enter);
  await takes(`Thư mục cất các mẫu: ${join(dir, 'san-pham-mau')}`);
  await terminal.until(shows('Tiếp theo?'));
  expect(existsSync(join(dir, 'san-pham-mau', 'phường Bảo Lộc.xlsx'))).toBe(true);
  terminal.press(KEYS.enter);
  await terminal.until(shows('❯ Làm mẫu Excel'));
  expect(terminal.text()).not.toContain('Xem cả mùa');
  terminal.press(KEYS.down);
  terminal.press(KEYS.enter);
  await terminal.until(shows('Mùa này của tỉnh, thành phố nào?'));
  terminal.press('\u0003');
  await terminal.until(shows('Tiếp theo?'));
  terminal.press('\u001b');
  await terminal.end();
});

it('adds a candidate for 5 stars by the decision of a ministry', async () => {
  const dir = await season();
  const { terminal, takes } = await menuAt(dir, 5);
  await terminal.until(shows('❯ Nhập danh sách'));
  terminal.press(KEYS.down);
  terminal.press(KEYS.enter);
  await takes('Tệp kết quả đánh giá: kq.csv');
  await takes('Số quyết định công nhận: 12/QĐ-UBND');
  await takes('Ngày quyết định (ngày/tháng/năm): 05/08/2026');
  await terminal.until(shows('Cơ quan ký quyết định'));
  terminal.press(`Bộ Nông nghiệp và Môi trường${KEYS.enter}`);
  await takes('Ghi vào sổ (chưa có thì tạo mới): so.csv');
  await terminal.until(shows('Tiếp theo?'));
  expect(readFileSync(join(dir, 'so.csv'), 'utf8')).toContain('Dâu tây sấy dẻo');
  terminal.press('\u001b');
  await terminal.end();
});

it('takes the list of communes that the program brings for the report of a year', async () => {
  const dir = await season();
  const { terminal, takes } = await menuAt(dir, 3);
  await terminal.until(shows('Giấy tờ nào?'));
  for (let times = 0; times < 11; times += 1) terminal.press(KEYS.down);
  await takes('❯ Báo cáo năm');
  await terminal.until(shows('Tệp hay thư mục để in:'));
  copyFileSync(join(ROOT, 'samples/cong-nhan-lam-dong.csv'), join(dir, 'cu.csv'));
  terminal.press(`cu.csv${KEYS.enter}`);
  await terminal.until(shows('Năm báo cáo:'));
  terminal.press(`\u00152026${KEYS.enter}`);
  await terminal.until(shows('Danh sách mọi xã:'));
  terminal.press(`2O25${KEYS.enter}`);
  await terminal.until(shows('Không thấy 2O25'));
  terminal.press(`\u00152025${KEYS.enter}`);
  await takes('❯ Trang web');
  await takes('Ghi kết quả ra tệp:');
  await terminal.until(shows('Tiếp theo?'));
  expect(terminal.text()).toContain('--year 2026 --communes 2025');
  expect(terminal.text()).not.toContain('Không có danh sách mọi xã');
  terminal.press('\u001b');
  await terminal.end();
});
