import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { ocop } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

/** The rows of the workbook that a command writes, with the number format of each number. */
async function rowsOf(args: readonly string[], on = 0): Promise<readonly (readonly unknown[])[]> {
  const file = join(tempDir(), 'bang.xlsx');
  await ocop([...args, '--out', file, '--quiet']);
  const { sheets } = await readXlsx(readFileSync(file), { readStyles: true });
  const sheet = sheets[on];
  return (sheet?.rows ?? []).map((row, at) =>
    row.map((value, column) =>
      typeof value === 'number'
        ? [value, sheet?.cells?.get(`${String(at)},${String(column)}`)?.style?.numFmt]
        : value,
    ),
  );
}

const TALLY = ['tally', 'samples/so-khanh-son-2024.csv', '--by', 'branch', '--measure', 'products,share'];

it('a tally is numbers, percents as percents, and its chart is on a sheet of its own', async () => {
  const rows = await rowsOf(TALLY);
  expect(rows.slice(2)).toEqual([
    ['Ngành', 'Sản phẩm', '% sản phẩm'],
    ['Thực phẩm', [9, '#,##0'], [0.562, '0.0%']],
    ['Đồ uống', [1, '#,##0'], [0.062, '0.0%']],
    ['Thủ công mỹ nghệ', [4, '#,##0'], [0.25, '0.0%']],
    ['Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch', [2, '#,##0'], [0.125, '0.0%']],
    ['Cộng', [16, '#,##0'], [1, '0.0%']],
  ]);
  expect((await rowsOf(TALLY, 1)).filter(([cell]) => cell !== null)).toEqual([
    ['Sản phẩm', null],
    ['Ngành', 'Sản phẩm'],
    ['Thực phẩm', [9, '#,##0']],
    ['Đồ uống', [1, '#,##0']],
    ['Thủ công mỹ nghệ', [4, '#,##0']],
    ['Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch', [2, '#,##0']],
  ]);
});

it('a plan is numbers too, with the words before them in their format', async () => {
  const plan = join(tempDir(), 'ke-hoach.yaml');
  writeFileSync(
    plan,
    `name: Thử
period: { from: 2024, to: 2024 }
targets:
  - { measure: products, atLeast: 1200 }
  - { measure: enterprises, atLeast: 62.5 }
  - { measure: products, fromStars: 3, range: [20, 30] }
`,
  );
  const rows = await rowsOf(['plan', 'check', plan, 'samples/so-khanh-son-2024.csv']);
  expect(rows.slice(3).map((row) => row.slice(2, 6))).toEqual([
    [
      [1200, '"ít nhất" #,##0'],
      [16, '#,##0'],
      [0.013, '0.0%'],
      [1184, '#,##0'],
    ],
    [
      [0.625, '"ít nhất" 0.0%'],
      [0.6, '0.0%'],
      [0.96, '0.0%'],
      [0.025, '0.0%'],
    ],
    ['từ 20 đến 30', [16, '#,##0'], [0.8, '0.0%'], [4, '#,##0']],
  ]);
});
