import { PackedList } from '../base/compact/packed-list.js';
import { MOST_TOLD } from '../base/limits.js';
import { mayBeOneFact } from '../engine/tally-same.js';
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
import { LeastOf } from './least-of.js';
import { MANY } from './many-under.js';
import type { OthersFound } from './others-found.js';
import { producerParts, type PartsOfProducer } from './identity.js';
import { SeenRecords, type SeenRecord } from './seen-records.js';

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

/** A record that is one with another by their names, as far as was read until then: one of the two has no code. */
interface OpenPair {
  readonly entry: number;
  /** null where it is one with many. */
  readonly other: number | null;
  readonly code: RegisterRecord['code'];
  readonly name: string;
}

/**
 * Checks registers together: a record may follow one of another file.
 *
 * What is wrong is reported as it is found, in the order of the files and their lines, and none of it is kept: a
 * register may have as many faults as records. Only that a predecessor is missing, and which code a record without one
 * is of, is known when all is read, as it may stand below or in another file: those come last, in an order of the files
 * and their lines of their own.
 *
 * @param partsOf how producers are told apart
 */
export async function checkRegisters(
  tables: readonly RegisterTable[],
  library: Library,
  taker: CheckTaker,
  partsOf: PartsOfProducer = producerParts,
): Promise<Checked> {
  const check = new RegisterCheck(tables, library, taker, partsOf);
  for (const table of tables.keys()) await check.read(table);
  return check.end();
}

class RegisterCheck {
  private readonly seen: SeenRecords;
  private readonly pending = new PackedList<Pending>();
  private readonly pairs = new PackedList<OpenPair>();
  private readonly manyOf = new Map<number, OthersFound>();
  private records = 0;

  constructor(
    private readonly tables: readonly RegisterTable[],
    private readonly library: Library,
    private readonly taker: CheckTaker,
    partsOf: PartsOfProducer,
  ) {
    this.seen = new SeenRecords(partsOf);
  }

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
    await this.endOfPairs();
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
    const { code, name, status, follows } = record;
    const { entry, twin, others } = this.seen.take(record, {
      table: at,
      line: row.line,
      sheetRow: row.sheetRow,
    });
    if (others.count > MANY) {
      this.manyOf.set(entry, others);
      this.pairs.push({ entry, other: null, code, name });
    } else {
      others.each((other) => {
        this.pairs.push({ entry, other, code, name });
      });
    }
    if (twin !== null) {
      this.reportDouble(table, row, { code, name }, this.seen.at(entry), twin);
    } else if (code !== null && (status === 'in-force' || status === null)) {
      const other = this.seen.addCurrent(code);
      if (other !== null) {
        const args = { product: code, ...this.placeOf(other) };
        this.report(table, row, 'status', { code: 'two-current', args });
      }
    }
    if (follows?.code != null) {
      const wanted = { code: keyOf(follows.code), decision: keyOf(follows.decision ?? '') };
      if (this.seen.hasPredecessor(wanted.code, wanted.decision)) return;
      this.pending.push({ table: at, line: row.line, sheetRow: row.sheetRow, ...wanted });
    }
  }

  private reportDouble(
    table: RegisterTable,
    row: Pick<RegisterRow, 'file' | 'sheet' | 'line' | 'sheetRow'>,
    { code, name }: Pick<RegisterRecord, 'code' | 'name'>,
    { stars, total }: Pick<SeenRecord, 'stars' | 'total'>,
    first: SeenRecord,
  ): void {
    const place = this.placeOf(first);
    const field = code === null ? 'name' : 'code';
    // Without a code, what says other stars or points is counted as another product: somebody has to look, and delete none.
    if (code !== null || mayBeOneFact({ facts: 0, stars, total }, { ...first, facts: 0 })) {
      this.report(table, row, field, { code: 'duplicate', args: { product: code ?? name, ...place } });
    }
    for (const [field, here, there] of [
      ['stars', stars, first.stars],
      ['total', total === null ? null : total / 100, first.total === null ? null : first.total / 100],
    ] as const) {
      if (here === null || there === null || here === there) continue;
      const args = { field, here: String(here), there: String(there), ...place };
      this.report(table, row, field, { code: 'duplicate-differs', args });
    }
  }

  /** What became of records that are one with others by their names alone. */
  private async endOfPairs(): Promise<void> {
    const unclear = new Map<number, { readonly name: string; readonly may: LeastOf }>();
    let last = -1;
    const settle = (other: number, { entry, code, name }: OpenPair) => {
      const [coded, bare] = this.seen.isCoded(entry) ? [entry, other] : [other, entry];
      if (this.seen.hasSeveral(coded) || this.seen.hasSeveral(bare)) {
        let known = unclear.get(bare);
        if (known === undefined) unclear.set(bare, (known = { name, may: new LeastOf(MOST_TOLD) }));
        known.may.add(coded);
      } else if (entry !== last) {
        last = entry;
        const [here, first] = [this.seen.at(entry), this.seen.at(other)];
        const table = this.table(here.table);
        this.reportDouble(table, rowOf(table, here), { code, name }, here, first);
      }
    };
    for (const pair of this.pairs) {
      const { entry, other } = pair;
      if (other !== null) settle(other, pair);
      else {
        this.manyOf.get(entry)?.each((one) => {
          settle(one, pair);
        });
      }
      await this.taker.progress(null);
    }
    for (const [entry, { name, may }] of [...unclear].toSorted(([a], [b]) => a - b)) {
      const here = this.seen.at(entry);
      const table = this.table(here.table);
      const rows = may.first().map((one) => this.placeOf(this.seen.at(one)));
      const more = may.count - rows.length;
      const args = { product: name, rows, ...(more === 0 ? {} : { more }) };
      this.report(table, rowOf(table, here), 'code', { code: 'code-unclear', args });
      await this.taker.progress(null);
    }
  }

  private placeOf({ table, line }: SeenRecord): { readonly file: string; readonly line: number } {
    const { name: file, sheet } = this.table(table);
    return { file: tableNamed({ file, sheet: sheet?.name }), line };
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
    this.taker.told({ kind: 'finding', finding: { position, ...finding } });
  }
}

/** Whether what was reported may be right: what would tell is not written. */
export function isUnsure(one: Told): boolean {
  return one.kind === 'finding' && one.finding.code === 'rating-day-unknown';
}

/**
 * The column that a record leaves blank, where that is all there is to say: a list that was taken over did not hold it,
 * and nothing contradicts it. null for what somebody has to look at, as what a record without a name or without stars is.
 */
export function blankIn(one: Told): RegisterField | null {
  if (one.kind !== 'finding') return null;
  const { code, args } = one.finding;
  if (code === 'stars-without-authority') return 'authority';
  if (code === 'no-predecessor') return 'followsCode';
  return code === 'field-blank' && !ESSENTIAL.includes(args.field) ? args.field : null;
}

/** What tells of which product a record is, and what it was recognised as. */
const ESSENTIAL: readonly RegisterField[] = ['name', 'producer', 'stars'];

function otherRow({ file, sheet, line, sheetRow }: RegisterRow, { kind, read }: OtherRow): RegisterProblem {
  return { code: 'other-row', args: { kind, read }, position: { file, sheet, line, sheetRow, column: null } };
}

function rowOf(
  { name: file, sheet }: RegisterTable,
  { line, sheetRow }: SeenRecord,
): Pick<RegisterRow, 'file' | 'sheet' | 'line' | 'sheetRow'> {
  return { file, sheet: sheet?.name, line, sheetRow };
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
