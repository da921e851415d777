import type { BaseErrors } from '../base/errors.js';
import type { TablesErrors } from '../tables/errors.js';
import type { OtherYaml } from '../sheets/other-yaml.js';
import { userErrors } from '../base/user-error.js';

/** What is wrong with the inputs of a batch, or with where its rows go. */
export interface RatingErrors {
  /** A folder where one of sheets would do, and there is none in it. */
  'folder-without-sheets': { readonly file: string };
  /** A YAML file is named as a sheet, and is something else. */
  'yaml-no-sheet': { readonly file: string; readonly kind: OtherYaml };
  /** A pattern finds nothing but what this program wrote. */
  'only-own-results': { readonly files: readonly string[] };
  /** `--out` names the file that rejected rows go to. */
  'out-is-rejects': { readonly file: string };
  'rejects-to-screen': Readonly<Record<string, never>>;
}

export const { fatal, fatalProblem } = userErrors<RatingErrors & TablesErrors & BaseErrors>();
