import type { Average } from './average.js';
import type { Ratio } from './percent.js';
import type { RegistrationKind } from './types.js';

/*
 * What a tally can say of a row: which records are counted, and what is made of the counts. A new measure is an entry
 * of `TABLE`, with a line of `COUNTS` where it counts what no other does; beside it only its words are needed.
 */

/** Which of the two periods that matter a record is of. */
export type Window = 'now' | 'before' | null;

/** What is known of a record once all are read. */
export interface RecordFacts {
  readonly window: Window;
  /** Whether it counts as a product in its period: one recognised twice counts by the later recognition. */
  readonly isProduct: boolean;
  readonly kind: RegistrationKind | null;
  /** Whether it has more stars than the recognition of the same product before it. */
  readonly rose: boolean;
  /**
   * Its certificate on the day requested, whenever it was issued; `lost` where it expired or was withdrawn by then, and
   * not yet before the period began. null for neither, and where no day is requested.
   */
  readonly certificate: 'in-force' | 'lost' | null;
}

/** Which records are counted, count by count. An event counts though a later recognition counts in its place. */
export const COUNTS = [
  ['products', ({ window, isProduct }) => isProduct && window === 'now'],
  ['before', ({ window, isProduct }) => isProduct && window === 'before'],
  ['first', ({ window, kind }) => window === 'now' && kind === 'first'],
  ['upgraded', ({ window, rose }) => window === 'now' && rose],
  ['reRated', ({ window, kind }) => window === 'now' && kind === 're-rating'],
  ['inForce', ({ certificate }) => certificate === 'in-force'],
  ['lost', ({ certificate }) => certificate === 'lost'],
] as const satisfies readonly (readonly [name: string, counts: (facts: RecordFacts) => boolean])[];

export type Counts = Record<(typeof COUNTS)[number][0], number>;

export function noCounts(): Counts {
  return { products: 0, before: 0, first: 0, upgraded: 0, reRated: 0, inForce: 0, lost: 0 };
}

/** The figures of a row, of a margin or of the whole, as whole numbers. */
export interface Figures extends Readonly<Omit<Counts, 'before'>> {
  /** Products of the same period, or row, a year before; null where there is no such period. */
  readonly before: number | null;
  /** Distinct, of these records alone. */
  readonly producers: number;
  /** Rises in stars by `3>4`, in the order of their text. */
  readonly steps: readonly (readonly [step: string, count: number])[];
  /** Sum of the totals in hundredths of a point, and how many there are. */
  readonly points: number;
  readonly rated: number;
  /** How many records have a total, by rising totals; empty where no measure keeps them. */
  readonly totals: readonly (readonly [total: number, count: number])[];
}

/** What a measure says of a row, to be shown by its kind. */
export type Figure =
  | { readonly kind: 'count'; readonly count: number }
  /** A count, with from which level to which. */
  | { readonly kind: 'steps'; readonly count: number; readonly steps: Figures['steps'] }
  | { readonly kind: 'share'; readonly share: Ratio | null }
  | { readonly kind: 'growth'; readonly before: number | null; readonly growth: Ratio | null }
  /** In hundredths of a point. */
  | { readonly kind: 'points'; readonly average: Average | null };

export interface MeasureSpec {
  /** As `--measure` and JSON call it. */
  readonly name: string;
  readonly figure: (figures: Figures, total: Figures) => Figure;
  /** What has to be requested with it: a day to look from, or a period, or years, that have one before. */
  readonly needs?: 'day' | 'year-before';
  /** What of a record it goes by; a record that does not say it is worth a remark. */
  readonly goesBy?: 'kind' | 'rise' | 'producer' | 'total';
  /** Whether every total is kept for it, and not their sum alone. */
  readonly keepsTotals?: true;
}

const counted = (count: number): Figure => ({ kind: 'count', count });

