/** A calendar day, `YYYY-MM-DD`; two of them compare as strings. */
export type IsoDate = string & { readonly __isoDate: unique symbol };

/** A moment as a sheet keeps it: local time with its offset, in seconds, `2026-11-21T09:30:00+07:00`. */
export function localTime(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const offset = -moment.getTimezoneOffset();
  const away = Math.abs(offset);
  const day = `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
  return `${day}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}

/** The day it is at a moment, where the machine stands. */
export function dayOf(moment: Date): IsoDate {
  return asIsoDate(localTime(moment).slice(0, 10));
}

/** A text that is known to be a day as we write it: from parts that were checked, or from what we wrote ourselves. */
export function asIsoDate(text: string): IsoDate {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the one place where a day is made
  return text as IsoDate;
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return asIsoDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

export function firstDayOf(year: number): IsoDate {
  return isoDate(year, 1, 1);
}

export function lastDayOf(year: number): IsoDate {
  return isoDate(year, 12, 31);
}
