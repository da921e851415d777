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
  return [...found, ...clashes(targets)];
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

/** Targets for the same figures that are there twice, or that contradict an earlier one. */
function clashes(targets: readonly TargetFile[]): readonly PlanFoundAt[] {
  return targets.flatMap((target, at): readonly PlanFoundAt[] => {
    const path = ['targets', at];
    const earlier = targets.slice(0, at).map((one, index) => ({ one, other: index + 1 }));
    const same = earlier.filter(({ one }) => subjectOf(one) === subjectOf(target));
    const again = same.find(({ one }) => wantsOf(one) === wantsOf(target));
    if (again !== undefined) return [{ code: 'target-again', args: { other: again.other }, path }];
    return same.flatMap(({ one, other }): readonly PlanFoundAt[] => {
      const least = Math.max(leastOf(one), leastOf(target));
      const most = Math.min(mostOf(one), mostOf(target));
      const isOwn = leastOf(target) > mostOf(target) || leastOf(one) > mostOf(one);
      return least > most && !isOwn
        ? [{ code: 'targets-contradict', args: { other, least, most }, path }]
        : [];
    });
  });
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
