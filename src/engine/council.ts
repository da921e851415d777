import type { Edition, IsoDate, PartId, StarLevel } from './types.js';
import { authorityFor } from './authority.js';
import type { Average } from './average.js';
import { bandOf } from './band.js';
import { roundsOf, stateOf } from './council-rounds.js';
import { compareNames } from './council-order.js';
import { councilRequirements } from './council-requirements.js';
import type {
  CouncilDetail,
  CouncilResult,
  CountedSheet,
  Outcome,
  Quorum,
  Rounds,
} from './council-result.js';
import {
  fewestOf,
  isMajority,
  isShare,
  type CouncilRules,
  type DisqualifyRule,
  type Roll,
} from './council-rules.js';
import { otherwiseOf } from './other-reading.js';
import type { Sheet } from './rate-sheet.js';
import type { RatingRules } from './rating-rules.js';
import { starsReached } from './requirements.js';
import type { Spread } from './spread.js';

/** A product before the council: the sheets that count, all on the same set of the same edition. */
export interface CouncilCase {
  readonly edition: Edition;
  readonly rules: RatingRules;
  readonly sheets: readonly CountedSheet[];
  /** Sheets of earlier rounds that those replace, by the same members. */
  readonly earlier?: readonly CountedSheet[];
  /** The day of the rating, the last one where members rated on several. */
  readonly rated: IsoDate | null;
}

/**
 * What a council comes to on one product (design: "A council"; Điều 3.3, 7.3 and 7.4 of 26/2026).
 *
 * One outcome precedes another in this order, and each because those behind it would not stand:
 * `no-quorum`, since a council that may not decide decides nothing; `disqualified`, since a dossier that is out needs
 * no points; `incomplete`, since without all the points there is no average; `re-score` and `unsettled`, since the
 * average is not yet one; then the level. A sheet that says "bị loại" where the council does not gives its points like any other.
 *
 * @param roll who sits in the council; null where nobody knows, and then neither quorum nor chair is judged
 */
export function judgeProduct(
  one: CouncilCase,
  council: CouncilRules,
  roll: Roll | null,
): CouncilResult & CouncilDetail {
  const result = councilResult(one, council, roll);
  return { ...result, ...councilDetail(one.rules, result, council) };
}

/** The same without the figures in detail, which whoever has thousands of products asks for one by one. */
export function councilResult(
  { edition, rules, sheets: given, earlier = [], rated }: CouncilCase,
  council: CouncilRules,
  roll: Roll | null,
): CouncilResult {
  const sheets = inOrder(given, roll);
  const quorum = roll && quorumOf(sheets, council, roll);
  const disqualifiedBy = sheets.filter(({ sheet }) => sheet.disqualified !== null).length;
  const isOut = saysOut(disqualifiedBy, sheets.length, council.disqualify);
  const scores =
    sheets.length > 0 && sheets.every(({ rating }) => rating.missing.length === 0)
      ? scoresOf(rules, sheets, earlier, council)
      : null;
  const stars = isOut ? null : (scores?.stars ?? null);
  const { authority, undecided } = authorityFor(edition, stars, rated);
  // Each field by itself: an object that another is spread into is one of a kind to V8, and takes five times the memory.
  return {
    sheets,
    average: scores?.average ?? null,
    parts: scores?.parts ?? null,
    spread: scores?.spread ?? null,
    rounds: scores?.rounds ?? null,
    pointStars: scores?.pointStars ?? null,
    stars,
    otherwise: isOut ? null : (scores?.otherwise ?? null),
    outcome: quorum?.met === false ? 'no-quorum' : isOut ? 'disqualified' : outcomeOf(scores, council),
    disqualifiedBy,
    quorum,
    authority,
    authorityUndecided: undecided,
  };
}

