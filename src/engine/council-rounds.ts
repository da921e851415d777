import type { Average } from './average.js';
import type { CountedSheet, RoundState, Rounds } from './council-result.js';
import type { CouncilRules, ReScore } from './council-rules.js';
import type { CriterionRule } from './rating-rules.js';
import { spreadOf, type Spread } from './spread.js';

/**
 * How a product has gone through its rounds. After each round the members' latest sheets are held against the spread;
 * where some are beyond it, those whom the regulation names score once more, as long as it has rounds left.
 *
 * A round that has begun is waited for: as long as one who has to score in it has not, nothing is settled, though the
 * sheets that are there may have come close. The average of a round and a half is nobody's decision.
 *
 * @param now what stands by the latest sheet of each member
 * @param earlier those of earlier rounds of the same members
 */
export function roundsOf(
  now: RoundState,
  criteria: readonly CriterionRule[],
  earlier: readonly CountedSheet[],
  { reScore, spread: limit }: Pick<CouncilRules, 'reScore' | 'spread'>,
): Rounds {
  const { round, sheets } = now;
  const complete = earlier.filter(({ rating }) => rating.missing.length === 0);
  const before: RoundState[] = [];
  for (let number = 1; number < round; number += 1) {
    const there = sheets.flatMap((one) => latestOf(one, complete, number) ?? []);
    if (there.length > 0) before.push(stateOf(number, there, criteria, limit));
  }
  const passed = before.concat(now);
  const named = namedFor(round, passed, sheets, complete, reScore);
  const awaited = named.filter((member) => sheets.some((one) => one.member === member && one.round < round));
  const of = reScore.rounds;
  if (awaited.length > 0) return { round, of, next: round, who: awaited, passed };
  if (now.spread.pairs.length === 0 || round >= of) return { round, of, next: null, who: NOBODY, passed };
  return { round, of, next: round + 1, who: namedFor(round + 1, passed, sheets, complete, reScore), passed };
}

/** A member's latest sheet as of some round; null where the first that is known is of a later one. */
function latestOf(one: CountedSheet, earlier: readonly CountedSheet[], round: number): CountedSheet | null {
  const own = [one, ...earlier.filter(({ member }) => member === one.member)];
  return own
    .filter((sheet) => sheet.round <= round)
    .reduce<CountedSheet | null>(
      (latest, sheet) => (latest === null || sheet.round > latest.round ? sheet : latest),
      null,
    );
}

const NOBODY: readonly string[] = [];

/** What stands when a round is over, by sheets in the order that ties are told in, at least one, all complete. */
export function stateOf(
  round: number,
  sheets: readonly CountedSheet[],
  criteria: readonly CriterionRule[],
  limit: number,
): RoundState {
  const scored = sheets.map(({ member, sheet, rating }) => ({ member, sheet, total: rating.total }));
  const average: Average = {
    sum: scored.reduce((sum, { total }) => sum + total, 0),
    count: scored.length,
  };
  return { round, sheets, average, spread: spreadOf(criteria, scored, limit) };
}

/** Who has to score in a round, by what came of the one before. */
function namedFor(
  round: number,
  passed: readonly RoundState[],
  sheets: readonly CountedSheet[],
  earlier: readonly CountedSheet[],
  { who }: ReScore,
): readonly string[] {
  const before = passed.findLast((one) => one.round < round)?.spread ?? null;
  const members = sheets.map(({ member }) => member);
  if (who === 'pairs') return members.filter((member) => isInPair(member, before));
  // A sheet of this round whose first one is not at hand says all the same that the round was held.
  const isHeld = sheets.some((one) => one.round === round && isAlone(one, earlier));
  return isHeld || (before?.pairs.length ?? 0) > 0 ? members : [];
}

function isInPair(member: string, spread: Spread | null): boolean {
  return spread?.apart.includes(member) === true;
}

function isAlone({ member }: CountedSheet, earlier: readonly CountedSheet[]): boolean {
  return earlier.every((one) => one.member !== member);
}
