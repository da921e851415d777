import { monthsAfter } from './calendar.js';
import { dayOfNumber, numberOfDay, type DayNumber, type Row } from './tally-records.js';

/** As long after a council's result its recognition may come: the programme's year. Ours, not the statute's. */
const MONTHS_TO_RECOGNISE = 12;

/** Whether two records of one product say the same recognition; the first is the better described. */
export function saysTheSame(a: Row, b: Row): boolean {
  const sameDecision = a.decision === b.decision;
  const isCoded = a.coded || b.coded;
  if (a.decided === b.decided && yearsAgree(a, b) && (sameDecision || a.decision === 0 || b.decision === 0)) {
    // One decision may name two products alike: those differ in what was decided of them.
    if (isCoded || mayBeOneFact(a, b)) return true;
  }
  if (b.decided === 0 && sameDecision && a.decision !== 0) return isCoded || agree(a, b);
  // A result, and the recognition that came of it.
  if (b.recognised || !(a.recognised || b.decided === 0) || !agree(a, b)) return false;
  return b.decided === 0 ? yearsAgree(a, b) : isSoonAfter(b.decided, a.decided);
}

/** Whether two records without a code may say one thing of set, stars and total: what is not written may be anything. */
export function mayBeOneFact(a: Facts, b: Facts): boolean {
  const { stars, total } = a;
  return (
    (a.facts === b.facts || a.facts === 0 || b.facts === 0) &&
    (stars === b.stars || stars === null || b.stars === null) &&
    (total === b.total || total === null || b.total === null)
  );
}

/** What is said of one thing by two that may be of it. */
export function bothFacts(a: Facts, b: Facts): Facts {
  return { facts: a.facts || b.facts, stars: a.stars ?? b.stars, total: a.total ?? b.total };
}

export interface Facts {
  /** The set; 0 where none is known. */
  readonly facts: number;
  readonly stars: number | string | null;
  readonly total: number | null;
}

export function agree(a: Row, b: Row): boolean {
  return a.stars === b.stars && (a.total === null || b.total === null || a.total === b.total);
}

/** Under what a record is kept to be found by those that agree with it. */
export function toldAs({ stars, total }: Row): readonly string[] {
  return [`${String(stars)} ${String(total ?? BLANK)}`, `${String(stars)} ${ANY}`];
}

/** Under what those are kept that agree with a record. */
export function agreeingWith({ stars, total }: Row): readonly string[] {
  if (total === null) return [`${String(stars)} ${ANY}`];
  return [`${String(stars)} ${String(total)}`, `${String(stars)} ${BLANK}`];
}

/** What a record is kept under where it does not say something, and under whatever it says. */
export const BLANK = '-';
export const ANY = '*';

function yearsAgree(a: Row, b: Row): boolean {
  return a.year === null || b.year === null || a.year === b.year;
}

function isSoonAfter(result: DayNumber, recognised: DayNumber): boolean {
  return result <= recognised && recognised <= lastDayToRecognise(result);
}

/** The last day on which a result of some day may be recognised. */
export function lastDayToRecognise(result: DayNumber): DayNumber {
  const day = dayOfNumber(result);
  return day === null ? 0 : numberOfDay(monthsAfter(day, MONTHS_TO_RECOGNISE));
}

/** Whether two records are of one decision, or of one day where one of them names none; else of one year. */
export function isOneOccasion(a: Row, b: Row): boolean {
  if (a.decision !== 0 && b.decision !== 0) return a.decision === b.decision && yearsAgree(a, b);
  if (a.decided !== 0 || b.decided !== 0) return a.decided === b.decided;
  return a.decision === 0 && b.decision === 0 && a.year === b.year;
}

/** What an occasion is told by: records of one key are of one occasion with the same others. */
export function occasionOf({ decision, decided, year }: Row): string {
  return [decision, decided, year].join(' ');
}
