import type { Library } from '../criteria/library.js';
import type { Coded } from '../engine/problems.js';
import { SeenSheets } from '../input/seen-sheets.js';
import { cellText } from '../input/submission.js';
import { plain } from '../text/fold.js';
import { keyOf } from '../text/spelling.js';
import { checkRecord } from './check-record.js';
import type { RecordFinding, RecordFindingArgs } from './findings.js';
import type { RegisterProblem } from './problems.js';
import { readRegister, type RegisterRow, type RegisterTable } from './read-register.js';
import type { RegisterRecord } from './record.js';
import type { RegisterField } from './register-columns.js';

/** A thing to tell of a row: a cell that cannot be read, or a record that cannot be right. */
export type Told =
  | { readonly kind: 'problem'; readonly problem: RegisterProblem }
  | { readonly kind: 'finding'; readonly finding: RecordFinding };

export interface Checked {
  readonly records: number;
  /** In the order of the files and their lines. */
  readonly told: readonly Told[];
}

/** A record that says which one it follows, until all are known. */
interface Pending {
  readonly at: number;
  readonly code: string;
  readonly decision: string;
  readonly position: RecordFinding['position'];
}

/** Checks registers together: a record may follow one of another file. */
export async function checkRegisters(
  tables: readonly RegisterTable[],
  library: Library,
  note: (row: RegisterRow) => void = () => undefined,
): Promise<Checked> {
  const check = new RegisterCheck(library, note);
  for (const table of tables) await check.read(table);
  return check.end();
}

class RegisterCheck {
  private readonly told: Told[] = [];
  private readonly files: string[] = [];
  /** Products by their decision, whichever way they are told apart; all that are current; all the codes there are. */
  private readonly seen = new SeenSheets();
  private readonly current = new SeenSheets();
  private readonly codes = new SeenSheets();
  private readonly pending: Pending[] = [];
  private records = 0;

  constructor(
    private readonly library: Library,
    private readonly note: (row: RegisterRow) => void,
  ) {}

  async read(table: RegisterTable): Promise<void> {
    const file = this.files.push(table.name) - 1;
    await readRegister(
      table,
      { library: this.library, places: null },
      {
        row: (row) => {
          this.note(row);
          for (const problem of row.problems) this.told.push({ kind: 'problem', problem });
          const { record } = row;
          if (record === null) return;
          this.records += 1;
          for (const [field, finding] of checkRecord(record, this.library)) {
            // What cannot be read has been told; that it is blank is not so.
            const place = (table.columns.places.get(field) ?? -1) + 1;
            const isTold = row.problems.some(({ position }) => position.column?.number === place);
            if (finding.code === 'field-blank' && isTold) continue;
            this.tell(table, row, field, finding);
          }
          this.compare(table, file, row, record);
        },
      },
    );
  }

  end(): Checked {
    // A code that is not there yet is taken in by asking for it, which changes nothing any more.
    const missing = this.pending.filter(
      ({ code, decision }) => this.codes.add(code, decision, -1, -1) === null,
    );
    const told = [...this.told];
    for (const { at, code, decision, position } of missing.toReversed()) {
      const finding = { code: 'predecessor-missing', args: { code, decision }, position } as const;
      told.splice(at, 0, { kind: 'finding', finding });
    }
    return { records: this.records, told };
  }

  private compare(table: RegisterTable, file: number, row: RegisterRow, record: RegisterRecord): void {
    const { code, name, producer, decision, status, follows } = record;
    const product = code === null ? `n:${plain(name)} ${plain(producer)}` : `c:${keyOf(code)}`;
    const shown = code ?? name;
    const first = this.seen.add(product, keyOf(decision ?? ''), file, row.line);
    if (first !== null) {
      const args = { product: shown, file: this.files[first.file] ?? '', line: first.line };
      this.tell(table, row, code === null ? 'name' : 'code', { code: 'duplicate', args });
    } else if (code !== null && (status === 'in-force' || status === null)) {
      const other = this.current.add(product, '', file, row.line);
      if (other !== null) {
        const args = { product: shown, file: this.files[other.file] ?? '', line: other.line };
        this.tell(table, row, 'status', { code: 'two-current', args });
      }
    }
    if (code !== null) {
      this.codes.add(keyOf(code), '', file, row.line);
      if (decision !== null) this.codes.add(keyOf(code), keyOf(decision), file, row.line);
    }
    if (follows?.code != null) {
      const position = positionOf(table, row, 'followsCode');
      const wanted = { code: keyOf(follows.code), decision: keyOf(follows.decision ?? '') };
      this.pending.push({ at: this.told.length, ...wanted, position });
    }
  }

  private tell(
    table: RegisterTable,
    row: RegisterRow,
    field: RegisterField,
    finding: Coded<RecordFindingArgs>,
  ): void {
    const position = positionOf(table, row, field);
    this.told.push({ kind: 'finding', finding: { ...finding, position } });
  }
}

function positionOf(
  { columns }: RegisterTable,
  { file, sheet, line, sheetRow }: RegisterRow,
  field: RegisterField,
): RecordFinding['position'] {
  const index = columns.places.get(field);
  const column =
    index === undefined ? null : { number: index + 1, heading: cellText(columns.headings[index]) };
  return { file, sheet, line, sheetRow, column };
}
