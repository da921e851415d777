import type { IsoDate } from './types.js';
import { daysBetween } from './calendar.js';
import { reachesPercent, type Ratio } from './percent.js';

/** What of a target is counted by the tool. */
export type PlanMeasure =
  | 'products'
  | 'new'
  | 'upgraded'
  | 'inForce'
  | 'upgradedShare'
  | 'producers'
  | 'newProducers'
  | 'cooperatives'
  | 'enterprises'
  | 'communes'
  | 'producersPerCommune';

/** How much is wanted, in tenths, whole: 20 products are 200, and 40 % are 400. */
export type Limit =
  | { readonly kind: 'at-least'; readonly least: number }
  | { readonly kind: 'at-most'; readonly most: number }
  | { readonly kind: 'range'; readonly least: number; readonly most: number };

/**
 * What was reached: so many, so many for each of some, or a part of a whole; null where there is nothing to share among,
 * or no whole to be part of.
 */
export type Reached =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'mean'; readonly mean: Ratio | null }
  | { readonly kind: 'share'; readonly share: Ratio | null };

/** Of a period that has not begun by the day it is examined, nothing is said yet. */
export type PlanOutcome = 'met' | 'short' | 'over' | 'unknown' | 'not-begun';

/** Whether a year, or a period, that is not over yet goes fast enough. */
interface Pace {
  /**
   * What a pace that is the same every day would have brought by the day, in tenths and rounded up, so that what is
   * reached is never shown as all that was needed where it is not.
   */
  readonly expected: number;
  readonly enough: boolean;
}

/** How a target stands. */
export interface Standing {
  readonly outcome: PlanOutcome;
  /**
   * What was reached of what is wanted at least (of a limit: of the most there may be); null where nothing is wanted.
   */
  readonly percent: Ratio | null;
  /** What is missing to the least wanted, in tenths and rounded up, so that nothing missing never reads as 0. */
  readonly missing: number;
  /** Whether it was: less than that is missing. */
  readonly isRoundedUp: boolean;
  /**
   * null where the period is over or has not begun, where no day is named, and for limits, shares, means and what is in
   * force: these do not grow by the day.
   */
  readonly pace: Pace | null;
}

/** The days a target is for, both included. */
export interface PlanWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * Holds what was reached against a target. The pace is linear: by the n-th day of a period of N days, n/N of the
 * target.
 *
 * @param window the period that what is counted comes in; null for what there is on a day
 * @param at the day it is examined; null for the end of the period
 */
export function standingOf(
  limit: Limit,
  reached: Reached,
  window: PlanWindow | null,
  at: IsoDate | null,
): Standing {
  const least = limit.kind === 'at-most' ? null : limit.least;
  const most = limit.kind === 'at-least' ? null : limit.most;
  const isBefore = window !== null && at !== null && at < window.from;
  const ratio = ratioOf(reached);
  if (ratio === null) {
    return {
      outcome: isBefore ? 'not-begun' : 'unknown',
      percent: null,
      missing: least ?? 0,
      isRoundedUp: false,
      pace: null,
    };
  }
  const isOver = most !== null && ratio.num * 1000 > most * ratio.den;
  const isShort = least !== null && !reachesPercent(ratio, least);
  const goal = least ?? most ?? 0;
  const lacks = isShort ? least * ratio.den - ratio.num * 1000 : 0;
  return {
    outcome: isBefore ? 'not-begun' : isOver ? 'over' : isShort ? 'short' : 'met',
    percent: goal === 0 ? null : { num: ratio.num * 1000, den: goal * ratio.den },
    missing: ceiled(lacks, ratio.den),
    isRoundedUp: lacks % ratio.den !== 0,
    pace:
      least === null || window === null || reached.kind !== 'count'
        ? null
        : paceOf(least, reached.count, window, at),
  };
}

/** A count, and a mean, as a ratio of 1: in tenths it is compared just as a share in tenths of a percent is. */
function ratioOf(reached: Reached): Ratio | null {
  switch (reached.kind) {
    case 'count':
      return { num: reached.count, den: 100 };
    case 'mean':
      return reached.mean && { num: reached.mean.num, den: reached.mean.den * 100 };
    case 'share':
      return reached.share;
  }
}

function paceOf(least: number, count: number, { from, to }: PlanWindow, at: IsoDate | null): Pace | null {
  if (at === null || at < from || at >= to) return null;
  const passed = daysBetween(from, at) + 1;
  const all = daysBetween(from, to) + 1;
  const scaled = least * passed;
  return { expected: ceiled(scaled, all), enough: count * 10 * all >= scaled };
}

/** A quotient of whole numbers, rounded up. */
function ceiled(num: number, den: number): number {
  const rest = num % den;
  return rest === 0 ? num / den : (num - rest) / den + 1;
}
