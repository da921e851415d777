import type { BaseErrors } from '../../base/errors.js';
import { userErrors } from '../../base/user-error.js';

/** What `ocop sheet` alone can find wrong with what it was asked or given. */
export interface SheetErrors {
  /** A folder named has no sheet in it. */
  'no-sheets': { readonly path: string };
  /** A sheet's own file where tables of them are taken. */
  'sheet-no-table': { readonly file: string };
}

export const { fatal, fatalProblem } = userErrors<SheetErrors & BaseErrors>();