const TABLE = [
  /** Records counted. A record is one recognition; a product recognised twice in a period counts by the later one. */
  { name: 'products', figure: ({ products }) => counted(products) },
  /** Distinct producers; those of the rows need not add up to the whole. */
  { name: 'producers', goesBy: 'producer', figure: ({ producers }) => counted(producers) },
  /** Products of the row in all products. */
  { name: 'share', figure: (figures, total) => ({ kind: 'share', share: shareOf(figures, total) }) },
  /** Producers of the row in all producers; one that has products in several rows is in the share of each. */
  {
    name: 'producerShare',
    goesBy: 'producer',
    figure: ({ producers }, total) => ({ kind: 'share', share: partOf(producers, total.producers) }),
  },
  /** Mean of the totals, where a total is written. */
  {
    name: 'average',
    goesBy: 'total',
    figure: (figures) => ({ kind: 'points', average: averageOf(figures) }),
  },
  {
    name: 'median',
    goesBy: 'total',
    keepsTotals: true,
    figure: (figures) => ({ kind: 'points', average: medianOf(figures) }),
  },
  /** First recognitions (lần đầu) in the period. */
  { name: 'new', goesBy: 'kind', figure: ({ first }) => counted(first) },
  /** Rises in stars (nâng hạng) in the period, from which level to which; what was applied for is the kind. */
  {
    name: 'upgraded',
    goesBy: 'rise',
    figure: ({ upgraded, steps }) => ({ kind: 'steps', count: upgraded, steps }),
  },
  /** Re-ratings (phân hạng lại) in the period. */
  { name: 'reRated', goesBy: 'kind', figure: ({ reRated }) => counted(reRated) },
  /** Certificates that ran out or were withdrawn in the period, and that no later recognition took the place of. */
  { name: 'lost', needs: 'day', figure: ({ lost }) => counted(lost) },
  /** Certificates in force on a day, whenever they were issued. */
  { name: 'inForce', needs: 'day', figure: ({ inForce }) => counted(inForce) },
  /** Products against those of the same period a year before. */
  {
    name: 'growth',
    needs: 'year-before',
    figure: (figures) => ({ kind: 'growth', before: figures.before, growth: growthOf(figures) }),
  },
] as const satisfies readonly MeasureSpec[];

export type Measure = (typeof TABLE)[number]['name'];

/** In the order that they are offered in. */
export const MEASURES: readonly Measure[] = TABLE.map(({ name }) => name);

const BY_NAME: ReadonlyMap<Measure, MeasureSpec> = new Map(TABLE.map((one) => [one.name, one]));

export function measureSpec(measure: Measure): MeasureSpec {
  const spec = BY_NAME.get(measure);
  if (spec === undefined) throw new RangeError(`there is no measure ${measure}`);
  return spec;
}

/** Products of a row in all products; null where there are none. */
function shareOf({ products }: Figures, total: Figures): Ratio | null {
  return partOf(products, total.products);
}

function partOf(num: number, den: number): Ratio | null {
  return den === 0 ? null : { num, den };
}

/** Whether a figure says that there is nothing. */
export function isZero(figure: Figure): boolean {
  switch (figure.kind) {
    case 'count':
    case 'steps':
      return figure.count === 0;
    case 'share':
      return figure.share === null || figure.share.num === 0;
    case 'growth':
      return figure.growth === null && (figure.before ?? 0) === 0;
    case 'points':
      return figure.average === null;
  }
}

/** How much more there is than a year before, of what there was then; null where there was nothing, or no such year. */
export function growthOf({ products, before }: Figures): Ratio | null {
  return before === null || before === 0 ? null : { num: products - before, den: before };
}

/** The mean of the totals; null where there are none. */
export function averageOf({ points, rated }: Figures): Average | null {
  return rated === 0 ? null : { sum: points, count: rated };
}

/** The total in the middle; of an even number of them, the mean of the two. */
export function medianOf({ totals, rated }: Figures): Average | null {
  if (rated === 0) return null;
  const nth = (place: number) => {
    let passed = 0;
    for (const [total, count] of totals) {
      passed += count;
      if (place < passed) return total;
    }
    return 0;
  };
  const middle = (rated - (rated % 2)) / 2;
  return rated % 2 === 1 ? { sum: nth(middle), count: 1 } : { sum: nth(middle - 1) + nth(middle), count: 2 };
}
