import type { BaseErrors } from '../../base/errors.js';
import type { RowsErrors } from '../../rows/errors.js';
import type { CommandErrors } from '../shared/errors.js';
import { userErrors } from '../../base/user-error.js';

/** What `ocop form` alone can find wrong with what it was asked or given. */
export interface FormErrors {
  /** A page is an HTML file. */
  'form-ending': { readonly file: string };
  'form-needs-products': Readonly<Record<string, never>>;
  'form-no-products': { readonly file: string };
  /** A later round goes by the lists that the secretary made of the one before. */
  'form-round-needs-folder': { readonly round: number };
  /** A folder of lists is for a later round. */
  'form-folder-first-round': { readonly folder: string };
  /** Nobody has anything to score again. */
  'form-nothing-again': { readonly folder: string; readonly round: number };
  /** A producer fills in the page once, and alone. */
  'form-self-alone': { readonly flag: string };
  'form-no-such-member': { readonly read: string; readonly known: readonly string[] };
  /** A list of a later round without what it follows. */
  'form-round-without-first': { readonly code: string; readonly round: number };
}

export const { fatal } = userErrors<FormErrors & CommandErrors & RowsErrors & BaseErrors>();
