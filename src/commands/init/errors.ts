import { userErrors } from '../../base/user-error.js';

/** What `ocop init` alone can find wrong. */
export interface InitErrors {
  'season-exists': { readonly file: string };
}

export const { fatal } = userErrors<InitErrors>();
