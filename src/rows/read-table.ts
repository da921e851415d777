import type { PlainTable } from '../tables/table.js';
import type { Header } from './header.js';
import type { SaidAbove } from './said-above.js';
import type { LayoutNote } from './layouts/layout-notes.js';

/** A table of sheets or of products, with what its columns mean. */
export interface Table extends PlainTable {
  readonly header: Header;
  /** What there is to tell of how it is laid out. */
  readonly notes?: readonly LayoutNote[];
  /** What the lines above it say of all its rows, each a column behind the others. */
  readonly said?: SaidAbove;
}
