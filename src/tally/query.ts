import { firstDayOf, lastDayOf } from '../base/local-time.js';
import { monthsAfter } from '../engine/calendar.js';
import type { IsoDate } from '../engine/types.js';
import { measureSpec, type Measure } from '../engine/tally-measures.js';
import type { Dimension, TallyQuery } from '../engine/tally-query.js';
import { dashed } from '../base/format.js';
import { fatal } from './errors.js';

export interface QueryFlags {
  readonly by: readonly Dimension[];
  readonly measures: readonly Measure[] | null;
  readonly year: number | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The day to look from. */
  readonly at: IsoDate | null;
  readonly where: readonly string[];
}

/**
 * What is requested, with what was left out filled in: the measures, and the day to look from, which is the last one of
 * the period where none is named. Nothing is taken from a clock, so that the same files give the same figures tomorrow.
 *
 * @throws {UserError} when a measure lacks its day or its period
 */
export function tallyQuery({ by, measures, year, from, to, at, where }: QueryFlags): TallyQuery {
  if (year !== null && (from !== null || to !== null)) throw fatal('year-and-days', {});
  const first = year === null ? from : firstDayOf(year);
  const last = year === null ? to : lastDayOf(year);
  if (first !== null && last !== null && first > last) {
    throw fatal('period-backwards', { from: first, to: last });
  }
  const asked = measures ?? defaultMeasures(by);
  const day = at ?? last;
  for (const measure of asked) {
    const { needs } = measureSpec(measure);
    if (needs === 'day' && day === null) throw fatal('tally-needs-day', { measure: dashed(measure) });
    if (needs === 'year-before' && !by.includes('year') && (first === null || last === null)) {
      throw fatal('tally-needs-period', {});
    }
    const isLong = first !== null && last !== null && last >= monthsAfter(first, 12);
    if (needs === 'year-before' && !by.includes('year') && isLong) {
      throw fatal('tally-period-long', { from: first, to: last });
    }
  }
  const query = { by, measures: asked, from: first, to: last, day };
  return where.length === 0 ? query : { ...query, where };
}

function defaultMeasures(by: readonly Dimension[]): readonly Measure[] {
  return by.length === 2 ? ['products', 'producers'] : ['products', 'producers', 'share'];
}
