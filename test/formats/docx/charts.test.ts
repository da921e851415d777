import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { BarsBlock } from '../../../src/formats/paper/paper.js';
import { bodyOfBlocks, docxOf, paragraphsOf, partsOf } from '../../support/docx.js';
import { paperOf, sectionOf } from '../../support/papers.js';
import { elements, type Element } from '../../support/xml.js';

const STACKED: BarsBlock = {
  kind: 'bars',
  form: 'columns',
  title: 'Qua các năm',
  head: ['Năm', 'Số sản phẩm'],
  series: [
    { name: '3 sao', tone: 0 },
    { name: '4 sao', tone: 1 },
  ],
  bars: [
    { label: '2025', value: 7, shown: '7', parts: [5, 2] },
    { label: '2026', value: 9, shown: '9', parts: [9, 0] },
  ],
};

const MARKED: BarsBlock = {
  kind: 'bars',
  title: 'Phần trăm',
  head: ['Chỉ tiêu', 'Đạt <mục tiêu>'],
  mark: { value: 100, label: '100 %: đạt' },
  bars: [
    { label: 'Nước mắm & "muối"', value: 33.3, shown: '33,3 %' },
    { label: 'Cả tỉnh', value: 120, shown: '120,0 %' },
    { label: '9 nơi khác', value: 900, shown: '900,0 %', undrawn: true },
  ],
};

const chartOf = async (block: BarsBlock): Promise<Element> =>
  partsOf(await docxOf(paperOf([sectionOf(block)])))['word/charts/chart1.xml']!;

/** What each series says: its name, its names of bars and its figures, each with the cells they stand in. */
const seriesOf = (chart: Element) =>
  elements(chart, 'c:ser').map((one) =>
    ['c:tx', 'c:cat', 'c:val'].map((name) => {
      const [held] = elements(one, name);
      return [elements(held!, 'c:f')[0]!.text, ...elements(held!, 'c:v').map(({ text }) => text)];
    }),
  );

it('draws bars as a chart that Word can restyle, with its figures in it', async () => {
  const chart = await chartOf(STACKED);
  expect(elements(chart, 'c:barDir')[0]!.attributes.val).toBe('col');
  expect(elements(chart, 'c:grouping')[0]!.attributes.val).toBe('stacked');
  expect(seriesOf(chart)).toEqual([
    [
      ['Sheet1!$B$1', '3 sao'],
      ['Sheet1!$A$2:$A$3', '2025', '2026'],
      ['Sheet1!$B$2:$B$3', '5', '9'],
    ],
    [
      ['Sheet1!$C$1', '4 sao'],
      ['Sheet1!$A$2:$A$3', '2025', '2026'],
      ['Sheet1!$C$2:$C$3', '2', '0'],
    ],
  ]);
});

it('draws what bars are held against behind them, and no bar that sums others up', async () => {
  const chart = await chartOf(MARKED);
  expect(elements(chart, 'c:barDir')[0]!.attributes.val).toBe('bar');
  expect(seriesOf(chart)).toEqual([
    [
      ['Sheet1!$B$1', '100 %: đạt'],
      ['Sheet1!$A$2:$A$3', 'Nước mắm & "muối"', 'Cả tỉnh'],
      ['Sheet1!$B$2:$B$3', '100', '100'],
    ],
    [
      ['Sheet1!$C$1', 'Đạt <mục tiêu>'],
      ['Sheet1!$A$2:$A$3', 'Nước mắm & "muối"', 'Cả tỉnh'],
      ['Sheet1!$C$2:$C$3', '33.3', '120'],
    ],
  ]);
  const formats = elements(chart, 'c:dLbls').map((one) =>
    elements(one, 'c:numFmt').map(({ attributes }) => attributes.formatCode),
  );
  expect(formats).toEqual([[], ['#,##0.0" %"']]);
});

it('ends the axis where all that bars are held against is seen, however far one of them goes', async () => {
  const most = async (block: BarsBlock) =>
    elements(await chartOf(block), 'c:max').map(({ attributes }) => attributes.val);
  const far = [...MARKED.bars, { label: 'Vượt', value: 2100, shown: '2100,0 %' }];
  expect(await most(MARKED)).toEqual(['120']);
  expect(await most({ ...MARKED, bars: far })).toEqual(['200']);
  expect(await most(STACKED)).toEqual([]);
});

it('keeps beside each chart the workbook that its formulas name', async () => {
  const files = unzipSync(await docxOf(paperOf([sectionOf(STACKED, MARKED)])));
  const books = ['1', '2'].map((number) => files[`word/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`]!);
  expect(await Promise.all(books.map(async (book) => (await readXlsx(book)).sheets[0]!.rows))).toEqual([
    [
      ['Năm', '3 sao', '4 sao'],
      ['2025', 5, 2],
      ['2026', 9, 0],
    ],
    [
      ['Chỉ tiêu', '100 %: đạt', 'Đạt <mục tiêu>'],
      ['Nước mắm & "muối"', 100, 33.3],
      ['Cả tỉnh', 100, 120],
    ],
  ]);
});

