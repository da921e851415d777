import { findings } from '../law/check/findings.en.js';
import { quoted, day, thousands } from '../base/format.js';
import type { PlanWords } from './vi.js';

export const en: PlanWords = {
  plan: {
    findings: {
      'yaml-syntax': findings['yaml-syntax'],
      shape: findings.shape,
      'more-findings': findings['more-findings'],
      'period-backwards': (a) => `the period from ${String(a.from)} to ${String(a.to)} runs backwards.`,
      'year-outside': (a) => `the year ${String(a.year)} is outside ${String(a.from)}–${String(a.to)}.`,
      'measure-or-judged': () =>
        'a target has "measure" (to be counted) or "judged" (by a person), one of them.',
      'one-limit': () =>
        'a target that is counted takes one of "atLeast", "atMost", "range"; a "judged" one takes none.',
      'day-of-stock': () =>
        'only "inForce" takes "on", as it is so on a day; the others are counted over the period or the year.',
      'day-or-year': () => 'write "on" or "year", not both.',
      'day-unreadable': (a) => `${quoted(a.read)} is not a day; write it like 2025-12-31 or 31/12/2025.`,
      'day-outside': (a) => `the day ${day(a.day)} is outside ${String(a.from)}–${String(a.to)}.`,
      'range-backwards': (a) => `the range from ${String(a.from)} to ${String(a.to)} runs backwards.`,
      'target-again': (a) => `the same as target ${String(a.other)}; delete one of them.`,
      'targets-contradict': (a) =>
        `contradicts target ${String(a.other)}: nothing is at least ${String(a.least)} and at most ${String(a.most)}.`,
      'too-many-places': (a) =>
        `the plan has ${thousands(a.places, ',')} places and periods of their own, the limit is ${thousands(a.most, ',')}; make several plans of it.`,
      'stars-twice': () => 'write "fromStars" or "atStars", not both.',
      'stars-of-share': () =>
        'shares, and figures of producers, are of all levels; leave out "fromStars" and "atStars".',
      'too-fine': (a) => `${quoted(String(a.read))}: percents and means have one decimal at the most.`,
      'not-whole': (a) =>
        `${quoted(String(a.read))} is not a whole number of products, producers or communes.`,
    },
  },
};
