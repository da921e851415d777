import type { Coded } from '../../base/coded.js';
import type { Field } from '../columns.js';
import type { Across, Unclear } from './down.js';

/** What there is to tell of a table that was laid out otherwise, once a file. */
export interface LayoutNoteArgs {
  /** Its criteria stand down the rows; so many sheets were read from its columns. */
  'criteria-down': { readonly across: Across; readonly sheets: number };
  /** Headings that Excel took for days: the first of them, and what it was. */
  'days-were-codes': { readonly read: string; readonly code: string };
  /** Labels such as `a)` below a section's number: the first of them, and what it was taken for. */
  'letters-as-codes': { readonly read: string; readonly code: string };
  'columns-unread': { readonly columns: readonly string[] };
  'rows-unread': { readonly rows: readonly string[] };
  /** The producer's own points beside the council's. */
  'self-unread': { readonly columns: readonly string[] };
  /** `3 điểm`, read as 3. */
  'points-worded': { readonly cells: number };
  /** What the lines above a table say of all its rows. */
  'said-above': { readonly said: readonly (readonly [Field, string])[] };
  /** The days below forms, taken for the day of rating. */
  'signed-days': { readonly days: readonly string[] };
}

export type LayoutNote = Coded<LayoutNoteArgs>;

/** Why a table with its criteria down the rows is not read. */
export interface LayoutErrors {
  'criteria-down': {
    readonly file: string;
    readonly sheet?: string | undefined;
    /** Of the first criterion. */
    readonly line: number;
    readonly unclear: Unclear;
    readonly columns: readonly string[];
  };
}
