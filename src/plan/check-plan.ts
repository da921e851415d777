import type { IsoDate } from '../criteria/types.js';
import type { PlanWindow, Reached, Standing } from '../engine/plan.js';
import { standingOf } from '../engine/plan.js';
import type { Ratio } from '../engine/percent.js';
import { addRecord, leaveOut } from '../engine/tally-add.js';
import type { LeftOutReason, TallyQuery, TallyRecord } from '../engine/tally-query.js';
import { settled } from '../engine/tally-settle.js';
import { emptyTally, type TallyBasis, type TallyState } from '../engine/tally-state.js';
import { tallyOf, type Tally } from '../engine/tally.js';
import type { CountedTarget, Plan, PlanTarget } from './plan.js';

/** A target with what was reached; of one that only a person can judge, nothing. */
export interface CheckedTarget {
  readonly target: PlanTarget;
  readonly reached: Reached | null;
  readonly standing: Standing | null;
}

/** Counts what a plan's targets need, one tally a period, as records come. */
export class PlanCount {
  private readonly tallies = new Map<string, TallyState>();

  /** @param at records decided after this day are none of the plan's yet; null for no limit */
  constructor(
    private readonly plan: Plan,
    private readonly at: IsoDate | null,
    basis: TallyBasis,
  ) {
    for (const { window } of [wholeOf(plan), ...plan.targets]) {
      this.tallies.set(keyOf(window), emptyTally(this.queryOf(window), basis));
    }
  }

  add(record: TallyRecord): void {
    for (const state of this.tallies.values()) addRecord(state, record);
  }

  leaveOut(reason: LeftOutReason): void {
    for (const state of this.tallies.values()) leaveOut(state, reason);
  }

  /** How each target stands, and the tally of the whole period. */
  check(): { readonly targets: readonly CheckedTarget[]; readonly whole: Tally } {
    const tallies = new Map<string, Tally>();
    for (const [key, state] of this.tallies) {
      tallies.set(
        key,
        tallyOf(state, settled(state), () => 0),
      );
    }
    const tallyIn = (window: PlanWindow) => {
      const tally = tallies.get(keyOf(window));
      if (tally === undefined) throw new RangeError('a target without a tally');
      return tally;
    };
    const targets = this.plan.targets.map((target): CheckedTarget => {
      if (target.kind === 'judged') return { target, reached: null, standing: null };
      const reached = reachedIn(tallyIn(target.window), target);
      return { target, reached, standing: standingOf(target.limit, reached, target.window, this.at) };
    });
    return { targets, whole: tallyIn(wholeOf(this.plan).window) };
  }

  private queryOf({ from, to }: PlanWindow): TallyQuery {
    const last = this.at !== null && this.at < to ? this.at : to;
    return { by: ['producerType', 'stars'], measures: ['products', 'producers'], from, to: last, day: null };
  }
}

function wholeOf({ period: { from, to } }: Plan): { readonly window: PlanWindow } {
  // The first and the last day of years.
  return { window: { from: `${String(from)}-01-01` as IsoDate, to: `${String(to)}-12-31` as IsoDate } };
}

function keyOf({ from, to }: PlanWindow): string {
  return `${from}/${to}`;
}

function reachedIn(tally: Tally, target: CountedTarget): Reached {
  const { total } = tally;
  switch (target.measure) {
    case 'products':
      return { kind: 'count', count: sumOf(tally, target, (one) => one.products) };
    case 'new':
      return { kind: 'count', count: sumOf(tally, target, (one) => one.first) };
    case 'upgraded':
      return { kind: 'count', count: sumOf(tally, target, (one) => one.upgraded) };
    case 'upgradedShare':
      return { kind: 'share', share: shareOf(total.upgraded, total.products) };
    case 'cooperatives':
      return { kind: 'share', share: shareOf(producersOf(tally, 'cooperative'), total.producers) };
    case 'enterprises':
      return { kind: 'share', share: shareOf(producersOf(tally, 'enterprise'), total.producers) };
  }
}

/** A figure over the levels that a target is for; a candidate for 5 stars has reached 4 (Điều 4.1.b). */
function sumOf(
  { rows }: Tally,
  { stars }: CountedTarget,
  figure: (figures: Tally['total']) => number,
): number {
  return rows
    .filter(({ key }) => {
      if (key.length < 2) return false;
      if (stars === null) return true;
      const level = key[1] === 'candidate-5' ? 4 : key[1];
      if (typeof level !== 'number') return false;
      return stars.exactly ? level === stars.level : level >= stars.level;
    })
    .reduce((sum, { figures }) => sum + figure(figures), 0);
}

function producersOf({ rows }: Tally, type: string): number {
  const row = rows.find(({ key }) => key.length === 1 && key[0] === type);
  return row?.figures.producers ?? 0;
}

function shareOf(num: number, den: number): Ratio | null {
  return den === 0 ? null : { num, den };
}
