import { word } from '../../base/word-coded.js';
import { printable, wrap } from '../../base/text/width.js';
import type { AdvisedProduct } from './advised-product.js';
import { optionsOf } from './option-wording.js';
import type { WordedStyle } from '../../formats/terminal/table-style.js';
import type { AdviseCommandMessages } from './words.js';

/** A block is easier to read when its lines are not longer than this. */
const WIDEST = 110;

/** The advice on a product as a block of lines: where it stands, each step and why, and where that leads. */
export function adviceLines(
  advised: AdvisedProduct,
  page: WordedStyle<AdviseCommandMessages>,
): readonly string[] {
  const { product, set, advice } = advised;
  const { messages, paint } = page;
  const words = messages.advice;
  const width = Math.min(page.width ?? WIDEST, WIDEST);
  const lines: string[] = [];
  const put = (text: string, indent: number, style: (line: string) => string = (line) => line) => {
    for (const [index, line] of wrap(printable(text), width - indent - 2).entries()) {
      lines.push(' '.repeat(index === 0 ? indent : indent + 2) + style(line));
    }
  };

  const names = [product.code, product.name, product.producer, product.member].filter((name) => name !== '');
  put(names.join(' · '), 0, paint.bold);
  if (advice.status === 'disqualified') {
    put(words.disqualified(advice.reason), 2, paint.red);
    return lines;
  }
  const standing = words.standing(advice.now);
  if (advice.status === 'planned') {
    put(`${standing} ${words.planned(advice.target, advice.steps.length)}`, 2);
    for (const step of advice.steps) {
      put(words.step(step, optionsOf(set, step)), 4);
      put(`(${words.why(step)})`, 6, paint.cyan);
    }
    put(words.after(advice.after), 2, paint.yellow);
  } else if (advice.status === 'reached') {
    put(`${standing} ${words.reached(advice.target)}`, 2);
  } else {
    put(`${standing} ${words.unreachable(advice.target)}`, 2);
    for (const obstacle of advice.obstacles) put(`- ${word(words.obstacles, obstacle)}`, 4, paint.red);
    put(words.furthest(advice.furthest), 2);
  }
  if (advice.missing.length > 0) put(words.missing(advice.missing), 2);
  return lines;
}

/** The plan as the text of one cell, a line a step; or why there is none. */
export function planText({ set, advice }: AdvisedProduct, { advice: words }: AdviseCommandMessages): string {
  switch (advice.status) {
    case 'planned':
      return advice.steps
        .map((step) => `${words.step(step, optionsOf(set, step))} (${words.why(step)})`)
        .join('\n');
    case 'reached':
      return words.reached(advice.target);
    case 'unreachable':
      return [
        words.unreachable(advice.target),
        ...advice.obstacles.map((obstacle) => `• ${word(words.obstacles, obstacle)}`),
        words.furthest(advice.furthest),
      ].join('\n');
    case 'disqualified':
      return words.disqualified(advice.reason);
  }
}
