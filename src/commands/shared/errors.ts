import { userErrors } from '../../base/user-error.js';

/** What several commands can find wrong with what they were asked. */
export interface CommandErrors {
  'set-unknown': { readonly asked: string; readonly edition: string };
  'set-ambiguous': { readonly asked: string; readonly candidates: readonly { no: number; name: string }[] };
  'flag-blank': { readonly flag: string };
  /** A file for each of something, and no name that theirs are made of. */
  'each-without-file': Readonly<Record<string, never>>;
  /** `--as-of` tells nothing without the changes to tell it by. */
  'as-of-without-places': Readonly<Record<string, never>>;
  /** What asks and shows takes a terminal. */
  'needs-terminal': Readonly<Record<string, never>>;
}

export const { fatal } = userErrors<CommandErrors>();
