import { MOST_PLACES } from '../base/limits.js';
import type { Path } from '../base/yaml-file.js';
import { readDate } from '../rows/cells.js';
import type { PlanMeasure } from '../engine/plan.js';
import { yearOf } from '../register/values.js';
import { areaKey } from './area.js';
import {
  areaOf,
  isBroken,
  isOfProducers,
  isShare,
  type PlanFile,
  type PlanFoundAt,
  type TargetFile,
} from './plan.js';

/** What of a file of the right shape makes no sense, in its order. */
export function senseOfPlan({ period, targets }: PlanFile): readonly PlanFoundAt[] {
  const found: PlanFoundAt[] = [];
  if (period.from > period.to) found.push({ code: 'period-backwards', args: period, path: ['period'] });
  for (const [index, target] of targets.entries()) {
    const { measure, judged, atLeast, atMost, range, year, on, fromStars, atStars } = target;
    const path = ['targets', index];
    const limits = [atLeast, atMost, range].filter((one) => one !== undefined);
    if ((measure === undefined) === (judged === undefined)) {
      found.push({ code: 'measure-or-judged', args: {}, path });
    }
    if (limits.length !== (measure === undefined ? 0 : 1)) found.push({ code: 'one-limit', args: {}, path });
    if (range !== undefined && range[0] > range[1]) {
      found.push({
        code: 'range-backwards',
        args: { from: range[0], to: range[1] },
        path: [...path, 'range'],
      });
    }
    if (fromStars !== undefined && atStars !== undefined) found.push({ code: 'stars-twice', args: {}, path });
    if (measure !== undefined && isOfAllLevels(measure) && (fromStars ?? atStars) !== undefined) {
      found.push({ code: 'stars-of-share', args: {}, path });
    }
    const broken = limits.flat().find((amount) => !Number.isInteger(amount));
    if (measure !== undefined && !isBroken(measure) && broken !== undefined) {
      found.push({ code: 'not-whole', args: { read: broken }, path });
    }
    const fine = limits.flat().find((amount) => Number(amount.toFixed(1)) !== amount);
    if (measure !== undefined && isBroken(measure) && fine !== undefined) {
      found.push({ code: 'too-fine', args: { read: fine }, path });
    }
    if (on !== undefined) found.push(...dayProblems(on, target, period, path));
    if (year !== undefined && (year < period.from || year > period.to)) {
      found.push({ code: 'year-outside', args: { year, ...period }, path: [...path, 'year'] });
    }
  }
  return [...found, ...clashes(targets), ...placesIn(targets)];
}

function isOfAllLevels(measure: PlanMeasure): boolean {
  return isShare(measure) || isOfProducers(measure);
}

function dayProblems(
  on: string,
  { measure, year }: TargetFile,
  period: PlanFile['period'],
  path: Path,
): readonly PlanFoundAt[] {
  const at = [...path, 'on'];
  if (measure !== 'inForce') return [{ code: 'day-of-stock', args: {}, path: at }];
  if (year !== undefined) return [{ code: 'day-or-year', args: {}, path: at }];
  const day = readDate(on);
  if (day === null) return [{ code: 'day-unreadable', args: { read: on }, path: at }];
  const outside = yearOf(day) < period.from || yearOf(day) > period.to;
  return outside ? [{ code: 'day-outside', args: { day, ...period }, path: at }] : [];
}

/** A province has fewer communes than that, and a plan fewer years. */
function placesIn(targets: readonly TargetFile[]): readonly PlanFoundAt[] {
  const places = new Set<string>();
  let beyond: number | null = null;
  for (const [at, target] of targets.entries()) {
    const area = areaOf(target);
    places.add(JSON.stringify([target.year, target.on, area === null ? null : areaKey(area)]));
    if (places.size > MOST_PLACES) beyond ??= at;
  }
  if (beyond === null) return [];
  const args = { places: places.size, most: MOST_PLACES };
  return [{ code: 'too-many-places', args, path: ['targets', beyond] }];
}

/** What is wanted of figures, as a list of all that want something of the same has it. */
interface Wanted {
  /** The place in the list of targets, from 1. */
  readonly no: number;
  readonly least: number;
  readonly most: number;
}

/** All that earlier targets want of the same figures. */
interface Wants {
  /** The first that wants just this, by what it wants. */
  readonly first: Map<string, number>;
  /** Those that some figure can meet. */
  readonly all: Wanted[];
  /** The most of the least that they want, and the least of the most: what is between meets them all. */
  least: number;
  most: number;
}

/** Targets for the same figures that are there twice, or that contradict an earlier one: the first that they do. */
function clashes(targets: readonly TargetFile[]): readonly PlanFoundAt[] {
  const bySubject = new Map<string, Wants>();
  return targets.flatMap((target, at): readonly PlanFoundAt[] => {
    const path = ['targets', at];
    const subject = subjectOf(target);
    const earlier = bySubject.get(subject) ?? {
      first: new Map<string, number>(),
      all: [],
      ...{ least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
    };
    bySubject.set(subject, earlier);
    const again = earlier.first.get(wantsOf(target));
    if (again !== undefined) return [{ code: 'target-again', args: { other: again }, path }];
    const own: Wanted = { no: at + 1, least: leastOf(target), most: mostOf(target) };
    earlier.first.set(wantsOf(target), own.no);
    if (own.least > own.most) return []; // a range that goes backwards is told as that
    // Only where one of them is known to contradict it is it looked for: a plan may have thousands of targets.
    const isMet = own.least <= earlier.most && earlier.least <= own.most;
    const other = isMet ? undefined : earlier.all.find((one) => contradict(one, own));
    earlier.all.push(own);
    earlier.least = Math.max(earlier.least, own.least);
    earlier.most = Math.min(earlier.most, own.most);
    if (other === undefined) return [];
    const args = {
      other: other.no,
      least: Math.max(other.least, own.least),
      most: Math.min(other.most, own.most),
    };
    return [{ code: 'targets-contradict', args, path }];
  });
}

function contradict(one: Wanted, other: Wanted): boolean {
  return Math.max(one.least, other.least) > Math.min(one.most, other.most);
}

/** What a target is about; of one that a person judges, its words. */
function subjectOf(target: TargetFile): string {
  const { measure, judged, fromStars, atStars, year, on } = target;
  const area = areaOf(target);
  const place = area === null ? null : areaKey(area);
  const day = on === undefined ? null : (readDate(on) ?? on);
  return JSON.stringify([measure, judged?.trim(), fromStars, atStars, year, day, place]);
}

/** Two instruments may want the same. */
function wantsOf(target: TargetFile): string {
  return JSON.stringify([leastOf(target), mostOf(target), target.instrument?.trim()]);
}

function leastOf({ atLeast, range }: TargetFile): number {
  return atLeast ?? range?.[0] ?? 0;
}

function mostOf({ atMost, range }: TargetFile): number {
  return atMost ?? range?.[1] ?? Number.MAX_SAFE_INTEGER;
}
