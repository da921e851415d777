import { expect, it } from 'vitest';
import { gridPaper, textCell, type Grid } from '../../../src/formats/grid/grid.js';
import { writeHtml } from '../../../src/formats/html/write-html.js';

const GRID: Grid = {
  title: '',
  columns: [
    { heading: 'Chỉ tiêu', kind: 'name' },
    { heading: 'Kỳ', kind: 'name' },
    { heading: 'Mục tiêu', kind: 'name' },
    { heading: 'Đạt được', kind: 'figure' },
  ],
  rows: [
    {
      cells: [
        textCell('Sản phẩm của cả tỉnh còn hiệu lực từ 3★'),
        textCell('ngày 31/12/2025'),
        { shown: 'ít nhất 1.200', value: 1200, as: { before: 'ít nhất' } },
        { shown: '294', value: 294 },
      ],
      level: 0,
      strong: false,
    },
  ],
  narrow: 'rows',
  bars: { title: 'Đạt', head: ['Chỉ tiêu', 'Đạt'], bars: [{ label: 'A', value: 1, shown: '1' }] },
};

const paper = (barsOn: 'page' | 'sheet') =>
  gridPaper('ocop plan: Thử', 'Thử', { grids: [GRID], below: [], barsOn });

it('gives columns the width that what is in them takes, long names less', () => {
  const [section] = paper('page').sections;
  const [table] = section?.blocks.filter(({ kind }) => kind === 'table') ?? [];
  expect(table?.kind === 'table' ? table.columns.map(({ width }) => width) : []).toEqual([
    50.1, 20.8, 18, 11.1,
  ]);
});

it('breaks no figure on a page, but between the words before one', () => {
  let html = '';
  writeHtml(paper('page'), (text) => (html += text));
  expect(html).toContain('<td>ít nhất 1.200</td><td class="right figure">294</td></tr>');
});

it('has its bars below the table on a page, and on a sheet of their own in a workbook', () => {
  const kinds = (barsOn: 'page' | 'sheet') =>
    [...paper(barsOn).sections].map(({ name, blocks }) => [name, blocks.map(({ kind }) => kind)]);
  expect([kinds('page'), kinds('sheet')]).toEqual([
    [['Thử', ['title', 'table', 'bars']]],
    [
      ['Thử', ['title', 'table']],
      ['Đạt', ['bars']],
    ],
  ]);
});
