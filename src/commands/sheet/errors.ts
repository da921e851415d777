import type { BaseErrors } from '../../base/errors.js';
import type { CommandErrors } from '../shared/errors.js';
import type { RatingErrors } from '../../rating/errors.js';
import { userErrors } from '../../base/user-error.js';

/** What `ocop sheet` alone can find wrong with what it was asked or given. */
export interface SheetErrors {
  /** A folder named has no sheet in it. */
  'no-sheets': { readonly path: string };
  /** A folder has no sheet of somebody. */
  'no-sheets-of': { readonly path: string; readonly member: string; readonly known: readonly string[] };
  /** Somebody has to say yes, and there is nobody to ask. */
  'sign-needs-terminal': Readonly<Record<string, never>>;
  /** A signed sheet is opened again for a reason. */
  'rename-needs-reason': { readonly signed: number };
  /** A member's file, as a page gives it out, where sheets are to be changed. */
  'member-file-kept': { readonly file: string };
  /** The file of `--seals` is no list of seals; with what was read where its headings should be. */
  'no-seal-list': { readonly file: string; readonly read: string };
  /** A sheet's own file where tables of them are taken. */
  'sheet-no-table': { readonly file: string };
}

export const { fatal, fatalProblem } = userErrors<
  SheetErrors & BaseErrors & Pick<CommandErrors, 'flag-blank'> & Pick<RatingErrors, 'yaml-no-sheet'>
>();
