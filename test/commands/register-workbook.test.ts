import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';
import { workbook, type RawCell, type RawSheet } from '../support/workbook.js';

const HEAD = [
  'Mã sản phẩm',
  'Tên sản phẩm',
  'Chủ thể',
  'Xã',
  'Số sao',
  'Số quyết định',
  'Ngày quyết định',
  'Cơ quan công nhận',
  'Ngày hết hạn',
];
const TEA = ['T1', 'Trà', 'HTX A', 'xã X', 3, '1/QĐ', '2026-08-31', 'UBND tỉnh', '2029-08-31'];
const HONEY = ['M1', 'Mật ong', 'HTX B', 'xã Y', 4, '1/QĐ', '2026-08-31', 'UBND tỉnh', '2029-08-31'];

const sheet = (name: string, ...rows: readonly (readonly RawCell[])[]): RawSheet => ({
  name,
  rows: Object.fromEntries([HEAD, ...rows].map((row, at) => [at + 1, row])),
});
const csv = (...rows: readonly (readonly (string | number)[])[]) =>
  [HEAD, ...rows].map((row) => `${row.join()}\r\n`).join('');
/** A folder with the same register as `so.xlsx` and `so.csv`. */
function folder(): string {
  const dir = tempDir();
  writeFileSync(join(dir, 'so.xlsx'), workbook([sheet('Sổ', TEA, HONEY)]));
  writeFileSync(join(dir, 'so.csv'), `\ufeff${csv(TEA, HONEY)}`);
  return dir;
}

describe('a register in a workbook', () => {
  it.each([
    ['tally', 'FILE', '--by', 'commune', '--format', 'csv'],
    ['expiring', 'FILE', '--at', '2029-06-01', '--format', 'csv'],
    ['register', 'import', 'FILE', '--register', 'moi.csv', '--out', '-'],
  ])('is read by %s %s … as its CSV is', async (...args) => {
    const dir = folder();
    const run = (file: string) =>
      ocop(
        args.map((arg) => (arg === 'FILE' ? file : arg)),
        { cwd: dir },
      );
    const [of, as] = [await run('so.xlsx'), await run('so.csv')];
    expect(of.stdout).toBe(as.stdout);
    expect(of.stdout).toContain('xã X');
  });

  it('is checked, each cell by its name', async () => {
    const dir = tempDir();
    const wrong = [...TEA.slice(0, 8), { attributes: 't="e"', content: '<v>#N/A</v>' }];
    writeFileSync(join(dir, 'so.xlsx'), workbook([sheet('Sổ', HONEY, wrong)]));
    const { status, stdout } = await ocop(['register', 'check', 'so.xlsx'], { cwd: dir });
    expect([status, ...lines(stdout)]).toEqual([
      1,
      'so.xlsx, trang tính "Sổ", ô I3 "Ngày hết hạn": công thức trong ô cho ra lỗi "#N/A"; sửa công thức, hoặc gõ thẳng giá trị.',
    ]);
  });

  it('is read from the first sheet, the others named; --sheet chooses, and is not in vain', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'hai.xlsx'), workbook([sheet('2025', TEA), sheet('2026', HONEY)]));
    const run = (...args: readonly string[]) => ocop(['tally', ...args, '--by', 'commune'], { cwd: dir });
    expect(lines((await run('hai.xlsx')).stderr)).toEqual([
      'hai.xlsx: CHỈ ĐỌC trang tính "2025"; còn trang khác cũng có bảng: "2026". Thêm --sheet "*" để đọc mọi bảng, hoặc --sheet "tên".',
    ]);
    expect((await run('hai.xlsx')).stdout).toContain('Đã đọc 1 bản ghi');
    expect((await run('hai.xlsx', '--sheet', '*')).stdout).toContain('Đã đọc 2 bản ghi');
    expect((await run('hai.xlsx', '--sheet', '2026', '--why', 'Cộng')).stdout).toContain(
      'hai.xlsx [2026], dòng 2',
    );
    for (const args of [['tally'], ['expiring'], ['register', 'check'], ['register', 'import']]) {
      const { status, stderr } = await ocop([...args, 'so.csv', '--sheet', '2026'], { cwd: dir });
      expect([status, stderr]).toEqual([
        2,
        '--sheet chỉ dùng cho tệp Excel (.xlsx), mà không có tệp Excel nào được nêu.\n',
      ]);
    }
  });

  it('has its hidden rows and merged cells told: they are not seen by whoever counts by hand', async () => {
    const dir = tempDir();
    const one = { ...sheet('Sổ', TEA, HONEY), hidden: [3], merges: ['C2:C3'] };
    writeFileSync(join(dir, 'so.xlsx'), workbook([one]));
    expect(lines((await ocop(['tally', 'so.xlsx'], { cwd: dir })).stderr)).toEqual([
      'Lưu ý (so.xlsx, trang tính "Sổ", hàng 3): Dòng này đang bị ẩn trong Excel (hoặc bị bộ lọc giấu đi); vẫn được tính.',
      'Lưu ý (so.xlsx, trang tính "Sổ", hàng 3): Các ô C2:C3 gộp làm một: giá trị chỉ nằm ở ô đầu, các ô còn lại coi là trống; bỏ gộp ô và ghi đủ từng dòng.',
    ]);
  });

  it('is never written over: the changed one goes to a CSV', async () => {
    const dir = folder();
    const before = readFileSync(join(dir, 'so.xlsx'));
    const withdraw = (...more: readonly string[]) =>
      ocop(
        [
          'register',
          'withdraw',
          'T1',
          '--reason',
          'a',
          '--decision',
          '9/QĐ',
          '--date',
          '2026-09-01',
          ...more,
        ],
        { cwd: dir },
      );
    expect(await withdraw('--register', 'so.xlsx')).toMatchObject({
      status: 2,
      stderr:
        'Tệp so.xlsx là tệp Excel, mà sổ ghi ra là CSV (Excel mở được). Thêm --out so.csv để ghi sổ mới ra tệp ấy; tệp Excel để nguyên, từ đó về sau dùng --register so.csv.\n',
    });
    expect(await withdraw('--register', 'so.xlsx', '--out', 'thu-hoi.xlsx')).toMatchObject({ status: 2 });
    expect(await withdraw('--register', 'so.xlsx', '--out', 'tu-excel.csv')).toMatchObject({ status: 0 });
    expect(await withdraw('--register', 'so.csv', '--out', 'tu-csv.csv')).toMatchObject({ status: 0 });
    const [ofSheet, ofText] = ['tu-excel.csv', 'tu-csv.csv'].map((name) =>
      readFileSync(join(dir, name), 'utf8'),
    );
    expect(ofSheet).toBe(ofText);
    expect(ofSheet).toContain('9/QĐ');
    expect(readFileSync(join(dir, 'so.xlsx'))).toEqual(before);
    expect(
      await ocop(['register', 'import', 'so.csv', '--register', 'moi.xlsx'], { cwd: dir }),
    ).toMatchObject({
      status: 2,
      stderr:
        'moi.xlsx mang đuôi của tệp Excel, mà sổ ghi ra là CSV (Excel mở được); dùng --register moi.csv.\n',
    });
  });
});

