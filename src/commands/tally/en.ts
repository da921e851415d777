import { day, counted, thousands, quoted } from '../../base/format.js';
import { en as registerWords } from '../../register/en.js';
import { en as tallyWords } from '../../tally/en.js';
import type { TallyCommandWords } from './vi.js';

const { producerTypes, genders, statuses, earlier } = registerWords.register.values;

const CODED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  producerType: producerTypes,
  gender: genders,
  status: statuses,
  kind: { first: 'first', upgrade: 'upgrade', 're-rating': 're-rating' },
  stars: { 'candidate-5': 'candidate for 5★' },
};

const number = (count: number) => thousands(count, ',');

const where = ({ commune, district, province }: { commune: string; district: string; province: string }) =>
  [commune, district, province].filter(Boolean).join(', ');

export const en: TallyCommandWords = {
  tally: {
    title: ({ from, to, day: at, where: only = [] }) => {
      const period =
        from !== null && to !== null
          ? `, recognised from ${day(from)} to ${day(to)}`
          : from !== null
            ? `, recognised from ${day(from)}`
            : to !== null
              ? `, recognised until ${day(to)}`
              : '';
      return `ocop tally: OCOP products${period}${at === null ? '' : `, seen from ${day(at)}`}${tallyWords.tally.onlyWhere(only)}`;
    },
    measures: {
      products: 'Products',
      producers: 'Producers',
      share: '% of products',
      producerShare: '% of producers',
      average: 'Average total',
      median: 'Median total',
      new: 'New',
      upgraded: 'Upgraded',
      reRated: 'Re-rated',
      lost: 'Lost',
      inForce: 'In force',
      growth: 'Growth on the year before %',
    },
    recognitions: 'Recognitions',
    formerShare: 'Share %',
    value: (dimension, value, names) => {
      if (value === null) return '(not stated)';
      if (dimension === 'stars' && typeof value === 'number') return `${String(value)}★`;
      if (dimension === 'set') return names.set(value);
      if (dimension === 'edition' && value === 'earlier') return earlier(names.first);
      return CODED[dimension]?.[String(value)] ?? String(value);
    },
    asOfChanged:
      'Note: --as-of is now the day of the names of places alone; the day to look from (in force, status) is --at DAY.',
    steps: 'From → to',
    reconciled: (read, counted, leftOut) =>
      `Read ${number(read)} records = counted ${number(counted)} + left out ${number(read - counted)}` +
      (leftOut.length === 0
        ? '.'
        : `: ${leftOut.map(({ reason, records }) => `${tallyWords.tally.reasons[reason]} ${number(records)}`).join('; ')}.`),
    producersNeedNotAddUp: (rows, total) =>
      `Producers are distinct: the rows add up to ${number(rows)}, the whole has ${number(total)}, as one with products in several rows is one.`,
    notesTitle: {
      'counted-as-one': (count) => `Written in several ways, counted as one producer (${number(count)}):`,
      'counted-apart': (count) => `Perhaps one, counted apart (${number(count)}):`,
    },
    note: ({ because, written }) =>
      `  ${written.map((one) => `${quoted(one.name)}${because === 'place' ? ` (${where(one) || 'no place'})` : ''}`).join(' | ')}`,
    settle:
      'To settle them: --pairs FILE.csv writes the pairs; fill in "same" or "different" in the column "Same", and run again with --aliases FILE.csv.',
    moreNotes: (count) => `  … and ${number(count)} more; all of them with --pairs FILE.csv.`,
    placesTitle: (count) => `Places written in several ways, counted as one (${number(count)}):`,
    place: (written, countedAs) => `  ${quoted(written)} counts as ${quoted(countedAs)}`,
    morePlaces: (count) => `  … and ${number(count)} more; all of them with --format json.`,
    pairsWritten: (file, pairs) => `Wrote ${counted(pairs, 'pair')} of producers to settle to ${file}.`,
    why: {
      title: (what, records) => `ocop tally: ${counted(records, 'record')} in ${what}`,
      columns: {
        place: 'Where',
        code: 'Product code',
        name: 'Product',
        producer: 'Producer',
        stars: 'Stars',
        day: 'Day',
        counts: 'Counts as',
        part: 'Part',
        records: 'Records',
      },
      openPart:
        'To see the records: run ocop tally with --why over the files that the part was counted from.',
      line: (file, line) => `${file}, line ${String(line)}`,
      counted: 'product',
      onlyStock: 'in force/lost only',
    },
    help: {
      description: 'count products and producers by stars, branch, commune, year…',
      inputs: "registers, tables of sheets (as ocop rate reads), a council's results; mixed as you like",
      by: 'what to count by, with commas between (default: stars)',
      measure:
        'what to count, with commas between (default products,producers,share; of two dimensions products,producers)',
      year: 'count what was recognised in this year',
      from: 'count what was recognised from this day',
      to: 'count what was recognised until the end of this day',
      at: 'look from this day: in force, lost, status; the last day of the period unless it is given',
      pairs: 'write the pairs of producers to settle to a CSV file',
      why: 'list the records of a row or a cell, such as "Thực phẩm" or "Thực phẩm,4"; of all: "Total"; of a reason: "outside the period"',
      zeros: 'of three dimensions and more: print rows of nothing but 0, too',
      edition: 'edition of sheets that name none, such as 26-2026',
      merge: 'add the JSON tallies of communes or machines',
      parts: 'files of ocop tally --format json, with the same --by, --measure, period and day',
      value: { dimensions: 'dim,…', measures: 'measure,…', year: 'year', row: 'row' },
      oneOf: (allowed) =>
        `one or several of: ${allowed.map(({ name, code }) => `${code} (${name})`).join(', ')}`,
      legend: `
Dimensions (--by): stars, branch, group, set, producer-type, commune, district, province, year, edition, kind, gender,
  ethnicity, authority, status.
Measures (--measure):
  products   a record is one recognition; a product recognised again in the same period counts once, by the later one;
             with --by year they are recognitions: a product of two years counts in each
  producers  distinct producers (of one name, commune and province); the rows may add up to more than the whole
  share      percent of all products, one decimal, cut and not rounded
  producer-share  percent of all producers; one in several rows is in the percent of each
  average    mean total; median: the total in the middle; two decimals, cut and not rounded
  new        registered for the first time, recognised in the period; re-rated: registered for a re-rating
  upgraded   more stars than by the recognition before of the same product, from which level to which; what was applied for: --by kind
  in-force   certificates in force on --at (else on the last day of the period), whenever they were issued
  lost       certificates that ran out or were withdrawn in the period, by that day, and that nothing replaced
  growth     products against the same period a year before (with --by year: each year against the one before it)
`,
    },
  },
};
