import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ocop } from '../../support/ocop.js';
import { markdownRows } from '../../support/paper-text.js';
import { tempDir } from '../../support/temp.js';

/** Three years; P1 is recognised again with more stars, P5 was withdrawn, P2 stands there twice. */
const REGISTER = `Mã sản phẩm,Tên sản phẩm,Chủ thể,Loại hình,Dân tộc,Ngành,Xã,Tỉnh,Số sao,Số quyết định,Ngày quyết định,Cơ quan,Ngày hết hạn,Tình trạng,Ngày thu hồi
68-24700-1-2025,Mật ong,HTX Rừng,Hợp tác xã,Cơ Ho,Thực phẩm,xã Đồi,Lâm Đồng,3,10/QĐ-UBND,2025-06-01,UBND tỉnh Lâm Đồng,2028-06-01,,
68-24700-2-2025,Trà,HTX Rừng,Hợp tác xã,Cơ Ho,Đồ uống,xã Đồi,Lâm Đồng,3,10/QĐ-UBND,2025-06-01,UBND tỉnh Lâm Đồng,2028-06-01,,
68-24700-2-2025,Trà,HTX Rừng,Hợp tác xã,Cơ Ho,Đồ uống,xã Đồi,Lâm Đồng,3,10/QĐ-UBND,2025-06-01,UBND tỉnh Lâm Đồng,2028-06-01,,
68-24700-1-2025,Mật ong,HTX Rừng,Hợp tác xã,Cơ Ho,Thực phẩm,xã Đồi,Lâm Đồng,4,20/QĐ-UBND,2026-06-01,UBND tỉnh Lâm Đồng,2029-06-01,,
68-24701-3-2026,Cà phê,Công ty Bến,Doanh nghiệp,Kinh,Đồ uống,phường Bến,Lâm Đồng,5,99/QĐ-BNNMT,2026-07-01,Bộ Nông nghiệp và Môi trường,2029-07-01,,
68-24701-4-2026,Rượu,Công ty Bến,Doanh nghiệp,Kinh,Đồ uống,phường Bến,Lâm Đồng,3,20/QĐ-UBND,2026-06-01,UBND tỉnh Lâm Đồng,2029-06-01,,
68-24702-5-2026,Nón,Hộ Ba,Hộ kinh doanh,,Thủ công mỹ nghệ,xã Bãi,Lâm Đồng,3,20/QĐ-UBND,2026-06-01,UBND tỉnh Lâm Đồng,2029-06-01,thu hồi,2026-10-01
`;

const COMMUNES = 'Xã,Tỉnh\nxã Đồi,Lâm Đồng\nphường Bến,Lâm Đồng\nxã Bãi,Lâm Đồng\nxã Vắng,Lâm Đồng\n';

function folder(): string {
  const dir = tempDir();
  writeFileSync(join(dir, 'so.csv'), REGISTER);
  writeFileSync(join(dir, 'xa.csv'), COMMUNES);
  return dir;
}

async function paper(cwd: string, ...args: readonly string[]) {
  const ran = await ocop(['report', ...args, '--out', 'giay.md', '--force'], { cwd });
  return { ...ran, text: ran.status === 2 ? '' : readFileSync(join(cwd, 'giay.md'), 'utf8') };
}

/** The cells of the rows of tables, whatever is bold. */
const rowsOf = (text: string) =>
  markdownRows(text).map((row) => row.map((cell) => cell.replace(/^\*\*(.*)\*\*$/, '$1')));

