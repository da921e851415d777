import type { BaseErrors } from '../base/errors.js';
import type { AliasProblem } from './alias-problems.js';
import type { PartMismatch } from './part-mismatch.js';
import type { TablesErrors } from '../tables/errors.js';
import type { RatingErrors } from '../rating/errors.js';
import type { IsoDate } from '../engine/types.js';
import { userErrors } from '../base/user-error.js';

/** What is wrong with a tally that is requested, or with what it is made of. */
export interface TallyErrors {
  /** A value of `--where` that no record can have in its dimension. */
  'where-value': {
    readonly dimension: string;
    readonly read: string;
    readonly allowed: readonly string[];
  };
  /** A table that settles no producers. */
  'no-alias-columns': { readonly file: string; readonly read: string };
  'aliases-broken': { readonly file: string; readonly problems: readonly AliasProblem[] };
  /** What is in force, or lost, is so on a day. */
  'tally-needs-day': { readonly measure: string };
  'tally-needs-period': Readonly<Record<string, never>>;
  /** What a period longer than a year is held against would be in it itself. */
  'tally-period-long': { readonly from: IsoDate; readonly to: IsoDate };
  'period-backwards': { readonly from: string; readonly to: string };
  'year-and-days': Readonly<Record<string, never>>;
  /** Not what `ocop tally --format json` writes. */
  'no-tally-part': { readonly file: string };
  /** What a part carries does not fit together. */
  'part-broken': { readonly file: string; readonly at: string };
  /** Counted by an ocop that holds products or compares names otherwise. */
  'part-of-other-form': { readonly file: string };
  'parts-differ': { readonly file: string; readonly first: string; readonly in: PartMismatch };
  /** Two spellings that a list of aliases distinguishes, and a part does not. */
  'part-counts-as-one': { readonly file: string; readonly first: string; readonly second: string };
  /** The same part by its path, or a copy of it. */
  'part-twice': { readonly file: string; readonly first: string };
  'row-unknown': { readonly asked: string; readonly rows: readonly string[] };
  'row-ambiguous': { readonly asked: string; readonly rows: readonly string[] };
}

export const { fatal, fatalProblem } = userErrors<TallyErrors & RatingErrors & TablesErrors & BaseErrors>();
