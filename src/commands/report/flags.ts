import type { WhereFlags } from '../shared/where-option.js';

export interface ReportFlags extends WhereFlags {
  readonly out?: string;
  readonly force?: boolean;
  readonly each?: boolean;
  readonly short?: boolean;
  readonly regulation?: string;
  readonly drafts?: boolean;
  readonly place?: string;
  readonly date?: string;
  readonly number?: string;
  readonly agency?: string;
  readonly edition?: string;
  readonly rejects?: string;
  readonly blankAsZero?: boolean;
  readonly quiet?: boolean;
  readonly criteria?: string;
  readonly sheet?: readonly string[];
}
