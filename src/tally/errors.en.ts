import type { Wording } from '../base/coded.js';
import { day, list, quoted } from '../base/format.js';
import { theFile } from '../base/file-name.en.js';
import { en as tallyWords } from './en.js';
import type { TallyErrors } from './errors.js';

export const errors: Wording<TallyErrors> = {
  'no-alias-columns': (a) =>
    `${theFile(a.file)} settles no producers: it needs the columns "Producer 1", "Producer 2" and "Same"; its first line is: ${a.read}.`,
  'aliases-broken': (a) =>
    `${theFile(a.file)} cannot be used yet:\n${a.problems.map((one) => `  ${tallyWords.tally.aliasProblem(one)}`).join('\n')}`,
  'tally-needs-day': (a) =>
    `${a.measure} is of a day: add --at DAY, or a period with a last day (--year, --to).`,
  'tally-period-long': (a) =>
    `growth is on the same days of the year before, so that a period takes a year at most; from ${day(a.from)} to ${day(a.to)} add --by year for growth year by year.`,
  'tally-needs-period': () => 'growth is on the year before: add --year, or --from and --to, or --by year.',
  'period-backwards': (a) => `The period from ${a.from} to ${a.to} runs backwards; change the two days over.`,
  'year-and-days': () => 'Use --year, or --from and --to; not both.',
  'where-value': (a) =>
    `--where ${a.dimension} takes no ${quoted(a.read)}; write ${a.allowed.length === 0 ? 'the number or the name of a set' : `one like: ${list(a.allowed)}`}.`,
  'no-tally-part': (a) => `${theFile(a.file)} is not a result of "ocop tally --format json".`,
  'part-broken': (a) =>
    `${theFile(a.file)} is not as "ocop tally --format json" wrote it: ${a.at} does not fit the rest of it. Count that part anew, then add it.`,
  'part-of-other-form': (a) =>
    `${theFile(a.file)} was counted by another version of ocop, which compares names of products and producers otherwise: added up, products might be counted twice. Count that part anew with this version ("ocop tally … --format json"), and leave the old file as it is.`,
  'parts-differ': (a) =>
    `${a.file} cannot be added to ${a.first}: ${tallyWords.tally.mismatch[a.in]}. Run ocop tally again with the same options.`,
  'part-counts-as-one': (a) =>
    `${theFile(a.file)} counts ${quoted(a.first)} and ${quoted(a.second)} as one producer, which --aliases tells apart. Run ocop tally again with --aliases for this part.`,
  'part-twice': (a) =>
    `${theFile(a.file)} is the same part as ${a.first}: its products would be counted twice. Name it once.`,
  'row-unknown': (a) => `There is no row or cell ${quoted(a.asked)}; there are: ${list(a.rows.map(quoted))}.`,
  'row-ambiguous': (a) => `${quoted(a.asked)} may be several rows: ${list(a.rows.map(quoted))}; say which.`,
};
