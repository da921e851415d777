import { standingOn, type Held } from './count-register.js';

/*
 * The figures of a year, counted one by one from what the register has to hold.
 */

/** From a day to a day, and the day that certificates are looked at. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const YEAR: Period = { from: '2026-01-01', to: '2026-12-31' };

/** Every recognition there is. */
const EVER: Period = { from: '0000', to: '9999' };

export interface Counts {
  readonly products: number;
  readonly producers: number;
  readonly new: number;
  readonly upgraded: { readonly count: number; readonly steps: readonly Step[] };
  readonly reRated: number;
  readonly inForce: number;
  readonly lost: number;
  /** Hundredths of a point of each product, rising. */
  readonly points: readonly number[];
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** What some of all recognitions come to. A product counts once in a period: by the last of its recognitions in it. */
export function countsOf(some: readonly Held[], all: readonly Held[], period: Period): Counts {
  const isIn = ({ decided }: Held) => decided >= period.from && decided <= period.to;
  const now = some.filter(isIn);
  const products = now.filter(
    (one) =>
      !all.some((other) => isIn(other) && other.product === one.product && other.decided > one.decided),
  );
  const rose = now.filter(({ follows, stars }) => follows !== null && follows.stars < stars);
  const isGone = (one: Held, day: string) => ['expired', 'withdrawn'].includes(standingOn(one, day));
  return {
    products: products.length,
    producers: new Set(products.map(({ product }) => product.producer)).size,
    new: now.filter(({ kind }) => kind === 'first').length,
    upgraded: { count: rose.length, steps: stepsOf(rose) },
    reRated: now.filter(({ kind }) => kind === 're-rating').length,
    inForce: some.filter((one) => standingOn(one, period.to) === 'in-force').length,
    lost: some.filter((one) => isGone(one, period.to) && !isGone(one, dayBefore(period.from))).length,
    points: products.map(({ points }) => points).toSorted((a, b) => a - b),
  };
}

function stepsOf(rose: readonly Held[]): readonly Step[] {
  const steps = rose.map(({ follows, stars }) => `${String(follows!.stars)}>${String(stars)}`);
  return [...new Set(steps)].toSorted().map((step) => ({
    from: Number(step[0]),
    to: Number(step[2]),
    count: steps.filter((one) => one === step).length,
  }));
}

/** Of the first days of years, which are all that is asked for. */
function dayBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1)}-12-31`;
}

/** By what recognitions are parted, each value as JSON has it. */
const DIMENSIONS: Readonly<Record<string, (held: Held) => string | number>> = {
  year: ({ decided }) => Number(decided.slice(0, 4)),
  commune: ({ product }) => product.producer.commune.name,
  stars: ({ stars }) => stars,
  branch: ({ product }) => product.branch,
  'producer-type': ({ product }) => product.producer.typeKey,
  kind: ({ kind }) => kind,
  ethnicity: ({ product }) => product.producer.people,
  edition: ({ edition }) => edition,
};

/** One decimal, never rounded up. */
export function percent(num: number, den: number): string {
  const tenths = Math.floor((num * 1000) / den);
  return `${String(Math.floor(tenths / 10))},${String(tenths % 10)}`;
}

/** A tally as JSON shows it, its rows by their keys as texts; `total` by the empty one. */
export function tallyOf(
  all: readonly Held[],
  by: readonly string[],
  measures: readonly string[],
  period: Period | null,
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const rows = new Map<string, Readonly<Record<string, unknown>>>();
  const isByYear = by.includes('year');
  const countIn = (some: readonly Held[]) => {
    if (period !== null || !isByYear) return countsOf(some, all, period ?? EVER);
    return yearly(some, all);
  };
  const total = countIn(all);
  const keyOf = (held: Held, depth: number) =>
    by.slice(0, depth).map((dimension) => DIMENSIONS[dimension]!(held));
  for (let depth = 0; depth <= by.length; depth += 1) {
    const keys = new Set(all.map((held) => JSON.stringify(keyOf(held, depth))));
    for (const key of keys) {
      const counts = countIn(all.filter((held) => JSON.stringify(keyOf(held, depth)) === key));
      if (depth > 0 && isNothing(counts, measures)) continue;
      rows.set(key, shown(counts, total, measures, isByYear && depth === 1 ? before(all, key) : null));
    }
  }
  return rows;
}

/** Where years are parted a product counts in each of them. */
function yearly(some: readonly Held[], all: readonly Held[]): Counts {
  const years = [...new Set(some.map(({ decided }) => decided.slice(0, 4)))];
  const each = years.map((year) => countsOf(some, all, { from: `${year}-01-01`, to: `${year}-12-31` }));
  const sum = (of: (one: Counts) => number) => each.reduce((all, one) => all + of(one), 0);
  return {
    ...countsOf(some, all, EVER),
    products: sum(({ products }) => products),
    producers: new Set(some.map(({ product }) => product.producer)).size,
  };
}

function before(all: readonly Held[], key: string): number | null {
  const [year] = JSON.parse(key) as number[];
  const [from, to] = [`${String(year! - 1)}-01-01`, `${String(year! - 1)}-12-31`];
  const count = countsOf(all, all, { from, to }).products;
  return count === 0 ? null : count;
}

function shown(
  counts: Counts,
  total: Counts,
  measures: readonly string[],
  before: number | null,
): Readonly<Record<string, unknown>> {
  const { points } = counts;
  const share = (num: number, den: number) => ({ num, den, shown: percent(num, den) });
  const hundredths = (sum: number, count: number) => {
    const cut = Math.floor(sum / count);
    return {
      hundredths: String(sum),
      count,
      shown: `${String(Math.floor(cut / 100))},${String(cut % 100).padStart(2, '0')}`,
    };
  };
  const middle = points.length >> 1;
  const all: Readonly<Record<string, () => unknown>> = {
    products: () => counts.products,
    producers: () => counts.producers,
    new: () => counts.new,
    're-rated': () => counts.reRated,
    upgraded: () => counts.upgraded,
    'in-force': () => counts.inForce,
    lost: () => counts.lost,
    share: () => share(counts.products, total.products),
    'producer-share': () => share(counts.producers, total.producers),
    average: () =>
      points.length === 0
        ? null
        : hundredths(
            points.reduce((sum, one) => sum + one, 0),
            points.length,
          ),
    median: () =>
      points.length === 0
        ? null
        : points.length % 2 === 1
          ? hundredths(points[middle]!, 1)
          : hundredths(points[middle - 1]! + points[middle]!, 2),
    growth: () => ({ before, shown: before === null ? null : signed(counts.products - before, before) }),
  };
  return Object.fromEntries(measures.map((measure) => [JSON_NAMES[measure] ?? measure, all[measure]!()]));
}

function signed(num: number, den: number): string {
  return num < 0 ? `-${percent(-num, den)}` : percent(num, den);
}

const JSON_NAMES: Readonly<Record<string, string>> = {
  're-rated': 'reRated',
  'in-force': 'inForce',
  'producer-share': 'producerShare',
};

/** A row that has nothing in what is asked for, nor in what would make it a row, is not shown. */
function isNothing(counts: Counts, measures: readonly string[]): boolean {
  const asksStock = measures.some((measure) => measure === 'in-force' || measure === 'lost');
  return counts.products === 0 && counts.new === 0 && !(asksStock && counts.inForce + counts.lost > 0);
}

/** The same of what the command has said. */
export function tallySaid(json: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const { rows, total } = JSON.parse(json) as {
    rows: readonly { key: readonly unknown[] }[];
    total: Record<string, unknown>;
  };
  return new Map([
    ['[]', total],
    ...rows.map(({ key, ...figures }) => [JSON.stringify(key), figures] as const),
  ]);
}
