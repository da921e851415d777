import type { Coded } from '../base/coded.js';
import type { NamedRowArgs } from '../rows/named-rows.js';

/** What is wrong with a line of a mapping file. */
export interface PlaceLineArgs extends NamedRowArgs {
  'place-day': { readonly read: string };
  /** Without both provinces nobody knows where it is. */
  'place-no-province': Readonly<Record<string, never>>;
  /** A commune cannot become none. */
  'place-no-commune': { readonly old: string };
}

export type PlaceLineProblem = Coded<PlaceLineArgs> & { readonly line: number };
