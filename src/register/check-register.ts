import { Fingerprints, markOf } from '../base/compact/fingerprints.js';
import { Numbers } from '../base/compact/numbers.js';
import { PackedList } from '../base/compact/packed-list.js';
import type { Library } from '../law/library.js';
import type { Coded } from '../base/coded.js';
import { tableNamed } from '../rows/problems.js';
import { cellText } from '../rows/submission.js';
import { keyOf } from '../base/text/spelling.js';
import { checkRecord, fieldsLacking } from './check-record.js';
import type { RecordFinding, RecordFindingArgs } from './findings.js';
import type { OtherRow } from '../rows/other-rows.js';
import type { RegisterProblem } from './problems.js';
import { readRegister, type RegisterRow, type RegisterTable } from './read-register.js';
import type { RegisterRecord } from './record.js';
import type { RegisterField } from './columns.js';
import type { ComparedPlace } from '../engine/same-place.js';
import { comparedPlace, ofThisPlace } from './identity.js';
import { codeKey, decisionKey, isByNames, recognitionKey, recordKeys } from './same-record.js';

/** A thing to tell of a row: a cell that cannot be read, or a record that cannot be right. */
export type Told =
  | { readonly kind: 'problem'; readonly problem: RegisterProblem }
  | { readonly kind: 'finding'; readonly finding: RecordFinding };

/** Takes rows as they are read, and what is wrong with each. */
export interface CheckTaker {
  row(row: RegisterRow): void;
  told(one: Told): void;
  /** After each chunk, so that what was reported goes out before more is read. */
  readonly progress: (bytesRead: number | null) => Promise<void> | undefined;
}

export interface Checked {
  readonly records: number;
}

/** A record whose predecessor was not met yet, until all are known. */
interface Pending {
  readonly table: number;
  readonly line: number;
  readonly sheetRow: number | null;
  readonly code: string;
  readonly decision: string;
}

/**
 * Checks registers together: a record may follow one of another file.
 *
 * What is wrong is reported as it is found, in the order of the files and their lines, and none of it is kept: a
 * register may have as many faults as records. Only that a predecessor is missing is known when all is read, as it may
 * stand below or in another file: those come last, in an order of the files and their lines of their own.
 */
export async function checkRegisters(
  tables: readonly RegisterTable[],
  library: Library,
  taker: CheckTaker,
): Promise<Checked> {
  const check = new RegisterCheck(tables, library, taker);
  for (const table of tables.keys()) await check.read(table);
  return check.end();
}

class RegisterCheck {
  private readonly seen = new SeenRecords();
  private readonly pending = new PackedList<Pending>();
  private records = 0;

  constructor(
    private readonly tables: readonly RegisterTable[],
    private readonly library: Library,
    private readonly taker: CheckTaker,
  ) {}

  async read(at: number): Promise<void> {
    const table = this.table(at);
    const lacking = new Set<RegisterField>(fieldsLacking(table));
    await readRegister(
      table,
      { library: this.library, places: null },
      {
        row: (row) => {
          this.taker.row(row);
          for (const problem of row.problems) this.taker.told({ kind: 'problem', problem });
          if (row.other !== null) this.taker.told({ kind: 'problem', problem: otherRow(row, row.other) });
          const { record } = row;
          if (record === null) return;
          this.records += 1;
          for (const [field, finding] of checkRecord(record, this.library)) {
            // What cannot be read has been reported; that it is blank is not so.
            const place = (table.columns.places.get(field) ?? -1) + 1;
            const isTold = row.problems.some(({ position }) => position.column?.number === place);
            if (finding.code === 'field-blank' && (isTold || lacking.has(field))) continue;
            this.report(table, row, field, finding);
          }
          this.compare(table, at, row, record);
        },
        progress: (bytesRead) => this.taker.progress(bytesRead),
      },
    );
  }

  async end(): Promise<Checked> {
    for (const { table: at, line, sheetRow, code, decision } of this.pending) {
      if (this.seen.hasPredecessor(code, decision)) continue;
      const table = this.table(at);
      const row = { file: table.name, sheet: table.sheet?.name, line, sheetRow };
      this.report(table, row, 'followsCode', { code: 'predecessor-missing', args: { code, decision } });
      await this.taker.progress(null);
    }
    return { records: this.records };
  }

  private compare(table: RegisterTable, at: number, row: RegisterRow, record: RegisterRecord): void {
    const { code, name, status, follows, stars, total } = record;
    const product = code ?? name;
    const placeOf = (one: SeenRecord) => {
      const { name: file, sheet } = this.table(one.table);
      return { file: tableNamed({ file, sheet: sheet?.name }), line: one.line };
    };
    const first = this.seen.add(record, at, row.line);
    if (first !== null) {
      const place = placeOf(first);
      this.report(table, row, code === null ? 'name' : 'code', {
        code: 'duplicate',
        args: { product, ...place },
      });
      for (const [field, here, there] of [
        ['stars', stars, first.stars],
        ['total', total === null ? null : total / 100, first.total === null ? null : first.total / 100],
      ] as const) {
        if (here === null || there === null || here === there) continue;
        const args = { field, here: String(here), there: String(there), ...place };
        this.report(table, row, field, { code: 'duplicate-differs', args });
      }
    } else if (code !== null && (status === 'in-force' || status === null)) {
      const other = this.seen.addCurrent(code);
      if (other !== null) {
        this.report(table, row, 'status', { code: 'two-current', args: { product, ...placeOf(other) } });
      }
    }
    if (follows?.code != null) {
      const wanted = { code: keyOf(follows.code), decision: keyOf(follows.decision ?? '') };
      if (this.seen.hasPredecessor(wanted.code, wanted.decision)) return;
      this.pending.push({ table: at, line: row.line, sheetRow: row.sheetRow, ...wanted });
    }
  }

