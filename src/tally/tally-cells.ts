import { shownAverage, type Average } from '../engine/average.js';
import { shownPercent, type Ratio } from '../engine/percent.js';
import type { Figure } from '../engine/tally-measures.js';
import { thousands } from '../base/format.js';
import { textCell, type GridCell } from '../formats/grid/grid.js';
import type { TallyMessages } from './words.js';

/** What stands where a figure cannot be known. */
const NONE = '–';

/** One figure of a row, as people read it. */
export function figureCell(figure: Figure, messages: TallyMessages): GridCell {
  switch (figure.kind) {
    case 'count':
    case 'steps':
      return countCell(figure.count, messages);
    case 'share':
      return percentCell(figure.share);
    case 'growth':
      return percentCell(figure.growth);
    case 'points':
      return pointsCell(figure.average);
  }
}

/** The same as programs read it. */
export function figureJson(figure: Figure): unknown {
  switch (figure.kind) {
    case 'count':
      return figure.count;
    case 'steps':
      return { count: figure.count, steps: figure.steps.map(stepJson) };
    case 'share': {
      const { share } = figure;
      return share && { num: share.num, den: share.den, shown: shownPercent(share) };
    }
    case 'growth':
      return { before: figure.before, shown: figure.growth && shownPercent(figure.growth) };
    case 'points':
      return pointsJson(figure.average);
  }
}

export function countCell(count: number, { lang }: TallyMessages): GridCell {
  return { shown: thousands(count, lang === 'vi' ? '.' : ','), value: count };
}

export function percentCell(ratio: Ratio | null): GridCell {
  if (ratio === null) return textCell(NONE);
  const shown = shownPercent(ratio);
  return { shown, value: Number(shown.replace(',', '.')), decimals: 1, as: { percent: true } };
}

/** An average of hundredths of a point, in points with two decimals. */
export function pointsShown({ sum, count }: Average): string {
  return shownAverage({ sum, count: count * 100 });
}

function pointsCell(average: Average | null): GridCell {
  if (average === null) return textCell(NONE);
  const shown = pointsShown(average);
  return { shown, value: Number(shown.replace(',', '.')), decimals: 2 };
}

/** The sum is a text, so that no reader rounds it. */
function pointsJson(average: Average | null) {
  return average && { hundredths: String(average.sum), count: average.count, shown: pointsShown(average) };
}

/** Upgrades by level, from which to which: `3→4 5; 4→5 1`. */
export function stepsShown(figure: Figure, { tally }: TallyMessages): string {
  if (figure.kind !== 'steps') return '';
  return figure.steps
    .map(([step, count]) => {
      const [from = '?', to = '?'] = step.split('>');
      return tally.step(from, to, count);
    })
    .join('; ');
}

function stepJson([step, count]: readonly [step: string, count: number]) {
  const [from, to] = step.split('>').map(levelJson);
  return { from, to, count };
}

function levelJson(text: string): number | string | null {
  if (text === '?') return null;
  return /^\d$/.test(text) ? Number(text) : text;
}
