import type { LookAlike } from '../base/text/letters.js';

/** What a row of a list is that is no product. */
export type OtherKind = 'group' | 'sum' | 'detail' | 'note' | 'signature' | 'numbers' | 'dashes';

/** Where a record has what its row leaves blank from: the title of its group or of the table, or the row above. */
export interface Filled {
  readonly field: FilledField;
  readonly by: 'title' | 'table' | 'above';
}

export type FilledField =
  | 'stars'
  | 'commune'
  | 'district'
  | 'province'
  | 'producer'
  | 'branch'
  | 'decision'
  | 'decided'
  | 'certificateEnd'
  | 'year';

/** The same with in how many rows. */
export interface FilledCount extends Filled {
  readonly count: number;
}

/** How a cell was read that might be read otherwise, or what it seems to hold: told with the first of what was read. */
export interface ToldOnce {
  readonly kind: 'short-day' | 'several-products' | 'producer-place';
  readonly read: string;
}

/** What there is to see in a row that is worth a line on its file, once. */
export interface RowSights {
  /** Letters that were read as those they look like. */
  readonly letters: readonly LookAlike[];
  /** The cell of a commune that says where it lies, too, and was taken apart. */
  readonly address: string | null;
  /** A moment by the world's clock that is read as a day; null for none. */
  readonly stamp: string | null;
  /** What a row is that is no product, in a word of its own. */
  readonly other: OtherKind | null;
  /** What was left blank and taken from the title of a group, or the row above. */
  readonly filled: readonly Filled[];
  readonly told: readonly ToldOnce[];
}
