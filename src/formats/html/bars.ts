import { mostDrawn } from '../paper/most-drawn.js';
import { barsCells } from '../paper/bars-table.js';
import type { BarsBlock } from '../paper/paper.js';
import { columnsHtml } from './columns.js';
import { piecesOf, type Piece } from './pieces.js';
import { contentHtml } from './cell.js';
import { rounded, textHtml } from './text.js';

/**
 * A chart, each bar with its name and its figure over it, which take the whole width whatever the screen, so that no bar
 * has to give way to its name. Those who hear it are given its figures as a table.
 */
export function chartHtml(block: BarsBlock): string {
  const { title, form = 'rows' } = block;
  return (
    `<figure class="chart">\n<figcaption aria-hidden="true">${textHtml(title)}</figcaption>\n${legendHtml(block)}` +
    `${form === 'columns' ? columnsHtml(block) : rowsHtml(block)}${figuresHtml(block)}</figure>\n`
  );
}

function figuresHtml(block: BarsBlock): string {
  const [head = [], ...rows] = barsCells(block).map((cells) => cells.map(contentHtml));
  const heads = head.map((name) => `<th scope="col">${name}</th>`).join('');
  const body = rows.map(([name = '', ...figures]) => {
    return `<tr><th scope="row">${name}</th>${figures.map((one) => `<td>${one}</td>`).join('')}</tr>\n`;
  });
  return (
    `<div class="unseen">\n<table>\n<caption>${textHtml(block.title)}</caption>\n` +
    `<thead>\n<tr>${heads}</tr>\n</thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n</div>\n`
  );
}

/** What the colours and the line mean. */
function legendHtml({ series = [], mark }: BarsBlock): string {
  const keys = [
    ...series.map(({ name, tone }) => `<span><i class="s-${String(tone)}"></i>${textHtml(name)}</span>`),
    ...(mark === undefined ? [] : [`<span><i class="mark"></i>${textHtml(mark.label)}</span>`]),
  ];
  return keys.length === 0 ? '' : `<p class="legend" aria-hidden="true">${keys.join('\n')}</p>\n`;
}

function rowsHtml(block: BarsBlock): string {
  const { series, mark } = block;
  const most = mostDrawn(block);
  const rows = piecesOf(block).map(([bar, pieces]) => {
    const svg = bar.undrawn === true ? '' : rowSvg(pieces, most, mark?.value ?? null, series !== undefined);
    return `<div><span>${textHtml(bar.label)}</span><span>${textHtml(bar.shown)}</span>${svg}</div>\n`;
  });
  return `<div class="bars" aria-hidden="true">\n${rows.join('')}</div>\n`;
}

/** A piece shorter than this, in percent of the width, has no room for its figure: on a page, and on a telephone. */
const ROOM = { page: 4, telephone: 9 };

/** In percent of whatever width there is: a telephone's and a page's. */
function rowSvg(pieces: readonly Piece[], most: number, mark: number | null, numbered: boolean): string {
  const share = (value: number) => (most > 0 ? Math.min(100, Math.max(0, (value / most) * 100)) : 0);
  const rects = pieces.map(({ from, to, tone }) => {
    const [x, width] = [share(from), share(to) - share(from)];
    const figure =
      numbered && width >= ROOM.page
        ? `<text class="t-${String(tone)}${width < ROOM.telephone ? ' small' : ''}" x="${rounded(x + width / 2)}%" y="50%">${String(to - from)}</text>`
        : '';
    return `<rect class="s-${String(tone)}" x="${rounded(x)}%" width="${rounded(width)}%" height="100%"/>${figure}`;
  });
  const x = mark === null ? '' : ` x1="${rounded(share(mark))}%" x2="${rounded(share(mark))}%" y2="100%"/>`;
  // Seen on a bar and beside it.
  const line = x === '' ? '' : `<line class="under"${x}<line class="mark"${x}`;
  const isCut = pieces.some(({ to }) => to > most);
  const cut = isCut ? '<line class="cut" x1="96%" x2="98%" y1="100%" y2="0"/>' : '';
  return `<svg>${rects.join('')}${line}${cut}</svg>`;
}
