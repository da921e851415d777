import { firstDayOf, lastDayOf } from '../base/local-time.js';
import type { IsoDate } from '../engine/types.js';
import { type PlanWindow, type Reached, type Standing, standingOf } from '../engine/plan.js';
import { addRecord, leaveOut } from '../engine/tally-add.js';
import type {
  LeftOutReason,
  TallyBasis,
  TallyQuery,
  TallyRecord,
  TallyValue,
} from '../engine/tally-query.js';
import { settled } from '../engine/tally-settle.js';
import { emptyTally, type TallyState } from '../engine/tally-state.js';
import { tallyOf, type Tally } from '../engine/tally.js';
import type { Place } from '../register/record.js';
import { Area, AREA_MARK, areaKey } from './area.js';
import { dayOf, NewProducers } from './new-producers.js';
import { isByCommune, type Plan, type PlanTarget } from './plan.js';
import { reachedIn } from './reached.js';

/** A target with what was reached; of one that only a person can judge, nothing. */
export interface CheckedTarget {
  readonly target: PlanTarget;
  readonly reached: Reached | null;
  readonly standing: Standing | null;
  /** Whether any record that was read lies in the target's area: else its name may be written otherwise. */
  readonly areaMet: boolean;
}

/** How the targets of a plan stand. */
export interface CheckedPlan {
  readonly targets: readonly CheckedTarget[];
  /** The tally of the whole period. */
  readonly whole: Tally;
  /** A tally of what is in force; null where no target asks for it. */
  readonly stock: Tally | null;
  /** Records from before the plan's period, by which a producer is new or not; null where no target asks for that. */
  readonly earlier: number | null;
}

/** What is counted together: a period or a day, where, and by what. */
interface Scope {
  readonly window: PlanWindow;
  readonly day: IsoDate | null;
  readonly area: Place | null;
  readonly by: 'producerType' | 'commune';
}

interface Counting {
  readonly state: TallyState;
  readonly area: Area | null;
  /** Where a target asks for those that are new. */
  readonly newProducers: NewProducers | null;
}

/** Counts what a plan's targets need, one tally a period or a day, and an area, as records come. */
export class PlanCount {
  private readonly countings = new Map<string, Counting>();
  private readonly areas = new Map<string, Area>();
  private earlier = 0;

  /** @param at records decided after this day are none of the plan's yet; null for no limit */
  constructor(
    private readonly plan: Plan,
    private readonly at: IsoDate | null,
    basis: TallyBasis,
  ) {
    const ofNew = new Set(plan.targets.filter(isOfNewProducers).map((target) => keyOf(scopeOf(target))));
    // Thousands of targets may be for one place and period.
    const scopes = new Map([wholeOf(plan), ...plan.targets.map(scopeOf)].map((one) => [keyOf(one), one]));
    for (const [key, scope] of scopes) {
      const area = scope.area === null ? null : this.areaAt(scope.area);
      const { from, to } = scope.window;
      const window = { from, to: this.upTo(to) };
      this.countings.set(key, {
        state: emptyTally(this.queryOf(scope), basis),
        area,
        newProducers: ofNew.has(key) ? new NewProducers(window, area, basis) : null,
      });
    }
  }

  /** @param isAsked whether it is to be counted; one that is not may take the place of one that is */
  add(record: TallyRecord, isAsked = true): void {
    const day = dayOf(record);
    if (day === null || day < firstDayOf(this.plan.period.from)) this.earlier += 1;
    for (const { state, area, newProducers } of this.countings.values()) {
      addRecord(state, area === null ? record : area.marked(record), isAsked);
      newProducers?.add(record, isAsked);
    }
  }

  leaveOut(reason: LeftOutReason): void {
    for (const { state } of this.countings.values()) leaveOut(state, reason);
  }

  /** How each target stands. */
  check(): CheckedPlan {
    const tallies = new Map<string, Tally>();
    for (const [key, { state }] of this.countings) {
      tallies.set(key, tallyOf(state, settled(state), anyOrder));
    }
    const tallyIn = (scope: Scope) => {
      const tally = tallies.get(keyOf(scope));
      if (tally === undefined) throw new RangeError('a target without a tally');
      return tally;
    };
    const targets = this.plan.targets.map((target): CheckedTarget => {
      const areaMet = target.area === null || this.areaAt(target.area).met;
      if (target.kind === 'judged') return { target, reached: null, standing: null, areaMet };
      const scope = scopeOf(target);
      const found = this.countings.get(keyOf(scope))?.newProducers?.count ?? 0;
      const reached = reachedIn(tallyIn(scope), target, found);
      const window = target.day === null ? target.window : null;
      return { target, reached, standing: standingOf(target.limit, reached, window, this.at), areaMet };
    });
    const stock = this.plan.targets.map(scopeOf).find(({ day }) => day !== null);
    return {
      targets,
      whole: tallyIn(wholeOf(this.plan)),
      stock: stock === undefined ? null : tallyIn(stock),
      earlier: this.plan.targets.some(isOfNewProducers) ? this.earlier : null,
    };
  }

  private areaAt(place: Place): Area {
    const key = areaKey(place);
    const area = this.areas.get(key) ?? new Area(place);
    this.areas.set(key, area);
    return area;
  }

  private queryOf({ window: { from, to }, day, area, by }: Scope): TallyQuery {
    return {
      by: area === null ? [by, 'stars'] : [AREA_MARK, by, 'stars'],
      measures: day === null ? ['products', 'producers'] : ['products', 'producers', 'inForce'],
      from: day === null ? from : null,
      to: this.upTo(day ?? to),
      day: day === null ? null : this.upTo(day),
    };
  }

  /** Nothing is counted that comes after the day looked from. */
  private upTo(last: IsoDate): IsoDate {
    return this.at !== null && this.at < last ? this.at : last;
  }
}

/** No order is requested; but values that are not distinguished would be in several rows each. */
function anyOrder(_: unknown, a: TallyValue, b: TallyValue): number {
  return String(a) < String(b) ? -1 : 1;
}

function wholeOf({ period: { from, to } }: Plan): Scope {
  return {
    window: { from: firstDayOf(from), to: lastDayOf(to) },
    day: null,
    area: null,
    by: 'producerType',
  };
}

function scopeOf(target: PlanTarget): Scope {
  const { window, area } = target;
  if (target.kind === 'judged') return { window, area, day: null, by: 'producerType' };
  return { window, area, day: target.day, by: isByCommune(target.measure) ? 'commune' : 'producerType' };
}

function isOfNewProducers(target: PlanTarget): boolean {
  return target.kind === 'counted' && target.measure === 'newProducers';
}

function keyOf({ window: { from, to }, day, area, by }: Scope): string {
  const when = `${day ?? `${from}/${to}`} ${by}`;
  return area === null ? when : `${when} ${areaKey(area)}`;
}
