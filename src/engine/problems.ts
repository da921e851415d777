import type { Coded } from '../base/coded.js';
import type { Otherwise } from './other-reading.js';
import type { CaseId, CriterionCode, Doubt, EditionId, IsoDate, RegistrationKind } from './types.js';

/** Why a sheet cannot be rated. Each is a mistake on the sheet that somebody has to mend. */
export interface SheetProblemArgs {
  /** Points that no option of the criterion has. `allowed` rises and begins with 0 (no box ticked). */
  'points-not-an-option': {
    readonly criterion: CriterionCode;
    readonly case: CaseId | null;
    readonly points: number;
    readonly allowed: readonly number[];
  };
  /** Points for the story's content or structure on a sheet that says there is no story. */
  'points-without-story': {
    readonly criterion: CriterionCode;
    readonly points: number;
    readonly story: CriterionCode;
  };
}

export type SheetProblem = Coded<SheetProblemArgs>;

/** Why no edition can be said to apply. */
export interface EditionProblemArgs {
  /** Rated before the first edition encoded here. */
  'edition-too-early': { readonly rated: IsoDate; readonly first: string; readonly instead: string | null };
  /** The edition that was stated cannot apply to a product filed and rated on these days. */
  'edition-not-applicable': {
    readonly stated: EditionId;
    readonly applies: EditionId;
    readonly kind: RegistrationKind | null;
    readonly filed: IsoDate | null;
    readonly rated: IsoDate | null;
  };
  /** Nothing tells which edition applies. */
  'edition-undecided': Readonly<Record<string, never>>;
}

export type EditionProblem = Coded<EditionProblemArgs>;

/** What a rated product's record carries along: true, worth knowing, and no reason to reject it. */
export interface RatingWarningArgs {
  /** The set's source does not add up; it is used as read. */
  'disputed-set': {
    readonly edition: EditionId;
    readonly set: number;
    readonly kind: Doubt;
    readonly article: string;
    /** What the other reading would give; null where the sheet has no stars. */
    readonly otherwise: Otherwise | 'same-stars' | null;
  };
  /** A note says that nothing further is evaluated, and the points say that it holds. */
  'stop-rule': { readonly criterion: CriterionCode; readonly when: string };
  'no-filing-date': { readonly applies: EditionId };
  'no-registration-kind': { readonly applies: EditionId };
  'filed-after-rated': { readonly filed: IsoDate; readonly rated: IsoDate };
  /** Recognised by whom depends on the day, and no day of rating is given; from which days on others recognise. */
  'authority-undecided': { readonly changes: readonly IsoDate[] };
}

export type RatingWarning = Coded<RatingWarningArgs>;
