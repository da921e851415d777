import type { PlaceLineProblem } from './place-problems.js';
import type { IsoDate } from '../base/local-time.js';
import type { BaseErrors } from '../base/errors.js';
import type { TablesErrors } from '../tables/errors.js';
import type { RowsErrors } from '../rows/errors.js';
import { userErrors } from '../base/user-error.js';

/** What is wrong with a register, or keeps it from being changed. */
export interface RegisterErrors {
  /** A table whose header is not a register's. */
  'no-register-columns': {
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly read: string;
  };
  /** A register is to be changed, and the file is of another kind, which would be changed in its place. */
  'not-a-register': {
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly read: 'results' | 'scores' | 'products';
  };
  /** A table that maps no places. */
  'no-places-columns': { readonly file: string; readonly read: string };
  'places-broken': { readonly file: string; readonly problems: readonly PlaceLineProblem[] };
  /** A table that says of no product that its dossier was handed in; or rows of one that cannot be read. */
  'no-filed-columns': { readonly file: string; readonly read: string };
  'filed-broken': { readonly file: string; readonly lines: readonly number[] };
  /** A table that names no communes; or rows of a list that cannot be read. */
  'no-commune-column': { readonly file: string; readonly read: string };
  'list-broken': { readonly file: string; readonly lines: readonly number[] };
  /** Results that `register add` cannot read as results. */
  'no-results': { readonly file: string; readonly sheet?: string | undefined; readonly read: string };
  'json-broken': { readonly file: string; readonly line: number };
  /** `most` in MiB. */
  'result-too-long': { readonly file: string; readonly line: number; readonly most: number };
  /** No record of the code is in force, or can be distinguished from another. */
  'record-missing': { readonly file: string; readonly code: string };
  'record-several': {
    readonly file: string;
    readonly code: string;
    readonly records: readonly { readonly line: number; readonly decision: string }[];
  };
  'record-withdrawn': { readonly file: string; readonly code: string; readonly line: number };
  'withdrawn-before-decided': {
    readonly file: string;
    readonly code: string;
    readonly line: number;
    readonly withdrawn: IsoDate;
    readonly decided: IsoDate;
  };
  /** The register changed while it was read. */
  'register-changed': { readonly file: string };
  /** Another program is about to write it; null where nobody can know which. */
  'register-busy': { readonly file: string; readonly holder: string | null };
  /** It is read twice, which no pipe can be. */
  'register-not-file': { readonly file: string };
  /** A letter that the register's own encoding does not have. */
  'letter-unwritable': { readonly file: string; readonly text: string; readonly encoding: string };
  /** A register that is changed is written as CSV, and never in the place of a workbook. */
  'register-is-workbook': { readonly file: string; readonly out: string };
  /** The same of one that is not there yet. */
  'register-as-workbook': { readonly file: string; readonly out: string };
  /** A register is one table, and several sheets of the workbook were named. */
  'register-of-sheets': { readonly file: string; readonly sheets: readonly string[] };
}

export const { fatal } = userErrors<RegisterErrors & RowsErrors & TablesErrors & BaseErrors>();
