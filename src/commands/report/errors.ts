import type { IsoDate } from '../../base/local-time.js';
import type { PaperKind } from '../../papers/paper-kinds.js';
import type { RowsErrors } from '../../rows/errors.js';
import type { FileKind } from '../shared/file-kind.js';
import type { PaperTakes } from './paper-takes.js';
import { userErrors } from '../../base/user-error.js';

/** What `ocop report` alone can find wrong with what it was asked or given. */
export interface ReportErrors {
  /** A paper is a file: it has to be said which. */
  'paper-without-file': { readonly forms: readonly string[] };
  /** The ending of a paper's file names no format that we write. */
  'paper-form-unknown': { readonly file: string; readonly forms: readonly string[] };
  /** `--each` of a paper that is on all the products. */
  'each-of-one': Readonly<Record<string, never>>;
  /** Options that another paper takes, and this one does not. */
  'option-of-another-paper': {
    readonly kind: PaperKind;
    /** Whether it is the annex of a decision, made from a register. */
    readonly isAnnex: boolean;
    readonly options: readonly { readonly flag: string; readonly kinds: readonly PaperKind[] }[];
  };
  /** A file of another kind than the paper is made from. */
  'input-of-another-kind': {
    readonly file: string;
    readonly read: FileKind;
    readonly kind: PaperKind;
    readonly takes: PaperTakes;
  };
  /** `--where` of rows of which nobody knows what they are, as they were rejected. */
  'where-of-returns': Readonly<Record<string, never>>;
  /** Minutes are of a council, which its regulation names. */
  'minutes-need-regulation': Readonly<Record<string, never>>;
  /** A register of several decisions, or of none, or without the one that is named. */
  'several-decisions': { readonly decisions: readonly NamedDecision[] };
  'decision-missing': { readonly number: string | null; readonly decisions: readonly NamedDecision[] };
  /** What is in force is so on a day; a year's report is of a year. */
  'day-needed': Readonly<Record<string, never>>;
  'year-needed': Readonly<Record<string, never>>;
}

interface NamedDecision {
  readonly number: string | null;
  readonly decided: IsoDate | null;
  readonly records: number;
}

export const { fatal, fatalProblem } = userErrors<ReportErrors & RowsErrors>();
