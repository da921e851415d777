import { Fingerprints } from '../base/compact/fingerprints.js';
import { Numbers } from '../base/compact/numbers.js';
import { PackedList } from '../base/compact/packed-list.js';
import { looseMark } from '../base/text/loose-mark.js';
import type { Library } from '../law/library.js';
import type { Edition, EditionId, IsoDate } from '../engine/types.js';
import {
  editionOfCertificate,
  factsOf,
  filingEdition,
  termOf,
  type CertificateTerm,
} from '../law/certificate.js';
import { statusOn } from '../engine/certificate.js';
import { expiryOn, type Expiry, type ExpiryPhase } from '../engine/expiring.js';
import { mayBeOneFact } from '../engine/tally-same.js';
import type { PlaceTranslator } from './places.js';
import { readRegister, type RegisterRow, type RegisterTable } from './read-register.js';
import { producerParts } from './identity.js';
import type { RegisterRecord } from './record.js';
import { codeKey } from './same-record.js';
import type { OthersFound } from './others-found.js';
import { SeenRecords } from './seen-records.js';

/** What is reported of a product whose certificate runs out. */
type ExpiringProduct = Pick<
  RegisterRecord,
  'code' | 'name' | 'producer' | 'commune' | 'district' | 'province' | 'stars' | 'decision' | 'decided'
>;

/** A certificate that runs out, with its record. */
export interface ExpiringRecord {
  readonly file: string;
  readonly line: number;
  readonly record: ExpiringProduct;
  /** Its last day. */
  readonly end: IsoDate;
  /** Whether the register does not say its last day, and it was computed from the day of the decision (Điều 4.3). */
  readonly isComputed: boolean;
  /** The term it was computed by; null where the register says it. */
  readonly term: CertificateTerm | null;
  /** The edition that sets the days for filing. */
  readonly law: Edition;
  readonly expiry: Expiry;
}

export interface ExpiringList {
  /**
   * By the day they end, then as they came. There may be as many as there are records: each is made as it is requested.
   */
  readonly found: Iterable<ExpiringRecord>;
  /** How many of them are in each phase; together they are all. */
  readonly phases: Readonly<Record<ExpiryPhase, number>>;
  /** Of those in the days of Điều 12.3, how many could not have been filed in time by anybody. */
  readonly missedByLaw: number;
  /** The edition that sets the days for filing, on the day requested. */
  readonly law: Edition;
  /** One that ran out is listed for so many days: as long as the edition can keep any in force; then it is history. */
  readonly listedFor: number;
  /** How many were listed, or not, by a last day that was computed. */
  readonly computed: number;
  /** How many records were read, and what became of those that are not listed; together they are all. */
  readonly records: number;
  readonly later: number;
  readonly longGone: number;
  readonly notInForce: number;
  /** Those that say again, with or without the code, what one that is listed says. */
  readonly again: number;
  /** Neither a last day nor a day of decision to compute it from. */
  readonly noEnd: number;
  /** Cells and rows that could not be read. */
  readonly problems: number;
}

export interface ExpiringQuery {
  readonly at: IsoDate;
  /** Certificates that end within so many days after `at` are listed. */
  readonly within: number;
  readonly library: Library;
  readonly places: PlaceTranslator | null;
  /** Which records are asked for; all of them unless it is said. */
  readonly isAsked?: (record: RegisterRecord) => boolean;
}

/** Takes rows as they are read. */
export interface ExpiringTaker {
  row(row: RegisterRow): void;
  /** After each chunk, so that what was reported can go out before more is read. */
  readonly progress: (bytesRead: number) => Promise<void>;
}

