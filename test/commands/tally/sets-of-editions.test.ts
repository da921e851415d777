import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

const REGISTER = `Mã sản phẩm,Tên sản phẩm,Chủ thể,Bộ sản phẩm,Xã,Tỉnh,Số sao,Văn bản,Số quyết định,Ngày quyết định
A,Nước mắm A,HTX A,9,Xã A,Lâm Đồng,3,26-2026,1/QĐ,2026-10-01
B,Nước mắm B,HTX B,10,Xã A,Lâm Đồng,3,1048-2019,2/QĐ,2021-10-01
C,Cá khô C,HTX C,9,Xã A,Lâm Đồng,3,1048-2019,3/QĐ,2021-10-01
D,Cá khô D,HTX D,9,Xã A,Lâm Đồng,4,,4/QĐ,2022-10-01
E,Hoa E,HTX E,23,Xã A,Lâm Đồng,3,148-2023,5/QĐ,2024-10-01
F,Túi F,HTX F,23,Xã A,Lâm Đồng,3,trước 148/QĐ-TTg,6/QĐ,2022-10-01
G,Mỹ phẩm G,HTX G,Mỹ phẩm có thành phần từ dược liệu,Xã A,Lâm Đồng,3,,7/QĐ,2024-01-31
H,Hoa H,HTX H,Hoa,Xã A,Lâm Đồng,3,,8/QĐ,2022-10-01
`;

function folder(): string {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'so.csv'), REGISTER);
  return cwd;
}

describe('a number of a set is that of its edition', () => {
  it('in a tally: one set under one value, whatever its number was', async () => {
    const { stdout } = await ocop(['tally', 'so.csv', '--by', 'set', '--measure', 'products'], {
      cwd: folder(),
    });
    const rows = stdout.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, '|'));
    expect(rows.filter((row) => /^\d+\. /.test(row) || row.startsWith('(không ghi)'))).toEqual([
      '9. Tương, nước mắm, gia vị dạng lỏng khác|2',
      '19. Mỹ phẩm có thành phần từ dược liệu|1',
      '23. Hoa|1',
      '9. Chế biến từ thủy, hải sản (1048-2019)|2',
      '23. Thủ công mỹ nghệ, trang trí (1048-2019)|1',
      '(không ghi)|1',
    ]);
  });

  it('in JSON too, and when parts are merged', async () => {
    const cwd = folder();
    const { stdout } = await ocop(
      ['tally', 'so.csv', '--by', 'set', '--measure', 'products', '--format', 'json'],
      {
        cwd,
      },
    );
    const keys = (json: string) =>
      (JSON.parse(json) as { rows: { key: unknown[] }[] }).rows.map(({ key }) => key);
    expect(keys(stdout)).toEqual([[9], [19], [23], ['1048-2019/9'], ['1048-2019/23'], [null]]);
  });

  it('and a name that the edition of the day does not have is told', async () => {
    const { stdout, stderr } = await ocop(['register', 'check', 'so.csv'], { cwd: folder() });
    expect(stdout + stderr).toMatch(/dòng 9.*"Hoa"/);
  });
});
