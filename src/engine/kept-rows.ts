import { each, fitting, kept, type Part } from './kept-under.js';
import { placeOf, putInto } from './lists-by.js';
import type { DayNumber, Row } from './tally-records.js';
import {
  agreeingWith,
  ANY,
  bothFacts,
  lastDayToRecognise,
  mayBeOneFact,
  saysTheSame,
  toldAs,
  type Facts,
} from './tally-same.js';

/*
 * Which of the records kept of a product another says again: the first that says the same. Two that a list names alike
 * do not become one by a third that says neither's points, so it has to fit all that was said again of that one, too.
 * Few are held against each other; of many each is looked up by what the two must share, as one code may be given ten
 * thousand recognitions.
 */

/** From so many on, to look up is less work than to hold against all. */
const MANY = 32;

export class KeptRows {
  readonly rows: Row[] = [];
  private index: TwinIndex | null = null;
  /** Of one kept, what records without a code have said again of it, together. */
  private readonly again = new Map<Row, Facts>();

  /** The first of those kept that says the same as another record, which is told no better. */
  twinOf(one: Row): Row | undefined {
    const fits = (other: Row) => this.fitsAgain(other, one);
    if (this.index === null) return this.rows.find((other) => saysTheSame(other, one) && fits(other));
    return this.rows[this.index.firstFor(one, (at) => fits(this.rows[at] ?? one))];
  }

  keep(one: Row): void {
    const at = this.rows.push(one) - 1;
    this.index?.add(one, at);
    if (this.rows.length !== MANY) return;
    this.index = new TwinIndex();
    for (const [place, row] of this.rows.entries()) this.index.add(row, place);
  }

  /** Adds what says one of those kept again. */
  addTo(twin: Row, one: Row): void {
    if (one.coded) return;
    const before = this.again.get(twin);
    this.again.set(twin, before === undefined ? one : bothFacts(before, one));
  }

  private fitsAgain(twin: Row, one: Row): boolean {
    const said = this.again.get(twin);
    return one.coded || said === undefined || mayBeOneFact(said, one);
  }
}

type Places = number[];

/** Some records by all by which another may say the same; each rule of `saysTheSame` has its own keys. */
class TwinIndex {
  private readonly by = new Map<string, Places>();
  /** Of what was recognised, by its stars and total: those of each day. */
  private readonly recognised = new Map<string, Map<DayNumber, Places>>();
  private readonly inOrder = new Map<string, readonly DayNumber[]>();

  add(row: Row, at: number): void {
    for (const key of keptUnder(row)) putInto(this.by, key, at);
    if (!row.recognised) return;
    for (const said of toldAs(row)) {
      const days = this.recognised.get(said) ?? new Map<DayNumber, Places>();
      this.recognised.set(said, days);
      putInto(days, row.decided, at);
      this.inOrder.delete(said);
    }
  }

  /** The place of the first that says the same, of those that it fits; no place, `Infinity`, where none does. */
  firstFor(one: Row, fits: (at: number) => boolean): number {
    let first = Infinity;
    const take = (places: Places | undefined) => {
      const found = places?.find((at) => at >= first || fits(at)) ?? first;
      first = Math.min(first, found);
    };
    for (const key of lookedUpBy(one)) take(this.by.get(key));
    if (!one.recognised && one.decided !== 0) for (const places of this.soonAfter(one)) take(places);
    return first;
  }

  /** What was recognised within the time that a result has for it, day by day. */
  private *soonAfter(one: Row): Iterable<Places> {
    const { decided } = one;
    const last = lastDayToRecognise(decided);
    for (const said of agreeingWith(one)) {
      const byDay = this.recognised.get(said);
      if (byDay === undefined) continue;
      let days = this.inOrder.get(said);
      if (days === undefined) this.inOrder.set(said, (days = [...byDay.keys()].sort((a, b) => a - b)));
      for (let at = placeOf(days, decided); at < days.length; at += 1) {
        const day = days[at] ?? 0;
        if (day > last) break;
        yield byDay.get(day) ?? [];
      }
    }
  }
}

/** All that a record is found under. */
function keptUnder(row: Row): readonly string[] {
  const { decision, decided, year, coded } = row;
  const onDay = [[decided], kept(decision || null), kept(year), ...factsOf(row).map(kept)];
  const said = toldAs(row);
  return [
    ...each([['day'], ...onDay]),
    ...(decision === 0 ? [] : each([['decision'], [decision], [ANY, ...(coded ? [CODED] : []), ...said]])),
    ...each([['result'], said, kept(year)]),
  ];
}

/** What another is found by that says the same. */
function lookedUpBy(row: Row): readonly string[] {
  const { decision, decided, year, coded, recognised } = row;
  const onDay = [[decided], fitting(decision || null), fitting(year), ...factsOf(row).map(fitting)];
  const keys = each([['day'], ...onDay]);
  if (decided !== 0) return keys;
  const said = agreeingWith(row);
  return [
    ...keys,
    // Nothing is kept under no decision.
    ...each([['decision'], [decision], coded ? [ANY] : [CODED, ...said]]),
    ...(recognised ? [] : each([['result'], said, fitting(year)])),
  ];
}

/** What must not differ of two without a code; of one with a code nothing. */
function factsOf({ coded, facts, stars, total }: Row): readonly Part[] {
  return coded ? [null, null, null] : [facts || null, stars, total];
}

const CODED = 'coded';
