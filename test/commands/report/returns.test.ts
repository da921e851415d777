import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop } from '../../support/ocop.js';
import { markdownRows } from '../../support/paper-text.js';
import { csvOf } from '../../support/tables.js';
import { tempDir } from '../../support/temp.js';

function returns(cwd: string, ...args: readonly string[]) {
  return ocop(['report', 'returns', ...args, '--edition', '26-2026', '--quiet'], { cwd });
}

describe('ocop report returns', () => {
  it('names the row, the cell with its heading, what stands there, and what would do', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'xa.csv'), csvOf([{}, { '1.1': 9, 'Tên sản phẩm': 'Trà' }], {}));
    const heading = readFileSync(join(cwd, 'xa.csv'), 'utf8').split('\n')[0]?.split(',') ?? [];
    const letter = String.fromCharCode(65 + heading.indexOf('1.1'));
    expect((await returns(cwd, 'xa.csv', '--out', 'thu.md')).status).toBe(0);
    const text = readFileSync(join(cwd, 'thu.md'), 'utf8');
    expect(text).toContain('Kính gửi: Đơn vị, cá nhân gửi tệp “xa.csv”');
    expect(text).toContain('gồm 2 phiếu, 1 phiếu đã nhận được, 1 phiếu chưa nhận được');
    expect(markdownRows(text).slice(1)).toEqual([
      ['**Hàng 3: Trà (SP2)**', '', '', ''],
      [`${letter}3`, '1.1', '9', 'Tiêu chí 1.1 không có mức 9 điểm; chỉ ghi 0, 1, 2 hoặc 3.'],
    ]);
  });

  it('is addressed to the commune that all its sheets are of', async () => {
    const cwd = tempDir();
    const write = (name: string, member: string, ...communes: readonly string[]) => {
      const rows = communes.map((commune, at) => ({
        ma_san_pham: `${name}${String(at)}`,
        Xã: commune,
        'Thành viên': member,
        '1.1': at === 0 ? 9 : 2,
      }));
      writeFileSync(join(cwd, `${name}.csv`), csvOf(rows, { delimiter: ';' }));
    };
    write('a', '', 'xã Bình Thủy', 'Xã  Bình Thủy, huyện Châu Phú', '');
    write('b', '', 'xã Bình Thủy', 'xã An');
    write('c', '', 'Bình Thủy');
    write('d', 'Nguyễn Văn An', 'xã An');
    await returns(cwd, 'a.csv', 'b.csv', 'c.csv', 'd.csv', '--out', 'thu.md', '--each');
    const addressed = ['a', 'b', 'c', 'd'].map(
      (name) => /Kính gửi: (.*)/.exec(readFileSync(join(cwd, `thu-${name}.md`), 'utf8'))?.[1],
    );
    expect(addressed).toEqual([
      'Ủy ban nhân dân xã Bình Thủy',
      'Đơn vị, cá nhân gửi tệp “b.csv”',
      'Đơn vị, cá nhân gửi tệp “c.csv”',
      'Đơn vị, cá nhân gửi tệp “d.csv”',
    ]);
    const text = readFileSync(join(cwd, 'thu-a.md'), 'utf8');
    expect(text).toContain('Qua kiểm tra tệp “a.csv” gồm 3 phiếu');
    expect(text).toContain('Đề nghị Ủy ban nhân dân xã Bình Thủy sửa 1 chỗ');
  });

  it('has nothing of who signs below a table', async () => {
    const cwd = tempDir();
    const table = csvOf([{}, { '1.1': 9 }], {});
    const heading = table.split('\n')[0]?.split(',') ?? [];
    const under = (text: string) => heading.map((_, at) => (at === heading.length - 1 ? text : '')).join(',');
    writeFileSync(join(cwd, 'a.csv'), `${table}\n${under('CHỦ TỊCH')}\n${under('Trần Văn B')}\n`);
    await returns(cwd, 'a.csv', '--out', 'thu.md');
    expect(readFileSync(join(cwd, 'thu.md'), 'utf8')).toContain('gồm 2 phiếu, 1 phiếu đã nhận được');
  });

  it('is a letter for each sender who has something to correct, a file each with --each', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'a.csv'), csvOf([{ '1.1': 9 }], {}));
    writeFileSync(join(cwd, 'b.csv'), csvOf([{ ma_san_pham: 'B1' }], {}));
    writeFileSync(join(cwd, 'c.csv'), csvOf([{ ma_san_pham: 'C1', '1.1': 'x' }], {}));
    const { status } = await returns(cwd, 'a.csv', 'b.csv', 'c.csv', '--out', 'thu.md', '--each');
    expect(status).toBe(0);
    expect(readdirSync(cwd).filter((name) => name.startsWith('thu'))).toEqual(['thu-a.md', 'thu-c.md']);
    expect(readFileSync(join(cwd, 'thu-c.md'), 'utf8')).toContain('gồm 1 phiếu, phiếu này chưa nhận được');
  });

  it('says nothing of flags and commands, which its reader does not have', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'xa.csv'), csvOf([{ bo_san_pham: 'không rõ' }], {}));
    const { stderr } = await returns(cwd, 'xa.csv', '--out', 'thu.md');
    expect(stderr).toContain('"ocop criteria list"');
    const [, , row] = markdownRows(readFileSync(join(cwd, 'thu.md'), 'utf8'));
    expect(row?.at(-1)).toBe(
      'Đọc được "không rõ", không phải bộ sản phẩm nào của 26-2026; ghi số của bộ, hoặc tên bộ đúng như trong Quyết định.',
    );
  });

  it('leaves out what a rejects file has put right', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'xa.csv'), csvOf([{ '1.1': 9 }], {}));
    writeFileSync(join(cwd, 'xa.tu-choi.csv'), csvOf([{ '1.1': 2 }], {}));
    const { status, stderr } = await returns(cwd, 'xa.csv', 'xa.tu-choi.csv', '--out', 'thu.md');
    expect([status, existsSync(join(cwd, 'thu.md'))]).toEqual([1, false]);
    expect(stderr).toContain('Không có gì để in thư trả lại phiếu cần sửa');
  });

  it('refuses --where: what a rejected row is of is not certain', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'xa.csv'), csvOf([{ '1.1': 9 }], {}));
    const { status, stderr } = await returns(cwd, 'xa.csv', '--where', 'xã=x', '--out', 'thu.md');
    expect([status, stderr.includes('bỏ --where')]).toEqual([2, true]);
  });
});
