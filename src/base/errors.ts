import type { BadName } from './bad-name.js';
import { userErrors } from './user-error.js';

/** What is wrong with a file, or with who else has it open. */
export interface BaseErrors {
  /** Another process has the sheet open. */
  'sheet-open-elsewhere': {
    readonly path: string;
    readonly host: string;
    readonly pid: number;
    /** After how many without a sign of its owner a human is asked. */
    readonly minutes: number;
  };
  /** The lock of a sheet does not say whose it is. */
  'lock-unreadable': { readonly path: string; readonly minutes: number };
  'file-missing': { readonly file: string };
  /** A symbolic link whose target is not there. */
  'link-dead': { readonly file: string; readonly target: string };
  /** Further files, each with something wrong, beyond those that are told one by one. */
  'more-problems': { readonly count: number };
  'file-unreadable': { readonly file: string; readonly reason: string };
  /** A device, a pipe, a socket, where a file is read whole. */
  'file-of-kind': { readonly file: string; readonly kind: 'device' | 'pipe' | 'other' };
  /** `most` in MiB. */
  'text-too-large': { readonly file: string; readonly most: number };
  'json-too-deep': { readonly file: string; readonly line: number | null; readonly most: number };
  /** Its content would take more memory than that, in MiB. */
  'json-too-large': { readonly file: string; readonly line: number | null; readonly most: number };
  /** A name that not every system takes. */
  'name-refused': { readonly path: string; readonly name: string; readonly bad: BadName };
  'out-is-input': { readonly file: string };
  /** Two results of one run go to one place. */
  'outputs-same': { readonly file: string };
  'cannot-write': { readonly file: string; readonly reason: string };
  /** It is open in another program, which does not let it be replaced. */
  'out-held': { readonly file: string };
  /** Another program has written it since it was looked at. */
  'out-changed': { readonly file: string };
  'out-exists': {
    readonly file: string;
    /** Something, whoever wrote it; pairs with answers in them. */
    readonly found: 'there' | 'answered';
  };
}

export const { fatal, fatalProblem } = userErrors<BaseErrors>();
