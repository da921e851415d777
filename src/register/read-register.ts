import type { Library } from '../law/library.js';
import type { Coded } from '../base/coded.js';
import { placedAt } from '../base/word-coded.js';
import { brokenQuote } from '../rows/broken-quote.js';
import { isBlankRow, isStamp } from '../rows/cells.js';
import type { RowPlace } from '../tables/row-place.js';
import type { Source } from '../tables/source.js';
import { cellText } from '../rows/submission.js';
import {
  openPlainTable,
  readRows,
  type PlainTable,
  type SheetColumns,
  type TableHandler,
  type TableRow,
} from '../tables/table.js';
import { plainTablesOf } from '../tables/tables-of.js';
import type { SheetChoice } from '../tables/sheet-choice.js';
import { faultProblem } from '../rows/read-row.js';
import type { RowSights } from '../rows/row-sights.js';
import { NO_SIGHTS, oddLettersIn } from '../rows/sights.js';
import type { PlaceTranslator } from './places.js';
import type { RecordWarning } from '../rows/problems.js';
import { toldOf } from './told-once.js';
import { isTotalCut } from './values.js';
import type { RegisterProblem, RegisterProblemArgs } from './problems.js';
import { ListReader, type ListRow } from './list-reader.js';
import type { OtherRow } from '../rows/other-rows.js';
import type { RegisterRecord } from './record.js';
import { fieldsWith, readRegisterColumns, REGISTER_LOOK, type RegisterColumns } from './register-columns.js';

/** A register, ready to be read row by row. */
export interface RegisterTable extends PlainTable {
  readonly columns: RegisterColumns;
}

/** A row of a register, with where it stands. */
export interface RegisterRow extends Omit<RowPlace, 'notes'> {
  /** What is worth knowing of it without being wrong. */
  readonly notes?: readonly RecordWarning[];
  readonly file: string;
  /** The sheet of a workbook. */
  readonly sheet: string | undefined;
  /** null for a blank row, for one that is no product, and for one that cannot be read, which has problems. */
  readonly record: RegisterRecord | null;
  /** A row that is no product: the title of a group, a sum, a note; null for any other. */
  readonly other: OtherRow | null;
  /** What could not be read; where there is a record it lacks just that. */
  readonly problems: readonly RegisterProblem[];
  /** What is worth a line on its file. */
  readonly sights: RowSights;
  /** As they are in the file; null where a quote out of place breaks the row. */
  readonly cells: readonly string[] | null;
  /** The row's own bytes, its line end included. Valid only while the row is handled. */
  bytes(): Buffer;
}

export interface RegisterHandler {
  /** The bytes of each row above the header. */
  above?(bytes: Buffer): void;
  /** The header's bytes, before any row. */
  header?(bytes: Buffer): void;
  row(row: RegisterRow): void;
  /** After each chunk that was read, so that what was made of it can be written before more is read. */
  progress?(bytesRead: number): Promise<void> | undefined;
}

export interface RegisterOptions {
  readonly library: Library;
  /** Tells places by the names of another day; null leaves them as they are written. */
  readonly places: PlaceTranslator | null;
}

/**
 * Finds out how a register is written, from its head alone.
 *
 * @throws {UserError} when it is not text, or its header is not a register's
 */
export function openRegister(source: Source): RegisterTable {
  return registerIn(openPlainTable(source, REGISTER_LOOK));
}

/**
 * The registers in a file: the one of a text, or those of the sheets of a workbook.
 *
 * @throws {UserError} when it is neither, has no such sheet, or a header is not a register's
 */
export async function registersOf(source: Source, choice: SheetChoice): Promise<readonly RegisterTable[]> {
  return (await plainTablesOf(source, choice, REGISTER_LOOK)).map(registerIn);
}

/**
 * A table as a register.
 *
 * @throws {UserError} when its header is not a register's
 */
export function registerIn(table: PlainTable): RegisterTable {
  const { name, layout, sheet } = table;
  return { ...table, columns: readRegisterColumns(name, sheet?.name, layout.line, layout.cells) };
}

/**
 * Reads a register's rows in order. Nothing is kept: a register of a million records takes no more memory than one of a
 * thousand.
 *
 * @throws {UserError} when a line is beyond the size limit, or the file can no longer be read
 */