const RESULTS = [
  [
    'Mã sản phẩm',
    'Tên sản phẩm',
    'Chủ thể',
    'Bộ sản phẩm',
    'Văn bản',
    'Tổng điểm',
    'Sao theo điểm',
    'Số sao',
    'Trạng thái',
  ],
  ['K1', 'Kẹo', 'HTX C', 8, '26-2026', 72, 4, 4, 'đã xếp hạng'],
];

describe('results in a workbook', () => {
  it('are taken into a register', async () => {
    const dir = folder();
    writeFileSync(
      join(dir, 'kq.xlsx'),
      workbook([{ name: 'KQ', rows: { 1: RESULTS[0] ?? [], 2: RESULTS[1] ?? [] } }]),
    );
    const { status, stderr } = await ocop(
      ['register', 'add', 'kq.xlsx', '--decision', '5/QĐ', '--date', '2026-10-01', '--register', 'so.csv'],
      { cwd: dir },
    );
    expect([status, lines(stderr)[0]]).toEqual([
      0,
      'Ghi thêm 1 sản phẩm theo quyết định 5/QĐ, giấy chứng nhận đến hết ngày 01/10/2029.',
    ]);
    expect(readFileSync(join(dir, 'so.csv'), 'utf8')).toContain('K1,Kẹo,HTX C');
  });

  it.each(['kq.csv', 'kq.xlsx', 'kq.ndjson'])(
    'are not imported from %s as if somebody had recognised them',
    async (file) => {
      const dir = folder();
      const json =
        '{"product":{"code":"K1","name":"Kẹo","producer":"","commune":""},"stars":4,"status":"rated"}\n';
      writeFileSync(join(dir, 'kq.csv'), RESULTS.map((row) => `${row.join()}\n`).join(''));
      writeFileSync(
        join(dir, 'kq.xlsx'),
        workbook([{ name: 'KQ', rows: { 1: RESULTS[0] ?? [], 2: RESULTS[1] ?? [] } }]),
      );
      writeFileSync(join(dir, 'kq.ndjson'), json);
      const before = readFileSync(join(dir, 'so.csv'));
      expect(await ocop(['register', 'import', file, '--register', 'so.csv'], { cwd: dir })).toMatchObject({
        status: 2,
        stderr: `Tệp ${file} là kết quả của "ocop rate" hoặc "ocop council", chưa phải danh sách công nhận: chưa ghi gì. Ghi vào sổ bằng quyết định công nhận, ví dụ: ocop register add ${file} --decision 123/QĐ-UBND --date 31/08/2026 --register so.csv\n`,
      });
      expect(readFileSync(join(dir, 'so.csv'))).toEqual(before);
    },
  );
});

it('a list of aliases or of places may be a workbook too: Excel saves it as one', async () => {
  const dir = folder();
  const head = ['Chủ thể 1', 'Chủ thể 2', 'Là một'];
  writeFileSync(
    join(dir, 'cap.xlsx'),
    workbook([{ name: 'Cặp', rows: { 1: head, 2: ['HTX A', 'HTX B', 'một'] } }]),
  );
  const run = await ocop(['tally', 'so.csv', '--by', 'stars', '--format', 'csv', '--aliases', 'cap.xlsx'], {
    cwd: dir,
  });
  expect(lines(run.stdout).at(-1)).toContain('Cộng,2,1,');
});
