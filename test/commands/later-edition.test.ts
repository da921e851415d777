import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionOf2030, programOf2030 } from '../support/edition-2030.js';
import { ocop, ROOT, type Ran } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/*
 * The law is that of a day, and not the last in the list: with an edition in the data that comes into force in 2030,
 * what the program says of the records of today stays the same to the byte.
 */

const REGISTER = [
  'Mã sản phẩm,Tên sản phẩm,Chủ thể,Ngành,Nhóm,Bộ sản phẩm,Xã,Tỉnh,Số sao,Văn bản,Số quyết định,Ngày quyết định,Ngày hết hạn,Cơ quan công nhận,Tình trạng,Ngày thu hồi,Lý do thu hồi',
  'M1,Ghi ngày hết hạn,HTX A,Thực phẩm,,1,Xã A,Lâm Đồng,3,148-2023,1/QĐ,2023-07-02,2026-07-02,UBND huyện X,còn hiệu lực,,',
  'M2,Theo 148,HTX B,,,2,Xã A,Lâm Đồng,3,148-2023,2/QĐ,2023-10-01,,UBND huyện X,còn hiệu lực,,',
  'M3,Không ghi văn bản,HTX C,,,Mỹ phẩm có thành phần từ dược liệu,Xã B,Lâm Đồng,4,,3/QĐ,2024-01-31,,UBND tỉnh Lâm Đồng,,,',
  'M4,Trước 148,HTX D,,,4,Xã B,Lâm Đồng,4,trước 148/QĐ-TTg,4/QĐ,2023-02-23,,UBND tỉnh Lâm Đồng,,,',
  'M5,Theo 26,HTX E,,,5,Xã C,Lâm Đồng,4,26-2026,5/QĐ,2026-08-05,,UBND tỉnh Lâm Đồng,còn hiệu lực,,',
  'M6,Không ngày nào,HTX F,,,6,Xã C,Lâm Đồng,3,,6/QĐ,,,UBND tỉnh Lâm Đồng,còn hiệu lực,,',
  'M7,Thu hồi,HTX G,,,7,Xã C,Lâm Đồng,3,26-2026,7/QĐ,2026-06-01,,UBND tỉnh Lâm Đồng,thu hồi,2026-09-01,g',
  'M8,Hai sao,HTX H,,,8,Xã C,Lâm Đồng,2,26-2026,8/QĐ,2026-06-01,2029-05-30,UBND tỉnh Lâm Đồng,còn hiệu lực,,',
  'M9,Thiếu ngày thu hồi,HTX H,,,,Xã C,Lâm Đồng,3,,,2026-06-01,2029-06-01,UBND tỉnh Lâm Đồng,thu hồi,,',
  '',
].join('\n');

const LIST = [
  'ma_san_pham,ten_san_pham,chu_the,xa,tinh,bo_san_pham',
  'SP1,Bưởi da xanh,HTX Bưởi,Xã A,Lâm Đồng,1',
  'SP2,Dầu gội,HTX Dầu,Xã A,Lâm Đồng,19',
  '',
].join('\n');

/** Sheets that say no day of rating, with a day of filing or none. */
const UNDATED = [
  'ma_san_pham,bo_san_pham,ngay_nop_ho_so,1.1,1.2',
  'P1,1,2026-06-01,5,3',
  'P2,1,,5,3',
  'P3,,2026-06-01,5,3',
  '',
].join('\n');

const SHEETS = join(ROOT, 'samples', 'tinh-26-2026.csv');
const COUNCIL = [
  join(ROOT, 'samples', 'phieu-hoi-dong.csv'),
  '--regulation',
  join(ROOT, 'samples', 'hoi-dong.yaml'),
];
const ADDED = ['--decision', '12/QĐ-UBND', '--date', '2026-10-01', '--register', 'moi.csv'];

const COMMANDS: readonly (readonly string[])[] = [
  ['expiring', 'so.csv'],
  ['expiring', 'so.csv', '--at', '2026-09-15', '--within', '2000'],
  ['expiring', 'so.csv', '--at', '2026-01-15', '--within', '2000', '--format', 'json'],
  ['expiring', 'so.csv', '--at', '2026-11-28', '--within', '2000', '--format', 'ics', '--lang', 'en'],
  ['register', 'check', 'so.csv'],
  ['register', 'import', 'so.csv', '--register', 'nhap.csv'],
  ['register', 'add', 'kq.ndjson', ...ADDED],
  ['tally', 'so.csv', '--by', 'set,stars', '--measure', 'in-force,lost', '--at', '2026-11-28'],
  ['tally', 'so.csv', '--by', 'branch,group', '--year', '2026', '--measure', 'products,in-force,lost'],
  ['plan', 'check', 'ke-hoach.yaml', 'so.csv', '--at', '2026-11-28'],
  ['rate', SHEETS],
  ['rate', 'khong-ngay.csv', '--format', 'ndjson'],
  ['advise', SHEETS],
  ['council', ...COUNCIL],
  ['criteria', 'show', '19'],
  ['criteria', 'diff', '19'],
  ['template', '19', '--out', 'mau.csv', '--products', 'sp.csv'],
  ['template', '9', '--out', 'mau.xlsx'],
  ['report', 'self', 'sp.csv', '--out', 'tu-danh-gia.md'],
  ['report', 'commune', 'sp.csv', '--out', 'xa.md', '--date', '2026-10-01'],
  ['report', 'sheet', SHEETS, '--out', 'phieu.md'],
];

const PLAN = `name: Thử
period: { from: 2025, to: 2026 }
targets:
  - { measure: inForce, atLeast: 2 }
`;

/** What a user sees and gets. */
async function seen(args: readonly string[], program = ocop): Promise<Ran & { readonly files: unknown }> {
  const cwd = tempDir();
  const given = { 'so.csv': REGISTER, 'sp.csv': LIST, 'ke-hoach.yaml': PLAN, 'khong-ngay.csv': UNDATED };
  for (const [name, text] of Object.entries(given)) writeFileSync(join(cwd, name), text);
  if (args.includes('kq.ndjson')) {
    writeFileSync(join(cwd, 'kq.ndjson'), (await ocop(['rate', SHEETS, '--format', 'ndjson'])).stdout);
  }
  const { status, stdout, stderr } = await program(args, { cwd });
  const made = readdirSync(cwd).filter((name) => !(name in given));
  const files = made.map((name) => [
    name,
    readFileSync(join(cwd, name), name.endsWith('.xlsx') ? 'base64' : 'utf8'),
  ]);
  return { status, stdout, stderr, files };
}

describe('an edition of 2030 in the data changes nothing that is said of today', () => {
  let dir = '';
  let later = ocop;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'ocop-2030-'));
    later = await programOf2030(dir);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it.each(COMMANDS.map((args) => [args.join(' ').replaceAll(ROOT, ''), args] as const))(
    'ocop %s',
    async (_, args) => {
      expect(await seen(args, later)).toEqual(await seen(args));
    },
  );

  it('though the program has it', async () => {
    const { stdout } = await later(['criteria', 'show', '19', '--edition', '30-2030']);
    expect(stdout).toContain('Kiểu mới');
    expect((await ocop(['criteria', 'show', '19', '--edition', '30-2030'])).status).toBe(2);
  });

  it('nor does it where --criteria brings it', async () => {
    const args = ['expiring', 'so.csv', '--at', '2026-09-15', '--within', '2000', '--format', 'csv'];
    const with2030 = await seen([...args, '--criteria', editionOf2030()]);
    const without = await seen(args);
    expect({ ...with2030, stderr: '' }).toEqual({ ...without, stderr: '' });
  });
});
