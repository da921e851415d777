import { listsBy, placeOf, putInto } from './lists-by.js';
import type { NumberRows } from './number-rows.js';
import { levelOf } from './tally-levels.js';
import { isNone, predecessorsOf, type Link } from './tally-links.js';
import { recordsOf } from './tally-order.js';
import { LOTS, type Lots } from './tally-products.js';
import { recordAt, viewOf, type DayNumber, type RecordView, type Row, type Words } from './tally-records.js';

/*
 * What a record follows, found among the records of the product that it names. Whoever asks in the order of the links
 * has each product read once; of a product with many records, those of a decision or a day are looked up.
 */

/** The records that another follows, and the level that those recognised agree in. */
export interface Followed {
  readonly rows: readonly Row[];
  readonly level: number;
}

/** From so many on, to look up is less work than to go through all. */
const MANY = 32;

export class FollowedRecords {
  private readonly view: RecordView;
  private readonly byCoded: ReadonlyMap<string, readonly number[]>;
  /** The product that was asked for last by its code, and by its names. */
  private readonly last = new Map<'code' | 'names', { readonly words: Words; readonly product: Product }>();

  constructor(
    private readonly records: NumberRows,
    private readonly order: Uint32Array,
    private readonly lots: Lots,
  ) {
    this.view = viewOf(records);
    this.byCoded = joinedByCode(records, lots.joined);
  }

  /** What a record follows by its link. */
  by(link: Link, later: Row): Followed {
    const of = (how: 'code' | 'names', only?: number) =>
      isNone(link[how]) ? NOTHING : this.productOf(how, link[how]).followedBy(later, link, only);
    const byCode = of('code', this.whichOf(link.code, later));
    return byCode.rows.length > 0 ? byCode : of('names');
  }

  /**
   * Which of several products that share a code a record is of, where it follows that code; undefined where the code is
   * another: the numbers of its products are others, too, and any of them may have gone on under the record's own.
   */
  private whichOf(code: Words, { row }: Row): number | undefined {
    const which = this.lots.productOf.get(row);
    if (which === undefined) return undefined;
    this.view.row = this.lots.joined.get(row) ?? row;
    return this.view.product.every((word, at) => word === code[at]) ? which : undefined;
  }

  private productOf(how: 'code' | 'names', words: Words): Product {
    const last = this.last.get(how);
    if (last?.words.every((word, at) => word === words[at]) === true) return last.product;
    const joined = this.byCoded.get(words.join(' ')) ?? [];
    const rows = [
      ...recordsOf(words, this.records, this.order, this.view),
      ...joined.map((row) => recordAt(this.view, row)),
    ];
    const product = new Product(
      rows.filter(({ row }) => this.lots.of[row] !== LOTS.duplicate),
      this.lots,
    );
    this.last.set(how, { words, product });
    return product;
  }
}

const NOTHING: Followed = { rows: [], level: levelOf([]) };

/** The records without a code, by what the product is known by that they came to. */
function joinedByCode(records: NumberRows, joined: Lots['joined']): ReadonlyMap<string, readonly number[]> {
  const view = viewOf(records);
  const byCode = new Map<string, number[]>();
  for (const [row, coded] of joined) {
    view.row = coded;
    putInto(byCode, view.product.join(' '), row);
  }
  return byCode;
}

/** The records that one code, or one name of one producer, has. */
class Product {
  private readonly all: Candidates;
  /** Of a code that several products share, those of each. */
  private apart: ReadonlyMap<number | undefined, Candidates> | null = null;

  constructor(
    private readonly rows: readonly Row[],
    private readonly lots: Lots,
  ) {
    this.all = new Candidates(rows);
  }

  followedBy(later: Row, link: Link, only: number | undefined): Followed {
    if (only === undefined) return this.all.followedBy(later, link);
    if (this.apart === null) {
      const lists = listsBy(this.rows, ({ row }) => this.lots.productOf.get(row));
      this.apart = new Map([...lists].map(([index, rows]) => [index, new Candidates(rows)]));
    }
    return this.apart.get(only)?.followedBy(later, link) ?? NOTHING;
  }
}

class Candidates {
  private known: {
    readonly byDecision: ReadonlyMap<number, readonly Row[]>;
    readonly byDay: ReadonlyMap<DayNumber, Followed>;
    readonly days: readonly DayNumber[];
  } | null = null;

  constructor(private readonly rows: readonly Row[]) {}

  followedBy(later: Row, link: Link): Followed {
    const others = (rows: readonly Row[]) => rows.filter(({ row }) => row !== later.row);
    if (this.rows.length < MANY) return followed(predecessorsOf(later, link, others(this.rows)));
    const { byDecision, byDay, days } = this.index();
    if (link.decision !== 0) {
      return followed(predecessorsOf(later, link, others(byDecision.get(link.decision) ?? [])));
    }
    return byDay.get(days[placeOf(days, later.decided) - 1] ?? 0) ?? NOTHING;
  }

  private index() {
    if (this.known !== null) return this.known;
    const lists = listsBy(
      this.rows.filter(({ decided }) => decided !== 0),
      ({ decided }) => decided,
    );
    return (this.known = {
      byDecision: listsBy(this.rows, ({ decision }) => decision),
      byDay: new Map([...lists].map(([day, rows]) => [day, followed(rows)])),
      days: [...lists.keys()].sort((a, b) => a - b),
    });
  }
}

function followed(rows: readonly Row[]): Followed {
  return { rows, level: levelOf(rows.filter(({ recognised }) => recognised)) };
}
