import type { TextLoss } from '../tables/lost-text.js';
import type { LayoutErrors } from './layouts/layout-notes.js';
import { userErrors } from '../base/user-error.js';

/** What is wrong with the header of a table, or with what a flag names as its rows do. */
export interface RowsErrors extends LayoutErrors {
  'edition-unknown': { readonly asked: string; readonly known: readonly string[] };
  'date-unreadable': { readonly read: string };
  'no-criterion-column': {
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly read: string;
    /** Whether the names of criteria seem to stand down the rows, without their codes. */
    readonly isDown: boolean;
    readonly loss: TextLoss | null;
  };
  /** Totals of members or of the council, and no points of criteria. */
  'totals-only': {
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly columns: readonly string[];
  };
  /** A list of products without their codes. */
  'no-code-column': { readonly file: string; readonly sheet?: string | undefined; readonly read: string };
  'no-set-column': {
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly line: number;
    readonly loss: TextLoss | null;
  };
  'column-twice': {
    readonly file: string;
    readonly sheet?: string | undefined;
    readonly line: number;
    readonly name: string;
    readonly first: number;
    readonly second: number;
  };
}

export const { fatal } = userErrors<RowsErrors>();
