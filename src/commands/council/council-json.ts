import type { JudgedProduct } from '../../council/judge.js';
import { shownAverage, type Average } from '../../engine/average.js';
import { isSettled } from '../../engine/council-order.js';
import type { CountedSheet, Outcome, Rounds } from '../../engine/council-result.js';
import type { Otherwise } from '../../engine/other-reading.js';
import type { ProductSheets } from '../../council/gather.js';
import { word } from '../../base/word-coded.js';
import type { CouncilRequirement } from '../../engine/council-requirements.js';
import type { CouncilCommandMessages } from './words.js';

/** The keys of every council's result, in the order that they are written. */
export const COUNCIL_KEYS: readonly string[] = [
  ...['product', 'edition', 'set', 'sheets', 'average', 'parts', 'spread', 'stars', 'outcome'],
  ...[
    'unmet',
    'authority',
    'pointStars',
    'criteria',
    'requirements',
    'disqualifiedBy',
    'quorum',
    'leftOut',
    'held',
    'rounds',
  ],
];

/**
 * A council's result on a product as JSON, in the order of the contract: up to `authority` as it is agreed, then what
 * the contract does not name; `held` says why a product is not averaged, `otherwise` stands only where there is one. Exact sums are texts, so that no reader rounds them.
 */
export function councilJson({ gathered, result, detail }: JudgedProduct): string {
  const { product, edition, set, leftOut } = gathered;
  const { average, parts, spread, quorum } = result;
  const { criteria, requirements } = detail();
  return JSON.stringify({
    product: {
      code: product.code,
      name: product.name,
      producer: product.producer,
      commune: product.commune,
    },
    edition,
    set,
    sheets: result.sheets.map(sheetJson),
    average: average && averageJson(average),
    parts: parts && { A: averageJson(parts.A), B: averageJson(parts.B), C: averageJson(parts.C) },
    spread: spread && {
      max: spread.max,
      min: spread.min,
      limit: spread.limit,
      pairs: spread.pairs,
      criteria: spread.criteria,
      ...(spread.beyond > spread.pairs.length ? { pairsInAll: spread.beyond } : {}),
    },
    stars: result.stars,
    outcome: result.outcome,
    unmet: requirements.filter((one) => !one.passed).map(requirementJson),
    authority: result.authority,
    pointStars: result.pointStars,
    criteria: criteria.map(({ code, average: one }) => ({ code, ...averageJson(one) })),
    requirements: requirements.map((one) => ({ ...requirementJson(one), passed: one.passed })),
    disqualifiedBy: result.disqualifiedBy,
    quorum,
    leftOut,
    held: [],
    rounds: result.rounds && roundsJson(result.rounds),
    ...(result.otherwise && average && isSettled(result.outcome)
      ? { otherwise: otherwiseJson(result.otherwise, average) }
      : {}),
    dossier: gathered.dossier(),
  });
}

/** What the other reading of a disputed set would give, where that is other stars. */
function otherwiseJson({ totals, stars }: Otherwise, { count }: Average) {
  return { averages: totals.map((sum) => averageJson({ sum, count })), stars };
}

/** A product whose sheets cannot be averaged, with why: it is in the list, so that nobody misses it. */
export function heldJson(
  {
    product: { code, name, producer, commune },
    edition,
    set,
    counted,
    leftOut,
    held,
    dossier,
  }: ProductSheets,
  { council }: CouncilCommandMessages,
): string {
  return JSON.stringify({
    product: { code, name, producer, commune },
    edition,
    set,
    sheets: counted.map(sheetJson),
    average: null,
    parts: null,
    spread: null,
    stars: null,
    outcome: 'incomplete' satisfies Outcome,
    unmet: [],
    authority: null,
    pointStars: null,
    criteria: [],
    requirements: [],
    disqualifiedBy: 0,
    quorum: null,
    leftOut,
    held: held.map((problem) => ({ code: problem.code, message: word(council.problems, problem) })),
    rounds: null,
    dossier: dossier(),
  });
}

/** A sheet with a criterion left open has no total yet. */
function sheetJson({ member, role, round, sheet, rating }: CountedSheet) {
  const { missing, total, stars } = rating;
  return {
    member,
    role,
    total: missing.length === 0 ? total : null,
    stars,
    ...(missing.length === 0 ? {} : { missing }),
    ...(sheet.disqualified === null ? {} : { disqualified: sheet.disqualified }),
    ...(round === 1 ? {} : { round }),
  };
}

/** How the rounds went: who has to score in the next one, and what each was. */
function roundsJson({ round, of, next, who, passed }: Rounds) {
  return {
    round,
    of,
    next,
    who,
    passed: passed.map((one) => ({
      round: one.round,
      average: averageJson(one.average),
      max: one.spread.max,
      min: one.spread.min,
      sheets: one.sheets.map(({ member, rating, round: own }) => ({
        member,
        total: rating.total,
        round: own,
      })),
    })),
  };
}

function averageJson(average: Average) {
  return { sum: String(average.sum), count: average.count, shown: shownAverage(average) };
}

function requirementJson({ star, code, needs, has, met }: CouncilRequirement) {
  return { star, code, needs, has: shownAverage(has), met, of: has.count };
}