/** Finds the certificates that run out, or have just run out, on a day. */
export async function expiringIn(
  tables: readonly RegisterTable[],
  { at, within, library, places, isAsked = () => true }: ExpiringQuery,
  taker: ExpiringTaker,
): Promise<ExpiringList> {
  const { editions } = library;
  const law = filingEdition(editions, at);
  const listedFor = law.certificate.grace?.days ?? 0;
  const found = new FoundRecords(editions, law, at);
  const counts = { records: 0, later: 0, longGone: 0, notInForce: 0, noEnd: 0, computed: 0, problems: 0 };
  const count = (row: RegisterRow, record: RegisterRecord) => {
    const facts = factsOf(editions, record);
    const { certificateEnd: end } = facts;
    const now = statusOn(facts, at);
    if (end === null && now !== 'withdrawn' && now !== 'replaced') counts.noEnd += 1;
    else if (end === null || (now !== 'in-force' && now !== 'expired')) counts.notInForce += 1;
    else {
      if (record.certificateEnd === null) counts.computed += 1;
      const expiry = expiryOn(law, end, at, isAtCentre(record, at));
      if (expiry.daysLeft > within) counts.later += 1;
      else if (expiry.daysLeft < -listedFor) counts.longGone += 1;
      else found.add(row, record, end, expiry);
    }
  };
  for (const table of tables) {
    await readRegister(
      table,
      { library, places },
      {
        row(row) {
          taker.row(row);
          counts.problems += row.problems.length;
          if (row.record === null || !isAsked(row.record)) return;
          counts.records += 1;
          count(row, row.record);
        },
        progress: (bytesRead) => taker.progress(bytesRead),
      },
    );
  }
  found.settle();
  const { phases, missedByLaw, again } = found;
  return { found, phases, missedByLaw, again, law, listedFor, ...counts };
}

/** Whether a province had sent the product to the centre by a day, for 5 stars. */
function isAtCentre({ sentToCentre }: RegisterRecord, day: IsoDate): boolean {
  return sentToCentre !== null && sentToCentre <= day;
}

/** A record as it is kept: what can be worked out again is not. */
type Held = Omit<ExpiringRecord, 'expiry' | 'file' | 'isComputed' | 'term' | 'law'> & {
  readonly file: number;
  readonly isAtCentre: boolean;
  /** The edition by whose months the end was computed; null where the register says it. */
  readonly by: EditionId | null;
  /** What of the record is not reported, and tells whether others say the same. */
  readonly compared: Pick<RegisterRecord, 'set' | 'total' | 'year'>;
};

/** The records that are listed, kept compactly. */
class FoundRecords implements Iterable<ExpiringRecord> {
  readonly phases = { waiting: 0, early: 0, open: 0, late: 0, grace: 0, expired: 0 };
  missedByLaw = 0;
  again = 0;
  private readonly alike = new AlikeRecords();
  private readonly dropped = new Set<number>();
  private readonly files: string[] = [];
  private readonly held = new PackedList<Held>();
  private readonly byEnd = new Map<IsoDate, number[]>();

  constructor(
    private readonly editions: readonly Edition[],
    private readonly law: Edition,
    private readonly at: IsoDate,
  ) {}

  add({ file, line }: RegisterRow, record: RegisterRecord, end: IsoDate, expiry: Expiry): void {
    this.alike.add(record);
    this.count(expiry, 1);
    if (this.files.at(-1) !== file) this.files.push(file);
    const { code, name, producer, commune, district, province, stars, decision, decided } = record;
    const { set, total, year } = record;
    const by =
      record.certificateEnd !== null || decided === null
        ? null
        : editionOfCertificate(this.editions, record, decided).edition;
    const ofDay = this.byEnd.get(end);
    if (ofDay === undefined) this.byEnd.set(end, [this.held.length]);
    else ofDay.push(this.held.length);
    this.held.push({
      file: this.files.length - 1,
      line,
      record: { code, name, producer, commune, district, province, stars, decision, decided },
      compared: { set, total, year },
      end,
      isAtCentre: isAtCentre(record, this.at),
      by,
    });
  }

