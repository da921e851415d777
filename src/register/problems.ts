import type { IsoDate, WithdrawalGrounds } from '../engine/types.js';
import type { Coded } from '../base/coded.js';
import type { Position, RowProblemArgs } from '../rows/problems.js';
import type { OtherKind } from '../rows/row-sights.js';
import type { RegisterField, WordedField } from './columns.js';

/** What of a register's row is the same as of a row of sheets. */
type SharedArgs = Pick<
  RowProblemArgs,
  | 'cell-count'
  | 'quote-open'
  | 'quote-text-after'
  | 'quote-inside'
  | 'quote-somewhere'
  | 'header-again'
  | 'cell-error'
  | 'cell-unvalued'
  | 'kind-unknown'
  | 'edition-unknown'
  | 'set-unknown'
  | 'set-ambiguous'
>;

/** What cannot be read in a register. The record it is in is read without it, or the row is none. */
export interface RegisterProblemArgs extends SharedArgs {
  /** The title of a group, a sum, a note, a signature: read past in a list, and out of place in a register. */
  'other-row': { readonly read: string; readonly kind: OtherKind };
  'text-broken': { readonly field: RegisterField };
  'day-unreadable': {
    readonly field: RegisterField;
    readonly read: string;
    /** The day, where the cell holds a number that Excel counts days by. */
    readonly excelDay: IsoDate | null;
  };
  'value-unknown': {
    readonly field: WordedField;
    readonly read: string;
    /** What a ground of withdrawal can be; null of any other field. */
    readonly grounds: WithdrawalGrounds | null;
  };
}

export type RegisterProblem = Coded<RegisterProblemArgs> & { readonly position: Position };
