import type { EditionId } from '../engine/types.js';
import type { SheetProblem } from '../engine/problems.js';
import type { Coded } from '../base/coded.js';

/** Why a sheet does not count, or a product is not averaged. Every one says where what it is about was read. */
export interface CouncilProblemArgs {
  /** Somebody whom the regulation does not name. The sheets do not count; they are told once, however many there are. */
  'no-member': {
    readonly member: string;
    readonly sheets: number;
    /** Where the first of them stands, and what it is on. */
    readonly product: string;
    readonly from: string;
    /** Members whose names are written nearly so. */
    readonly alike: readonly string[];
  };
  /** Points that the law does not have. The sheet does not count. */
  'points-wrong': {
    readonly member: string;
    readonly product: string;
    readonly from: string;
    readonly problems: readonly SheetProblem[];
  };
  /** Which of the two counts is for the member to say. The product is not averaged. */
  'member-twice': {
    readonly member: string;
    readonly product: string;
    /** The round that both say they are of. */
    readonly round: number;
    readonly first: string;
    readonly second: string;
  };
  /** Sheets without a code, on what may be a product that has one, or one of several. They are not averaged. */
  'code-unclear': {
    readonly product: string;
    readonly producer: string;
    readonly sheets: number;
    readonly from: string;
    /** Each with where the first of its sheets stands; of no code where it has none either. */
    readonly may: readonly { readonly code: string; readonly from: string }[];
  };
  /** One code, under which sheets name other products of other producers. They are not averaged. */
  'code-of-several': {
    readonly product: string;
    readonly sheets: readonly { readonly name: string; readonly producer: string; readonly from: string }[];
  };
  /** Points of two editions cannot be added up. The product is not averaged. */
  'editions-differ': {
    readonly product: string;
    readonly sheets: readonly { readonly edition: EditionId; readonly from: string }[];
  };
  'sets-differ': {
    readonly product: string;
    readonly sheets: readonly { readonly set: number; readonly from: string }[];
  };
}

export type CouncilProblem = Coded<CouncilProblemArgs>;

/** Why a sheet is not among those that count. */
export type LeftOutReason =
  /** Not signed, and `--drafts` is not given. */
  | 'draft'
  | 'no-member'
  /** The producer's own, which never counts: no fault of anybody. */
  | 'self-assessment'
  | 'points-wrong'
  /** The same as another sheet of the member on the product, which counts: no fault of anybody. */
  | 'copy'
  /** Scored again by the same member in a later round, which counts: no fault of anybody. */
  | 'earlier-round'
  /** Of a later round, and nothing is filled in yet: the sheet of the round before still counts. */
  | 'unfilled'
  /** A row that was rejected where it was read. */
  | 'rejected';