  /**
   * Drops what says again what another says: by its code, or, where one of the two has none, by its names if it can be of
   * that product only. Names are looked at where that can be so alone: a register may have a million, each with its code.
   */
  settle(): void {
    if (!this.alike.any) return;
    const seen = new SeenRecords(producerParts);
    /** Where those that were seen are held; -1 for one that was dropped. */
    const places = new Numbers();
    const pairs: (readonly [entry: number, others: OthersFound])[] = [];
    for (let index = 0; index < this.held.length; index += 1) {
      const { file, line, record, compared } = this.held.at(index);
      if (!this.alike.may(record)) continue;
      const { entry, twinAt, others } = seen.take(
        { ...record, ...compared },
        { table: file, line, sheetRow: null },
      );
      const isAgain = twinAt !== null && this.drop(index, places.at(twinAt));
      places.push(isAgain ? -1 : index);
      if (!isAgain && others.count > 0) pairs.push([entry, others]);
    }
    for (const [one, others] of pairs) {
      if (seen.hasSeveral(one)) continue;
      others.each((other) => {
        if (seen.hasSeveral(other)) return;
        const [coded, bare] = seen.isCoded(one) ? [one, other] : [other, one];
        if (places.at(bare) !== -1) this.drop(places.at(bare), places.at(coded));
      });
    }
  }

  /** Drops a record where one that is listed says all that it says. */
  private drop(index: number, first: number): boolean {
    if (first === -1 || this.dropped.has(index)) return false;
    const [one, other] = [this.held.at(index), this.held.at(first)];
    // Another last day, or other stars, of one recognition are listed, too: which is right is for somebody to say.
    if (other.end !== one.end || other.record.stars !== one.record.stars) return false;
    const isByNames = one.record.code === null && other.record.code === null;
    if (isByNames && !mayBeOneFact(factsIn(one), factsIn(other))) return false;
    this.dropped.add(index);
    this.count(expiryOn(this.law, one.end, this.at, one.isAtCentre), -1);
    this.again += 1;
    return true;
  }

  private count({ phase, windowMissedByLaw }: Expiry, by: 1 | -1): void {
    this.phases[phase] += by;
    if (phase === 'grace' && windowMissedByLaw) this.missedByLaw += by;
  }

  *[Symbol.iterator](): Generator<ExpiringRecord> {
    for (const end of [...this.byEnd.keys()].sort()) {
      const there = expiryOn(this.law, end, this.at);
      const waiting = expiryOn(this.law, end, this.at, true);
      for (const index of this.byEnd.get(end) ?? []) {
        if (this.dropped.has(index)) continue;
        const { by, file, isAtCentre: waits, line, record, end: last } = this.held.at(index);
        const expiry = waits ? waiting : there;
        const edition = this.editions.find((other) => other.edition === by);
        const term = edition === undefined ? null : termOf(this.editions, edition);
        const isComputed = by !== null;
        yield {
          file: this.files[file] ?? '',
          line,
          record,
          end: last,
          isComputed,
          term,
          law: this.law,
          expiry,
        };
      }
    }
  }
}

function factsIn({ record: { stars }, compared: { set, total } }: Held): Parameters<typeof mayBeOneFact>[0] {
  return { facts: set ?? 0, stars, total };
}

/** Which records others may be one with, as far as their codes, and a few letters of their names, tell. */
class AlikeRecords {
  /** Whether there are any. */
  any = false;
  private readonly codes = new Fingerprints();
  /** The names of records without a code, loosely. */
  private readonly names = new Set<number>();

  add({ code, name }: Pick<RegisterRecord, 'code' | 'name'>): void {
    if (code === null) {
      this.any = true;
      this.names.add(looseMark(name));
      return;
    }
    const key = codeKey(code);
    const times = this.codes.get(key) ?? 0;
    if (times < 2) this.codes.set(key, times + 1);
    this.any ||= times > 0;
  }

  may({ code, name }: Pick<RegisterRecord, 'code' | 'name'>): boolean {
    if (code === null || this.names.has(looseMark(name))) return true;
    return (this.codes.get(codeKey(code)) ?? 0) > 1;
  }
}
