import type { BarsBlock } from '../paper/paper.js';
import { rounded, textHtml } from './text.js';

/** The chart is a table, each figure with its bar before it: nobody has to look for the other one. */
export function chartHtml({ title, head, bars }: BarsBlock): string {
  const most = Math.max(...bars.map((bar) => bar.value));
  const longest = Math.max(0, ...bars.map((bar) => bar.shown.length));
  const rows = bars.map((bar) => {
    const share = most > 0 ? Math.max(0, (bar.value / most) * 100) : 0;
    const svg = `<svg aria-hidden="true"><rect width="${rounded(share)}%" height="100%"/></svg>`;
    return (
      `<tr><th scope="row">${textHtml(bar.label)}</th>` +
      `<td><span class="bar">${svg}<span>${textHtml(bar.shown)}</span></span></td></tr>\n`
    );
  });
  return (
    `<table class="chart" style="--shown:${String(longest)}ch">\n<caption>${textHtml(title)}</caption>\n` +
    `<thead>\n<tr><th scope="col">${textHtml(head[0])}</th><th scope="col">${textHtml(head[1])}</th></tr>\n</thead>\n` +
    `<tbody>\n${rows.join('')}</tbody>\n</table>\n`
  );
}