describe('ocop report recognition of a register', () => {
  it("is the decision's annex, by level, each product once", async () => {
    const { text, status } = await paper(folder(), 'recognition', 'so.csv', '--decision', '20/qđ-ubnd');
    expect(status).toBe(0);
    expect(text).toContain(
      '(Kèm theo Quyết định số 20/QĐ-UBND ngày 01 tháng 6 năm 2026 của UBND tỉnh Lâm Đồng)',
    );
    expect(text.match(/I+\. Sản phẩm đạt.*\)/g)).toEqual([
      'I. Sản phẩm đạt hạng 4 sao (1 sản phẩm)',
      'II. Sản phẩm đạt hạng 3 sao (2 sản phẩm)',
    ]);
    expect(rowsOf(text).map((row) => row[1])).toEqual([
      ...['Tên sản phẩm', 'Mật ong', 'Tên sản phẩm', 'Rượu', 'Nón'],
    ]);
  });

  it('names the decisions where none is chosen, or there is no such one', async () => {
    const dir = folder();
    const { status, stderr } = await paper(dir, 'recognition', 'so.csv');
    expect(status).toBe(2);
    expect(stderr).toContain('--decision 10/QĐ-UBND, ngày 01/06/2025: 2 sản phẩm');
    expect(stderr).toContain('--decision 20/QĐ-UBND, ngày 01/06/2026: 3 sản phẩm');
    expect((await paper(dir, 'certificates', 'so.csv', '--decision', '7/QĐ')).stderr).toContain(
      'không có quyết định công nhận số "7/QĐ"',
    );
  });
});

