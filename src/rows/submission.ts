import type {
  CaseId,
  CriterionCode,
  EditionId,
  IsoDate,
  ProductSet,
  RegistrationKind,
} from '../engine/types.js';
import type { RatingRules } from '../engine/rating-rules.js';
import type { Sheet } from '../engine/rate-sheet.js';
import type { Field } from './columns.js';
import type { Remark } from './heading-meaning.js';
import type { Header } from './header.js';
import { asUsual } from '../base/text/letters.js';
import { neutralise, withoutApostrophe } from '../base/text/spreadsheet-text.js';
import type { RecordWarning, RowProblemArgs } from './problems.js';
import { MOST_OF_A_NAME } from '../base/limits.js';
import type { Coded } from '../base/coded.js';

/** One member's sheet on one product, understood, whatever it was read from. */
interface Understood {
  /** The table's, or the sheet's own. */
  readonly file: string;
  readonly code: string;
  readonly name: string;
  readonly producer: string;
  readonly commune: string;
  /** Empty where the table has no column of members. */
  readonly member: string;
  readonly edition: EditionId;
  readonly set: ProductSet;
  readonly rules: RatingRules;
  readonly kind: RegistrationKind | null;
  readonly filed: IsoDate | null;
  readonly rated: IsoDate | null;
  readonly sheet: Sheet;
  readonly warnings: readonly RecordWarning[];
}

/** A sheet that is a row of a table. */
export interface RowSubmission extends Understood {
  readonly header: Header;
  readonly line: number;
  /** The row as it was read, a cell a column. */
  readonly cells: readonly string[];
}

/** A sheet that has its own file. */
export interface FileSubmission extends Understood {
  readonly header: null;
  readonly line: null;
  readonly cells: null;
  readonly said: Said;
}

export type Submission = RowSubmission | FileSubmission;

/** What the file of a sheet says, as its member wrote it: results and papers carry it along. */
export interface Said {
  /** Empty where it says nothing. */
  readonly field: (field: Field) => string;
  readonly answers: ReadonlyMap<CriterionCode, { readonly points: number; readonly case: CaseId | null }>;
  readonly remarks: ReadonlyMap<CriterionCode, Readonly<Partial<Record<Remark, string>>>>;
}

/**
 * A cell as text, in the letters that it looks to be written in, without spaces around it, nor the apostrophe that keeps
 * a spreadsheet from running it.
 */
export function cellText(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  const text = withoutApostrophe(cell.trim());
  const usual = asUsual(text);
  return usual === text ? text : usual.trim();
}

/**
 * A cell with all that is in it: only the apostrophe is taken away that `neutralise` puts before a formula, so that
 * a text we wrote comes back to the byte.
 */
export function cellAsWritten(cell: string | undefined): string {
  return withoutApostrophe(cell ?? '');
}

const NAMES: ReadonlySet<Field> = new Set(['code', 'name', 'producer', 'commune', 'member']);

/** Whether a code or a name is longer than any is; a reason may be as long as it takes. */
export function isTooLong(field: Field, { length }: string): boolean {
  return length > MOST_OF_A_NAME && NAMES.has(field);
}

/** What is said of a code or a name that is longer than any. */
export function tooLong(field: Field, { length }: string): Coded<Pick<RowProblemArgs, 'text-too-long'>> {
  return { code: 'text-too-long', args: { field, length, most: MOST_OF_A_NAME } };
}

/** Whether a text has characters that could not be decoded. */
export function isBroken(text: string): boolean {
  return text.includes('\ufffd');
}

/**
 * A text of a sheet's file as it would be read in the table that `ocop sheet export` makes of it: the same sheet comes
 * to the same, wherever it stands.
 */
export function textAsRead(text: string): string {
  return cellText(neutralise(text));
}

/** What a submission says of something, empty where it says nothing. */
export function fieldText(submission: Submission, field: Field): string {
  if (submission.header === null) return textAsRead(submission.said.field(field));
  const index = submission.header.fields.get(field);
  return index === undefined ? '' : cellText(submission.cells[index]);
}

/** The same to the byte: see `cellAsWritten`. */
export function fieldAsWritten(submission: Submission, field: Field): string {
  if (submission.header === null) return submission.said.field(field);
  return cellAsWritten(submission.cells[submission.header.fields.get(field) ?? -1]);
}
