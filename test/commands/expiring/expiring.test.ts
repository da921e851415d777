import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { ocop } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

const REGISTER = `Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Số sao,Ngày quyết định,Ngày hết hạn
M1,Mật ong,HTX Rừng,xã Đồi,Lâm Đồng,3,2023-10-01,2026-10-01
M2,Trà,HTX Rừng,xã Đồi,Lâm Đồng,3,2023-07-01,2026-07-01
M3,Cà phê,Cty Bến,phường Đồi,Lâm Đồng,4,2023-10-01,2026-10-01
M4,Gốm,Hộ Ba,,Lâm Đồng,3,2023-07-01,2026-07-01
`;

/** One by its code; one by its names, with a code of the new year; one that is of nothing here. */
const FILED = `Mã sản phẩm,Tên sản phẩm,Chủ thể
m1,,
M2-2026,Trà,HTX rừng
M9,Nấm,HTX Xa
`;

function folder(): string {
  const dir = tempDir();
  writeFileSync(join(dir, 'so.csv'), REGISTER);
  writeFileSync(join(dir, 'da-nop.csv'), FILED);
  return dir;
}

const expiring = (dir: string, ...args: readonly string[]) =>
  ocop(['expiring', 'so.csv', '--at', '01/06/2026', ...args], { cwd: dir });

const unfolded = (text: string) => text.replaceAll('\r\n ', '');

it('knows who has handed in, by code or by names, and says which lines are of nothing', async () => {
  const dir = folder();
  const { stdout, status } = await expiring(dir, '--filed', 'da-nop.csv');
  expect(status).toBe(0);
  expect(stdout).toMatch(/Mật ong .*đã nộp hồ sơ$/m);
  expect(stdout).toMatch(/Trà .*đã nộp hồ sơ$/m);
  expect(stdout).toMatch(/Cà phê .*đang hạn nộp, đến 03\/06\/2026$/m);
  expect(stdout).toContain(
    'Theo da-nop.csv: đã nộp hồ sơ 2 · đang trong hạn nộp mà chưa nộp 1 · quá hạn nộp mà chưa nộp 1.',
  );
  expect(stdout).toContain(
    'da-nop.csv: 1 dòng không khớp giấy chứng nhận nào trong danh sách này: dòng 4 "Nấm".',
  );
  const csv = await expiring(dir, '--filed', 'da-nop.csv', '--format', 'csv');
  const rows = parse<Record<string, string>>(csv.stdout, { columns: true });
  expect(rows.map((row) => [row['Mã sản phẩm'], row['Đã nộp hồ sơ']])).toEqual([
    ['M2', 'có'],
    ['M4', 'không'],
    ['M1', 'có'],
    ['M3', 'không'],
  ]);
  expect((await expiring(dir, '--format', 'csv')).stdout).not.toContain('Đã nộp');
});

it('refuses a list that names no product, and one with a broken row', async () => {
  const dir = folder();
  writeFileSync(join(dir, 'la.csv'), 'Họ tên,Điện thoại\nA,1\n');
  writeFileSync(join(dir, 'hong.csv'), 'Mã sản phẩm,Tên sản phẩm\nM1,Mật,thừa\n');
  expect(await expiring(dir, '--filed', 'la.csv')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('không phải danh sách hồ sơ đã nộp') as string,
  });
  expect(await expiring(dir, '--filed', 'hong.csv')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('dòng 2') as string,
  });
});

it('reminds in each event, and does not remind of filing whoever has handed in', async () => {
  const dir = folder();
  const all = unfolded((await expiring(dir, '--format', 'ics')).stdout);
  const events = all.split('BEGIN:VEVENT').slice(1);
  expect(events).toHaveLength(8);
  for (const event of events) expect(event).toMatch(/BEGIN:VALARM\r\nACTION:DISPLAY\r\n/);
  const filed = unfolded((await expiring(dir, '--format', 'ics', '--filed', 'da-nop.csv')).stdout);
  expect(filed.match(/^SUMMARY.*Nộp hồ sơ.*$/gm)).toEqual([
    'SUMMARY;LANGUAGE=vi:Nộp hồ sơ phân hạng lại OCOP: Gốm',
    'SUMMARY;LANGUAGE=vi:Nộp hồ sơ phân hạng lại OCOP: Cà phê',
  ]);
});

it('writes a calendar a commune, a xã and a phường of one name apart', async () => {
  const dir = folder();
  const { status, stderr } = await expiring(dir, '--each', 'commune', '--out', 'lich.ics');
  expect(status).toBe(0);
  expect(stderr).toContain('Đã ghi 3 tệp, mỗi xã một tệp, từ lich-xã Đồi.ics đến lich-phường Đồi.ics');
  const files = readdirSync(dir).filter((name) => name.endsWith('.ics'));
  expect(files.sort()).toEqual(['lich-2.ics', 'lich-phường Đồi.ics', 'lich-xã Đồi.ics']);
  const text = unfolded(readFileSync(join(dir, 'lich-xã Đồi.ics'), 'utf8'));
  expect(text).toContain('X-WR-CALNAME:OCOP: giấy chứng nhận hết hạn\\, xã Đồi\r\n');
  expect(text.match(/Hết hạn giấy chứng nhận OCOP: .*/g)?.map((line) => line.trim())).toEqual([
    'Hết hạn giấy chứng nhận OCOP: Trà',
    'Hết hạn giấy chứng nhận OCOP: Trà',
    'Hết hạn giấy chứng nhận OCOP: Mật ong',
    'Hết hạn giấy chứng nhận OCOP: Mật ong',
  ]);
  // Nothing is written over, and nothing is written where one of them is there already.
  writeFileSync(join(dir, 'lich-xã Đồi.ics'), 'của tôi');
  expect((await expiring(dir, '--each', 'commune', '--out', 'lich.ics')).status).toBe(2);
  expect(readFileSync(join(dir, 'lich-xã Đồi.ics'), 'utf8')).toBe('của tôi');
  expect((await expiring(dir, '--each', 'commune')).stderr).toContain('--each cần --out');
});

it('writes a workbook with the columns of the CSV', async () => {
  const dir = folder();
  expect((await expiring(dir, '--out', 'het-han.xlsx', '--filed', 'da-nop.csv')).status).toBe(0);
  const { sheets } = await readXlsx(readFileSync(join(dir, 'het-han.xlsx')));
  const { stdout } = await expiring(dir, '--format', 'csv', '--filed', 'da-nop.csv');
  const rows = parse(stdout);
  expect(sheets[0]?.rows.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(rows);
});
