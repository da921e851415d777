import { stack } from 'd3-shape';
import type { Bar, BarsBlock, Series } from '../paper/paper.js';

/** A piece of a bar: from where to where, in what is counted, and how it looks. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly tone: Series['tone'] | 'plain';
}

/** Each bar with its pieces, one on the other. */
export function piecesOf({ bars, series }: BarsBlock): readonly (readonly [Bar, readonly Piece[]])[] {
  const keys = (series ?? ['']).map((_, at) => at);
  const partOf = (bar: Bar, at: number) => (series === undefined ? bar.value : (bar.parts?.[at] ?? 0));
  const stacked = stack<Bar, number>().keys(keys).value(partOf)(bars);
  return bars.map((bar, at) => [
    bar,
    (bar.undrawn === true ? [] : stacked).flatMap((one): readonly Piece[] => {
      const [from = 0, to = 0] = one[at] ?? [];
      return to > from ? [{ from, to, tone: series?.[one.key]?.tone ?? 'plain' }] : [];
    }),
  ]);
}
