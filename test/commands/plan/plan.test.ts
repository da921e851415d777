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

  it('says that less is missing than a share with one decimal', async () => {
    const file = written({ 'ke-hoach.yaml': PLAN.replace('50', '90'), 'so.csv': REGISTER });
    // 2 of 3 have 66,66…, so that 23,33… are missing.
    const { stdout } = await ocop(['plan', 'check', file('ke-hoach.yaml'), file('so.csv')]);
    expect(stdout).toContain('dưới 23,4 %');
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

describe('what plans ask of producers and communes', () => {
  const REGISTER_OF_YEARS = `Tên sản phẩm,Chủ thể,Xã,Tỉnh,Số sao,Ngày quyết định
Chả,HTX A,xã Một,tỉnh T,3,01/03/2020
Trà,HTX A,xã Một,tỉnh T,4,01/03/2022
Mật,Cty B,xã Một,tỉnh T,3,01/09/2022
Gốm,Cty C,xã Hai,tỉnh T,4,01/09/2023
Nón,Cty D,,tỉnh T,3,01/09/2023
Bún,HTX E,xã Ba,tỉnh T,3,01/09/2019
`;
  const plan = (...targets: readonly string[]) =>
    `name: Thử\nperiod: { from: 2021, to: 2025 }\ntargets:\n${targets.map((one) => `  - { ${one} }\n`).join('')}`;

  it('counts producers, the new ones, communes with a product, and producers in the mean commune', async () => {
    const file = written({
      'so.csv': REGISTER_OF_YEARS,
      'k.yaml': plan(
        'measure: producers, atLeast: 3',
        'measure: newProducers, atLeast: 3',
        'measure: newProducers, year: 2022, atLeast: 2',
        'measure: newProducers, commune: xã Hai, atLeast: 1',
        'measure: communes, atLeast: 2',
        'measure: communes, fromStars: 5, atLeast: 1',
        'measure: communes, atStars: 4, atLeast: 2',
        'measure: producersPerCommune, atLeast: 1.6',
        'measure: producersPerCommune, year: 2024, atLeast: 1',
      ),
    });
    const { stdout } = await ocop(['plan', 'check', file('k.yaml'), file('so.csv'), '--format', 'json']);
    expect(reached(stdout)).toEqual([4, 3, 1, 1, 2, 0, 2, { num: 3, den: 2 }, null]);
    expect((JSON.parse(stdout) as Checked).targets.map((one) => one.outcome)).toEqual([
      ...['met', 'met', 'short', 'met', 'met', 'short', 'met', 'short', 'unknown'],
    ]);
    const table = await ocop(['plan', 'check', file('k.yaml'), file('so.csv')]);
    expect(table.stdout).toMatch(
      /^Chủ thể bình quân một xã, phường có sản phẩm +2021–2025 +ít nhất 1,6 +1,5 /m,
    );
    expect(table.stdout).toContain('xét theo 2 bản ghi trước kỳ đã đọc.');
    const alone = await ocop(['plan', 'check', file('k.yaml'), file('so.csv'), '--at', '31/12/2022']);
    expect(alone.stdout).toMatch(/^Chủ thể mới +2021–2025 +ít nhất 3 +1 /m);
  });

  it('says where nothing before the period was read, so that every producer looks new', async () => {
    const file = written({
      'so.csv': REGISTER_OF_YEARS.replace(/.*20(?:20|19)\n/g, ''),
      'k.yaml': plan('measure: newProducers, atLeast: 3'),
    });
    const { stdout } = await ocop(['plan', 'check', file('k.yaml'), file('so.csv')]);
    expect(stdout).toContain('không có lần công nhận nào trước năm 2021');
    expect(stdout).toMatch(/^Chủ thể mới +2021–2025 +ít nhất 3 +4 /m);
  });

  it('takes no stars for producers, and one decimal for a mean', async () => {
    const file = written({
      'so.csv': REGISTER_OF_YEARS,
      'k.yaml': plan(
        'measure: newProducers, fromStars: 4, atLeast: 3',
        'measure: producers, atLeast: 2.5',
        'measure: producersPerCommune, atLeast: 1.25',
      ),
    });
    const { status, stderr } = await ocop(['plan', 'check', file('k.yaml'), file('so.csv')]);
    expect(status).toBe(2);
    expect(stderr.match(/k\.yaml:\d+/g)).toHaveLength(3);
  });
});
