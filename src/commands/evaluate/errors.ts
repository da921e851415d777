import type { BaseErrors } from '../../base/errors.js';
import type { RowsErrors } from '../../rows/errors.js';
import type { CommandErrors } from '../shared/errors.js';
import { userErrors } from '../../base/user-error.js';

/** What `ocop evaluate` alone can find wrong with what it was asked or given. */
export interface EvaluateErrors {
  /** The evaluation asks and shows, which takes a terminal. */
  'needs-terminal': Readonly<Record<string, never>>;
  /** The file under a product's name is a sheet on another one, or by somebody else. */
  'sheet-of-another': { readonly path: string; readonly member: string; readonly code: string };
  'product-unknown': { readonly code: string };
  /** The regulation's list has no member of that name. */
  'no-such-member': { readonly read: string; readonly known: readonly string[] };
  'edition-undecided': { readonly day: string };
  /** The file of a sheet was changed by somebody else between reading and writing it. */
  'sheet-changed': { readonly path: string };
}

export const { fatal } = userErrors<EvaluateErrors & CommandErrors & RowsErrors & BaseErrors>();
