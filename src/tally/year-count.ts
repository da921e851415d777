import { firstDayOf, lastDayOf } from '../base/local-time.js';
import { fold } from '../base/text/fold.js';
import { monthsAfter } from '../engine/calendar.js';
import { addRecord } from '../engine/tally-add.js';
import type { Figures } from '../engine/tally-measures.js';
import type { Dimension, TallyBasis, TallyRecord, TallyValue } from '../engine/tally-query.js';
import { settled } from '../engine/tally-settle.js';
import { emptyTally, type TallyState } from '../engine/tally-state.js';
import { tallyOf, type CompareValues, type Tally } from '../engine/tally.js';
import type { IsoDate } from '../engine/types.js';

/** A figure that a row has, of a value of one dimension. */
type Cells = ReadonlyMap<TallyValue, Figures>;

/** The figures of a commune, or of all of them. */
export interface YearRow {
  readonly all: Figures;
  readonly stars: Cells;
  readonly branches: Cells;
  readonly producerTypes: Cells;
  /** By what is written of the representative's ethnicity: `minority`, `majority`, null for nothing. */
  readonly ethnicity: Cells;
}

/** What a year came to. */
export interface YearOf {
  readonly from: IsoDate;
  /** The last day that is counted, on which certificates are in force. */
  readonly to: IsoDate;
  readonly total: YearRow;
  /** By the commune, with the district and the province it lies in; null for where none is written. */
  readonly communes: ReadonlyMap<TallyValue, YearRow>;
}

export interface YearFigures {
  readonly year: number;
  readonly now: YearOf;
  /** The same days a year before. */
  readonly before: YearOf;
  /** Every year until then with what was recognised in it, each product once a year, by stars. */
  readonly years: readonly { readonly year: number; readonly all: Figures; readonly stars: Cells }[];
  /** The year's products by branch, and of each branch by stars. */
  readonly byBranch: ReadonlyMap<TallyValue, { readonly products: number; readonly stars: Cells }>;
  /** The tally of the year, for what there is to say of it. */
  readonly tally: Tally;
}

/** By what a row is told apart, each in a tally of its own: producers of two parts need not add up. */
const PARTS = ['stars', 'branch', 'producerType', 'ethnicity'] as const satisfies readonly Dimension[];

type Part = (typeof PARTS)[number];

type OfEachPart<Of> = Readonly<Record<Part, Of>>;
type YearStates = OfEachPart<TallyState>;

function ofEachPart<Of>(make: (part: Part) => Of): OfEachPart<Of> {
  return {
    stars: make('stars'),
    branch: make('branch'),
    producerType: make('producerType'),
    ethnicity: make('ethnicity'),
  };
}

/** Counts a year and the one before it, as records come. */
export class YearCount {
  private readonly now: YearStates;
  private readonly before: YearStates;
  private readonly years: TallyState;
  private readonly branches: TallyState;
  private readonly last: IsoDate;
  /** The same day a year before. */
  private readonly lastBefore: IsoDate;

  /** @param at the last day that is counted; null for the year's own */
  constructor(
    private readonly year: number,
    at: IsoDate | null,
    basis: TallyBasis,
  ) {
    const end = lastDayOf(year);
    this.last = at !== null && at < end ? at : end;
    this.lastBefore = monthsAfter(this.last, -12);
    const states = (of: number, to: IsoDate): YearStates =>
      ofEachPart((part) =>
        emptyTally(
          {
            by: ['commune', part],
            measures: ['products', 'producers', 'inForce'],
            from: firstDayOf(of),
            to,
            day: to,
          },
          basis,
        ),
      );
    this.now = states(year, this.last);
    this.before = states(year - 1, this.lastBefore);
    this.branches = emptyTally(
      {
        by: ['branch', 'stars'],
        measures: ['products', 'producers'],
        from: firstDayOf(year),
        to: this.last,
        day: null,
      },
      basis,
    );
    this.years = emptyTally(
      { by: ['year', 'stars'], measures: ['products', 'producers'], from: null, to: this.last, day: null },
      basis,
    );
  }

  add(record: TallyRecord): void {
    const marked = { ...record, ethnicity: ethnicityOf(record.ethnicity) };
    for (const states of [this.now, this.before]) for (const part of PARTS) addRecord(states[part], marked);
    addRecord(this.years, record);
    addRecord(this.branches, record);
  }

  /** @param compare orders communes, stars and the like */
  figures(compare: CompareValues): YearFigures {
    const tallies = (states: YearStates) =>
      ofEachPart((part) => tallyOf(states[part], settled(states[part]), compare));
    const now = tallies(this.now);
    const years = tallyOf(this.years, settled(this.years), compare);
    const branches = tallyOf(this.branches, settled(this.branches), compare);
    return {
      year: this.year,
      now: yearOf(firstDayOf(this.year), this.last, now),
      before: yearOf(firstDayOf(this.year - 1), this.lastBefore, tallies(this.before)),
      years: years.rows.flatMap(({ key: [year], key, figures }) =>
        key.length === 1 && typeof year === 'number'
          ? [{ year, all: figures, stars: cellsOf(years, year) }]
          : [],
      ),
      byBranch: new Map(
        branches.rows
          .filter(({ key }) => key.length === 1)
          .map(({ key: [branch = null], figures: { products } }) => [
            branch,
            { products, stars: cellsOf(branches, branch) },
          ]),
      ),
      tally: now.stars,
    };
  }
}

function yearOf(from: IsoDate, to: IsoDate, tallies: OfEachPart<Tally>): YearOf {
  const { stars, branch, producerType, ethnicity } = tallies;
  const communes = stars.rows
    .filter(({ key }) => key.length === 1)
    .map(({ key: [commune = null], figures }): readonly [TallyValue, YearRow] => [
      commune,
      {
        all: figures,
        stars: cellsOf(stars, commune),
        branches: cellsOf(branch, commune),
        producerTypes: cellsOf(producerType, commune),
        ethnicity: cellsOf(ethnicity, commune),
      },
    ]);
  return {
    from,
    to,
    communes: new Map(communes),
    total: {
      all: stars.total,
      stars: margins(stars),
      branches: margins(branch),
      producerTypes: margins(producerType),
      ethnicity: margins(ethnicity),
    },
  };
}

function cellsOf({ rows }: Tally, first: TallyValue): Cells {
  return new Map(
    rows.flatMap(({ key, figures }) =>
      key.length === 2 && key[0] === first ? [[key[1] ?? null, figures] as const] : [],
    ),
  );
}

function margins({ columns }: Tally): Cells {
  return new Map(columns.map(({ key: [value = null], figures }) => [value, figures]));
}

/** Dân tộc thiểu số are all but the majority, the Kinh (Nghị định 05/2011/NĐ-CP, Điều 4). */
function ethnicityOf(written: string): string {
  const name = fold(written).replace(/^(?:dan toc|nguoi) /, '');
  if (name === '') return '';
  return name === 'kinh' || name === 'viet' ? 'majority' : 'minority';
}
