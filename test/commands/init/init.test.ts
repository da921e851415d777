import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeason } from '../../../src/season/read-season.js';
import { ocop, ROOT } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';
import { KEYS, TerminalRun } from '../../support/terminal.js';

const said = (dir: string) => checkSeason(readFileSync(join(dir, 'ocop.yaml'), 'utf8'));

/** A sitting, and what it is asked by. */
function asked(cwd: string) {
  const terminal = new TerminalRun(['init'], cwd, 160, 40);
  const shows = (words: string) => terminal.until((screen) => screen.includes(words));
  const answer = async (question: string, text: string) => {
    await shows(question);
    terminal.press(`${text}${KEYS.enter}`);
  };
  return { terminal, shows, answer };
}

describe('ocop init', () => {
  it('takes flags, and never writes over a season', async () => {
    const cwd = tempDir();
    const args = [
      'init',
      '--register',
      'so.csv',
      '--in',
      'Đợt 2',
      '--files',
      'a.csv',
      '--files',
      'b/*.csv',
      '--sheets',
      'c',
      '--round-products',
      'b/san-pham.csv',
    ];
    const { status, stderr } = await ocop(args, { cwd });
    expect([status, stderr]).toEqual([
      0,
      'Đã ghi ocop.yaml; mở bằng Notepad để xem, sửa. Từ nay các lệnh ocop chạy ở thư mục này dùng nó.\n',
    ]);
    expect(said(cwd)).toEqual({
      file: {
        register: 'so.csv',
        rounds: [{ name: 'Đợt 2', files: ['a.csv', 'b/*.csv'], sheets: ['c'], products: 'b/san-pham.csv' }],
      },
    });
    const before = readFileSync(join(cwd, 'ocop.yaml'));
    const again = await ocop(['init', '--register', 'khac.csv'], { cwd });
    expect([again.status, again.stderr]).toEqual([
      2,
      'Thư mục này đã có ocop.yaml; mở tệp ấy ra sửa, ocop init không ghi đè.\n',
    ]);
    expect(readFileSync(join(cwd, 'ocop.yaml'))).toEqual(before);
  });

  it.each([
    [['--date', 'mai'], '"mai" không phải một ngày'],
    [['--edition', '149'], 'Không có văn bản "149"'],
    [['--place', ' '], '--place'],
  ])('%j is refused, and nothing written', async (flags, words) => {
    const cwd = tempDir();
    const { status, stderr } = await ocop(['init', ...flags], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(existsSync(join(cwd, 'ocop.yaml'))).toBe(false);
  });

  it('names the season of a folder above, which the new one stands before', async () => {
    const above = tempDir();
    const cwd = join(above, 'trong');
    mkdirSync(cwd);
    writeFileSync(join(above, 'ocop.yaml'), '');
    const { stderr } = await ocop(['init', '--register', 'so.csv'], { cwd });
    expect(stderr).toContain(`Lưu ý: thư mục trên đã có ${join('..', 'ocop.yaml')};`);
  });

  it('tells of what may be right all the same, and writes it', async () => {
    const cwd = tempDir();
    const { status, stderr } = await ocop(['init', '--province', 'tỉnh Lâm Đòng'], { cwd });
    expect([status, stderr.split('\n')[0]]).toEqual([
      0,
      'Lưu ý (--province): Danh sách tỉnh, thành phố (trước và sau 01/07/2025) không có "tỉnh Lâm Đòng". Có phải ý bạn là "Tỉnh Lâm Đồng"?',
    ]);
    expect(said(cwd)).toEqual({ file: { province: 'tỉnh Lâm Đòng', rounds: [{ name: 'Đợt 1' }] } });
  });

  it('asks on a terminal, checks each answer, and shows them all before it writes', async () => {
    const cwd = tempDir();
    for (const name of ['hoi-dong.yaml', 'san-pham.csv'])
      copyFileSync(join(ROOT, 'samples', name), join(cwd, name));
    const { answer, shows, terminal } = asked(cwd);
    await answer('Mùa này của tỉnh, thành phố nào?', 'tỉnh Lâm Đồng');
    await answer('Giấy tờ do cơ quan nào ra?', '');
    await answer('Giấy tờ ký ở đâu?', '');
    await answer('Sổ sản phẩm nằm ở tệp nào?', 'san-pham.csv');
    await shows('san-pham.csv có vẻ là danh sách sản phẩm, chưa ghi sao nào; ở đây cần sổ sản phẩm.');
    terminal.press(`\u0015${KEYS.enter}`); // what is offered
    await answer('Xã, huyện, tỉnh nào đã đổi tên', '');
    await answer('Danh sách mọi xã, phường', '');
    await answer('Chủ thể viết nhiều tên', '');
    await answer('Hội đồng gồm những ai', `'${join(cwd, 'hoi-dong.yaml')}'`);
    await answer('Danh sách sản phẩm', '');
    await answer('Kế hoạch và chỉ tiêu', 'ke-hoach.yaml');
    await shows('Chưa có ke-hoach.yaml, tính từ thư mục này.');
    terminal.press(KEYS.enter); // it comes later
    await answer('Dòng nào không ghi', '149');
    await shows('Không có văn bản "149"');
    terminal.press(`\u0015148-2023${KEYS.enter}`);
    await answer('Đợt đánh giá đang mở gọi là gì?', '');
    await answer('Phiếu các nơi gửi lên', '');
    await answer('Phiếu của thành viên', '');
    await answer('Đợt này có danh sách sản phẩm riêng', 'hoi-dong.yaml');
    await shows('hoi-dong.yaml có vẻ là');
    terminal.press(`\u0015san-pham.csv${KEYS.enter}`);
    await answer('Đợt này bắt đầu ngày nào?', '31/02/2026');
    await shows('"31/02/2026" không phải một ngày');
    terminal.press(`\u001501/08/2026${KEYS.enter}`);
    await answer('Đợt này hết ngày nào?', '01/07/2026');
    await shows('Đợt hết ngày 01/07/2026, trước ngày bắt đầu 01/08/2026.');
    terminal.press(`\u0015${KEYS.enter}`);
    await answer('Kết quả của Hội đồng sẽ ghi ra tệp nào?', '');
    await answer('Quyết định công nhận của đợt này số mấy?', '12/QĐ-UBND');
    await answer('Quyết định ấy ký ngày nào?', '05/08/2026');
    await shows('❯ Ghi ocop.yaml');
    await shows('Quy chế Hội đồng: hoi-dong.yaml');
    expect(existsSync(join(cwd, 'ocop.yaml'))).toBe(false);
    terminal.press(KEYS.enter);
    await terminal.end();
    expect(said(cwd)).toEqual({
      file: {
        province: 'tỉnh Lâm Đồng',
        register: 'so-san-pham.csv',
        regulation: 'hoi-dong.yaml',
        plan: 'ke-hoach.yaml',
        edition: '148-2023',
        rounds: [
          {
            name: 'Đợt 1',
            products: 'san-pham.csv',
            days: { from: '01/08/2026' },
            results: 'ket-qua.csv',
            decision: { number: '12/QĐ-UBND', date: '05/08/2026' },
          },
        ],
      },
    });
  });

  it('goes back by Esc, and has any answer changed at the end', async () => {
    const cwd = tempDir();
    const { answer, shows, terminal } = asked(cwd);
    await answer('Mùa này của tỉnh, thành phố nào?', 'Lâm Đòng');
    await shows('Có phải ý bạn là "Tỉnh Lâm Đồng"?');
    terminal.press(KEYS.enter);
    await shows('Giấy tờ do cơ quan nào ra?');
    terminal.press('\u001b');
    await shows('Trả lời: Lâm Đòng');
    terminal.press(`\u0015Lâm Đồng${KEYS.enter}`);
    await shows('Giấy tờ do cơ quan nào ra?');
    // Enter leaves out all of the others.
    for (let at = 3; at <= 19; at += 1) await answer(`Câu ${String(at - 1)}/20`, '');
    await answer('Câu 19/20', '');
    await shows('❯ Ghi ocop.yaml');
    terminal.press(KEYS.down);
    terminal.press(KEYS.enter);
    await shows('Trả lời: Lâm Đồng');
    terminal.press(`\u0015Khánh Hoà${KEYS.enter}`);
    await shows('❯ Tỉnh, thành phố: Khánh Hoà');
    // Back to the last question, and on: what was changed stays so.
    terminal.press('\u001b');
    await answer('Câu 19/20', '');
    await shows('Tỉnh, thành phố: Khánh Hoà');
    terminal.press(KEYS.enter);
    await terminal.end();
    expect(said(cwd)).toMatchObject({ file: { province: 'Khánh Hoà' } });
  });

  it('writes nothing where it is broken off', async () => {
    const cwd = tempDir();
    const terminal = new TerminalRun(['init'], cwd, 120, 40);
    await terminal.until((screen) => screen.includes('tỉnh, thành phố nào?'));
    terminal.press('\u0003');
    await terminal.end();
    expect(terminal.text()).toContain('Chưa ghi gì.');
    expect(existsSync(join(cwd, 'ocop.yaml'))).toBe(false);
  });
});
