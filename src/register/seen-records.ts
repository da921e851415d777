import { Fingerprints, markOf } from '../base/compact/fingerprints.js';
import { Numbers } from '../base/compact/numbers.js';
import { mayShareCode, type CodeNames } from '../engine/same-code.js';
import { mayBeOnePlace, type ComparedPlace } from '../engine/same-place.js';
import { codeNames, ofThisPlace, type PartsOfProducer } from './identity.js';
import { NO_OTHERS, OthersFound } from './others-found.js';
import {
  askedByNames,
  askedByPlace,
  firstOf,
  keptAtPlace,
  keptByNames,
  MANY,
  ManyUnder,
} from './many-under.js';
import {
  codeKey,
  decisionKey,
  isByNames,
  isOfCoded,
  recognitionKey,
  recordKeysOf,
  type ComparedRecord,
} from './same-record.js';

/** Where a record stands, and what of it others of its product are held against. */
export interface SeenRecord {
  readonly table: number;
  readonly line: number;
  readonly sheetRow: number | null;
  readonly stars: number | null;
  readonly total: number | null;
}

/** What was found as a record was taken in. */
interface Taken {
  /** Its place among those taken in. */
  readonly entry: number;
  /** The first one that is the same recognition of the same product, where there is one. */
  readonly twin: SeenRecord | null;
  /** Its place among those taken in. */
  readonly twinAt: number | null;
  /** Those that are so by their names, where one side alone has a code: known for certain when all are read. */
  readonly others: OthersFound;
}

/** The records met so far, each by its product and its recognition, however those are distinguished. */
export class SeenRecords {
  private readonly byKey = new Fingerprints();
  private readonly many = new Map<string, ManyUnder>();
  private readonly years = new Set<number | null>();
  private readonly tables = new Numbers();
  private readonly lines = new Numbers();
  /** Rows of a sheet; 0 where it is none. */
  private readonly sheetRows = new Numbers();
  /** Stars and total, both plus one so that 0 is none, in one number. */
  private readonly marks = new Numbers();
  private readonly communes = new Numbers();
  private readonly provinces = new Numbers();
  /** Of a code; 0 where there is none. */
  private readonly codes = new Numbers();
  /** The first one of the other side that it may be: `NOBODY`, or below it where there are several. */
  private readonly partners = new Numbers();
  /** Of one with a code: its name and its producer's, loosely. */
  private readonly names = new Numbers();
  private readonly producers = new Numbers();

  /** @param partsOf how producers are told apart */
  constructor(private readonly partsOf: PartsOfProducer) {}

  take(
    record: ComparedRecord,
    { table, line, sheetRow }: Pick<SeenRecord, 'table' | 'line' | 'sheetRow'>,
  ): Taken {
    const { code, stars, total, year } = record;
    const { producer, commune, province } = this.partsOf(record);
    const { kept, looked } = recordKeysOf(record, producer);
    const place = [markOf(commune), markOf(province)] as const;
    const names = code === null ? NO_NAMES : codeNames(record);
    const own = looked.filter((key) => !isByNames(key) || isOfCoded(key) === (code !== null));
    const first = own.map((key) => this.firstUnder(key, place, names)).find((one) => one !== null) ?? null;
    // What is not written may be anything, and tells nothing of two rows.
    const isNamed = record.name !== '' && producer !== '';
    const others =
      first === null && isNamed
        ? this.fitting(
            looked.filter((key) => !own.includes(key)),
            place,
          )
        : NO_OTHERS;
    const entry = this.lines.length;
    this.years.add(year);
    this.tables.push(table);
    this.lines.push(line);
    this.sheetRows.push(sheetRow ?? 0);
    this.marks.push(((stars ?? -1) + 1) * MARK + (total ?? -1) + 1);
    this.communes.push(place[0]);
    this.provinces.push(place[1]);
    this.codes.push(code === null ? 0 : markOf(codeKey(code)));
    this.partners.push(NOBODY);
    this.names.push(names[0]);
    this.producers.push(names[1]);
    for (const key of kept) this.keep(key, entry);
    if (code !== null && this.byKey.get(codeKey(code)) === null) this.byKey.set(codeKey(code), NOT_CURRENT);
    others.each((other) => {
      this.pair(entry, other);
      this.pair(other, entry);
    });
    return { entry, twin: first === null ? null : this.at(first), twinAt: first, others };
  }

  private firstUnder(key: string, place: ComparedPlace, names: CodeNames): number | null {
    const entries = this.under(key);
    const many = this.many.get(key);
    if (!isByNames(key)) {
      if (many !== undefined) return firstOf(many.lists(askedByNames(names)));
      return entries.find((entry) => mayShareCode(this.namesOf(entry), names)) ?? null;
    }
    const placeOf = (entry: number) => this.placeOf(entry);
    if (many === undefined) return ofThisPlace(place, entries, placeOf)[0] ?? null;
    const lists = many.lists(askedByPlace(place));
    const first = firstOf(lists);
    if (first === null) return null;
    const isOne = lists.every((list) => list.every((one) => mayBeOnePlace(placeOf(one), placeOf(first))));
    return isOne ? first : null;
  }

