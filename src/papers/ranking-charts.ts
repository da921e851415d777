import { criteriaOf } from '../engine/criteria-of.js';
import type { ProductSet } from '../engine/types.js';
import type { RatedRow } from '../rating/rated-row.js';
import { plain } from '../base/text/fold.js';
import { TONES } from './level-tones.js';
import type { Bar, BarsBlock, Series } from '../formats/paper/paper.js';

/** As many bars as one can take in; the rest is said, and not drawn. */
const MOST = 20;

/** What a ranking looks like from afar: stars, points, groups, communes, and what is missed most often. */
export function rankingCharts(rated: readonly RatedRow[]): readonly BarsBlock[] {
  return [
    starBars(rated),
    pointBars(rated),
    // Where no set says its group there is nothing to see.
    groupBars(
      'Theo nhóm sản phẩm',
      'Nhóm',
      rated.some(hasGroup) ? rated : [],
      ({ submission }) => submission.set.group ?? '',
    ),
    groupBars('Theo xã, phường', 'Xã, phường', rated, ({ submission }) => submission.commune),
    missedBars(rated),
  ].filter(({ bars }) => bars.some(({ value }) => value > 0));
}

function hasGroup({ submission }: RatedRow): boolean {
  return submission.set.group !== null;
}

function starBars(rated: readonly RatedRow[]): BarsBlock {
  const bars = [5, 4, 3, 2, 1].map((level) => {
    const count = rated.filter(({ rating }) => rating.stars === level).length;
    return { label: `${String(level)} sao`, value: count, shown: String(count) };
  });
  return { kind: 'bars', title: 'Theo hạng sao', head: ['Hạng', 'Số sản phẩm'], bars };
}

/** Tens, the last of which takes 100 in. */
function pointBars(rated: readonly RatedRow[]): BarsBlock {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const { rating } of rated) {
    const ten = Math.min(9, Math.floor(rating.total / 10));
    counts[ten] = (counts[ten] ?? 0) + 1;
  }
  const bars = counts
    .map((count, ten) => ({
      label: `${String(ten * 10)}–${ten === 9 ? '100' : String(ten * 10 + 9)}`,
      value: count,
      shown: String(count),
    }))
    .reverse();
  return { kind: 'bars', title: 'Theo tổng điểm', head: ['Tổng điểm', 'Số sản phẩm'], bars };
}

/** What a bar of products is made up of, from the lowest level on. */
const SERIES: readonly Series[] = [
  { name: 'dưới 3 sao', tone: 'none' },
  { name: '3 sao', tone: TONES[3] },
  { name: '4 sao', tone: TONES[4] },
  { name: '5 sao', tone: TONES[5] },
];

interface Tally {
  readonly name: string;
  count: number;
  fromThree: number;
  /** By `SERIES`. */
  readonly levels: number[];
}

/** Names are one whatever their case and spaces, under the spelling met first. */
function groupBars(
  title: string,
  head: string,
  rated: readonly RatedRow[],
  nameOf: (row: RatedRow) => string,
): BarsBlock {
  const tallies = new Map<string, Tally>();
  for (const row of rated) {
    const name = nameOf(row);
    const key = plain(name);
    const tally = tallies.get(key) ?? {
      name: name === '' ? '(không ghi)' : name,
      count: 0,
      fromThree: 0,
      levels: SERIES.map(() => 0),
    };
    const stars = row.rating.stars ?? 0;
    const level = Math.max(0, stars - 2);
    tally.count += 1;
    tally.levels[level] = (tally.levels[level] ?? 0) + 1;
    if (stars >= 3) tally.fromThree += 1;
    tallies.set(key, tally);
  }
  const inOrder = [...tallies.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const shown = inOrder.slice(0, MOST);
  const rest = inOrder.slice(MOST);
  const bars = shown.map(barOf);
  if (rest.length > 0) {
    const sum = (figure: (tally: Tally) => number) => rest.reduce((all, one) => all + figure(one), 0);
    bars.push({
      ...barOf({
        name: `${String(rest.length)} nơi khác`,
        count: sum(({ count }) => count),
        fromThree: sum(({ fromThree }) => fromThree),
        levels: SERIES.map((_, at) => sum(({ levels }) => levels[at] ?? 0)),
      }),
      undrawn: true,
    });
  }
  return { kind: 'bars', title, head: [head, 'Số sản phẩm'], series: SERIES, bars };
}

function barOf({ name, count, fromThree, levels }: Tally): Bar {
  return {
    label: name,
    value: count,
    shown: `${String(count)} (từ 3 sao: ${String(fromThree)})`,
    parts: levels,
  };
}

/** The same criterion has different numbers in different sets: it goes by its title. */
function missedBars(rated: readonly RatedRow[]): BarsBlock {
  const titles = new Map<ProductSet, ReadonlyMap<string, string>>();
  const counts = new Map<string, number>();
  for (const { submission, rating } of rated) {
    const { set } = submission;
    const known = titles.get(set) ?? new Map(criteriaOf(set).map(({ code, title }) => [String(code), title]));
    titles.set(set, known);
    for (const { star, code } of rating.unmet) {
      const label = `${String(star)} sao: ${known.get(code) ?? code}`;
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  const bars = [...counts]
    .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
    .slice(0, 10)
    .map(([label, count]) => ({ label, value: count, shown: String(count) }));
  const head = ['Yêu cầu tối thiểu', 'Số sản phẩm chưa đạt'] as const;
  return { kind: 'bars', title: 'Yêu cầu tối thiểu hay thiếu nhất', head, bars };
}
