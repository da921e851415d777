/**
 * The engine, for other programs: pure functions over plain data, without I/O, clock or environment.
 * The law's own data are the YAML files under `criteria/`.
 */
export type { Advice, AdviceQuery, Closed, Furthest, Obstacle, Standing, Step } from './engine/advice.js';
export { advise, sheetAfter } from './engine/advise.js';
export { authorityFor, type AuthorityAnswer } from './engine/authority.js';
export { bandOf } from './engine/band.js';
export type { Coded, EditionProblem, RatingWarning, SheetProblem } from './engine/problems.js';
export { compareRanked, ranksOf, type Rankable } from './engine/ranking.js';
export { rateSheet, type Rating, type RatingOutcome, type Sheet } from './engine/rate-sheet.js';
export {
  ratingRules,
  type AllowedPoints,
  type CriterionRule,
  type RatingRules,
} from './engine/rating-rules.js';
export { requirementsOf, starsReached, type Requirement, type Unmet } from './engine/requirements.js';
export { whichEdition, type EditionAnswer, type EditionQuery } from './engine/which-edition.js';
export type * from './criteria/types.js';
