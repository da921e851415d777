import type { TallyValue } from '../engine/tally-query.js';
import type { Bar, BarsBlock, Series } from '../formats/paper/paper.js';
import type { YearRow } from '../tally/year-count.js';
import { TONES } from './level-tones.js';
import type { YearRead } from './issued.js';
import { communeName, LEVELS, productsOf } from './year-words.js';

/** As many bars as one can take in. */
const MOST = 20;

/** What a year looks like from afar: its growth, its branches and its communes, each by stars. */
export function yearCharts({ figures, branches }: YearRead): readonly BarsBlock[] {
  const { now, years } = figures;
  const levels = LEVELS.filter(
    ([level]) =>
      level !== 'candidate-5' ||
      productsOf(now.total.stars, level) > 0 ||
      years.some(({ stars }) => productsOf(stars, level) > 0),
  );
  // From the lowest level on, as a bar grows.
  const rising = levels.toReversed();
  const series = rising.map(([level, name]): Series => ({ name, tone: TONES[level] }));
  const barOf = (label: string, products: number, stars: YearRow['stars']): Bar => ({
    label,
    value: products,
    shown: String(products),
    parts: rising.map(([level]) => productsOf(stars, level)),
  });
  const head = (what: string) => [what, 'Số sản phẩm'] as const;
  const byBranch = branches.map((branch) => barOf(branch, ...ofBranch(figures.byBranch, branch)));
  const charts: readonly BarsBlock[] = [
    {
      kind: 'bars',
      form: 'columns',
      title: 'Sản phẩm được công nhận qua các năm',
      head: head('Năm'),
      series,
      bars: years.map(({ year, all, stars }) => barOf(String(year), all.products, stars)),
    },
    {
      kind: 'bars',
      title: `Theo ngành, năm ${String(figures.year)}`,
      head: head('Ngành'),
      series,
      bars: byBranch.filter(({ value }) => value > 0),
    },
    {
      kind: 'bars',
      title: `Theo xã, phường, đặc khu, năm ${String(figures.year)}`,
      onlyDrawn: true,
      head: head('Xã, phường, đặc khu'),
      series,
      bars: mostOf(
        [...now.communes]
          .filter(([, { all }]) => all.products > 0)
          .map(([commune, { all, stars }]) => barOf(communeName(commune, false), all.products, stars)),
      ),
    },
  ];
  return charts.filter(({ bars }) => bars.length > 0);
}

function ofBranch(
  cells: ReadonlyMap<TallyValue, { readonly products: number; readonly stars: YearRow['stars'] }>,
  branch: string,
): readonly [number, YearRow['stars']] {
  const found = cells.get(branch);
  return [found?.products ?? 0, found?.stars ?? new Map()];
}

/** The largest first; what is beyond so many is said, and not drawn. */
function mostOf(bars: readonly Bar[]): readonly Bar[] {
  const inOrder = bars.toSorted((a, b) => b.value - a.value);
  const rest = inOrder.slice(MOST);
  if (rest.length === 0) return inOrder;
  const value = rest.reduce((sum, one) => sum + one.value, 0);
  const parts =
    rest[0]?.parts?.map((_, at) => rest.reduce((sum, one) => sum + (one.parts?.[at] ?? 0), 0)) ?? [];
  return [
    ...inOrder.slice(0, MOST),
    { label: `${String(rest.length)} nơi khác`, value, shown: String(value), parts, undrawn: true },
  ];
}
