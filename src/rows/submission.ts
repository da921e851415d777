import type { EditionId, IsoDate, ProductSet, RegistrationKind } from '../engine/types.js';
import type { RatingRules } from '../engine/rating-rules.js';
import type { Sheet } from '../engine/rate-sheet.js';
import type { Field } from './columns.js';
import type { Header } from './header.js';
import { withoutApostrophe } from '../base/text/spreadsheet-text.js';
import type { RecordWarning } from './problems.js';

/** A row of a table, understood: one member's sheet on one product. */
export interface Submission {
  readonly header: Header;
  /** The table's, or the sheet's own. */
  readonly file: string;
  readonly line: number;
  /** The row as it was read, a cell a column. */
  readonly cells: readonly string[];
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

const COMBINING = /[\u0300-\u036f]/;

/** A cell as text: NFC, without spaces around it, nor the apostrophe that keeps a spreadsheet from running it. */
export function cellText(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  const text = withoutApostrophe(cell.trim());
  return COMBINING.test(text) ? text.normalize('NFC') : text;
}

/**
 * A cell with all that stands in it: only the apostrophe is taken away that `neutralise` puts before a formula, so that
 * a text we wrote comes back to the byte.
 */
export function cellAsWritten(cell: string | undefined): string {
  return withoutApostrophe(cell ?? '');
}

/** Whether a text has characters that could not be decoded. */
export function isBroken(text: string): boolean {
  return text.includes('\ufffd');
}

/** What a submission's row says in a column, empty where the table has no such column. */
export function fieldText({ header, cells }: Submission, field: Field): string {
  const index = header.fields.get(field);
  return index === undefined ? '' : cellText(cells[index]);
}

/** The same to the byte: see `cellAsWritten`. */
export function fieldAsWritten({ header, cells }: Submission, field: Field): string {
  return cellAsWritten(cells[header.fields.get(field) ?? -1]);
}
