import type { CouncilErrors } from '../../council/errors.js';
import { userErrors } from '../../base/user-error.js';

/** What `ocop template` alone can find wrong with what it was asked or given. */
export interface TemplateErrors {
  /** Neither sets nor products that would name some. */
  'no-sets-asked': Readonly<Record<string, never>>;
  /** No product of the list belongs on the form. */
  'no-products': { readonly file: string };
  'no-members': { readonly file: string };
  /** A form is a file of one of two kinds. */
  'template-form-unknown': { readonly file: string };
  /** A file each goes into a folder. */
  'each-needs-folder': { readonly file: string };
  /** Of a later round, and no list says what is to be scored again. */
  'round-needs-lists': { readonly round: number };
  /** The secretary's list of a later round, which has no points and no sets. */
  'list-of-secretary': { readonly file: string };
  /** Lists of products, and lists of what is to be scored again. */
  'lists-of-two-kinds': { readonly again: string; readonly products: string };
  'each-of-none': { readonly each: 'member' | 'commune' };
}

export const { fatal } = userErrors<TemplateErrors & CouncilErrors>();
