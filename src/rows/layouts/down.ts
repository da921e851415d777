import type { Result } from '../columns.js';
import type { CriteriaDown } from './criterion-rows.js';
import type { Facts } from './sheet-facts.js';

/** What stands side by side: products, members, or the one sheet of a form. */
export type Across = 'products' | 'members' | 'one';

/** What a sheet gives for a criterion, and the line it stands in. */
export interface GivenPoints {
  readonly text: string;
  readonly line: number;
  /** A formula that nobody has worked out yet. */
  readonly unvalued: boolean;
}

/** A sheet that was read from one column of a grid. */
export interface DownRecord {
  /** The column it stands in, from 0, and its heading. */
  readonly column: number;
  readonly heading: string;
  readonly fields: Facts;
  readonly results: ReadonlyMap<Result, string>;
  /** By the criterion's code, with its case: what is given, and where it stands; `unvalued` for a formula without a value. */
  readonly points: ReadonlyMap<
    string,
    { readonly text: string; readonly line: number; readonly unvalued: boolean }
  >;
}

/** A grid with its criteria down the rows, understood. */
export interface Down {
  readonly across: Across;
  /** The line of the headings, or of the first criterion. */
  readonly line: number;
  /** Codes with their cases, in their order, each with its label. */
  readonly criteria: ReadonlyMap<string, string>;
  /** The most points of each, where the table says it. */
  readonly most: ReadonlyMap<string, string>;
  readonly records: readonly DownRecord[];
  /** Headings of columns, and labels of rows, that were not read. */
  readonly unreadColumns: readonly string[];
  readonly unreadRows: readonly string[];
  /** Columns of the producer's own points, beside the council's. */
  readonly selfColumns: readonly string[];
  /** Points with a word behind them: `3 điểm`. */
  readonly worded: number;
  /** Labels that were taken for codes. */
  readonly reread: CriteriaDown['reread'];
  /** The day it was signed, where that is taken for the day of rating. */
  readonly signed: string | null;
}

/** Why a grid with its criteria down the rows cannot be read with certainty. */
export type Unclear = 'whose' | 'no-points' | 'most-or-points' | 'stacked';

export type DownReading =
  | { readonly down: Down; readonly unclear: null }
  | {
      readonly down: null;
      readonly unclear: Unclear;
      readonly line: number;
      readonly columns: readonly string[];
      readonly criteria: number;
    };
