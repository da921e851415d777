/**
 * The engine, for other programs: pure functions over plain data, without I/O, clock or environment.
 * The law's own data are the YAML files under `criteria/`.
 */
export type { Advice, AdviceQuery, Closed, Furthest, Obstacle, Standing, Step } from './engine/advice.js';
export { advise, sheetAfter } from './engine/advise.js';
export { authorityFor, type AuthorityAnswer } from './engine/authority.js';
export { compareAverages, reaches, shownAverage, type Average } from './engine/average.js';
export { bandOf } from './engine/band.js';
export { criteriaOf } from './engine/criteria-of.js';
export { daysAfter, daysBetween, monthsAfter } from './engine/calendar.js';
export {
  certificateEnd,
  filingWindow,
  statusOn,
  type CertificateFacts,
  type FilingWindow,
  type RecordStatus,
} from './engine/certificate.js';
export { judgeProduct, type CouncilCase } from './engine/council.js';
export { compareCouncil, OUTCOMES, type CouncilRankable } from './engine/council-order.js';
export type {
  CouncilDetail,
  CouncilResult,
  CountedSheet,
  Outcome,
  Quorum,
  Rounds,
  RoundState,
} from './engine/council-result.js';
export type { CouncilRequirement } from './engine/council-requirements.js';
export {
  DEFAULT_RULES,
  type CouncilLevel,
  type CouncilRules,
  type DisqualifyRule,
  type RequirementRule,
  type Role,
  type Roll,
  type Share,
} from './engine/council-rules.js';
export { expiryOn, EXPIRY_PHASES, type Expiry, type ExpiryPhase } from './engine/expiring.js';
export type { EditionProblem, RatingWarning, SheetProblem } from './engine/problems.js';
export type { Coded } from './base/coded.js';
export { compareRanked, ranksOf, type Rankable } from './engine/ranking.js';
export { rateSheet, type Rating, type RatingOutcome, type Sheet } from './engine/rate-sheet.js';
export {
  ratingRules,
  type AllowedPoints,
  type CriterionRule,
  type RatingRules,
} from './engine/rating-rules.js';
export { requirementsOf, starsReached, type Requirement, type Unmet } from './engine/requirements.js';
export type { ApartCriterion, ApartPair, Spread } from './engine/spread.js';
export { whichEdition, type EditionAnswer, type EditionQuery } from './engine/which-edition.js';
export type * from './engine/types.js';
