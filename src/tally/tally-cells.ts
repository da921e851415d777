import { shownAverage, type Average } from '../engine/average.js';
import { shownPercent, type Ratio } from '../engine/percent.js';
import type { Measure } from '../engine/tally-query.js';
import { averageOf, growthOf, medianOf, shareOf, type Figures } from '../engine/tally.js';
import { thousands } from '../base/format.js';
import { textCell, type GridCell } from '../formats/grid/grid.js';
import type { TallyMessages } from './words.js';

/** What stands where a figure cannot be told. */
const NONE = '–';

/** One figure of a row, as people read it. */
export function figureCell(
  measure: Measure,
  figures: Figures,
  total: Figures,
  messages: TallyMessages,
): GridCell {
  switch (measure) {
    case 'share':
      return percentCell(shareOf(figures, total));
    case 'growth':
      return percentCell(growthOf(figures));
    case 'average':
      return pointsCell(averageOf(figures));
    case 'median':
      return pointsCell(medianOf(figures));
    case 'new':
      return countCell(figures.first, messages);
    case 'products':
    case 'producers':
    case 'upgraded':
    case 'reRated':
    case 'lost':
    case 'inForce':
      return countCell(figures[measure], messages);
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

/** Upgrades by level, from which to which: `3→4 5; 4→5 1`. */
export function stepsShown({ steps }: Figures, { tally }: TallyMessages): string {
  return steps
    .map(([step, count]) => {
      const [from = '?', to = '?'] = step.split('>');
      return tally.step(from, to, count);
    })
    .join('; ');
}
