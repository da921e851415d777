import type { Coded } from '../base/coded.js';
import type { Library } from '../law/library.js';
import { partOwner } from '../base/text/owner-place.js';
import { partPlace } from '../base/text/whole-place.js';
import { excelDay } from '../rows/cells.js';
import { cellText, isBroken } from '../rows/submission.js';
import type { Put } from './column.js';
import { samePlace } from './identity.js';
import { COLUMNS, type RegisterColumn } from './columns.js';
import type { PlaceTranslator } from './places.js';
import type { RegisterProblemArgs } from './problems.js';
import { blankRecord, type DraftRecord, type Place, type RegisterRecord } from './record.js';
import type { RegisterColumns, TickedLevel } from './register-columns.js';

type Problem = Coded<RegisterProblemArgs>;

/** Takes a problem, with the column it is in, from 0. */
export type TakeProblem = (column: number, problem: Problem) => void;

/** Few registers write a column in more ways than this; one that does is not kept in mind. */
const REMEMBERED = 5000;

/** Reads a cell of a row into its record. */
type CellReader = (cells: readonly string[], draft: DraftRecord, take: TakeProblem) => void;

/** Makes records of the rows of one register. What recurs from row to row is worked out once. */
export class RecordReader {
  private readonly readers: readonly CellReader[];

  constructor(
    private readonly library: Library,
    columns: RegisterColumns,
    private readonly places: PlaceTranslator | null,
    private readonly recognised = true,
  ) {
    // What is read with other cells is read behind them.
    const there = COLUMNS.filter(({ field }) => columns.places.has(field));
    const inOrder = [...there.filter((one) => !isReadLate(one)), ...there.filter(isReadLate)];
    const readers = inOrder.map((column) => this.readerOf(column, columns.places.get(column.field) ?? -1));
    this.readers = columns.ticks.size === 0 ? readers : [...readers, tickReader(columns.ticks)];
  }

  /** What a row says that has a cell for every heading. */
  draft(cells: readonly string[], take: TakeProblem): DraftRecord {
    const draft = blankRecord();
    for (const reader of this.readers) reader(cells, draft, take);
    draft.recognised = this.recognised;
    return draft;
  }

  /** The same as a record, in the places that it is reported in. */
  finished(draft: DraftRecord): RegisterRecord {
    this.partOwner(draft);
    this.partPlace(draft);
    this.translatePlace(draft);
    return draft;
  }

  /** A producer's cell may say where the producer is, too. */
  private partOwner(draft: DraftRecord): void {
    const parted = partOwner(draft.producer);
    if (parted === null || !isSaidAlike(parted, draft)) return;
    draft.producer = parted.owner;
    draft.producerAddress = parted.address;
    draft.commune ||= parted.commune;
    draft.district ||= parted.district;
    draft.province ||= parted.province;
  }

  /** A commune's cell may say where the commune lies, too. */
  private partPlace(draft: DraftRecord): void {
    const parted = partPlace(draft.commune, draft);
    if (parted === null) return;
    draft.addressWritten = draft.commune;
    draft.commune = parted.commune;
    draft.district ||= parted.district;
    draft.province ||= parted.province;
  }

  /** Gives the place the names of the day requested. */
  private translatePlace(draft: DraftRecord): void {
    const { commune, district, province, decided } = draft;
    const written: Place = { commune, district, province };
    const found = this.places?.translate(written, decided) ?? null;
    if (found === null) return;
    draft.commune = found.commune;
    draft.district = found.district;
    draft.province = found.province;
    draft.placeWritten = written;
  }

  private readerOf(column: RegisterColumn, at: number): CellReader {
    switch (column.kind) {
      case 'name':
      case 'text':
        return textReader(column, at);
      case 'worded':
      case 'day':
      case 'by-law':
        return recurringReader(column, at, this.library);
    }
  }
}

/** Whether one place says nothing that another says otherwise. */
function isSaidAlike(one: Place, other: Place): boolean {
  return (['commune', 'district', 'province'] as const).every((level) => {
    return (
      one[level] === '' || other[level] === '' || samePlace(one[level]).name === samePlace(other[level]).name
    );
  });
}

function isReadLate(column: RegisterColumn): boolean {
  return 'readWith' in column;
}

type TextColumn = Extract<RegisterColumn, { readonly kind: 'name' | 'text' }>;

function textReader(column: TextColumn, at: number): CellReader {
  const { field, kind, put } = column;
  return (cells, draft, take) => {
    const text = cellText(cells[at]);
    if (text === '') return;
    if (kind === 'name' && isBroken(text)) take(at, { code: 'text-broken', args: { field } });
    put(draft, text);
  };
}

type RecurringColumn = Exclude<RegisterColumn, TextColumn>;

const TICK = /^(?:[xv1+*✓✔☑✅√]|có)$/iu;

function putLevel(draft: DraftRecord, level: TickedLevel): void {
  if (level === 'candidate-5') draft.candidate = true;
  else draft.stars = level;
}

/** The level whose column is ticked; two that are, or something else than a tick, are reported. */
function tickReader(ticks: RegisterColumns['ticks']): CellReader {
  const field = 'stars';
  return (cells, draft, take) => {
    const said = [...ticks].filter(([column]) => cellText(cells[column]) !== '');
    const [first, second] = said;
    if (first === undefined) return;
    const [column, level] = second ?? first;
    const isTicked = TICK.test(cellText(cells[first[0]]));
    if (second === undefined && isTicked) putLevel(draft, level);
    else
      take(column, { code: 'value-unknown', args: { field, read: cellText(cells[column]), grounds: null } });
  };
}

/** What a cell was read as; null for a blank one. */
type Read = Put | Problem | null;

/** A column that recurs from row to row: each way of writing it is read once. */
function recurringReader(column: RecurringColumn, at: number, library: Library): CellReader {
  const read = column.reader(library);
  const readWith = column.readWith ?? (() => null);
  const known = new Map<string | null, Map<string, Read>>();
  const last: { cell: string; with: string | null; read: Read } = { cell: '', with: null, read: null };
  const readOnce = (cell: string, draft: DraftRecord, by: string | null): Read => {
    const those = known.get(by) ?? new Map<string, Read>();
    known.set(by, those);
    const before = those.get(cell);
    if (before !== undefined) return before;
    const text = cellText(cell);
    const answer = text === '' ? null : (read(text, draft) ?? unreadable(column, text, library));
    if (those.size < REMEMBERED) those.set(cell, answer);
    return answer;
  };
  return (cells, draft, take) => {
    const cell = cells[at] ?? '';
    const by = readWith(draft, library);
    if (cell !== last.cell || by !== last.with) {
      last.read = readOnce(cell, draft, by);
      last.cell = cell;
      last.with = by;
    }
    if (typeof last.read === 'function') last.read(draft);
    else if (last.read !== null) take(at, last.read);
  };
}

function unreadable(column: RecurringColumn, read: string, library: Library): Problem {
  switch (column.kind) {
    case 'worded':
      return { code: 'value-unknown', args: { field: column.field, read, grounds: column.grounds(library) } };
    case 'day':
      return { code: 'day-unreadable', args: { field: column.field, read, excelDay: excelDay(read) } };
    case 'by-law':
      throw new RangeError(`${column.field} does not say what cannot be read of it`);
  }
}
