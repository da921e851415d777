import { runs } from '../support/runs.js';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/* For any register: however it is dressed up, as offices do, each figure stays as it was. */

interface Row {
  readonly name: string;
  readonly producer: string;
  readonly commune: string;
  readonly stars: number;
  readonly day: string;
}

const row = fc.record({
  name: fc.constantFrom('Gạo', 'Nước mắm', 'Rượu nếp', 'Trà hoà tan', 'Đường phèn'),
  producer: fc.constantFrom(
    'Hợp tác xã Hoà Bình',
    'Công ty TNHH Đông Á',
    'Hộ kinh doanh Lan',
    'Tổ hợp tác Thuý',
  ),
  commune: fc.constantFrom('xã Một', 'phường 1', 'thị trấn Đồng Văn'),
  stars: fc.constantFrom(3, 4, 5),
  day: fc.constantFrom('01/02/2024', '15/12/2025'),
});

const HEAD = ['Tên sản phẩm', 'Chủ thể', 'Xã', 'Tỉnh', 'Số sao', 'Số quyết định', 'Ngày quyết định'];

function cellsOf({ name, producer, commune, stars, day }: Row): string[] {
  return [name, producer, commune, 'thành phố Đà Nẵng', String(stars), '12/QĐ-UBND', day];
}

type Lines = readonly (readonly string[])[];

const eachCell = (change: (cell: string, column: number) => string) => (lines: Lines) =>
  lines.map((cells, at) => (at === 0 ? cells : cells.map(change)));

/** What is put on a list; each takes a list with its headings. */
const DISGUISES: Readonly<Record<string, (lines: Lines) => Lines>> = {
  'letters of no width': eachCell((cell) => `${cell}\u200b`),
  'Ð for Đ': eachCell((cell) => cell.replaceAll('Đ', 'Ð')),
  'accents apart': eachCell((cell) => cell.normalize('NFD')),
  'tones on the other letter': eachCell((cell) => cell.replaceAll('Hoà', 'Hòa').replaceAll('Thuý', 'Thúy')),
  'spaces that do not break': eachCell((cell) => cell.replaceAll(' ', '\u00a0')),
  'figures of double width': eachCell((cell, column) =>
    column === 4 ? cell.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : cell,
  ),
  'kinds of producers shortened': eachCell((cell, column) =>
    column === 1
      ? cell
          .replace('Hợp tác xã', 'HTX')
          .replace('Công ty', 'Cty')
          .replace('Hộ kinh doanh', 'HKD')
          .replace('Tổ hợp tác', 'THT')
      : cell,
  ),
  'kinds of places shortened': eachCell((cell, column) =>
    column === 2
      ? cell.replace('xã ', 'X. ').replace('phường 1', 'P01').replace('thị trấn', 'TT.')
      : column === 3
        ? 'TP. ĐN'
        : cell,
  ),
  'stars in words': eachCell((cell, column) => (column === 4 ? `OCOP ${cell} sao (cấp tỉnh)` : cell)),
  'the number and the day of a decision in one cell': (lines) =>
    lines.map((cells, at) => [
      ...cells.slice(0, 5),
      at === 0 ? 'Số QĐ công nhận' : `${cells[5] ?? ''} ngày ${cells[6] ?? ''}`,
    ]),
  'a title, numbers of columns, a sum, a note and signatures': (lines) => {
    const width = (lines[0]?.length ?? 0) + 1;
    const wide = (...cells: readonly string[]) => [...cells, ...Array<string>(width - cells.length).fill('')];
    const [head = [], ...rows] = lines;
    return [
      wide('PHỤ LỤC'),
      wide('(Kèm theo Quyết định số 12/QĐ-UBND của UBND thành phố)'),
      ['TT', ...head],
      Array.from({ length: width }, (_, at) => `(${String(at + 1)})`),
      ...rows.map((cells, at) => [String(at + 1), ...cells]),
      wide('', `Tổng cộng: ${String(rows.length)} sản phẩm`),
      wide('', 'Ghi chú: tính đến hết năm'),
      wide('', 'Người lập biểu', '', 'CHỦ TỊCH'),
    ];
  },
  'headings over two rows': ([head = [], ...rows]) => [
    [...head.slice(0, 2), 'Địa chỉ', '', head[4] ?? '', 'Quyết định công nhận', ''],
    ['', '', 'Xã', 'Tỉnh', '', 'Số', 'Ngày'],
    ...rows,
  ],
  'a producer written once': ([head = [], ...rows]) => [
    head,
    ...rows.map((cells, at) => {
      const above = rows[at - 1];
      const isSame = above !== undefined && [1, 2, 3].every((column) => above[column] === cells[column]);
      return isSame ? cells.map((cell, column) => ([1, 2, 3].includes(column) ? '' : cell)) : cells;
    }),
  ],
};

async function figures(lines: Lines): Promise<unknown> {
  const file = join(tempDir(), 'so.csv');
  writeFileSync(file, lines.map((cells) => cells.join(';')).join('\r\n'));
  const { stdout } = await ocop(['tally', file, '--by', 'stars,year', '--format', 'json', '--quiet']);
  const { rows, total } = JSON.parse(stdout) as { rows: unknown; total: unknown };
  return { rows, total };
}

it.each(Object.entries(DISGUISES))('%s change no figure', async (_, disguise) => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (made) => {
      const lines = [HEAD, ...made.map(cellsOf)];
      expect(await figures(disguise(lines))).toEqual(await figures(lines));
    }),
    runs(25, 5),
  );
});
