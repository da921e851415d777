import { userErrors } from '../base/user-error.js';
import type { SeasonFinding } from './season.js';

/** What is wrong with a season, or with what is asked of it. */
export interface SeasonErrors {
  'season-broken': { readonly file: string; readonly findings: readonly SeasonFinding[] };
  'round-unknown': {
    readonly file: string;
    readonly asked: string;
    readonly known: readonly string[];
    /** What is spelt much like it. */
    readonly likely: readonly string[];
  };
  /** A round is asked for where no file names any. */
  'round-without-season': { readonly asked: string };
  /** A command that is about a season, where there is none. */
  'no-season': Readonly<Record<string, never>>;
  /** Several rounds are open, and no day tells which one is meant. */
  'round-unclear': { readonly file: string; readonly open: readonly string[] };
}

export const { fatal } = userErrors<SeasonErrors>();
