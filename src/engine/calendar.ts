import { isoDate } from '../base/local-time.js';
import type { IsoDate } from './types.js';

/*
 * Days as the law counts them, by the proleptic Gregorian calendar, without a clock or a time zone. Years are 0000 to
 * 9999, as ISO dates write them.
 */

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * The day that ends a period of whole months which begins with the day after `from`: the day of the same number, or
 * the month's last where it has none (Bộ luật Dân sự 2015, Điều 147.2 and 148.3). 29/02/2024 and 36 months: 28/02/2027.
 */
export function monthsAfter(from: IsoDate, months: number): IsoDate {
  const [year, month, day] = partsOf(from);
  const count = year * 12 + (month - 1) + months;
  const [endYear, endMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return isoDate(endYear, endMonth, Math.min(day, daysIn(endYear, endMonth)));
}

/** The day that is so many days later; earlier where the number is negative. */
export function daysAfter(from: IsoDate, days: number): IsoDate {
  const number = numberOf(from) + days;
  // The year found by its mean length is the right one or the one before it.
  let year = Math.floor(number / 365.2425);
  while (firstOf(year + 1) <= number) year += 1;
  let rest = number - firstOf(year);
  let month = 1;
  while (rest >= daysIn(year, month)) {
    rest -= daysIn(year, month);
    month += 1;
  }
  return isoDate(year, month, rest + 1);
}

/** How many days lie from one day to another; negative where the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return numberOf(to) - numberOf(from);
}

/** Days since some day that is the same for all. */
function numberOf(date: IsoDate): number {
  const [year, month, day] = partsOf(date);
  const leap = month > 2 && isLeap(year) ? 1 : 0;
  return firstOf(year) + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leap + day - 1;
}

/** The same of the first of January: the years before it, and the leap days among them. */
function firstOf(year: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return year * 365 + leaps;
}

function partsOf(date: IsoDate): readonly [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
