import type { BaseErrors } from '../../base/errors.js';
import type { RowsErrors } from '../../rows/errors.js';
import type { CommandErrors } from '../shared/errors.js';
import { userErrors } from '../../base/user-error.js';

/** What `ocop evaluate` alone can find wrong with what it was asked or given. */
export interface EvaluateErrors {
  /** The file under a product's name is a sheet on another one, or by somebody else. */
  'sheet-of-another': { readonly path: string; readonly member: string; readonly code: string };
  'product-unknown': { readonly code: string; readonly known: readonly string[] };
  /** The regulation's list has no member of that name. */
  /** What is named as a member has no letter. */
  'no-name': { readonly read: string };
  'no-such-member': { readonly read: string; readonly known: readonly string[] };
  /** A later round goes by the list that the secretary made of the one before. */
  'round-needs-list': { readonly round: number };
  'nothing-again': { readonly file: string; readonly member: string; readonly round: number };
  /** The list of a later round does not say which sheet it follows. */
  'round-without-first': { readonly code: string; readonly round: number };
  'edition-undecided': { readonly day: string };
  /** The file of a sheet was changed by somebody else between reading and writing it. */
  'sheet-changed': { readonly path: string };
}

export const { fatal } = userErrors<EvaluateErrors & CommandErrors & RowsErrors & BaseErrors>();
