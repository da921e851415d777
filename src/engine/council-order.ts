import { compareAverages } from './average.js';
import type { CouncilResult, Outcome } from './council-result.js';

/** What decides a product's place in a council's list. */
export interface CouncilRankable {
  readonly result: Pick<CouncilResult, 'outcome' | 'stars' | 'average'>;
  readonly code: string;
}

/** What a council has settled comes first, by level; then what it still has to do. */
export const OUTCOMES: readonly Outcome[] = [
  'candidate-5',
  'recognised-level',
  'below',
  're-score',
  'unsettled',
  'no-quorum',
  'incomplete',
  'disqualified',
];

/** Whether the council has come to a level; where it has not, stars would promise what may not come. */
export function isSettled(outcome: Outcome): boolean {
  return outcome === 'candidate-5' || outcome === 'recognised-level' || outcome === 'below';
}

/** By outcome, then stars, then average, compared exactly, then product code. */
export function compareCouncil(a: CouncilRankable, b: CouncilRankable): number {
  const none = { sum: 0, count: 1 };
  return (
    OUTCOMES.indexOf(a.result.outcome) - OUTCOMES.indexOf(b.result.outcome) ||
    (b.result.stars ?? 0) - (a.result.stars ?? 0) ||
    compareAverages(b.result.average ?? none, a.result.average ?? none) ||
    compareNames(a.code, b.code)
  );
}

/** By their characters, alike on every machine. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
