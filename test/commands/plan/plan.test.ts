import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

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

  it('tells places by the names of a day, so that one producer of two former communes is one', async () => {
    const file = written({ 'ke-hoach.yaml': PLAN, 'so.csv': REGISTER, 'dia-danh.csv': PLACES });
    const check = (...flags: readonly string[]) =>
      ocop(['plan', 'check', file('ke-hoach.yaml'), file('so.csv'), '--format', 'json', ...flags]);
    expect(reached((await check()).stdout)).toEqual([{ num: 2, den: 3, shown: '66,6' }]);
    const today = await check('--places', file('dia-danh.csv'), '--as-of', '01/01/2026');
    expect(reached(today.stdout)).toEqual([{ num: 1, den: 2, shown: '50,0' }]);
    const then = await check('--places', file('dia-danh.csv'), '--as-of', '01/01/2025');
    expect(then.stderr).toContain('xã Đồi');
    expect(then.stderr).toContain('gọi theo tên ngày 01/01/2025');
    const now = await check('--places', file('dia-danh.csv'));
    expect(reached(now.stdout)).toEqual([{ num: 1, den: 2, shown: '50,0' }]);
    expect((await check('--as-of', '01/01/2026')).stderr).toContain('--places');
  });

  it('says each thing that is wrong with a plan on its line, with its key', async () => {
    const file = written({
      'ke-hoach.yaml': `${PLAN}  - { measure: products, range: [30, 3] }\n  - { measure: products, atLest: 3 }\n`,
      'hai.yaml': `${PLAN}  - { measure: products, range: [30, 3] }\n  - { measure: cooperatives, atMost: 3 }\n`,
      'so.csv': REGISTER,
    });
    const check = (plan: string) => ocop(['plan', 'check', file(plan), file('so.csv')]);
    const told = ({ stderr }: { readonly stderr: string }) =>
      stderr.split('\n').flatMap((line) => /yaml:(\d+: .*)/.exec(line)?.[1] ?? []);
    expect(told(await check('ke-hoach.yaml'))).toEqual([
      '6: "targets.2.atLest" không phải mục được dùng ở đây.',
    ]);
    expect(told(await check('hai.yaml'))).toEqual([
      '5: "targets.1.range": khoảng từ 30 đến 3 đi ngược.',
      '6: "targets.2": trái với chỉ tiêu thứ 1: không số nào vừa ít nhất 50 vừa nhiều nhất 3.',
    ]);
    expect((await check('hai.yaml')).status).toBe(2);
  });

  it('tells a place that no record has, and when products are to be in force', async () => {
    const file = written({
      'ke-hoach.yaml': `name: Thử
period: { from: 2025, to: 2025 }
targets:
  - { measure: inForce, atStars: 4, atLeast: 1, district: Sông }
  - { measure: products, commune: Xã Dòi, atLeast: 1 }
`,
      'so.csv': REGISTER,
    });
    const { stdout, status } = await ocop(['plan', 'check', file('ke-hoach.yaml'), file('so.csv')]);
    expect(stdout).toMatch(/Sản phẩm còn hiệu lực 4★, Sông +ngày 31\/12\/2025 +ít nhất 1 +1 +100,0 +đạt/);
    expect(stdout).toContain('Không bản ghi nào ghi Xã Dòi');
    expect(stdout).toContain('tính 36 tháng từ ngày quyết định');
    expect(status).toBe(1);
  });

  it('ends well where all that is short is of a period that has not begun', async () => {
    const file = written({
      'ke-hoach.yaml': `name: Thử
period: { from: 2025, to: 2026 }
targets:
  - { measure: products, atLeast: 2, year: 2025 }
  - { measure: products, atLeast: 2, year: 2026 }
`,
      'so.csv': REGISTER,
    });
    const at = async (day: string) =>
      (await ocop(['plan', 'check', file('ke-hoach.yaml'), file('so.csv'), '--at', day])).status;
    expect([await at('31/12/2025'), await at('01/01/2026')]).toEqual([0, 1]);
  });
});
