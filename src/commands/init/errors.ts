import { userErrors } from '../../base/user-error.js';
import type { IsoDate } from '../../base/local-time.js';
import type { RowsErrors } from '../../rows/errors.js';
import type { TablesErrors } from '../../tables/errors.js';
import type { FileKind } from '../shared/file-kind.js';

/** What `ocop init` alone can find wrong. */
export interface InitErrors {
  'season-exists': { readonly file: string };
  /** A province, or any place, that no list of the country's has; `likely`: what is spelt much like it. */
  'no-province': { readonly read: string; readonly likely: readonly string[] };
  'no-place': { readonly read: string; readonly likely: readonly string[] };
  'no-agency': { readonly read: string };
  /** A number of a decision without a digit. */
  'no-number': { readonly read: string };
  /** A file that the season names, and that may come later. */
  'not-there-yet': { readonly file: string };
  'file-of-another-kind': {
    readonly file: string;
    readonly read: FileKind;
    readonly wanted: readonly FileKind[];
  };
  'ending-unfit': { readonly file: string; readonly endings: readonly string[] };
  'days-backwards': { readonly from: IsoDate; readonly to: IsoDate };
  'day-to-come': { readonly day: IsoDate; readonly today: IsoDate };
}

export const { fatal, fatalProblem } = userErrors<
  InitErrors & Pick<RowsErrors, 'date-unreadable'> & Pick<TablesErrors, 'file-is-folder'>
>();