/** A council's figures on each criterion and requirement, of what it came to by these rules. */
export function councilDetail(
  { criteria, requirements }: RatingRules,
  { sheets, average }: Pick<CouncilResult, 'sheets' | 'average'>,
  { requirements: rule }: Pick<CouncilRules, 'requirements'>,
): CouncilDetail {
  if (average === null) return NO_DETAIL;
  return {
    criteria: criteria.map(({ code }, index) => ({
      code,
      average: averageOf(sheets, ({ sheet }) => sheet.points[index] ?? 0),
    })),
    requirements: councilRequirements(requirements, sheets.map(sheetOf), rule),
  };
}

const NO_DETAIL: CouncilDetail = { criteria: [], requirements: [] };

/** What is known of sheets that are all complete. */
interface Scores extends Pick<CouncilResult, 'otherwise'> {
  readonly average: Average;
  readonly parts: Readonly<Record<PartId, Average>>;
  readonly spread: Spread;
  readonly rounds: Rounds;
  readonly pointStars: StarLevel;
  readonly stars: StarLevel;
}

function scoresOf(
  rules: RatingRules,
  sheets: readonly CountedSheet[],
  earlier: readonly CountedSheet[],
  council: CouncilRules,
): Scores {
  const round = Math.max(...sheets.map((one) => one.round));
  const now = stateOf(round, sheets, rules.criteria, council.spread);
  const { average, spread } = now;
  const given = sheets.map(sheetOf);
  const pointStars = bandOf(rules.bands, average.sum, average.count);
  const requirements = councilRequirements(rules.requirements, given, council.requirements);
  const lowestUnmet = requirements.find((one) => !one.passed)?.star ?? null; // they stand by level
  return {
    average,
    parts: {
      A: averageOf(sheets, ({ rating }) => rating.parts.A),
      B: averageOf(sheets, ({ rating }) => rating.parts.B),
      C: averageOf(sheets, ({ rating }) => rating.parts.C),
    },
    spread,
    rounds: roundsOf(now, rules.criteria, earlier, council),
    pointStars,
    stars: starsReached(pointStars, lowestUnmet),
    otherwise: otherwiseOf(rules, given, average.sum, lowestUnmet),
  };
}

function averageOf(sheets: readonly CountedSheet[], pointsOf: (one: CountedSheet) => number): Average {
  return { sum: sheets.reduce((sum, one) => sum + pointsOf(one), 0), count: sheets.length };
}

function sheetOf({ sheet }: CountedSheet): Sheet {
  return sheet;
}

/**
 * A candidate for 5 stars has an average of 90 or more and meets the requirements of 5 stars: one that misses a
 * requirement reaches 4, and the province recognises it so. The centre's council has nobody above it to send it to.
 */
function outcomeOf(scores: Scores | null, { level }: CouncilRules): Outcome {
  if (scores === null) return 'incomplete';
  const { stars, spread, rounds } = scores;
  if (rounds.next !== null) return 're-score';
  if (spread.pairs.length > 0) return 'unsettled';
  if (stars === 5 && level !== 'centre') return 'candidate-5';
  return stars >= 3 ? 'recognised-level' : 'below';
}

function quorumOf(sheets: readonly CountedSheet[], council: CouncilRules, roll: Roll): Quorum {
  const present = sheets.length;
  const members = roll.length;
  const chair = council.chairPresent ? sheets.some(({ role }) => role === 'chair') : null;
  const met = isShare(present, members, council.quorum) && chair !== false;
  return { present, members, needed: fewestOf(members, council.quorum), chair, met };
}

function saysOut(some: number, all: number, rule: DisqualifyRule): boolean {
  if (some === 0) return false;
  switch (rule) {
    case 'majority':
      return isMajority(some, all);
    case 'all':
      return some === all;
    case 'any':
      return true;
    default:
      return isShare(some, all, rule);
  }
}

function inOrder(sheets: readonly CountedSheet[], roll: Roll | null): readonly CountedSheet[] {
  const places = new Map((roll ?? []).map(({ name }, index) => [name, index]));
  const placeOf = ({ member }: CountedSheet) => places.get(member) ?? places.size;
  return sheets.toSorted((a, b) => placeOf(a) - placeOf(b) || compareNames(a.member, b.member));
}
