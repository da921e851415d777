import { listsBy } from './lists-by.js';
import type { Row } from './tally-records.js';
import { isOneOccasion, occasionOf } from './tally-same.js';
import { areOfOne } from './which-coded.js';

/** A record with a code, and the product that it is of. */
interface OfProduct {
  readonly row: Row;
  readonly product: unknown;
}

/**
 * Of records without a code: which of those that have one tell of the same occasion. What many records ask of many is
 * looked up once for each occasion, and those that may be the same share one list.
 */
export class Occasions<Entry extends OfProduct> {
  private readonly known = new Map<readonly Entry[], Known<Entry>>();
  /** Of how many products without a code each entry tells an occasion. */
  private readonly times = new Map<Entry, number>();
  private readonly results = new Map<readonly Entry[], Entry | 'unclear'>();

  /** Takes the records of a product without a code, and what it may be, before any is asked for. */
  meet(rows: readonly Row[], may: readonly Entry[]): void {
    const lists = new Set(rows.map((row) => this.that(row, may)));
    const one = lists.size === 1 ? lists : [new Set([...lists].flat())];
    for (const list of one) for (const entry of list) this.times.set(entry, (this.times.get(entry) ?? 0) + 1);
  }

  /** The one that tells of a record's occasion, where those that do are of one product, and of no other without a code. */
  only(row: Row, may: readonly Entry[]): Entry | 'unclear' {
    const those = this.that(row, may);
    let result = this.results.get(those);
    if (result === undefined) {
      const isSure =
        areOfOne(those, ({ product }) => product) && those.some((one) => this.times.get(one) === 1);
      this.results.set(those, (result = (isSure ? those[0] : undefined) ?? 'unclear'));
    }
    return result;
  }

  /** The entries that tell of the occasion of a record. */
  private that(row: Row, may: readonly Entry[]): readonly Entry[] {
    let known = this.known.get(may);
    if (known === undefined) this.known.set(may, (known = knownOf(may)));
    const { placeIn, byDecision, byDay, occasions } = known;
    const key = occasionOf(row);
    let those = occasions.get(key);
    if (those === undefined) {
      // Without a decision and a day they are of one year, and of no day.
      const ofDecision = row.decision === 0 ? [] : (byDecision.get(row.decision) ?? []);
      const met = new Set([...ofDecision, ...(byDay.get(row.decided) ?? [])]);
      those = [...met]
        .filter((one) => isOneOccasion(one.row, row))
        .sort((a, b) => (placeIn.get(a) ?? 0) - (placeIn.get(b) ?? 0));
      occasions.set(key, those);
    }
    return those;
  }
}

interface Known<Entry> {
  readonly placeIn: ReadonlyMap<Entry, number>;
  readonly byDecision: ReadonlyMap<number, readonly Entry[]>;
  readonly byDay: ReadonlyMap<number, readonly Entry[]>;
  readonly occasions: Map<string, readonly Entry[]>;
}

function knownOf<Entry extends OfProduct>(may: readonly Entry[]): Known<Entry> {
  return {
    placeIn: new Map(may.map((entry, at) => [entry, at])),
    byDecision: listsBy(may, ({ row }) => row.decision),
    byDay: listsBy(may, ({ row }) => row.decided),
    occasions: new Map(),
  };
}
