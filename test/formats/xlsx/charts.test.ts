import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { BarsBlock, Block } from '../../../src/formats/paper/paper.js';
import { paperWorkbook } from '../../../src/formats/xlsx/paper-workbook.js';
import { longTable, paperOf, sectionOf } from '../../support/papers.js';
import { elements, parseXml } from '../../support/xml.js';

const STACKED: BarsBlock = {
  kind: 'bars',
  onlyDrawn: true,
  title: 'Theo xã',
  head: ['Xã', 'Số sản phẩm'],
  series: [
    { name: '3 sao', tone: 0 },
    { name: '4 sao', tone: 1 },
  ],
  bars: [
    { label: "Đắk R'lấp", value: 7, shown: '7', parts: [5, 2] },
    { label: 'Ea H’leo', value: 4, shown: '4', parts: [4, 0] },
    { label: '9 nơi khác', value: 20, shown: '20', parts: [20, 0], undrawn: true },
  ],
};

const MARKED: BarsBlock = {
  kind: 'bars',
  title: 'Phần trăm',
  head: ['Chỉ tiêu', 'Phần trăm'],
  mark: { value: 100, label: '100 %: đạt' },
  bars: [
    { label: 'Nước mắm', value: 33.3, shown: '33,3 %' },
    { label: 'Cả tỉnh', value: 120, shown: '120,0 %' },
  ],
};

/** Each series of each chart: what stands in the cells that it is drawn from. */
async function drawn(...blocks: readonly Block[]) {
  const bytes = await paperWorkbook(paperOf([{ ...sectionOf(...blocks), name: "Bộ 9's" }]));
  const { rows } = (await readXlsx(bytes)).sheets[0]!;
  const files = unzipSync(bytes);
  const cells = (formula: string) => {
    const [, sheet, column = '', first, last] = /^(.*)!\$([A-Z])\$(\d+):\$\2\$(\d+)$/.exec(formula) ?? [];
    expect(sheet).toBe("'Bộ 9''s'");
    const at = column.charCodeAt(0) - 65;
    return rows.slice(Number(first) - 1, Number(last)).map((row) => row[at]);
  };
  return Object.keys(files)
    .filter((path) => /^xl\/charts\/[^/]*$/.test(path))
    .sort()
    .map((path) => {
      const chart = parseXml(strFromU8(files[path]!));
      return elements(chart, 'c:ser').map((one) => [
        elements(elements(one, 'c:tx')[0]!, 'c:v')[0]!.text,
        ...['c:cat', 'c:val'].map((name) => cells(elements(elements(one, name)[0]!, 'c:f')[0]!.text)),
      ]);
    });
}

it('draws each series of a chart from cells, and no bar that sums others up', async () => {
  expect(await drawn(longTable(3), STACKED, MARKED)).toEqual([
    [
      ['3 sao', ["Đắk R'lấp", 'Ea H’leo'], [5, 4]],
      ['4 sao', ["Đắk R'lấp", 'Ea H’leo'], [2, 0]],
    ],
    [
      ['100 %: đạt', ['Nước mắm', 'Cả tỉnh'], [100, 100]],
      ['Phần trăm', ['Nước mắm', 'Cả tỉnh'], [33.3, 120]],
    ],
  ]);
});

it('draws nothing where every bar is nothing, and keeps the figures that no other table has', async () => {
  const none = (block: BarsBlock) => ({ ...block, bars: block.bars.map((bar) => ({ ...bar, value: 0 })) });
  const bytes = await paperWorkbook(paperOf([sectionOf(none(STACKED), none(MARKED))]));
  const { rows } = (await readXlsx(bytes)).sheets[0]!;
  expect(Object.keys(unzipSync(bytes)).filter((path) => path.includes('chart'))).toEqual([]);
  expect(rows.flat().filter((cell) => typeof cell === 'string')).toEqual([
    ...['Phần trăm', 'Chỉ tiêu', 'Phần trăm', '100 %: đạt', 'Nước mắm', 'Cả tỉnh'],
  ]);
});

it('begins a page where its end would tear a chart apart, and nowhere else', async () => {
  const many: BarsBlock = {
    ...MARKED,
    bars: Array.from({ length: 20 }, (_, at) => ({ label: `Xã ${String(at)}`, value: 3, shown: '3' })),
  };
  const breaks = async (...blocks: readonly Block[]) => {
    const files = unzipSync(await paperWorkbook(paperOf([sectionOf(...blocks)])));
    const sheet = parseXml(strFromU8(files['xl/worksheets/sheet1.xml']!));
    return elements(sheet, 'brk').map(({ attributes }) => attributes.id);
  };
  expect(await breaks(MARKED, MARKED)).toEqual([]);
  // 24 rows of the first two, and 33 of the third's chart with what is seen with it, of the 45 of a page.
  expect(await breaks(MARKED, MARKED, many)).toEqual(['24']);
});
