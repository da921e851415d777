import { placeOf } from './lists-by.js';
import type { DayNumber, Row } from './tally-records.js';
import { agreeingWith, ANY, BLANK, lastDayToRecognise, saysTheSame, toldAs } from './tally-same.js';

/*
 * Which of the records kept of a product another says again: the first that says the same. Few are held against each
 * other; of many each is looked up by what the two must share, as one code may be given ten thousand recognitions.
 */

/** From so many on, to look up is less work than to hold against all. */
const MANY = 32;

export class KeptRows {
  readonly rows: Row[] = [];
  private index: TwinIndex | null = null;

  /** The first of those kept that says the same as another record, which is told no better. */
  twinOf(one: Row): Row | undefined {
    if (this.index === null) return this.rows.find((other) => saysTheSame(other, one));
    return this.rows[this.index.firstFor(one)];
  }

  keep(one: Row): void {
    const at = this.rows.push(one) - 1;
    this.index?.add(one, at);
    if (this.rows.length !== MANY) return;
    this.index = new TwinIndex();
    for (const [place, row] of this.rows.entries()) this.index.add(row, place);
  }
}

type Part = string | number | null;

const kept = (part: Part): readonly Part[] => [part ?? BLANK, ANY];

/** Under what those are kept that say the same of something, or nothing. */
const fitting = (part: Part): readonly Part[] => (part === null ? [ANY] : [part, BLANK]);

/** The first of some records by all by which another may say the same; each rule of `saysTheSame` has its own keys. */
class TwinIndex {
  private readonly first = new Map<string, number>();
  /** Of what was recognised, by its stars and total: the first of each day. */
  private readonly recognised = new Map<string, Map<DayNumber, number>>();
  private readonly inOrder = new Map<string, readonly DayNumber[]>();

  add(row: Row, at: number): void {
    for (const key of keptUnder(row)) if (!this.first.has(key)) this.first.set(key, at);
    if (!row.recognised) return;
    for (const said of toldAs(row)) {
      const days = this.recognised.get(said) ?? new Map<DayNumber, number>();
      this.recognised.set(said, days);
      if (!days.has(row.decided)) days.set(row.decided, at);
      this.inOrder.delete(said);
    }
  }

  /** The place of the first that says the same; -1 where none does. */
  firstFor(one: Row): number {
    const found: number[] = [];
    for (const key of lookedUpBy(one)) {
      const at = this.first.get(key);
      if (at !== undefined) found.push(at);
    }
    if (!one.recognised && one.decided !== 0) found.push(...this.soonAfter(one));
    return found.length === 0 ? -1 : Math.min(...found);
  }

  /** What was recognised within the time that a result has for it: of so many days, one of each. */
  private *soonAfter(one: Row): Iterable<number> {
    const { decided } = one;
    const last = lastDayToRecognise(decided);
    for (const said of agreeingWith(one)) {
      const first = this.recognised.get(said);
      if (first === undefined) continue;
      let days = this.inOrder.get(said);
      if (days === undefined) this.inOrder.set(said, (days = [...first.keys()].sort((a, b) => a - b)));
      for (let at = placeOf(days, decided); at < days.length; at += 1) {
        const day = days[at] ?? 0;
        if (day > last) break;
        yield first.get(day) ?? 0;
      }
    }
  }
}

/** All that a record is found under. */
function keptUnder(row: Row): readonly string[] {
  const { decision, decided, year, coded, facts } = row;
  const onDay = [[decided], kept(decision || null), kept(year), kept(coded ? null : facts)];
  const said = toldAs(row);
  return [
    ...each([['day'], ...onDay]),
    ...(decision === 0 ? [] : each([['decision'], [decision], [ANY, ...(coded ? [CODED] : []), ...said]])),
    ...each([['result'], said, kept(year)]),
  ];
}

/** What another is found by that says the same. */
function lookedUpBy(row: Row): readonly string[] {
  const { decision, decided, year, coded, facts, recognised } = row;
  const onDay = [[decided], fitting(decision || null), fitting(year), fitting(coded ? null : facts)];
  const keys = each([['day'], ...onDay]);
  if (decided !== 0) return keys;
  const said = agreeingWith(row);
  return [
    ...keys,
    ...(decision === 0 ? [] : each([['decision'], [decision], coded ? [ANY] : [CODED, ...said]])),
    ...(recognised ? [] : each([['result'], said, fitting(year)])),
  ];
}

const CODED = 'coded';

/** A key for each way to take one of every list. */
function each(lists: readonly (readonly Part[])[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (keys, parts) => keys.flatMap((key) => parts.map((part) => `${key} ${String(part)}`)),
    [''],
  );
}
