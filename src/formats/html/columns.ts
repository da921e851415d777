import { max, nice, ticks } from 'd3-array';
import type { BarsBlock } from '../paper/paper.js';
import { piecesOf } from './pieces.js';
import { escaped, rounded } from './text.js';

/** As wide as it is drawn, in points of the screen: for a telephone, and for a page. */
const WIDTHS = [
  ['slim', 300],
  ['wide', 520],
] as const;

const HEIGHT = 210;
/** Room for the figures of the axis, for the names below it, and for the figure over the highest column. */
const MARGIN = { left: 34, right: 6, top: 18, bottom: 22 };
/** A name below a column has so much room at the least; where there is less, every other is left out, or more of them. */
const NAME = 36;
/** A piece lower than this has no room for its figure. */
const LEAST = 14;
/** Of what a column stands in. */
const FILLED = 0.64;
const STEPS = 4;

/** Columns over an axis, drawn twice: what the page has room for is shown. */
export function columnsHtml(block: BarsBlock): string {
  return WIDTHS.map(([name, width]) => `${columnsSvg(block, name, width)}\n`).join('');
}

function columnsSvg(block: BarsBlock, name: string, width: number): string {
  const { bars } = block;
  const [, top] = nice(0, Math.max(1, max(bars, ({ value }) => value) ?? 0), STEPS);
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const [high, low] = [MARGIN.top, HEIGHT - MARGIN.bottom];
  const y = (value: number) => low - ((low - high) * value) / top;
  const step = (right - left) / Math.max(1, bars.length);
  const every = Math.ceil(NAME / step);
  const axis = ticks(0, top, STEPS)
    .filter(Number.isInteger)
    .map(
      (value) =>
        `<line x1="${String(left)}" x2="${String(right)}" y1="${rounded(y(value))}" y2="${rounded(y(value))}"/>` +
        `<text class="end" x="${String(left - 6)}" y="${rounded(y(value))}">${String(value)}</text>`,
    );
  const columns = piecesOf(block).map(([bar, pieces], at) => {
    const middle = left + step * (at + 0.5);
    const wide = Math.min(56, step * FILLED);
    const rects = pieces.map(({ from, to, tone }) => {
      const height = y(from) - y(to);
      const figure =
        height >= LEAST && wide >= LEAST * 1.4 && block.series !== undefined
          ? `<text class="t-${String(tone)}" x="${rounded(middle)}" y="${rounded(y(to) + height / 2)}">${String(to - from)}</text>`
          : '';
      return (
        `<rect class="s-${String(tone)}" x="${rounded(middle - wide / 2)}" y="${rounded(y(to))}"` +
        ` width="${rounded(wide)}" height="${rounded(height)}"/>${figure}`
      );
    });
    const label =
      (bars.length - 1 - at) % every === 0
        ? `<text x="${rounded(middle)}" y="${String(low + 13)}">${escaped(bar.label)}</text>`
        : '';
    const total = `<text class="total" x="${rounded(middle)}" y="${rounded(y(bar.value) - 9)}">${escaped(bar.shown)}</text>`;
    return rects.join('') + total + label;
  });
  return (
    `<svg class="${name}" aria-hidden="true" viewBox="0 0 ${String(width)} ${String(HEIGHT)}" width="${String(width)}">` +
    `<g class="axis">${axis.join('')}</g>${columns.join('')}</svg>`
  );
}
