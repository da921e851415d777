import { userErrors } from '../../base/user-error.js';

/** What `ocop criteria` alone can find wrong with what it was asked or given. */
export interface CriteriaErrors {
  'no-edition-before': { readonly edition: string };
}

export const { fatal } = userErrors<CriteriaErrors>();