it('names every part of a chart: its kind, who shows it, and its workbook', async () => {
  const docx = await docxOf(paperOf([sectionOf(STACKED), sectionOf(MARKED)]));
  const parts = partsOf(docx);
  const types = elements(parts['[Content_Types].xml']!, 'Override').flatMap(({ attributes }) =>
    attributes.ContentType!.endsWith('drawingml.chart+xml') ? [attributes.PartName] : [],
  );
  expect(types).toEqual(['/word/charts/chart1.xml', '/word/charts/chart2.xml']);
  const named = (path: string) =>
    new Map(elements(parts[path]!, 'Relationship').map(({ attributes: { Id, Target } }) => [Id, Target]));
  const shown = elements(parts['word/document.xml']!, 'c:chart').map(({ attributes }) => attributes['r:id']);
  expect(shown.map((id) => named('word/_rels/document.xml.rels').get(id))).toEqual([
    'charts/chart1.xml',
    'charts/chart2.xml',
  ]);
  const [book] = elements(parts['word/charts/chart2.xml']!, 'c:externalData');
  const target = named('word/charts/_rels/chart2.xml.rels').get(book!.attributes['r:id']);
  expect(target).toBe('../embeddings/Microsoft_Excel_Worksheet2.xlsx');
  expect(Object.keys(unzipSync(docx))).toContain('word/embeddings/Microsoft_Excel_Worksheet2.xlsx');
});

it('tells the figures of a chart below it once, and where another table has them not at all', async () => {
  const told = async (block: BarsBlock) => {
    const body = await bodyOfBlocks(block);
    return [elements(body, 'w:drawing').length, elements(body, 'w:tbl').length];
  };
  const nothing = { ...STACKED, bars: STACKED.bars.map((bar) => ({ ...bar, value: 0, parts: [0, 0] })) };
  expect(await told(STACKED)).toEqual([1, 1]);
  expect(await told({ ...STACKED, onlyDrawn: true })).toEqual([1, 0]);
  expect(await told(nothing)).toEqual([0, 1]);
  expect(paragraphsOf(await bodyOfBlocks({ ...nothing, onlyDrawn: true }))).toEqual(['']);
});

/** What the schema (ECMA-376, DrawingML charts) has in this order; of each only what the writer uses. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'c:chartSpace': ['date1904', 'lang', 'roundedCorners', 'chart', 'spPr', 'txPr', 'externalData'],
  'c:chart': ['autoTitleDeleted', 'plotArea', 'legend', 'plotVisOnly', 'dispBlanksAs'],
  'c:plotArea': ['layout', 'barChart', 'catAx', 'valAx'],
  'c:barChart': ['barDir', 'grouping', 'varyColors', 'ser', 'gapWidth', 'overlap', 'axId'],
  'c:ser': ['idx', 'order', 'tx', 'spPr', 'invertIfNegative', 'dLbls', 'cat', 'val'],
  'c:dLbls': [
    ...['numFmt', 'spPr', 'txPr', 'dLblPos', 'showLegendKey', 'showVal', 'showCatName', 'showSerName'],
    ...['showPercent', 'showBubbleSize'],
  ],
  'c:catAx': [
    ...[
      'axId',
      'scaling',
      'delete',
      'axPos',
      'numFmt',
      'majorTickMark',
      'minorTickMark',
      'tickLblPos',
      'spPr',
    ],
    ...['txPr', 'crossAx', 'crosses', 'auto', 'lblAlgn', 'lblOffset', 'noMultiLvlLbl'],
  ],
  'c:valAx': [
    ...['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'numFmt', 'majorTickMark', 'minorTickMark'],
    ...['tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'crossBetween'],
  ],
  'c:scaling': ['orientation', 'max', 'min'],
};

it.each([
  ['columns', STACKED],
  ['rows', MARKED],
])('writes the elements of a chart of %s in the order of the schema', async (_form, block) => {
  const chart = await chartOf(block);
  for (const [name, order] of Object.entries(ORDERS)) {
    for (const { children } of [chart, ...elements(chart, name)].filter((one) => one.name === name)) {
      const places = children.map((child) => order.indexOf(child.name.replace('c:', '')));
      expect([name, places]).toEqual([name, places.toSorted((a, b) => a - b)]);
      expect([name, places.includes(-1)]).toEqual([name, false]);
    }
  }
});

it('writes nothing of a chart where there is none', async () => {
  const files = unzipSync(await docxOf(paperOf([])));
  expect(Object.keys(files).filter((path) => /chart|embed/.test(path))).toEqual([]);
  expect(strFromU8(files['[Content_Types].xml']!)).not.toContain('xlsx');
});
