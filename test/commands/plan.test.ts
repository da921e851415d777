import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/** Files of one test, by their names. */
function written(files: Readonly<Record<string, string>>): (name: string) => string {
  const dir = tempDir();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return (name) => join(dir, name);
}

const PLACES = `Xã cũ,Huyện cũ,Tỉnh cũ,Xã mới,Huyện mới,Tỉnh mới,Từ ngày,Nghị quyết
xã Trên,huyện Sông,tỉnh Thượng,xã Đồi,,tỉnh Trung,01/07/2025,NQ 1
xã Dưới,huyện Sông,tỉnh Thượng,xã Đồi,,tỉnh Trung,01/07/2025,NQ 1
`;

const REGISTER = `Tên sản phẩm,Chủ thể,Loại hình,Xã,Huyện cũ,Tỉnh,Số sao,Ngày quyết định
Chả,HTX A,HTX,xã Trên,huyện Sông,tỉnh Thượng,3,01/03/2025
Trà,HTX A,HTX,xã Dưới,huyện Sông,tỉnh Thượng,4,01/03/2025
Mật,Cty B,Công ty,xã Đồi,,tỉnh Trung,3,01/09/2025
`;

interface Checked {
  readonly targets: readonly { readonly reached: unknown; readonly outcome: string }[];
}

const reached = (stdout: string) => (JSON.parse(stdout) as Checked).targets.map((one) => one.reached);

describe('ocop plan check', () => {
  const PLAN = `name: Thử
period: { from: 2025, to: 2025 }
targets:
  - { measure: cooperatives, atLeast: 50 }
`;

  it('tells places by the names of a day, so that one producer of two former communes is one', () => {
    const file = written({ 'ke-hoach.yaml': PLAN, 'so.csv': REGISTER, 'dia-danh.csv': PLACES });
    const check = (...flags: readonly string[]) =>
      ocop(['plan', 'check', file('ke-hoach.yaml'), file('so.csv'), '--format', 'json', ...flags]);
    expect(reached(check().stdout)).toEqual([{ num: 2, den: 3, shown: '66,6' }]);
    const today = check('--places', file('dia-danh.csv'), '--as-of', '01/01/2026');
    expect(reached(today.stdout)).toEqual([{ num: 1, den: 2, shown: '50,0' }]);
    const then = check('--places', file('dia-danh.csv'), '--as-of', '01/01/2025');
    expect(then.stderr).toContain('xã Đồi');
    expect(check('--places', file('dia-danh.csv')).status).toBe(2);
    expect(check('--as-of', '01/01/2026').stderr).toContain('--places');
  });
});
