import type { OddSet } from '../../sheets/odd-sets.js';

/** What a member has to know of a sheet that is opened. */
export type OpeningRemark =
  /** The list gives the product another set or edition than its sheet was begun by. */
  | { readonly code: 'differs'; readonly set: number; readonly edition: string }
  /** The sheet, or the list for it, has a day of its own, which goes before `--date`. */
  | { readonly code: 'other-day'; readonly rated: string; readonly asked: string }
  /** The list says otherwise of the product's set, or two products look swapped. */
  | { readonly code: 'odd-set'; readonly odd: OddSet }
  /** `--reopen` says nothing to a sheet that is not signed. */
  | { readonly code: 'not-signed' }
  /** Nothing can be written there; with the reason in words. */
  | { readonly code: 'unwritable'; readonly reason: string };
