import type { BarsBlock } from './paper.js';

/** So many times what bars are held against is drawn of them at the most. */
const TIMES = 2;

/**
 * What the longest bar of a chart stands for. A target that was overshot twenty times would leave all others a point:
 * beyond twice what they are held against bars are cut, and their figures say how far they went.
 */
export function mostDrawn({ bars, mark }: Pick<BarsBlock, 'bars' | 'mark'>): number {
  const longest = Math.max(0, ...bars.map(({ value, undrawn }) => (undrawn === true ? 0 : value)));
  return mark === undefined ? longest : Math.min(TIMES * mark.value, Math.max(longest, mark.value));
}
