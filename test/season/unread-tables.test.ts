import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, partsOf } from '../support/docx.js';
import { lines, ocop } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

/* Sixty communes send a table each: one that cannot be read keeps none of the others back, and is never left unsaid. */

const CUT_OFF = Buffer.from('PK\u0003\u0004, and no more of it');

/** A folder of what communes sent, with a workbook that came only in part. */
function sent(tables: Readonly<Record<string, Buffer | string>>) {
  const cwd = tempDir();
  mkdirSync(join(cwd, 'xa'));
  for (const [name, bytes] of Object.entries(tables)) writeFileSync(join(cwd, 'xa', name), bytes);
  return {
    run: (...args: readonly string[]) => ocop(args, { cwd }),
    text: (name: string) => readFileSync(join(cwd, name), 'utf8'),
    bytes: (name: string) => readFileSync(join(cwd, name)),
    has: (name: string) => existsSync(join(cwd, name)),
  };
}

const TWO = {
  'a.csv': csvOf([{ ma_san_pham: 'A' }]),
  'b.xlsx': CUT_OFF,
  'c.csv': csvOf([{ ma_san_pham: 'C' }]),
};

const codes = (stdout: string) =>
  lines(stdout).map((line) => (JSON.parse(line) as { product: { code: string } }).product.code);

const WHY =
  'Tệp xa/b.xlsx là tệp Excel bị hỏng hoặc tải chưa hết; mở bằng Excel rồi lưu lại, hoặc lấy lại tệp gốc.';
const SAID = 'CHƯA ĐỦ: không đọc được 1 tệp, không tính phiếu nào ở đó: xa/b.xlsx.';

describe('a table of a folder that cannot be read', () => {
  it.each(['xa', 'xa/*'])('leaves the others rated, and is named with what is wrong: %s', async (files) => {
    const { status, stdout, stderr } = await sent(TWO).run('rate', files, '--format', 'ndjson', '--quiet');
    expect([status, codes(stdout)]).toEqual([1, ['A', 'C']]);
    expect(lines(stderr)).toEqual([WHY, SAID]);
  });

  it('stands below the ranking too, where one looks last', async () => {
    const { stdout } = await sent(TWO).run('rate', 'xa');
    expect(lines(stdout).slice(-2)).toEqual([expect.stringMatching(/^Tổng kết 2 dòng/), SAID]);
  });

  it('stands on a page, and in the paper of the ranking', async () => {
    const { run, text } = sent(TWO);
    expect((await run('rate', 'xa', '--out', 'kq.html')).status).toBe(1);
    expect(text('kq.html')).toContain(SAID);
    expect((await run('report', 'ranking', 'xa', '--out', 'xephang.html')).status).toBe(1);
    expect(text('xephang.html')).toContain(
      'Chưa đủ: còn 1 tệp chưa đọc được, chưa tính phiếu nào ở đó (b.xlsx).',
    );
  });

  it('is advised on without it, with the same words', async () => {
    const { status, stderr } = await sent(TWO).run('advise', 'xa', '--format', 'ndjson', '--quiet');
    expect([status, lines(stderr)]).toEqual([1, [WHY, SAID]]);
  });

  it('goes back to its sender with a letter of its own, in words for one who has no program', async () => {
    const { run, bytes } = sent({ ...TWO, 'd.csv': 'Kính gửi,tỉnh\nđã nộp,đủ\n' });
    const { status } = await run('report', 'returns', 'xa', '--out', 'tra.docx', '--lang', 'en');
    expect(status).toBe(0);
    const said = paragraphsOf(partsOf(bytes('tra.docx'))['word/document.xml']!);
    expect(said.filter((text) => /^(?:Kính gửi|Qua kiểm tra|- T)/.test(text))).toEqual([
      'Kính gửi: Đơn vị, cá nhân gửi tệp “b.xlsx”',
      'Qua kiểm tra, tệp “b.xlsx” chưa đọc được, nên chưa phiếu nào trong đó được tính vào kết quả:',
      '- Tệp b.xlsx là tệp Excel bị hỏng hoặc tải chưa hết; mở bằng Excel rồi lưu lại, hoặc lấy lại tệp gốc.',
      'Kính gửi: Đơn vị, cá nhân gửi tệp “d.csv”',
      'Qua kiểm tra, tệp “d.csv” chưa đọc được, nên chưa phiếu nào trong đó được tính vào kết quả:',
      '- Trong tệp không thấy bảng phiếu: cần một dòng tiêu đề có mã sản phẩm, bộ sản phẩm và mã từng tiêu chí (1.1, 1.2, …), mỗi phiếu một dòng ở dưới.',
    ]);
  });

  it('stops all where nothing else can be read, or where somebody has named it', async () => {
    const alone = sent({ 'b.xlsx': CUT_OFF });
    const { status, stderr } = await alone.run('rate', 'xa', '--out', 'kq.csv');
    expect([status, lines(stderr), alone.has('kq.csv')]).toEqual([2, [WHY], false]);
    const named = await sent(TWO).run('rate', 'xa/a.csv', 'xa/b.xlsx');
    expect([named.status, named.stdout, lines(named.stderr)]).toEqual([2, '', [WHY]]);
  });

  it('stops a council: a member whose sheets are not counted changes what it comes to', async () => {
    const rows = csvOf([{ ma_san_pham: 'A', thanh_vien: 'Trần Văn A', 'Ngày đánh giá': '12/10/2026' }]);
    const { status, stdout, stderr } = await sent({ 'a.csv': rows, 'b.xlsx': CUT_OFF }).run('council', 'xa');
    expect([status, stdout, lines(stderr)]).toEqual([2, '', [WHY]]);
  });
});
