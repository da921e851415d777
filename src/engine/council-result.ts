import type { CriterionCode, PartId, StarLevel } from './types.js';
import type { Average } from './average.js';
import type { Otherwise } from './other-reading.js';
import type { CouncilRequirement } from './council-requirements.js';
import type { Role } from './council-rules.js';
import type { Rating, Sheet } from './rate-sheet.js';
import type { Spread } from './spread.js';

/** A member's sheet that counts, with its own rating. */
export interface CountedSheet {
  readonly member: string;
  readonly role: Role | null;
  /** Of the scoring, from 1. */
  readonly round: number;
  readonly sheet: Sheet;
  readonly rating: Rating;
}

/** What a council comes to on one product. */
export type Outcome =
  /** 3 or 4 stars, which the authority can recognise; 5 too where the council is the centre's. */
  | 'recognised-level'
  /** Tiềm năng 5 sao: the province approves it and sends it to the centre (Điều 7.3.e of 26/2026). */
  | 'candidate-5'
  /** 1 or 2 stars, which nobody recognises. */
  | 'below'
  /** Members are further apart than the regulation lets them be. */
  | 're-score'
  /** Still so after the last round that the regulation has: it says what is to be done. */
  | 'unsettled'
  | 'no-quorum'
  /** A sheet that counts has a criterion left open, or no sheet counts. */
  | 'incomplete'
  | 'disqualified';

export interface Quorum {
  /** Members whose sheet counts. */
  readonly present: number;
  readonly members: number;
  /** The fewest that would do. */
  readonly needed: number;
  /** Whether the chair is among them; null where the regulation does not ask for it. */
  readonly chair: boolean | null;
  readonly met: boolean;
}

/** What stood when a round was over: of each member the latest sheet until then. */
export interface RoundState {
  readonly round: number;
  readonly sheets: readonly CountedSheet[];
  readonly average: Average;
  readonly spread: Spread;
}

/** How far a product has come in the rounds of its scoring. */
export interface Rounds {
  /** The latest that a sheet is of. */
  readonly round: number;
  /** How many the regulation has. */
  readonly of: number;
  /** The round that has to be scored now; null where nobody has to score any more. */
  readonly next: number | null;
  /** Who has to score in it and has not yet, in the order of the sheets. */
  readonly who: readonly string[];
  /** Round by round, as far as their sheets are there. */
  readonly passed: readonly RoundState[];
}

/** What a council comes to; its figures in detail are worked out of the sheets where somebody asks for them. */
export interface CouncilResult {
  /** In the order of the roll, then by name: the order they came in does not matter. */
  readonly sheets: readonly CountedSheet[];
  /** Of the totals; null, like what follows, while a sheet that counts is not complete. */
  readonly average: Average | null;
  readonly parts: Readonly<Record<PartId, Average>> | null;
  readonly spread: Spread | null;
  readonly rounds: Rounds | null;
  /** The band of the average. */
  readonly pointStars: StarLevel | null;
  /** The level reached by average and requirements, whatever the outcome; null without average, or when it is out. */
  readonly stars: StarLevel | null;
  /** What the other reading of a disputed set would give; null where it gives the same stars, or there are none. */
  readonly otherwise: Otherwise | null;
  readonly outcome: Outcome;
  /** How many of the sheets say that the dossier is out. */
  readonly disqualifiedBy: number;
  /** null where it is not judged, for want of a roll. */
  readonly quorum: Quorum | null;
  /** Who recognises these stars. */
  readonly authority: string | null;
  /** The authority depends on the day of rating, which no sheet gives. */
  readonly authorityUndecided: boolean;
}

/** A council's figures on every criterion and requirement; none while a sheet that counts is not complete. */
export interface CouncilDetail {
  /** In the order of the sheet. */
  readonly criteria: readonly { readonly code: CriterionCode; readonly average: Average }[];
  readonly requirements: readonly CouncilRequirement[];
}