describe('ocop report certificates', () => {
  it('is one for each product, with what the Decision gives it, and none for what was withdrawn', async () => {
    const dir = folder();
    const { text, stderr } = await paper(dir, 'certificates', 'so.csv', '--decision', '20/QĐ-UBND');
    expect(text.match(/^# .*$/gm)).toEqual(['# GIẤY CHỨNG NHẬN', '# GIẤY CHỨNG NHẬN']);
    expect(text).toContain('Đạt hạng 4 sao  ★★★★');
    expect(text).toContain(
      'Giấy chứng nhận có giá trị 36 tháng kể từ ngày ban hành, đến hết ngày 01 tháng 6 năm 2029 (khoản 3 Điều 4 Quyết định số 26/2026/QĐ-TTg).',
    );
    expect(text).not.toContain('Nón');
    expect(stderr).toContain('Bỏ 1 sản phẩm đã bị thu hồi giấy chứng nhận.');
    const ministry = await paper(dir, 'certificates', 'so.csv', '--decision', '99/QĐ-BNNMT');
    expect(ministry.text).toContain('BỘ TRƯỞNG');
    expect(ministry.text).not.toContain('TM. ỦY BAN NHÂN DÂN');
  });
});

describe('ocop report public-list', () => {
  it('has what is in force on a day, each product by its last recognition', async () => {
    const dir = folder();
    const on = async (day: string) =>
      rowsOf((await paper(dir, 'public-list', 'so.csv', '--at', day)).text)
        .slice(1)
        .map((row) => `${row[1] ?? ''} ${row[5] ?? ''}`);
    expect(await on('31/12/2026')).toEqual(['Cà phê 5', 'Rượu 3', 'Mật ong 4', 'Trà 3']);
    expect(await on('31/12/2025')).toEqual(['Mật ong 3', 'Trà 3']);
    expect(await on('01/09/2026')).toContain('Nón 3');
    expect((await paper(dir, 'public-list', 'so.csv')).stderr).toContain('thêm --at');
  });
});

describe('ocop report year', () => {
  it('says in sentences what its table says, with last year beside it', async () => {
    const { text, status } = await paper(
      folder(),
      ...['year', 'so.csv', '--year', '2026', '--communes', 'xa.csv'],
    );
    expect(status).toBe(0);
    for (const sentence of [
      'Năm 2026, trên địa bàn tỉnh Lâm Đồng có 4 sản phẩm được công nhận là sản phẩm OCOP, của 3 chủ thể, tăng 2 sản phẩm (năm 2025: 2 sản phẩm).',
      'Theo hạng sao, có 1 sản phẩm 5 sao; 1 sản phẩm 4 sao; 2 sản phẩm 3 sao.',
      'Theo ngành, số sản phẩm là thực phẩm: 1; đồ uống: 2; thủ công mỹ nghệ: 1.',
      'Theo loại hình, chủ thể gồm 1 hợp tác xã; 1 doanh nghiệp; 1 hộ kinh doanh.',
      'Có 1 chủ thể do người dân tộc thiểu số đại diện.',
      'có 4 sản phẩm OCOP còn hiệu lực (năm 2025: 2), ở 2 xã, phường, đặc khu.',
      'Có 2 xã, phường, đặc khu chưa có sản phẩm OCOP còn hiệu lực: xã Bãi, xã Vắng.',
    ]) {
      expect(text).toContain(sentence);
    }
    const table = rowsOf(text).filter((row) => row.length > 15);
    expect(table.slice(1)).toEqual([
      ...[
        '1|phường Bến|2|0|1|0|1|0|2|0|0|0|0|1|0|0|1|0|0|0|0|2',
        '2|xã Bãi|1|0|0|0|1|0|0|0|1|0|0|1|0|0|0|0|1|0||0',
        '3|xã Đồi|1|2|0|1|0|1|0|0|0|0|0|1|1|0|0|0|0|0|1|2',
        'Cộng||4|2|1|1|2|1|2|0|1|0|0|3|1|0|1|0|1|0|1|4',
        'Năm 2025||2||0|0|2|1|1|0|0|0|0|1|1|0|0|0|0|0|1|2',
      ].map((row) => row.split('|')),
    ]);
  });

  it('carries no note of the program: what is not known goes to the screen', async () => {
    const { text, stderr } = await paper(folder(), 'year', 'so.csv', '--year', '2026');
    expect(stderr).toContain('1 trên 3 chủ thể không ghi dân tộc');
    expect(stderr).toContain('--communes');
    expect(text).not.toContain('--communes');
    expect(text).not.toContain('không ghi dân tộc');
  });

  it('says nothing of the year before where the register begins later', async () => {
    const dir = folder();
    const rows = REGISTER.split('\n').filter((row) => !row.includes(',2025-'));
    writeFileSync(join(dir, 'so.csv'), rows.join('\n'));
    const { text, status } = await paper(dir, 'year', 'so.csv', '--year', '2026');
    expect(status).toBe(0);
    expect(text).toMatch(/có 4 sản phẩm được công nhận là sản phẩm OCOP, của 3 chủ thể\./);
    expect(text).not.toContain('(năm 2025');
  });

  it('counts until a day, against the same days a year before', async () => {
    const { text } = await paper(folder(), 'year', 'so.csv', '--year', '2026', '--at', '15/06/2026');
    expect(text).toContain('Từ ngày 01 tháng 01 năm 2026 đến hết ngày 15 tháng 6 năm 2026');
    expect(text).toContain('có 3 sản phẩm được công nhận');
    expect(text).toContain('(cùng kỳ năm 2025: 2 sản phẩm)');
  });
});

describe('ocop register export', () => {
  it('has the columns of PTNT_OCOP, each recognition once, blank where the register does not know', async () => {
    const { stdout, stderr } = await ocop(
      ['register', 'export', 'so.csv', '--form', 'ptnt-ocop', '--at', '31/12/2026'],
      { cwd: folder() },
    );
    const rows = parse<Record<string, string>>(stdout, { columns: true });
    expect(Object.keys(rows[0] ?? {}).join()).toBe(
      'MA_OCOP,Ma_DonViHanhChinh,Ma_ThoiGian,Ma_SanPham,TenSanPham,XepHang,ChuTheSXKD,DoanhThuNam,TrangThai',
    );
    expect(rows).toHaveLength(6);
    expect(Object.values(rows[5] ?? {})).toEqual([
      ...['68-24702-5-2026', '24702', '2026', '', 'Nón', '3*', 'Hộ Ba', '', 'thu hồi'],
    ]);
    expect(stderr).toContain('Để trống vì sổ không biết: Ma_SanPham (6), DoanhThuNam (6).');
  });
});
