import { Numbers } from '../base/compact/numbers.js';
import { PackedList } from '../base/compact/packed-list.js';
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
import type { PlaceTranslator } from './places.js';
import { readRegister, type RegisterRow, type RegisterTable } from './read-register.js';
import { producerParts } from './identity.js';
import type { RegisterRecord } from './record.js';
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
  const count = (row: RegisterRow, record: RegisterRecord, table: number) => {
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
      else found.add(row, record, end, expiry, table);
    }
  };
  for (const [place, table] of tables.entries()) {
    await readRegister(
      table,
      { library, places },
      {
        row(row) {
          taker.row(row);
          counts.problems += row.problems.length;
          if (row.record === null || !isAsked(row.record)) return;
          counts.records += 1;
          count(row, row.record, place);
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
};

/** The records that are listed, kept compactly. */
class FoundRecords implements Iterable<ExpiringRecord> {
  readonly phases = { waiting: 0, early: 0, open: 0, late: 0, grace: 0, expired: 0 };
  missedByLaw = 0;
  again = 0;
  private readonly seen = new SeenRecords(producerParts);
  /** Where those that were seen are held; -1 for one that is not. */
  private readonly places = new Numbers();
  private readonly pairs: (readonly [entry: number, other: number])[] = [];
  private readonly dropped = new Set<number>();
  private readonly files: string[] = [];
  private readonly held = new PackedList<Held>();
  private readonly byEnd = new Map<IsoDate, number[]>();

  constructor(
    private readonly editions: readonly Edition[],
    private readonly law: Edition,
    private readonly at: IsoDate,
  ) {}

  add(
    { file, line, sheetRow }: RegisterRow,
    record: RegisterRecord,
    end: IsoDate,
    expiry: Expiry,
    table: number,
  ): void {
    const { entry, twinAt, others } = this.seen.take(record, { table, line, sheetRow });
    if (twinAt !== null && this.isAgain(this.places.at(twinAt), record, end)) {
      this.places.push(-1);
      this.again += 1;
      return;
    }
    for (const other of others) this.pairs.push([entry, other]);
    this.places.push(this.held.length);
    this.count(expiry, 1);
    if (this.files.at(-1) !== file) this.files.push(file);
    const { code, name, producer, commune, district, province, stars, decision, decided } = record;
    const by =
      record.certificateEnd !== null || decided === null
        ? null
        : editionOfCertificate(this.editions, record, decided).edition;
    const product = { code, name, producer, commune, district, province, stars, decision, decided };
    const ofDay = this.byEnd.get(end);
    if (ofDay === undefined) this.byEnd.set(end, [this.held.length]);
    else ofDay.push(this.held.length);
    const waits = isAtCentre(record, this.at);
    this.held.push({ file: this.files.length - 1, line, record: product, end, isAtCentre: waits, by });
  }

  /** Drops what bears no code and says again what one with a code says, where it can be of that one only. */
  settle(): void {
    for (const [one, other] of this.pairs) {
      if (this.seen.hasSeveral(one) || this.seen.hasSeveral(other)) continue;
      const [coded, bare] = this.seen.isCoded(one) ? [one, other] : [other, one];
      const at = this.places.at(bare);
      if (at === -1 || this.dropped.has(at)) continue;
      const { end, isAtCentre: waits, record } = this.held.at(at);
      if (!this.isAgain(this.places.at(coded), record, end)) continue;
      this.dropped.add(at);
      this.count(expiryOn(this.law, end, this.at, waits), -1);
      this.again += 1;
    }
  }

  private count({ phase, windowMissedByLaw }: Expiry, by: 1 | -1): void {
    this.phases[phase] += by;
    if (phase === 'grace' && windowMissedByLaw) this.missedByLaw += by;
  }

  /** Another last day, or other stars, of one recognition are listed, too: which is right is for somebody to say. */
  private isAgain(index: number, { stars }: Pick<RegisterRecord, 'stars'>, end: IsoDate): boolean {
    if (index === -1) return false;
    const held = this.held.at(index);
    return held.end === end && held.record.stars === stars;
  }

  *[Symbol.iterator](): Generator<ExpiringRecord> {
    for (const end of [...this.byEnd.keys()].sort()) {
      const there = expiryOn(this.law, end, this.at);
      const waiting = expiryOn(this.law, end, this.at, true);
      for (const index of this.byEnd.get(end) ?? []) {
        if (this.dropped.has(index)) continue;
        const { by, file, isAtCentre: waits, ...one } = this.held.at(index);
        const expiry = waits ? waiting : there;
        const edition = this.editions.find((other) => other.edition === by);
        const term = edition === undefined ? null : termOf(this.editions, edition);
        yield { ...one, file: this.files[file] ?? '', isComputed: by !== null, term, law: this.law, expiry };
      }
    }
  }
}
