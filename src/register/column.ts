import type { Coded } from '../base/coded.js';
import type { WithdrawalGrounds } from '../engine/types.js';
import type { Library } from '../law/library.js';
import type { RowProblemArgs } from '../rows/problems.js';
import type { DraftRecord, RegisterRecord } from './record.js';
import type { RecordWords } from './values.js';

/*
 * What there is to say of one column of a register, and the kinds of columns there are.
 */

/** Of the problems of a row of sheets those that a register's cell may have as well. */
export type CellProblem = Coded<
  Pick<RowProblemArgs, 'kind-unknown' | 'edition-unknown' | 'set-unknown' | 'set-ambiguous'>
>;

interface Column<Field extends string> {
  readonly field: Field;
  /** What it goes by of its own, folded; beside these, what a column of that name goes by in tables of sheets. */
  readonly names?: readonly string[];
  /** Its cell as it is written of a record; a column without this is read where a list has it, and is none of ours. */
  readonly write: ((record: RegisterRecord, words: RecordWords) => string | number | null | undefined) | null;
  /** Of which records it is reported that they leave it blank; without this of none, as most do, and rightly so. */
  readonly missed?: 'always' | 'in-lists';
  /** Whether results say it, too; who recognises, and when, is for the decision to say. */
  readonly ofResults?: true;
  /** Whether it is a number, whatever it looks like in a sheet. */
  readonly isNumber?: true;
}

/** A column of texts of many kinds. */
interface TextColumn<Field extends string> extends Column<Field> {
  /** Takes a text that is not blank. */
  readonly put: (draft: DraftRecord, text: string) => void;
}

/** A name, whose letters matter: broken ones are reported. */
export interface NameColumn<Field extends string> extends TextColumn<Field> {
  readonly kind: 'name';
}

export function name<const Field extends string>(column: TextColumn<Field>): NameColumn<Field> {
  return { ...column, kind: 'name' };
}

/** Any other text. */
export interface OtherText<Field extends string> extends TextColumn<Field> {
  readonly kind: 'text';
}

export function text<const Field extends string>(column: TextColumn<Field>): OtherText<Field> {
  return { ...column, kind: 'text' };
}

/** Puts what a cell was read as into a record. */
export type Put = (draft: DraftRecord) => void;

/** Reads a text that is not blank; null where it cannot be read. */
type ReadCell = (text: string, draft: DraftRecord) => Put | CellProblem | null;

/** A column whose cells recur from row to row: each way of writing it is read once. */
interface RecurringColumn<Field extends string> extends Column<Field> {
  readonly reader: (library: Library) => ReadCell;
  /** What else of the record a cell is read by; the column is read behind the others then. */
  readonly readWith?: (draft: DraftRecord, library: Library) => string | null;
}

interface Recurring<Field extends string, Value> extends Column<Field> {
  readonly read: (library: Library) => (text: string, draft: DraftRecord) => Value | CellProblem | null;
  readonly put: (draft: DraftRecord, value: Value) => void;
  readonly readWith?: (draft: DraftRecord, library: Library) => string | null;
}

function recurring<Field extends string, Value>({
  read: readerOf,
  put,
  ...column
}: Recurring<Field, Value>): RecurringColumn<Field> {
  return {
    ...column,
    reader: (library) => {
      const read = readerOf(library);
      return (written, draft) => {
        const answer = read(written, draft);
        if (answer === null) return null;
        return isProblem(answer) ? answer : (into) => put(into, answer);
      };
    },
  };
}

function isProblem(answer: unknown): answer is CellProblem {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'args' in answer;
}

/** One of a few words, or a number within limits. */
export interface WordedColumn<Field extends string> extends RecurringColumn<Field> {
  readonly kind: 'worded';
  /** Which words there are, where that is for the law to say. */
  readonly grounds: (library: Library) => WithdrawalGrounds | null;
}

export function worded<const Field extends string, Value>({
  read,
  grounds = () => null,
  ...column
}: Omit<Recurring<Field, Value>, 'read'> & {
  readonly read: (text: string, grounds: WithdrawalGrounds | null, draft: DraftRecord) => Value | null;
  readonly grounds?: WordedColumn<Field>['grounds'];
}): WordedColumn<Field> {
  const reader = (library: Library) => {
    const known = grounds(library);
    return (written: string, draft: DraftRecord) => read(written, known, draft);
  };
  return { ...recurring({ ...column, read: reader }), kind: 'worded', grounds };
}

/** A day. */
export interface DayColumn<Field extends string> extends RecurringColumn<Field> {
  readonly kind: 'day';
}

export function day<const Field extends string, Value>({
  read,
  ...column
}: Omit<Recurring<Field, Value>, 'read'> & {
  readonly read: (text: string) => Value | null;
}): DayColumn<Field> {
  return { ...recurring({ ...column, read: () => read }), kind: 'day' };
}

/** What the law knows by name: its reading says itself what cannot be read. */
export interface NamedByLaw<Field extends string> extends RecurringColumn<Field> {
  readonly kind: 'by-law';
}

export function byLaw<const Field extends string, Value>(
  column: Omit<Recurring<Field, Value>, 'read'> & {
    readonly read: (library: Library) => (text: string, draft: DraftRecord) => Value | CellProblem;
  },
): NamedByLaw<Field> {
  return { ...recurring(column), kind: 'by-law' };
}
