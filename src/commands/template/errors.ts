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
  'each-of-none': { readonly each: 'member' | 'commune' };
}

export const { fatal } = userErrors<TemplateErrors & CouncilErrors>();
