import type { WhereFlags } from '../shared/where-option.js';

export interface ReportFlags extends WhereFlags {
  readonly out?: string;
  readonly force?: boolean;
  readonly each?: boolean;
  /** What the program doubts at the foot of the paper too. */
  readonly footnotes?: boolean;
  readonly short?: boolean;
  readonly regulation?: string;
  readonly drafts?: boolean;
  readonly place?: string;
  readonly date?: string;
  readonly number?: string;
  readonly agency?: string;
  readonly edition?: string;
  readonly editionOfSeason?: boolean;
  readonly rejects?: string;
  readonly blankAsZero?: boolean;
  readonly quiet?: boolean;
  readonly criteria?: string;
  /** What of it the line itself says, and not the season's file. */
  readonly given?: readonly string[];
  /** Whether the files are those of the season's round, whose rejects may lie beside them. */
  readonly ofRound?: boolean;
  /** The number of a decision that recognises, of those in a register. */
  readonly decision?: string;
  /** The day looked from. */
  readonly at?: string;
  readonly year?: number;
  /** A list of all communes. */
  readonly communes?: string;
  readonly places?: string;
  /** The day by whose names places are told. */
  readonly asOf?: string;
  readonly sheet?: readonly string[];
  /** No option: what lies among the files of a season's round and is none of them, as its members' sheets. */
  readonly apart?: readonly string[];
}
