import type { RowsErrors } from '../../rows/errors.js';
import { userErrors } from '../../base/user-error.js';

/** What `ocop report` alone can find wrong with what it was asked or given. */
export interface ReportErrors {
  /** A paper is a file: it has to be said which. */
  'paper-without-file': { readonly forms: readonly string[] };
  /** The ending of a paper's file names no format that we write. */
  'paper-form-unknown': { readonly file: string; readonly forms: readonly string[] };
  /** `--each` of a paper that is on all the products. */
  'each-of-one': Readonly<Record<string, never>>;
  /** `--short` of a paper that is no scoring sheet. */
  'short-of-sheets': Readonly<Record<string, never>>;
  /** Minutes are of a council, which its regulation names. */
  'minutes-need-regulation': Readonly<Record<string, never>>;
}

export const { fatal } = userErrors<ReportErrors & RowsErrors>();
