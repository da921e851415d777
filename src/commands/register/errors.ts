import type { WithdrawalGrounds } from '../../engine/types.js';
import type { BaseErrors } from '../../base/errors.js';
import type { CommandErrors } from '../shared/errors.js';
import { userErrors } from '../../base/user-error.js';

/** What `ocop register` alone can find wrong with what it was asked or given. */
export interface RegisterCommandErrors {
  'ground-unknown': { readonly read: string; readonly grounds: WithdrawalGrounds | null };
  /** A ministry that recognises nothing. */
  /** With the ministry that recognises on the day of the decision. */
  'other-ministry': { readonly read: string; readonly central: string };
  /** Results are taken in with the decision that recognises them. */
  'import-of-results': { readonly file: string; readonly register: string };
}

export const { fatal } = userErrors<RegisterCommandErrors & CommandErrors & BaseErrors>();
