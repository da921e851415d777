import { readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

const HEAD = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Bộ sản phẩm,Ngày đánh giá';
const FILES = {
  'xa-1.csv': ['A1,Chả cá,HTX A,xã Một,tỉnh C,8,05/06/2025', 'A2,Gạo,HTX A,xã Một,tỉnh C,3,12/10/2026'],
  'xa-2.csv': ['B1,Mắm,HTX B,xã Hai,tỉnh C,8,12/10/2026'],
};

function provinces(): string {
  const cwd = tempDir();
  for (const [name, rows] of Object.entries(FILES))
    writeFileSync(join(cwd, name), [HEAD, ...rows, ''].join('\n'));
  writeFileSync(join(cwd, 'tv.csv'), 'Thành viên\nTrần An\nLê Bình\n');
  return cwd;
}

/** The worksheets of forms in a workbook, each with its rows' codes. */
async function formsIn(path: string): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readXlsx(await readFile(path));
  return sheets
    .filter(({ rows }) => rows[0]?.[0] === 'Mã sản phẩm')
    .map(({ name, rows }) => [name, ...rows.slice(1).map((row) => String(row[0] ?? ''))]);
}

describe('ocop template', () => {
  it.each([
    ['several lists', ['--products', 'xa-1.csv', '--products', 'xa-2.csv']],
    ['a pattern', ['--products', 'xa-*.csv']],
  ])('makes one workbook of %s, with products of both editions', async (_name, products) => {
    const cwd = provinces();
    const { status } = await ocop(['template', ...products, '--out', 'mau.xlsx'], { cwd });
    expect(status).toBe(0);
    expect(await formsIn(join(cwd, 'mau.xlsx'))).toEqual([
      ['Bộ 8 (148-2023)', 'A1'],
      ['Bộ 3 (26-2026)', 'A2'],
      ['Bộ 8 (26-2026)', 'B1'],
    ]);
    // Filled in or not, each row is read by its own edition again.
    const { stdout } = await ocop(['rate', 'mau.xlsx', '--sheet', '*', '--format', 'ndjson', '--quiet'], {
      cwd,
    });
    const read = lines(stdout).map(
      (line) => JSON.parse(line) as { product: { code: string }; edition: string },
    );
    expect(read.map(({ product, edition }) => [product.code, edition])).toEqual([
      ['A1', '148-2023'],
      ['A2', '26-2026'],
      ['B1', '26-2026'],
    ]);
  });

  it('makes a file for each member, with that member’s rows alone', async () => {
    const cwd = provinces();
    const each = ['--members', 'tv.csv', '--each', 'member', '--out', 'mau/'];
    expect((await ocop(['template', '--products', 'xa-2.csv', ...each], { cwd })).status).toBe(0);
    expect(readdirSync(join(cwd, 'mau')).sort()).toEqual(['Lê Bình.xlsx', 'Trần An.xlsx']);
    expect(await formsIn(join(cwd, 'mau/Lê Bình.xlsx'))).toEqual([['Bộ 8', 'B1']]);
  });

  it('makes a file for each commune, with its products for every member', async () => {
    const cwd = provinces();
    const each = ['--members', 'tv.csv', '--each', 'commune', '--out', 'mau/'];
    expect((await ocop(['template', '--products', 'xa-*.csv', ...each], { cwd })).status).toBe(0);
    expect(readdirSync(join(cwd, 'mau')).sort()).toEqual(['xã Hai.xlsx', 'xã Một.xlsx']);
    expect(await formsIn(join(cwd, 'mau/xã Một.xlsx'))).toEqual([
      ['Bộ 8 (148-2023)', 'A1', 'A1'],
      ['Bộ 3 (26-2026)', 'A2', 'A2'],
    ]);
    const again = await ocop(['template', '--products', 'xa-*.csv', ...each], { cwd });
    expect([again.status, again.stderr.includes('--force')]).toEqual([2, true]);
  });

  it('takes a product that two lists have once, and says so', async () => {
    const cwd = provinces();
    writeFileSync(join(cwd, 'xa-3.csv'), [HEAD, ...FILES['xa-2.csv'], ''].join('\n'));
    const { status, stderr } = await ocop(['template', '--products', 'xa-*.csv', '--out', 'm.csv'], { cwd });
    expect([status, stderr.includes('1 sản phẩm có ở nhiều danh sách')]).toEqual([1, true]);
  });

  it.each([
    [['--each', 'member', '--out', 'mau.xlsx'], '--each ghi nhiều tệp vào một thư mục'],
    [['--each', 'member', '--out', 'mau/'], '--each member cần biết ai là thành viên'],
  ])('%j asks for what it lacks', async (args, said) => {
    const cwd = provinces();
    const { status, stderr } = await ocop(['template', '--products', 'xa-1.csv', ...args], { cwd });
    expect([status, stderr.includes(said)]).toEqual([2, true]);
  });
});
