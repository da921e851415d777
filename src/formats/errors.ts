import type { OutForm } from './output-formats.js';
import { userErrors } from '../base/user-error.js';

/** What is wrong with the form that a result is asked in. */
export interface FormatsErrors {
  /** A result that Excel has no room for. */
  'worksheet-outgrown': { readonly rows: number; readonly columns: number };
  /** `--out` names a form that is not written. */
  'out-form-unknown': {
    readonly file: string;
    readonly ending: string;
    readonly forms: readonly OutForm[];
  };
  /** The ending of `--out` names another form than `--format`. */
  'out-form-differs': { readonly file: string; readonly ending: string; readonly format: OutForm };
}

export const { fatal, fatalProblem } = userErrors<FormatsErrors>();
