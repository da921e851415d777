import { firstDayOf } from '../base/local-time.js';
import type { PlanWindow } from '../engine/plan.js';
import type { TallyBasis, TallyRecord } from '../engine/tally-query.js';
import type { IsoDate } from '../engine/types.js';
import type { Area } from './area.js';

/** What is known of a producer: its earliest recognition, and whether one is of the window and lies in the area. */
interface Seen {
  /** null where a recognition tells no day and no year: it may be as early as any. */
  first: IsoDate | null;
  inside: boolean;
}

/** The day of a recognition, or the first one of its year; null where neither is known. */
export function dayOf({ decided, year }: Pick<TallyRecord, 'decided' | 'year'>): IsoDate | null {
  return decided ?? (year === null ? null : firstDayOf(year));
}

/** Producers that had no recognition before a period: whether one is new depends on all that is read. */
export class NewProducers {
  private readonly seen = new Map<string, Seen>();

  /** @param area where their products of the window are from; null for anywhere */
  constructor(
    private readonly window: PlanWindow,
    private readonly area: Area | null,
    private readonly names: Pick<TallyBasis, 'producerKey'>,
  ) {}

  /** @param isAsked whether it is to be counted; one that is not may show that its producer is not new */
  add(record: TallyRecord, isAsked: boolean): void {
    const { producer, commune, province, stars } = record;
    if (producer === '' || (typeof stars === 'number' && stars < 3)) return;
    const day = dayOf(record);
    const { from, to } = this.window;
    const inside =
      isAsked && day !== null && day >= from && day <= to && (this.area === null || this.area.has(record));
    const key = this.names.producerKey(producer, commune, province);
    const known = this.seen.get(key);
    if (known === undefined) this.seen.set(key, { first: day, inside });
    else {
      known.inside ||= inside;
      if (day === null || (known.first !== null && day < known.first)) known.first = day;
    }
  }

  get count(): number {
    return [...this.seen.values()].filter(
      ({ first, inside }) => inside && first !== null && first >= this.window.from,
    ).length;
  }
}
