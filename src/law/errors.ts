import type { Finding } from './check/findings.js';
import type { BaseErrors } from '../base/errors.js';
import { userErrors } from '../base/user-error.js';

/** What is wrong with the files of the law. */
export interface LawErrors {
  'criteria-dir-unreadable': { readonly dir: string; readonly reason: string };
  /** A folder named with --criteria holds no file of the law. */
  'criteria-dir-empty': { readonly dir: string };
  'criteria-broken': { readonly findings: readonly Finding[] };
}

export const { fatal } = userErrors<LawErrors & BaseErrors>();
