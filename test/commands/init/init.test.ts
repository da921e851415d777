import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeason } from '../../../src/season/read-season.js';
import { ocop } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';
import { KEYS, TerminalRun } from '../../support/terminal.js';

const said = (dir: string) => checkSeason(readFileSync(join(dir, 'ocop.yaml'), 'utf8'));

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
    ];
    const { status, stderr } = await ocop(args, { cwd });
    expect([status, stderr]).toEqual([
      0,
      'Đã ghi ocop.yaml; mở bằng Notepad để xem, sửa. Từ nay các lệnh ocop chạy ở thư mục này dùng nó.\n',
    ]);
    expect(said(cwd)).toEqual({
      file: { register: 'so.csv', rounds: [{ name: 'Đợt 2', files: ['a.csv', 'b/*.csv'], sheets: ['c'] }] },
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

  it('asks on a terminal; Enter leaves one out or takes what is offered, and a day is asked for again', async () => {
    const cwd = tempDir();
    const terminal = new TerminalRun(['init'], cwd, 120, 40);
    const answer = async (question: string, text: string) => {
      await terminal.until((screen) => screen.trimEnd().split('\n').at(-1)?.startsWith(question) ?? false);
      terminal.press(`${text}${KEYS.enter}`);
    };
    await answer('Mùa này của tỉnh, thành phố nào?', 'tỉnh Lâm Đồng');
    await answer('Giấy tờ do cơ quan nào ra?', '');
    await answer('Giấy tờ ký ở đâu?', '');
    await answer('Sổ sản phẩm nằm ở tệp nào?', '');
    await answer('Xã, huyện, tỉnh nào đã đổi tên', '');
    await answer('Danh sách mọi xã, phường', '');
    await answer('Chủ thể viết nhiều tên', '');
    await answer('Hội đồng gồm những ai', 'hoi-dong.yaml');
    await answer('Danh sách sản phẩm', '');
    await answer('Kế hoạch và chỉ tiêu', '');
    await answer('Dòng nào không ghi', '148-2023');
    await answer('Đợt đánh giá đang mở gọi là gì? [Enter: Đợt 1]', '');
    await answer('Phiếu các nơi gửi lên', 'dot1/*.csv');
    await answer('Phiếu của thành viên', 'hoi-dong');
    await answer('Đợt này bắt đầu ngày nào?', 'mai');
    await answer('Đợt này bắt đầu ngày nào?', '01/08/2026');
    await answer('Đợt này hết ngày nào?', '');
    await answer('Kết quả của Hội đồng sẽ ghi ra tệp nào? [Enter: ket-qua.csv]', '');
    await answer('Quyết định công nhận của đợt này số mấy?', '12/QĐ-UBND');
    await answer('Quyết định ấy ký ngày nào?', '05/08/2026');
    await terminal.end();
    expect(said(cwd)).toEqual({
      file: {
        province: 'tỉnh Lâm Đồng',
        register: 'so-san-pham.csv',
        regulation: 'hoi-dong.yaml',
        edition: '148-2023',
        rounds: [
          {
            name: 'Đợt 1',
            files: ['dot1/*.csv'],
            sheets: ['hoi-dong'],
            days: { from: '01/08/2026' },
            results: 'ket-qua.csv',
            decision: { number: '12/QĐ-UBND', date: '05/08/2026' },
          },
        ],
      },
    });
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
