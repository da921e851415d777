import type { TallyValue } from '../../engine/tally-query.js';
import type { Bar, BarsBlock, Series } from '../../formats/paper/paper.js';
import { TONES } from '../../papers/level-tones.js';

/** A bar with what it is made up of, in the order of the table's columns; null where a part is no number. */
export interface CountedBar extends Omit<Bar, 'parts' | 'undrawn'> {
  readonly parts: readonly (number | null)[];
}

type Bars = Pick<BarsBlock, 'bars' | 'series'>;

export function plainBars(bars: readonly CountedBar[]): Bars {
  return { bars: bars.map(({ label, value, shown }) => ({ label, value, shown })) };
}

/**
 * Bars that are made up of levels, where they are: of recognitions in several levels a product is counted once, and a
 * producer may have products of each, so that the parts are more than the whole.
 */
export function stackedByStars(
  bars: readonly CountedBar[],
  levels: readonly { readonly value: TallyValue; readonly name: string }[],
): Bars {
  const toned = levels.map(({ value, name }, at) => ({ name, at, tone: toneOf(value) }));
  const tones = new Set(toned.map(({ tone }) => tone));
  const adds = bars.every(
    ({ value, parts }) => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) === value,
  );
  if (!adds || tones.size < toned.length) return plainBars(bars);
  const rising = RISING.flatMap((tone) => toned.filter((one) => one.tone === tone));
  return {
    series: rising.map(({ name, tone }) => ({ name, tone })),
    bars: bars.map(({ label, value, shown, parts }) => ({
      label,
      value,
      shown,
      parts: rising.map(({ at }) => parts[at] ?? 0),
    })),
  };
}

const RISING = ['none', 0, 1, 2, 3] as const satisfies readonly Series['tone'][];

function toneOf(level: TallyValue): Series['tone'] {
  return Object.entries(TONES).find(([name]) => name === String(level))?.[1] ?? 'none';
}
