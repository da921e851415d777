import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { lines, ocop } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

/** One in the second half of 2023; one in each half of 2024; two and one in those of 2025. */
const DAYS = ['09/2023', '03/2024', '09/2024', '03/2025', '03/2025', '09/2025'];

const HEAD = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Số sao,Số quyết định,Ngày quyết định';

let cwd = '';

beforeEach(() => {
  cwd = tempDir();
  const rows = DAYS.map((day, at) => {
    const no = String(at);
    return `A${no},Gạo ${no},HTX ${no},Xã A,tỉnh C,3,${no}/QĐ,15/${day}`;
  });
  writeFileSync(join(cwd, 'so.csv'), [HEAD, ...rows, ''].join('\n'));
});

const period = (from: string, to: string) => ['--from', from, '--to', to];

/** What a tally shows: each row by its key, with the count and the growth. */
async function tally(by: string, ...flags: string[]): Promise<readonly string[]> {
  const args = ['tally', 'so.csv', '--by', by, '--measure', 'products,growth', '--format', 'csv', ...flags];
  const { stdout } = await ocop([...args, '--quiet'], { cwd });
  return lines(stdout.replaceAll('\r', '')).slice(1);
}

/* What a row is held against was counted by hand, from the list above. */
describe('growth by year', () => {
  it.each([
    ['a year', ['--year', '2025'], ['2025,3,"50,0"', 'Cộng,3,"50,0"']],
    ['a year without one before', ['--year', '2023'], ['2023,1,–', 'Cộng,1,–']],
    [
      'two years, whose sum has no year before',
      period('01/01/2024', '31/12/2025'),
      ['2024,2,"100,0"', '2025,3,"50,0"', 'Cộng,5,–'],
    ],
    [
      'a year from the middle of one to that of the next, half by half',
      period('01/07/2024', '30/06/2025'),
      ['2024,1,"0,0"', '2025,2,"100,0"', 'Cộng,3,"50,0"'],
    ],
    [
      'years of which the last is cut off, and held against no whole one',
      period('01/01/2024', '30/06/2025'),
      ['2024,2,"100,0"', '2025,2,–', 'Cộng,4,–'],
    ],
    ['all years', [], ['2023,1,–', '2024,2,"100,0"', '2025,3,"50,0"', 'Cộng,6,–']],
  ])('is of each row on the year before it, of %s', async (_name, flags, rows) => {
    expect(await tally('year', ...flags)).toEqual(rows);
  });

  it('is of a commune and a year, and of either in the sum, what it is of that year', async () => {
    expect(await tally('commune,year', '--year', '2025')).toEqual([
      'Xã A,Cộng,3,"50,0"',
      'Xã A,2025,3,"50,0"',
      'Cộng,2025,3,"50,0"',
      'Cộng,Cộng,3,"50,0"',
    ]);
  });

  it('is refused of a period longer than a year that is not told apart by years', async () => {
    const args = ['tally', 'so.csv', '--by', 'commune', '--measure', 'products,growth'];
    const { status, stderr } = await ocop([...args, ...period('01/01/2024', '31/12/2025')], { cwd });
    expect([status, stderr]).toEqual([
      2,
      'growth so với cùng kỳ năm trước, nên kỳ không được dài hơn một năm; kỳ 01/01/2024 đến 31/12/2025 thì thêm --by year, để so từng năm.\n',
    ]);
    expect(await tally('commune', '--year', '2025')).toEqual(['Xã A,3,"50,0"', 'Cộng,3,"50,0"']);
  });
});
