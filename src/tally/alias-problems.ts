import type { Coded } from '../base/coded.js';
import type { FindingArgs } from '../law/check/findings.js';
import type { NamedRowArgs } from '../rows/named-rows.js';

/** What is wrong with a list of aliases. */
export interface AliasProblemArgs extends NamedRowArgs, Pick<FindingArgs, 'more-findings'> {
  'alias-blank': Readonly<Record<string, never>>;
  'alias-answer': { readonly read: string };
  /** Said to be two, while other lines make them one. */
  'alias-contradicts': { readonly first: string; readonly second: string };
}

export type AliasProblem = Coded<AliasProblemArgs> & { readonly line: number };
