import type { Copy } from '../council/gather.js';
import type { CouncilProblem, CouncilProblemArgs, LeftOutReason } from '../council/problems.js';
import type { RegulationFindingArgs } from '../council/check-regulation.js';
import type { Regulation } from '../council/regulation.js';
import type { CriterionCode } from '../engine/types.js';
import type { Outcome, Quorum } from '../engine/council-result.js';
import type { CouncilRequirement } from '../engine/council-requirements.js';
import type { ApartCriterion, ApartPair } from '../engine/spread.js';
import type { Wording } from '../base/messages.js';

/** So many copies are named; more would hide what stands around them, and JSON has every one. */
export const COPIES_NAMED = 3;

/** How many products came to what. */
export interface CouncilCounts {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Products that are not averaged. */
  readonly held: number;
  /** Rows that were rejected. */
  readonly rejected: number;
  /** Sheets that do not count, rejected rows aside. */
  readonly leftOut: number;
  /** Those of them that are not signed. */
  readonly drafts: number;
}

/** What `ocop council` says. */
export interface CouncilWords {
  readonly problems: Wording<CouncilProblemArgs>;
  readonly regulation: Wording<RegulationFindingArgs>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly outcomeTitles: Readonly<Record<Outcome, string>>;
  /** The first line of the table, by which we know it again; without a regulation nobody knows whose council it is. */
  readonly title: (regulation: Regulation | null) => string;
  /** What the regulation asks for, in a line. */
  readonly rules: (regulation: Regulation) => string;
  readonly columns: {
    readonly sheets: string;
    readonly average: string;
    readonly range: string;
  };
  /** `89,83 điểm, còn thiếu 4★: 3.5 cần 2 (3/7 phiếu đạt)` */
  readonly shortfall: (average: string, unmet: readonly CouncilRequirement[]) => string;
  readonly unmet: (unmet: CouncilRequirement) => string;
  readonly pair: (pair: ApartPair) => string;
  readonly pairsTitle: (limit: number, pairs: number) => string;
  readonly criterion: (criterion: ApartCriterion) => string;
  readonly criteriaTitle: string;
  readonly quorum: (quorum: Quorum) => string;
  readonly open: (member: string, codes: readonly CriterionCode[]) => string;
  readonly noSheets: string;
  readonly saidOut: (sheets: number, of: number, reasons: readonly string[]) => string;
  readonly leftOut: Readonly<Record<LeftOutReason, (members: readonly string[]) => string>>;
  /** Why a product is not averaged, in a few words: its sheets were named where they were read. */
  readonly held: (problem: CouncilProblem) => string;
  readonly heldTitle: string;
  /** Where an outcome stands, for a product that is not averaged. */
  readonly heldOutcome: string;
  /** Products on which nobody has signed yet. */
  readonly draftsTitle: string;
  readonly draftsOn: (product: string, sheets: number) => string;
  readonly moreProducts: (count: number) => string;
  readonly drafts: (sheets: number) => string;
  readonly copies: (copies: readonly Copy[]) => string;
  readonly counted: (title: string, count: number) => string;
  readonly nothing: string;
  /** Without a regulation file. */
  readonly notJudged: string;
  readonly authorityUndecided: (products: number) => string;
  readonly summary: (counts: CouncilCounts) => string;
}
