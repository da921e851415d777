import { mostDrawn } from './most-drawn.js';
import type { BarsBlock } from './paper.js';
import { TONE_COLOURS } from './tone-colours.js';

/** What of its bars an office draws as one colour. */
export interface OfficeSeries {
  readonly name: string;
  readonly values: readonly number[];
  /** Six hexadecimal digits each: of the bar, and of the figure on it; null where it has none. */
  readonly fill: string;
  readonly text: string | null;
}

/** A chart as Word and Excel draw it, which a user can restyle there. */
export interface OfficeChart {
  readonly title: string;
  /** `col` stand side by side over an axis, `bar` below one another. */
  readonly direction: 'bar' | 'col';
  /** What the categories are: the head of the column that has them. */
  readonly head: string;
  readonly categories: readonly string[];
  readonly series: readonly OfficeSeries[];
  /** Whether its series stand one on the other; otherwise one covers the other. */
  readonly isStacked: boolean;
  /** Where the axis of figures ends, for bars that are held against something; null leaves that to the office. */
  readonly most: number | null;
  /** How the figures are written, without those of 0 where bars are made up of several. */
  readonly numberFormat: string;
}

/** The chart of a block; null where there is nothing to draw. */
export function officeChart(block: BarsBlock): OfficeChart | null {
  const { title, head, series, bars, form } = block;
  const drawn = drawnBars(bars);
  if (!drawn.some(({ value }) => value > 0)) return null;
  return {
    title,
    direction: form === 'columns' ? 'col' : 'bar',
    head: head[0],
    categories: drawn.map(({ label }) => label),
    series: [...markSeries(block, drawn.length), ...barSeries(block, drawn)],
    isStacked: series !== undefined,
    most: block.mark === undefined ? null : mostDrawn(block),
    numberFormat: series === undefined ? formatOf(drawn.map(({ shown }) => shown)) : '#,##0;;',
  };
}

function barSeries({ head, series }: BarsBlock, drawn: BarsBlock['bars']): readonly OfficeSeries[] {
  if (series === undefined) {
    return [
      { name: head[1], values: drawn.map(({ value }) => value), ...TONE_COLOURS.plain, text: '1a1c1e' },
    ];
  }
  return series.map(({ name, tone }, at) => ({
    name,
    values: drawn.map(({ parts }) => parts?.[at] ?? 0),
    ...TONE_COLOURS[tone],
  }));
}

/**
 * What bars are held against is a pale bar behind each: an office draws no line across bars that lie, and what is not
 * covered of it is what is missing.
 */
function markSeries({ mark }: BarsBlock, count: number): readonly OfficeSeries[] {
  if (mark === undefined) return [];
  return [
    { name: mark.label, values: Array.from({ length: count }, () => mark.value), fill: 'f2d3b8', text: null },
  ];
}

/** The bars that are drawn: those that sum others up stand behind them. */
function drawnBars(bars: BarsBlock['bars']): BarsBlock['bars'] {
  return bars.filter(({ undrawn }) => undrawn !== true);
}

/** How high it is drawn, in centimetres: each bar has room for the lines of its name, and the keys stand below. */
export function heightOf({ direction, categories }: OfficeChart): number {
  if (direction === 'col') return 7.5;
  const lines = Math.max(1, ...categories.map((name) => Math.ceil(name.length / LETTERS)));
  return Math.min(21, 2.4 + categories.length * Math.max(0.8, lines * LINE));
}

/** Letters of a name that a line beside the bars has, on a page that stands upright, and how high that line is. */
const LETTERS = 40;
const LINE = 0.45;

/** As the figures are shown beside the bars: with the decimals that they have, and a percent sign. */
function formatOf(shown: readonly string[]): string {
  const decimals = Math.max(0, ...shown.map((one) => /[.,](\d{1,2})(?!\d)/.exec(one)?.[1]?.length ?? 0));
  const percent = shown.every((one) => one.endsWith('%')) ? '" %"' : '';
  return `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${percent}`;
}