export async function readRegister(
  table: RegisterTable,
  { library, places: translator }: RegisterOptions,
  handler: RegisterHandler,
): Promise<void> {
  const { name: file, columns } = table;
  const sheet = table.sheet?.name;
  const reader = new ListReader(library, columns, translator, titlesOf(table));
  const found = new RowProblems(file, sheet, columns);
  const { take } = found;
  const days = DAYS.map((field) => columns.places.get(field)).filter((place) => place !== undefined);
  const places = { days, decision: columns.places.get('decision') ?? -1 };
  const codes = new Set(CODES.map((field) => columns.places.get(field)));
  const sightsOf = (row: TableRow, { record, other, filled }: ListRow): RowSights => {
    const letters = oddLettersIn(table, row, (column) => codes.has(column));
    const address = record?.addressWritten ?? null;
    const stamp = stampIn(row.cells, days);
    const told = record === null ? NOTHING_TOLD : toldOf(record, row.cells, places);
    const isPlain =
      stamp === null &&
      letters.length === 0 &&
      address === null &&
      other === null &&
      filled.length === 0 &&
      told.length === 0;
    return isPlain ? NO_SIGHTS : { letters, address, stamp, other: other?.kind ?? null, filled, told };
  };
  const total = columns.places.get('total') ?? -1;
  const tableHandler: TableHandler = {
    above: (bytes) => handler.above?.(bytes),
    header: (bytes) => handler.header?.(bytes),
    row(row) {
      const { line, sheetRow, faults = [], notes = NO_NOTES } = row;
      found.begin(row);
      for (const { column, read } of faults) take(column, faultProblem(read));
      const cells = withoutFaults(row);
      let read: ListRow = NOTHING;
      if (cells === null) {
        const { column, problem } = brokenQuote(row);
        take(column, problem);
      } else if (!isBlankRow(cells)) {
        const wrong = wrongShape(cells, columns, table.layout.rows);
        if (wrong === null) read = reader.read(cells, take);
        else take(-1, wrong);
      }
      handler.row({
        file,
        sheet,
        line,
        sheetRow,
        ...withNotes(read.record !== null && hasCutTotal(cells?.[total]) ? [...notes, TOTAL_CUT] : notes),
        record: read.record,
        other: read.other,
        problems: found.end(),
        sights: sightsOf(row, read),
        cells,
        bytes: () => row.bytes(),
      });
    },
    progress: (bytesRead) => handler.progress?.(bytesRead),
  };
  await readRows(table, tableHandler, sheetColumns(columns));
}

/** What is written over a table, and on the tab of its worksheet. */
function titlesOf({ layout, sheet }: RegisterTable): readonly string[] {
  return [...(layout.titles ?? []), ...(sheet === null ? [] : [sheet.name])];
}

const NO_NOTES: readonly RecordWarning[] = [];
const TOTAL_CUT: RecordWarning = { code: 'total-cut', args: {} };

/** Few totals are this long; the others are not looked at. */
function hasCutTotal(cell = ''): boolean {
  return cell.length > 4 && isTotalCut(cellText(cell));
}

function withNotes(notes: readonly RecordWarning[]): Pick<RegisterRow, 'notes'> {
  return notes.length === 0 ? {} : { notes };
}

/** Stars, points and years are numbers, whatever they look like in a sheet. */
function sheetColumns({ places, ticks }: RegisterColumns): SheetColumns {
  const numbers = fieldsWith(({ isNumber }) => isNumber === true);
  const computed = numbers.map((field) => places.get(field)).filter((place) => place !== undefined);
  const read = new Set([...places.values(), ...ticks.keys()]);
  return { read, computed: new Set(computed), spread: read };
}

/** A cell that says nothing sound, as `#N/A` does, is as good as blank. */
export function withoutFaults({ cells, faults = [] }: TableRow): TableRow['cells'] {
  if (cells === null || faults.length === 0) return cells;
  const faulty = new Set(faults.map(({ column }) => column));
  return cells.map((cell, column) => (faulty.has(column) ? '' : cell));
}

/** A row that is not a record, whatever is in it. */
function wrongShape(
  cells: readonly string[],
  { headings }: RegisterColumns,
  header: readonly (readonly string[])[],
): Coded<RegisterProblemArgs> | null {
  if (cells.length !== headings.length) {
    return { code: 'cell-count', args: { expected: headings.length, got: cells.length } };
  }
  const isAgain = header.some(
    (row) => row[0] === cells[0] && cells.every((cell, index) => cell === (row[index] ?? '')),
  );
  return isAgain ? { code: 'header-again', args: {} } : null;
}

const DAYS = ['decided', 'certificateEnd', 'withdrawn', 'filed', 'rated'] as const;
const NOTHING_TOLD: RowSights['told'] = [];

/** A moment by the world's clock in one of some columns; nearly every day is shorter than one. */
function stampIn(cells: TableRow['cells'], days: readonly number[]): string | null {
  for (const place of days) {
    const cell = cells?.[place] ?? '';
    if (cell.length > SHORTEST_STAMP && isStamp(cell)) return cell.trim();
  }
  return null;
}

const SHORTEST_STAMP = 16;

/** Columns in which any dash is a hyphen. */
const CODES = [
  'code',
  'decision',
  'decided',
  'certificateEnd',
  'withdrawalDecision',
  'withdrawn',
  'followsCode',
  'followsDecision',
] as const;

const NOTHING: ListRow = { record: null, other: null, filled: [] };

const NO_PROBLEMS: readonly RegisterProblem[] = [];

/** What is wrong with the row at hand, in its place. Most rows have nothing, and no list is made for them. */
class RowProblems {
  private row: RowPlace = { line: 0, sheetRow: null };
  private found: RegisterProblem[] | null = null;

  constructor(
    private readonly file: string,
    private readonly sheet: string | undefined,
    private readonly columns: RegisterColumns,
  ) {}

  begin(row: RowPlace): void {
    this.row = row;
    this.found = null;
  }

  /** @param column from 0; -1 for the row as a whole */
  readonly take = (column: number, problem: Coded<RegisterProblemArgs>): void => {
    const { line, sheetRow } = this.row;
    const heading = this.columns.headings[column];
    const place = heading === undefined ? null : { number: column + 1, heading: cellText(heading) };
    this.found ??= [];
    const position = { file: this.file, sheet: this.sheet, line, sheetRow, column: place };
    this.found.push(placedAt(problem, position));
  };

  /** As one goes along the row. */
  end(): readonly RegisterProblem[] {
    const number = ({ position }: RegisterProblem) => position.column?.number ?? 0;
    return this.found?.sort((a, b) => number(a) - number(b)) ?? NO_PROBLEMS;
  }
}
