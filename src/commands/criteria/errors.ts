import { userErrors } from '../../base/user-error.js';

/** What `ocop criteria` alone can find wrong with what it was asked or given. */
export interface CriteriaErrors {
  'no-edition-before': { readonly edition: string };
  /** A set that the other edition of a comparison does not have. */
  'no-such-set-there': {
    readonly set: number;
    readonly name: string;
    readonly of: string;
    readonly edition: string;
  };
}

export const { fatal } = userErrors<CriteriaErrors>();
