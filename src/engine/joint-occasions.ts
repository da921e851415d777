import { each, fitting, kept } from './kept-under.js';
import type { Row } from './tally-records.js';
import { agreeingWith, BLANK, toldAs } from './tally-same.js';
import { CodedByKeys, type OfProduct } from './coded-by-keys.js';

/** A record with a code, and the product that it is of. */
interface Coded extends OfProduct {
  readonly row: Row;
}

/** A product without a code. */
interface Bare {
  readonly rows: readonly Row[];
  /** By which of the records with a code are found that it may be one with by where it is from: see `placesAsked`. */
  readonly places: readonly string[];
}

/**
 * Of records without a code: which of those that have one, and may be one with them by where they are from, tell of the
 * same occasion.
 */
export class Occasions<Entry extends Coded> {
  private readonly coded: CodedByKeys<Entry>;
  /** What is told by those under a key. */
  private readonly told = new Map<unknown, ReadonlySet<string>>();

  constructor(entries: readonly Entry[], bare: readonly Bare[]) {
    this.coded = new CodedByKeys(entries, ({ row }) => crossed(placesKept(row), keptUnder(row)));
    for (const [number, { rows, places }] of bare.entries()) {
      this.coded.meet(number, new Set(rows.flatMap((row) => crossed(places, askedBy(row)))));
    }
  }

  /** The one that tells of a record's occasion, where those that do are of one product, and of no other without a code. */
  only(row: Row, places: readonly string[]): Entry | 'unclear' {
    const { first, isSure } = this.coded.answer(crossed(places, askedBy(row)));
    return (isSure ? first : null) ?? 'unclear';
  }

  /** Of records of one occasion: those of which one with a code says the same. */
  saidOf(rows: readonly Row[], places: readonly string[]): readonly Row[] {
    const keys = rows.slice(0, 1).flatMap((row) => crossed(places, askedBy(row)));
    const told = this.coded.under(keys).map((list) => {
      let known = this.told.get(list);
      if (known === undefined) {
        known = new Set(list.entries.flatMap(({ row }) => toldAs(row)));
        this.told.set(list, known);
      }
      return known;
    });
    return rows.filter((row) => agreeingWith(row).some((key) => told.some((one) => one.has(key))));
  }
}

/** Under which keys a record with a code is found by where it is from. */
export function placesKept({ commune, province }: Row): readonly string[] {
  return each([kept(commune || null), kept(province || null)]);
}

/** By which of them those are found that all records of a product without a code may be one with. */
export function placesAsked(rows: readonly Row[]): readonly string[] {
  const ofAll = (parts: readonly number[]) => {
    const [first = null, ...others] = new Set(parts.filter((part) => part !== 0));
    // Of two communes at once is only what names none.
    return others.length === 0 ? fitting(first) : [BLANK];
  };
  return each([ofAll(rows.map(({ commune }) => commune)), ofAll(rows.map(({ province }) => province))]);
}

/** Under what a record is found by its occasion: each rule of `isOneOccasion` has its own keys. */
function keptUnder({ decision, decided, year }: Row): readonly string[] {
  const onDay = decided === 0 ? [] : [`day ${String(decided)}`];
  if (decision !== 0) return [...each([['decision'], [decision], kept(year)]), ...onDay];
  return decided === 0 ? [`year ${String(year)}`] : [`bare ${String(decided)}`, ...onDay];
}

/** By what those are found that are of one occasion with it. */
function askedBy({ decision, decided, year }: Row): readonly string[] {
  if (decision !== 0) {
    const onDay = decided === 0 ? [] : [`bare ${String(decided)}`];
    return [...each([['decision'], [decision], fitting(year)]), ...onDay];
  }
  return [decided === 0 ? `year ${String(year)}` : `day ${String(decided)}`];
}

function crossed(places: readonly string[], occasions: readonly string[]): readonly string[] {
  return places.flatMap((place) => occasions.map((occasion) => `${place} ${occasion}`));
}