  private table(at: number): RegisterTable {
    const table = this.tables[at];
    if (table === undefined) throw new RangeError(`there is no table ${String(at)}`);
    return table;
  }

  private report(
    table: RegisterTable,
    row: Pick<RegisterRow, 'file' | 'sheet' | 'line' | 'sheetRow'>,
    field: RegisterField,
    finding: Coded<RecordFindingArgs>,
  ): void {
    const position = positionOf(table, row, field);
    this.taker.told({ kind: 'finding', finding: { ...finding, position } });
  }
}

/** Whether what was reported may be right: what would tell is not written. */
export function isUnsure(one: Told): boolean {
  return one.kind === 'finding' && one.finding.code === 'rating-day-unknown';
}

function otherRow({ file, sheet, line, sheetRow }: RegisterRow, { kind, read }: OtherRow): RegisterProblem {
  return { code: 'other-row', args: { kind, read }, position: { file, sheet, line, sheetRow, column: null } };
}

function positionOf(
  { columns }: RegisterTable,
  { file, sheet, line, sheetRow }: Pick<RegisterRow, 'file' | 'sheet' | 'line' | 'sheetRow'>,
  field: RegisterField,
): RecordFinding['position'] {
  const index = columns.places.get(field);
  const column =
    index === undefined ? null : { number: index + 1, heading: cellText(columns.headings[index]) };
  return { file, sheet, line, sheetRow, column };
}

interface SeenRecord {
  readonly table: number;
  readonly line: number;
  readonly stars: number | null;
  readonly total: number | null;
}

/** The records met so far, each by its product and its recognition, however those are distinguished. */
class SeenRecords {
  private readonly byKey = new Fingerprints();
  private readonly years = new Set<number | null>();
  private readonly tables = new Numbers();
  private readonly lines = new Numbers();
  /** Stars and total, both plus one so that 0 is none, in one number. */
  private readonly marks = new Numbers();
  private readonly communes = new Numbers();
  private readonly provinces = new Numbers();

  /** Takes a record in; gives the first one that is the same recognition of the same product, where there is one. */
  add(record: RegisterRecord, table: number, line: number): SeenRecord | null {
    const { code, stars, total, year } = record;
    const { kept, looked } = recordKeys(record);
    const [commune, province] = comparedPlace(record);
    const place = [markOf(commune), markOf(province)] as const;
    const first = looked.map((key) => this.firstUnder(key, place)).find((one) => one !== null) ?? null;
    const entry = this.lines.length;
    this.years.add(year);
    this.tables.push(table);
    this.lines.push(line);
    this.marks.push(((stars ?? -1) + 1) * MARK + (total ?? -1) + 1);
    this.communes.push(place[0]);
    this.provinces.push(place[1]);
    for (const key of kept) this.keep(key, entry);
    if (code !== null && this.byKey.get(codeKey(code)) === null) this.byKey.set(codeKey(code), NOT_CURRENT);
    return first === null ? null : this.at(first);
  }

  private firstUnder(key: string, place: ComparedPlace): number | null {
    const entries = this.under(key);
    if (!isByNames(key)) return entries[0] ?? null;
    return ofThisPlace(place, entries, (entry) => this.placeOf(entry))[0] ?? null;
  }

  /** By its code a record is kept once; by its names once for each place. */
  private keep(key: string, entry: number): void {
    const entries = this.under(key);
    const isThere = isByNames(key)
      ? entries.some((one) => String(this.placeOf(one)) === String(this.placeOf(entry)))
      : entries.length > 0;
    if (!isThere) this.byKey.set(nth(key, entries.length), entry);
  }

  /** All that is kept under a key. */
  private under(key: string): readonly number[] {
    const first = this.byKey.get(key);
    if (first === null) return NONE;
    const entries = [first];
    if (!isByNames(key)) return entries;
    for (let at = 1; ; at += 1) {
      const entry = this.byKey.get(nth(key, at));
      if (entry === null) return entries;
      entries.push(entry);
    }
  }

  private placeOf(entry: number): ComparedPlace {
    return [this.communes.at(entry), this.provinces.at(entry)];
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

  private at(entry: number): SeenRecord {
    const mark = this.marks.at(entry);
    const [stars, total] = [Math.floor(mark / MARK) - 1, (mark % MARK) - 1];
    return {
      table: this.tables.at(entry),
      line: this.lines.at(entry),
      stars: stars === -1 ? null : stars,
      total: total === -1 ? null : total,
    };
  }
}

const NONE: readonly number[] = [];

function nth(key: string, at: number): string {
  return at === 0 ? key : `${key}\u0003${String(at)}`;
}

/** More than a total has hundredths. */
const MARK = 100_000;
const NOT_CURRENT = -1;
