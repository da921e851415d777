import type { Library } from '../criteria/library.js';
import type { IsoDate } from '../criteria/types.js';
import { statusOn } from '../engine/certificate.js';
import { expiryOn, type Expiry, type ExpiryPhase } from '../engine/expiring.js';
import type { PlaceTeller } from './places.js';
import type { RegisterProblem } from './problems.js';
import { readRegister, type RegisterRow, type RegisterTable } from './read-register.js';
import type { RegisterRecord } from './record.js';

/** A certificate that runs out, with its record. */
export interface ExpiringRecord {
  readonly file: string;
  readonly line: number;
  readonly record: RegisterRecord;
  /** Its last day. */
  readonly end: IsoDate;
  readonly expiry: Expiry;
}

export interface ExpiringList {
  /** By the day they end, then as they came. */
  readonly found: readonly ExpiringRecord[];
  readonly problems: readonly RegisterProblem[];
  /** How many records were read, and what became of those that are not listed; together they are all. */
  readonly records: number;
  readonly later: number;
  readonly longGone: number;
  readonly notInForce: number;
  readonly noEnd: number;
}

export interface ExpiringQuery {
  readonly at: IsoDate;
  /** Certificates that end within so many days after `at` are listed. */
  readonly within: number;
  readonly library: Library;
  readonly places: PlaceTeller | null;
}

/** One that ran out is listed for as long as Điều 12.3 could keep any in force; after that it is history. */
const LISTED_AFTER = 180;

/**
 * Finds the certificates that run out, or have just run out, on a day.
 *
 * @param note is given every row as it is read
 */
export async function expiringIn(
  tables: readonly RegisterTable[],
  { at, within, library, places }: ExpiringQuery,
  note: (row: RegisterRow) => void,
): Promise<ExpiringList> {
  const newest = library.editions.at(-1);
  if (newest === undefined) throw new RangeError('there is no edition');
  const found: ExpiringRecord[] = [];
  const problems: RegisterProblem[] = [];
  const counts = { records: 0, later: 0, longGone: 0, notInForce: 0, noEnd: 0 };
  for (const table of tables) {
    await readRegister(
      table,
      { library, places },
      {
        row(row) {
          const { file, line, record, problems: wrong } = row;
          note(row);
          problems.push(...wrong);
          if (record === null) return;
          counts.records += 1;
          const { certificateEnd: end, status, decided, withdrawal } = record;
          const withdrawnOn = withdrawal?.date ?? null;
          const facts = { status, certificateEnd: end, decided, withdrawnOn, replacedOn: null };
          const now = statusOn(facts, at);
          if (end === null && now !== 'withdrawn' && now !== 'replaced') counts.noEnd += 1;
          else if (end === null || (now !== 'in-force' && now !== 'expired')) counts.notInForce += 1;
          else {
            const expiry = expiryOn(newest, end, at);
            if (expiry.daysLeft > within) counts.later += 1;
            else if (expiry.daysLeft < -LISTED_AFTER) counts.longGone += 1;
            else found.push({ file, line, record, end, expiry });
          }
        },
      },
    );
  }
  // A stable sort: those of one day stay as they came.
  found.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  return { found, problems, ...counts };
}

/** How many certificates are in each phase. */
export function phasesOf(found: readonly ExpiringRecord[]): Readonly<Record<ExpiryPhase, number>> {
  const counts = { early: 0, open: 0, late: 0, grace: 0, expired: 0 };
  for (const { expiry } of found) counts[expiry.phase] += 1;
  return counts;
}
