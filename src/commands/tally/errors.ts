import { userErrors } from '../../base/user-error.js';

/** What `ocop tally` alone can find wrong with what it was asked or given. */
export interface TallyCommandErrors {
  /** What the parts count is settled already. */
  'merge-only-adds': { readonly flag: string };
}

export const { fatal } = userErrors<TallyCommandErrors>();
