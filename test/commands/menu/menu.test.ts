import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop, ROOT } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';
import { KEYS, TerminalRun } from '../../support/terminal.js';

const sample = (dir: string, name: string): string => {
  copyFileSync(join(ROOT, 'samples', name), join(dir, name));
  return join(dir, name);
};

/** A folder as officials have them. */
function folder(): string {
  const dir = join(tempDir(), 'Đợt 1 & 2 (xã)');
  mkdirSync(dir);
  return dir;
}

const shows = (words: string) => (text: string) => text.replaceAll(/\s+/g, ' ').includes(words);

describe('the menu', () => {
  it('opens where nothing is typed behind ocop, and ends by Esc', async () => {
    const terminal = new TerminalRun([], tempDir(), 80, 24);
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    terminal.press('\u001b');
    await terminal.end();
  });

  it('speaks English where that is asked for', async () => {
    const terminal = new TerminalRun([], tempDir(), 80, 24, { OCOP_LANG: 'en' });
    await terminal.until(shows('❯ Rate files of sheets'));
    terminal.press('\u001b');
    await terminal.end();
  });

  it('asks for a file, shows the command, writes the result beside it, opens it, and comes back', async () => {
    const dir = folder();
    const file = sample(dir, 'tinh-26-2026.csv');
    const opened: string[] = [];
    const terminal = new TerminalRun(['menu'], tempDir(), 200, 40, {}, (path) => {
      opened.push(path);
      return Promise.resolve(true);
    });
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Tệp phiếu:'));
    terminal.press(`'${dir}/không có.csv'`);
    terminal.press(KEYS.enter);
    await terminal.until(shows('Không thấy'));
    terminal.press('\u0015'); // empties the line
    terminal.press(`'${file}'`);
    terminal.press(KEYS.enter);
    await terminal.until(shows('❯ Trang web (.html)'));
    terminal.press(KEYS.enter);
    const result = join(dir, 'tinh-26-2026-xep-hang.html');
    await terminal.until(shows(`Ghi kết quả ra tệp: ${result}`));
    terminal.press(KEYS.enter);
    await terminal.until(shows('❯ ← Về danh sách việc'));
    expect(terminal.text()).toContain(`ocop report ranking '${file}' --out '${result}'`);
    expect(opened).toEqual([result]);
    expect(readFileSync(result, 'utf8')).toContain('<html');
    terminal.press(KEYS.enter);
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    terminal.press('\u001b');
    await terminal.end();
  });

  it('has an evaluation use the same keys, and goes on after it', async () => {
    const dir = tempDir();
    const products = sample(dir, 'san-pham.csv');
    const terminal = new TerminalRun(['menu'], dir, 100, 40);
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    terminal.press(KEYS.down);
    terminal.press(KEYS.enter);
    await terminal.until(shows('Tệp danh sách sản phẩm:'));
    terminal.press(products);
    terminal.press(KEYS.enter);
    await terminal.until(shows('Tệp quy chế Hội đồng'));
    terminal.press(KEYS.enter);
    await terminal.until(shows(`Thư mục cất phiếu: ${join(dir, 'phieu')}`));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Họ và tên thành viên:'));
    terminal.press('Nguyễn Thị Hoa');
    terminal.press(KEYS.enter);
    await terminal.until(shows('Vai trò:'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Chọn sản phẩm'));
    terminal.press('\u001b');
    await terminal.until(shows('❯ ← Về danh sách việc'));
    terminal.press(KEYS.down);
    terminal.press(KEYS.enter);
    await terminal.end();
  });

  it('goes back to the list where a question is broken off', async () => {
    const terminal = new TerminalRun(['menu'], tempDir(), 80, 24);
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Tệp phiếu:'));
    terminal.press('\u001b');
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    terminal.press('\u001b');
    await terminal.end();
  });

  it('says what a file of another kind seems to be, and asks again; a guess gives way to Enter', async () => {
    const dir = tempDir();
    for (const name of ['so-khanh-son-2024.csv', 'hoi-dong.yaml', 'san-pham.csv']) sample(dir, name);
    const terminal = new TerminalRun(['menu'], dir, 120, 40);
    const at = (name: string) => join(dir, name);
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    terminal.press(KEYS.up);
    terminal.press(KEYS.enter);
    await terminal.until(shows('Tệp phiếu:'));
    terminal.press(`${at('so-khanh-son-2024.csv')}${KEYS.enter}`);
    await terminal.until(shows('có vẻ là sổ sản phẩm. Ở đây cần bảng phiếu'));
    // It has no points to rate, whatever it is.
    expect(shows('bấm Enter lần nữa')(terminal.text())).toBe(false);
    terminal.press(`\u0015${at('hoi-dong.yaml')}${KEYS.enter}`);
    await terminal.until(shows('có vẻ là Quy chế của Hội đồng.'));
    terminal.press('\u0003');
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    terminal.press(KEYS.down);
    terminal.press(KEYS.enter);
    await terminal.until(shows('Tệp danh sách sản phẩm:'));
    terminal.press(`${at('san-pham.csv')}${KEYS.enter}`);
    await terminal.until(shows('Tệp quy chế Hội đồng'));
    terminal.press(`${at('san-pham.csv')}${KEYS.enter}`);
    await terminal.until(shows('có vẻ là danh sách sản phẩm'));
    terminal.press('\u0003');
    await terminal.until(shows('❯ Chấm điểm từng sản phẩm'));
    for (const key of [KEYS.down, KEYS.down, KEYS.down, KEYS.enter]) terminal.press(key);
    await terminal.until(shows('Tệp sổ sản phẩm:'));
    terminal.press(`${at('san-pham.csv')}${KEYS.enter}`);
    await terminal.until(shows('Vẫn dùng như vậy thì bấm Enter lần nữa.'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Tổng hợp theo gì?'));
    terminal.press('\u0003');
    await terminal.until(shows('❯ Tổng hợp số liệu'));
    terminal.press('\u001b');
    await terminal.end();
  });

  it('goes back a question by Esc, with what was answered there, and to the list by Ctrl+C', async () => {
    const dir = tempDir();
    const file = sample(dir, 'tinh-26-2026.csv');
    const terminal = new TerminalRun(['menu'], dir, 120, 40);
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Tệp phiếu:'));
    terminal.press(`${file}${KEYS.enter}`);
    await terminal.until(shows('Kết quả ra đâu?'));
    terminal.press(KEYS.down);
    terminal.press(KEYS.enter);
    await terminal.until(shows('-xep-hang.xlsx'));
    terminal.press('\u001b');
    await terminal.until(shows('❯ Tệp Excel (.xlsx)'));
    terminal.press('\u001b');
    await terminal.until(shows(`Tệp phiếu: ${file}`));
    terminal.press(KEYS.enter);
    await terminal.until(shows('❯ Tệp Excel (.xlsx)'));
    terminal.press('\u0003');
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    terminal.press('\u001b');
    await terminal.end();
  });

  it('says that a command failed, and why, and asks again with the answers that were given', async () => {
    const dir = tempDir();
    const file = sample(dir, 'so-khanh-son-2024.csv');
    const opened: string[] = [];
    const terminal = new TerminalRun(['menu'], dir, 120, 40, {}, (path) => {
      opened.push(path);
      return Promise.resolve(true);
    });
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    for (const key of [KEYS.down, KEYS.down, KEYS.down, KEYS.enter]) terminal.press(key);
    await terminal.until(shows('Giấy tờ nào?'));
    for (let times = 0; times < 9; times += 1) terminal.press(KEYS.down);
    await terminal.until(shows('❯ Giấy chứng nhận'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Tệp hay thư mục để in:'));
    terminal.press(`${file}${KEYS.enter}`);
    await terminal.until(shows('Số quyết định công nhận'));
    terminal.press(`999${KEYS.enter}`);
    await terminal.until(shows('❯ Trang web'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Ghi kết quả ra tệp:'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Không làm được; lý do ghi ngay ở trên.'));
    expect(terminal.text()).toContain('Sổ không có quyết định công nhận số "999"');
    expect(terminal.text()).toContain('❯ Làm lại việc này, sửa câu trả lời');
    terminal.press(KEYS.enter);
    await terminal.until(shows('❯ Giấy chứng nhận'));
    terminal.press(KEYS.enter);
    await terminal.until(shows(`Tệp hay thư mục để in: ${file}`));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Số quyết định công nhận, để trống nếu sổ chỉ có một: 999'));
    terminal.press(`\u0015${KEYS.enter}`);
    await terminal.until(shows('❯ Trang web'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Ghi kết quả ra tệp:'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Xong. Tiếp theo?'));
    expect(opened).toEqual([join(dir, 'so-khanh-son-2024-giay-chung-nhan.html')]);
    terminal.press('\u001b');
    await terminal.end();
  });

  it('refuses a day that no calendar has, and a result in a folder that is not there', async () => {
    const dir = tempDir();
    const file = sample(dir, 'so-khanh-son-2024.csv');
    const terminal = new TerminalRun(['menu'], dir, 120, 40);
    await terminal.until(shows('❯ Chấm tệp phiếu'));
    for (const key of [KEYS.down, KEYS.down, KEYS.down, KEYS.enter]) terminal.press(key);
    await terminal.until(shows('Giấy tờ nào?'));
    for (let times = 0; times < 10; times += 1) terminal.press(KEYS.down);
    terminal.press(KEYS.enter);
    await terminal.until(shows('Tệp hay thư mục để in:'));
    terminal.press(`${file}${KEYS.enter}`);
    await terminal.until(shows('Còn hiệu lực ở ngày'));
    terminal.press(`31/02/2026${KEYS.enter}`);
    await terminal.until(shows('"31/02/2026" không phải một ngày có trong lịch'));
    terminal.press(`\u001531/12/2026${KEYS.enter}`);
    await terminal.until(shows('❯ Trang web'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Ghi kết quả ra tệp:'));
    terminal.press(`\u0015${join(dir, 'khong-co', 'a.html')}${KEYS.enter}`);
    await terminal.until(shows(`Không có thư mục ${join(dir, 'khong-co')}`));
    terminal.press('\u0003');
    await terminal.until(shows('❯ In giấy tờ'));
    terminal.press('\u001b');
    await terminal.end();
  });

  it('takes a terminal', async () => {
    const { status, stderr } = await ocop(['menu']);
    expect([status, stderr]).toEqual([
      2,
      'Lệnh này hỏi và đáp trên màn hình; chạy nó trong một cửa sổ dòng lệnh.\n',
    ]);
  });
});

describe('what is dropped on the program', () => {
  it('is ranked where it is tables, beside the first of them, and never written over', async () => {
    const dir = folder();
    const file = sample(dir, 'tinh-26-2026.csv');
    const first = await ocop([file]);
    expect(first.status).toBe(0);
    expect(first.stderr).toContain('tinh-26-2026-xep-hang.html');
    const before = readFileSync(join(dir, 'tinh-26-2026-xep-hang.html'));
    expect((await ocop([file])).status).toBe(0);
    expect(readdirSync(dir).toSorted()).toEqual([
      'tinh-26-2026-xep-hang-2.html',
      'tinh-26-2026-xep-hang.html',
      'tinh-26-2026.csv',
    ]);
    expect(readFileSync(join(dir, 'tinh-26-2026-xep-hang.html'))).toEqual(before);
  });

  it('goes to the council where it is a folder of sheets', async () => {
    const dir = folder();
    const file = sample(dir, 'phieu-hoi-dong.csv');
    await ocop(['sheet', 'import', file, '--dir', join(dir, 'phieu')]);
    const { status, stdout, stderr } = await ocop([join(dir, 'phieu')]);
    expect([status, stdout.includes('phải chấm lại')]).toEqual([1, true]);
    expect(stderr).toContain('ocop report summary');
    expect(existsSync(join(dir, 'phieu-tong-hop.html'))).toBe(true);
  });

  it('is ranked too where it is a folder of tables', async () => {
    const dir = folder();
    sample(dir, 'tinh-26-2026.csv');
    expect((await ocop([dir])).status).toBe(0);
    expect(existsSync(`${dir}-xep-hang.html`)).toBe(true);
  });

  it('is told not to be there, and to be a file whose name Windows has cut off at an `&`', async () => {
    const dir = folder();
    sample(dir, 'tinh-26-2026.csv');
    renameSync(join(dir, 'tinh-26-2026.csv'), join(dir, 'Hồ&Đồi.csv'));
    for (const [cut, guess] of [
      ['khong-co', ''],
      ['hồ', ` Có phải ý bạn là ${join(dir, 'Hồ&Đồi.csv')}?`],
    ] as const) {
      const { status, stderr } = await ocop([join(dir, cut)]);
      const last = stderr.trimEnd().split('\n').at(-1);
      expect([status, last]).toEqual([2, `Không thấy tệp ${join(dir, cut)}.${guess}`]);
    }
  });

  it('is a command that there is none of, where it is a word', async () => {
    const { status, stderr } = await ocop(['khong-co']);
    expect([status, stderr.includes('Không có lệnh')]).toEqual([2, true]);
  });
});
