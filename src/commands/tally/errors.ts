import { userErrors } from '../../base/user-error.js';

/** What `ocop tally` alone can find wrong with what it was asked or given. */
export interface TallyCommandErrors {
  /** What the parts count is settled already. */
  'merge-only-adds': { readonly flag: string };
  /** Its dimensions divide it into more than any table is made of. */
  'too-many-groups': { readonly groups: number; readonly most: number };
}

export const { fatal } = userErrors<TallyCommandErrors>();
