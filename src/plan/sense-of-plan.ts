import type { Path } from '../criteria/yaml-file.js';
import { readDate } from '../input/cells.js';
import { yearOf } from '../register/values.js';
import { isShare, type PlanFile, type PlanFoundAt, type TargetFile } from './plan.js';

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
    if (measure !== undefined && isShare(measure) && (fromStars ?? atStars) !== undefined) {
      found.push({ code: 'stars-of-share', args: {}, path });
    }
    const broken = limits.flat().find((amount) => !Number.isInteger(amount));
    if (measure !== undefined && !isShare(measure) && broken !== undefined) {
      found.push({ code: 'not-whole', args: { read: broken }, path });
    }
    const fine = limits.flat().find((amount) => Number(amount.toFixed(1)) !== amount);
    if (measure !== undefined && isShare(measure) && fine !== undefined) {
      found.push({ code: 'too-fine', args: { read: fine }, path });
    }
    if (on !== undefined) found.push(...dayProblems(on, target, period, path));
    if (year !== undefined && (year < period.from || year > period.to)) {
      found.push({ code: 'year-outside', args: { year, ...period }, path: [...path, 'year'] });
    }
  }
  return found;
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
