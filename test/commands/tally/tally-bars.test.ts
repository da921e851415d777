import { expect, it } from 'vitest';
import { stackedByStars } from '../../../src/commands/tally/tally-bars.js';
import { ocop } from '../../support/ocop.js';

const LEVELS = [
  { value: 5, name: '5 sao' },
  { value: 4, name: '4 sao' },
  { value: null, name: 'chưa rõ' },
  { value: 3, name: '3 sao' },
];
const bar = (value: number, ...parts: readonly (number | null)[]) => ({
  label: 'Thực phẩm',
  value,
  shown: String(value),
  parts,
});

it('stacks bars by stars, from the lowest level on', () => {
  const { series, bars } = stackedByStars([bar(10, 1, 2, 3, 4), bar(1, null, 1, null, null)], LEVELS);
  expect(series?.map(({ name }) => name)).toEqual(['chưa rõ', '3 sao', '4 sao', '5 sao']);
  expect(bars.map(({ parts }) => parts)).toEqual([
    [3, 4, 2, 1],
    [0, 0, 1, 0],
  ]);
});

it('leaves bars whole whose parts are more than they are, as of a producer with products of two levels', () => {
  expect(stackedByStars([bar(5, 1, 2, 0, 2), bar(4, 1, 2, 3, 4)], LEVELS)).toEqual({
    bars: [
      { label: 'Thực phẩm', value: 5, shown: '5' },
      { label: 'Thực phẩm', value: 4, shown: '4' },
    ],
  });
});

it('draws years side by side, each made up of its stars', async () => {
  const { stdout } = await ocop([
    ...['tally', 'samples/so-khanh-son-2024.csv', '--by', 'year,stars', '--measure', 'products'],
    ...['--format', 'html', '--quiet'],
  ]);
  const chart = /<figure class="chart">.*?<\/figure>/s.exec(stdout)?.[0] ?? '';
  const rows = [...chart.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .split(/\s{2,}/),
  );
  expect(rows).toEqual([
    ['Năm', '3★', '4★', 'Lượt công nhận'],
    ['2024', '12', '4', '16'],
  ]);
  expect(chart).toContain('<svg class="wide"');
});
