import { compareCodes } from './compare-codes.js';
import { meaningOf } from '../heading-meaning.js';

/** What Excel made of a heading: `2026-01-01`, `01/02/2026`, `1-Jan`, `01-Thg1`. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/;
const NAMED = /^(\d{1,2})[-/ ](?:thg\s?(\d{1,2})|([a-z]{3})[a-z]*)(?:[-/ ](\d{2}|\d{4}))?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Day {
  readonly day: number;
  readonly month: number;
  /** Of a code of three steps, `6.1.2`, which Excel takes for a day of 2002; null for a code of two. */
  readonly third: number | null;
}

/** One day alone may be one. */
const LEAST = 2;

/**
 * Headings with the codes that Excel took for days: 1.1 became the first of January. Which of its numbers is the day is
 * told by the order of all the codes, which rise; where that does not tell, nothing is changed.
 *
 * @returns null where there is none
 */
export function codesOfDays(headings: readonly string[]): readonly string[] | null {
  const days = headings.map(dayIn);
  if (days.filter((day) => day !== null).length < LEAST) return null;
  const readings = [
    ({ day, month, third }: Day) => codeOf(day, month, third),
    ({ day, month, third }: Day) => codeOf(month, day, third),
  ].map((read) => headings.map((heading, at) => (days[at] ? read(days[at]) : heading)));
  const rising = readings.filter(areRising);
  const [only, other] = rising;
  if (only === undefined || (other !== undefined && other.join('|') !== only.join('|'))) return null;
  return only;
}

function codeOf(one: number, two: number, third: number | null): string {
  return [one, two, ...(third === null ? [] : [third])].map(String).join('.');
}

function dayIn(heading: string): Day | null {
  const text = heading.trim();
  const iso = ISO.exec(text);
  if (iso !== null) return dayOf(iso[3], iso[2], iso[1]);
  const local = LOCAL.exec(text);
  if (local !== null) return dayOf(local[1], local[2], local[3]);
  const [, day, number, name, year] = NAMED.exec(text) ?? [];
  const month = number ?? String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1);
  return day === undefined ? null : dayOf(day, month, year);
}

function dayOf(day: string | undefined, month: string | undefined, year: string | undefined): Day | null {
  const [d, m, y] = [Number(day), Number(month), Number(year ?? 0)];
  if (!(d >= 1 && d <= 31 && m >= 1 && m <= 31)) return null;
  const third = y > 2000 && y < 2010 ? y - 2000 : year?.length === 2 && y > 0 && y < 10 ? y : null;
  return { day: d, month: m, third };
}

/** All the codes of criteria among headings, those that stayed as well, rise from the first to the last. */
function areRising(headings: readonly string[]): boolean {
  let last: string | null = null;
  for (const heading of headings) {
    const meaning = meaningOf(heading);
    if (meaning.kind !== 'criterion') continue;
    const { code } = meaning.criterion;
    if (last !== null && compareCodes(last, code) >= 0) return false;
    last = code;
  }
  return true;
}