  /** What under some keys may be of a place: by each key what is told of its recognition, so that none is under two. */
  private fitting(keys: readonly string[], place: ComparedPlace): OthersFound {
    return OthersFound.of(
      keys.map((key) => {
        const entries = this.under(key);
        const many = this.many.get(key);
        if (many !== undefined) return many.lists(askedByPlace(place));
        return [entries.filter((entry) => mayBeOnePlace(this.placeOf(entry), place))];
      }),
    );
  }

  /**
   * By its code a record is kept once for each product that bears it; by its names once for each place, and for two
   * codes, as no more are needed.
   */
  private keep(key: string, entry: number): void {
    const entries = this.under(key);
    const many = this.many.get(key);
    if (!isByNames(key)) {
      if (this.firstUnder(key, NOWHERE, this.namesOf(entry)) !== null) return;
    } else {
      const place = this.placeOf(entry);
      const there =
        many === undefined
          ? entries.filter((one) => String(this.placeOf(one)) === String(place))
          : many.lists(keptAtPlace(place).slice(0, 1)).flat();
      const isThere = there.some((one) => this.codes.at(one) === this.codes.at(entry));
      if (isThere || there.length > 1) return;
    }
    if (many === undefined) this.byKey.set(nth(key, entries.length), entry);
    else many.add(entry, this.keysUnder(key, entry));
  }

  /** All that is kept under a key; many of them are kept by what they share, too, from then on. */
  private under(key: string): readonly number[] {
    const many = this.many.get(key);
    if (many !== undefined) return many.all;
    const first = this.byKey.get(key);
    if (first === null) return NONE;
    const entries = [first];
    for (let at = 1; at < MANY; at += 1) {
      const entry = this.byKey.get(nth(key, at));
      if (entry === null) return entries;
      entries.push(entry);
    }
    const made = new ManyUnder();
    for (const entry of entries) made.add(entry, this.keysUnder(key, entry));
    this.many.set(key, made);
    return made.all;
  }

  private keysUnder(key: string, entry: number): readonly string[] {
    return isByNames(key) ? keptAtPlace(this.placeOf(entry)) : keptByNames(this.namesOf(entry));
  }

  private namesOf(entry: number): CodeNames {
    return [this.names.at(entry), this.producers.at(entry)];
  }

  private placeOf(entry: number): ComparedPlace {
    return [this.communes.at(entry), this.provinces.at(entry)];
  }

  /** Notes what an entry may be one with, and whether that leaves two products of which it can be but one. */
  private pair(entry: number, other: number): void {
    const known = this.partners.at(entry);
    if (known === NOBODY) this.partners.set(entry, other);
    if (known < 0) return;
    const isCoded = this.codes.at(entry) !== 0;
    const isOne = isCoded
      ? mayBeOnePlace(this.placeOf(known), this.placeOf(other))
      : this.codes.at(known) === this.codes.at(other);
    if (!isOne) this.partners.set(entry, SEVERAL);
  }

  isCoded(entry: number): boolean {
    return this.codes.at(entry) !== 0;
  }

  /** Whether an entry may be one with several products of the other side. */
  hasSeveral(entry: number): boolean {
    return this.partners.at(entry) === SEVERAL;
  }

  /** Notes that the record taken in last is in force; gives the first one of its code that is so too. */
  addCurrent(code: string): SeenRecord | null {
    const other = this.byKey.get(codeKey(code)) ?? NOT_CURRENT;
    if (other !== NOT_CURRENT) return this.at(other);
    this.byKey.set(codeKey(code), this.lines.length - 1);
    return null;
  }

  /** @param decision empty for any */
  hasPredecessor(code: string, decision: string): boolean {
    const product = codeKey(code);
    if (decision === '') return this.byKey.get(product) !== null;
    return [...this.years].some(
      (year) => this.byKey.get(recognitionKey(product, decisionKey(decision, year))) !== null,
    );
  }

  at(entry: number): SeenRecord {
    const mark = this.marks.at(entry);
    const [stars, total] = [Math.floor(mark / MARK) - 1, (mark % MARK) - 1];
    const sheetRow = this.sheetRows.at(entry);
    return {
      table: this.tables.at(entry),
      line: this.lines.at(entry),
      sheetRow: sheetRow === 0 ? null : sheetRow,
      stars: stars === -1 ? null : stars,
      total: total === -1 ? null : total,
    };
  }
}

const NONE: readonly number[] = [];
const NO_NAMES: CodeNames = [0, 0];
const NOWHERE: ComparedPlace = [0, 0];
const NOBODY = -1;
const SEVERAL = -2;

function nth(key: string, at: number): string {
  return at === 0 ? key : `${key}\u0003${String(at)}`;
}

/** More than a total has hundredths. */
const MARK = 100_000;
const NOT_CURRENT = -1;
