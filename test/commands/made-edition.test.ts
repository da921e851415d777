import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/*
 * An edition that nobody has issued, in a folder of its own: two sets, parts of other points, a part with a single section,
 * other bands, no stars, no list of products, no ministries. That it is rated by is a folder of YAML and a line of the
 * command.
 */
const EDITION = `edition: 77-2040
instrument: { number: 77/2040/QĐ-TTg, title: Quyết định bịa để thử, date: 2040-01-01 }
inForce: { from: 2040-01-01, source: Điều 1 }
amendments: []
bands:
  - { star: 5, from: 95 }
  - { star: 4, from: 80 }
  - { star: 3, from: 60 }
  - { star: 2, from: 40 }
  - { star: 1, from: 0 }
parts:
  - { part: A, max: 20 }
  - { part: B, max: 30 }
  - { part: C, max: 50 }
recognition:
  - from: 2040-01-01
    authorities: { 3: UBND cấp vùng, 4: UBND cấp vùng, 5: Trung ương }
    source: Điều 2
certificate: { months: 12 }
sets: 2
checked: { on: 2039-12-31, criteria: 8, options: 24, starred: 0 }
sources: [bịa]
`;

const options = (...points: readonly number[]) =>
  `options:\n${points.map((one) => `          - { points: ${String(one)}, text: Mức ${String(one)} }\n`).join('')}`;

const set = (no: number, name: string) => `edition: 77-2040
set: ${String(no)}
name: ${name}
parts:
  - part: A
    max: 20
    sections:
      - section: 1
        title: MỘT
        max: 20
        ${options(0, 10, 20)}
  - part: B
    max: 30
    sections:
      - section: 2
        title: HAI
        max: 30
        ${options(0, 15, 30)}
  - part: C
    max: 50
    sections:
      - section: 3
        title: BA
        max: 25
        ${options(0, 5, 25)}
      - section: 4
        title: BỐN
        max: 25
        ${options(0, 20, 25)}
`;

const SHEETS = `ma_san_pham,ten_san_pham,chu_the,bo_san_pham,van_ban,ngay_danh_gia,1,2,3,4
P1,Một,HTX A,2,77-2040,01/02/2040,20,30,25,20
P2,Hai,HTX B,Máy bay không người lái,,01/02/2040,20,15,25,20
P3,Ba,HTX C,1,,31/12/2039,20,15,25,20
P4,Bốn,HTX D,1,77/2040/QĐ-TTg,01/02/2040,20,15,25,21
`;

describe('an edition that is a folder of YAML', () => {
  let cwd = '';
  const run = (...args: string[]) => ocop([...args, '--criteria', 'luat'], { cwd });
  beforeEach(() => {
    cwd = tempDir();
    mkdirSync(join(cwd, 'luat/77-2040'), { recursive: true });
    writeFileSync(join(cwd, 'luat/77-2040/edition.yaml'), EDITION);
    writeFileSync(join(cwd, 'luat/77-2040/01-may-keo.yaml'), set(1, 'Máy kéo'));
    writeFileSync(join(cwd, 'luat/77-2040/02-may-bay.yaml'), set(2, 'Máy bay không người lái'));
    writeFileSync(join(cwd, 'cham.csv'), SHEETS);
    const [head = '', first = ''] = SHEETS.split('\n');
    writeFileSync(join(cwd, 'hoi-dong.csv'), `thanh_vien,${head}\nAn,${first}\nBình,${first}\n`);
  });

  it('passes the check with ours', async () => {
    const { status, stderr } = await run('criteria', 'check');
    expect([status, stderr]).toEqual([0, 'Đã kiểm tra 80 bộ sản phẩm của 4 văn bản: 0 lỗi, 6 lưu ý.\n']);
  });

  it('rates by its own bands, on the days that it is in force', async () => {
    const { stdout, stderr } = await run('rate', 'cham.csv', '--format', 'ndjson');
    const rated = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(
      rated.map(({ edition, set: no, total, parts, stars, authority }) => [
        edition,
        no,
        total,
        parts,
        stars,
        authority,
      ]),
    ).toEqual([
      ['77-2040', 2, 95, { A: 20, B: 30, C: 45 }, 5, 'Trung ương'],
      ['77-2040', 2, 80, { A: 20, B: 15, C: 45 }, 4, 'UBND cấp vùng'],
    ]);
    // P3 is of 2039, and goes by another; 4 has no option of 21 points.
    expect(stderr).toContain('cham.csv, dòng 4');
    expect(stderr).toContain('tiêu chí 4 không có mức 21 điểm; chỉ ghi 0, 20 hoặc 25');
  });

  it.each([
    ['criteria show 2 --edition 77-2040', 'PHẦN C (50 điểm)'],
    ['criteria list --edition 77', '2. Máy bay không người lái'],
    ['rate cham.csv --group-by branch', '(không ghi)'],
    ['report sheet cham.csv --out phieu.md', 'phần C 45/50 điểm'],
    ['report sheet cham.csv --out ngan.md --short', 'Tổng 95/100 điểm (A 20, B 30, C 45)'],
    ['report ranking cham.csv --out xep.md', 'BẢNG XẾP HẠNG'],
    ['template 2 --edition 77-2040 --out mau.csv', ''],
    ['template 2 --edition 77-2040 --out mau.xlsx', ''],
    ['advise cham.csv --target 5', '4'],
    ['tally cham.csv --by branch,stars', '1'],
    ['council hoi-dong.csv', '95,00'],
  ])('ocop %s', async (line, said) => {
    const args = line.split(' ');
    const { status, stdout, stderr } = await run(...args);
    expect(status, stderr).toBeLessThan(2);
    const out = args.indexOf('--out');
    const name = out === -1 ? null : args[out + 1];
    const text = name?.endsWith('.md') ? await fileIn(cwd, name) : stdout;
    expect(text).toContain(said);
  });
});

async function fileIn(dir: string, name: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(join(dir, name), 'utf8');
}
