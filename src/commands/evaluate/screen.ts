import { displayWidth, wrap } from '../../base/text/width.js';
import type { Evaluation } from '../../sheets/evaluation.js';
import { fitted, windowOn } from '../shared/asking/fitting.js';
import { bodyLines } from './screen-body.js';
import { criterionInFull, headBlocks } from './screen-head.js';
import { footBlocks } from './screen-foot.js';
import { folded, type ScreenStyle, type ScreenView } from './screen-view.js';

/** A screen, and how far it scrolls. */
export interface Screen {
  readonly lines: readonly string[];
  /** The lines of what scrolls that are seen at once. */
  readonly height: number;
  /** The first of them. */
  readonly start: number;
  /** How many of them are not seen. */
  readonly below: number;
}

/** One criterion as a screen: at most `rows` lines of at most `columns` columns. */
export function screenOf(evaluation: Evaluation, view: ScreenView, style: ScreenStyle): Screen {
  const { messages } = style;
  const { session: words } = messages;
  if (view.page === 'help') return pageOf(words.help, words.pageKeys, view, style);
  if (view.page === 'text') {
    return pageOf(criterionInFull(evaluation, view, style), words.pageKeys, view, style);
  }
  const body = bodyLines(evaluation, view, style);
  const head = headBlocks(evaluation, view, style);
  const foot = footBlocks(evaluation, view, style);
  const marks = 2; // a line above what scrolls, and one below
  const most = style.rows - marks - 1;
  const wished = style.rows - marks - body.lines.length;
  const shown = fitted([...head, ...foot], { wished, most });
  const [above, below] = [shown.slice(0, head.length).flat(), shown.slice(head.length).flat()];
  const height = Math.max(1, style.rows - above.length - below.length - marks);
  const { from, to } = body;
  const seen = windowOn(body.lines, height, { asked: view.scroll, from, to });
  const lines = [
    ...above,
    markOf(messages.asking.above(seen.above, style.signs.up), seen.above, style),
    ...seen.lines,
    markOf(messages.asking.below(seen.below, style.signs.down), seen.below, style),
    ...below,
  ];
  return { lines: lines.slice(0, style.rows), height, start: seen.above, below: seen.below };
}

/** A text that scrolls, over the whole screen. */
function pageOf(text: readonly string[], keys: string, view: ScreenView, style: ScreenStyle): Screen {
  const { messages, signs, rows } = style;
  const lines = text.flatMap((line) => hanging(line, style));
  const foot = folded(keys, style).map((line) => style.paint.bold(line));
  const height = Math.max(1, rows - foot.length - 2);
  const seen = windowOn(lines, height, { asked: view.scroll, from: 0, to: 0 });
  return {
    lines: [
      markOf(messages.asking.above(seen.above, signs.up), seen.above, style),
      ...seen.lines,
      markOf(messages.asking.below(seen.below, signs.down), seen.below, style),
      ...foot,
    ],
    height,
    start: seen.above,
    below: seen.below,
  };
}

/** A line of two columns, the second broken within itself; other lines are broken as they are. */
function hanging(line: string, { columns }: ScreenStyle): string[] {
  if (displayWidth(line) <= columns) return [line];
  const gap = line.indexOf('  ');
  const words = gap === -1 ? line : line.slice(gap).trimStart();
  const lead = line.slice(0, line.length - words.length);
  const indent = ' '.repeat(displayWidth(lead));
  return wrap(words, Math.max(10, columns - indent.length)).map(
    (part, at) => (at === 0 ? lead : indent) + part,
  );
}

function markOf(text: string, hidden: number, { paint }: ScreenStyle): string {
  return hidden === 0 ? '' : paint.cyan(text);
}
