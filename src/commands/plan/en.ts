import { day, thousands, counted } from '../../base/format.js';
import type { Place } from '../../register/record.js';
import type { PlanCommandWords } from './vi.js';

const placeName = ({ commune, district, province }: Place) =>
  [commune, district, province].filter(Boolean).join(', ');

const amount = (tenths: number, percent: boolean): string => {
  const rest = tenths % 10;
  const whole = number((tenths - rest) / 10);
  return `${rest === 0 ? whole : `${whole}.${String(rest)}`}${percent ? '%' : ''}`;
};

const number = (count: number) => thousands(count, ',');

export const en: PlanCommandWords = {
  plan: {
    title: ({ name }, at) => `ocop plan: ${name}${at === null ? '' : `, until ${day(at)}`}`,
    source: ({ instrument, source }) => {
      const parts = [instrument, source === null ? null : `source: ${source}`].filter((one) => one !== null);
      return parts.length === 0 ? null : `By ${parts.join('; ')}.`;
    },
    columns: {
      target: 'Target',
      period: 'Period',
      wanted: 'Wanted',
      reached: 'Reached',
      percent: '% of target',
      missing: 'Missing',
      pace: 'Pace',
      outcome: 'Outcome',
    },
    target: ({ measure, stars, area }) => {
      const level =
        stars === null ? '' : stars.exactly ? ` at ${String(stars.level)}★` : ` from ${String(stars.level)}★`;
      const name = {
        products: `Products${level}`,
        new: `New products${level}`,
        upgraded: `Upgraded products${level}`,
        inForce: `Products in force${level}`,
        upgradedShare: 'Upgraded, % of products recognised in the period',
        producers: 'Producers',
        newProducers: 'New producers',
        communes: `Communes with products${level}`,
        producersPerCommune: 'Producers in the mean commune that has products',
        cooperatives: 'Cooperatives, % of producers',
        enterprises: 'Enterprises, % of producers',
      }[measure];
      return area === null ? name : `${name}, ${placeName(area)}`;
    },
    period: ({ period: { from, to } }, year) =>
      year !== null || from === to ? String(year ?? from) : `${String(from)}–${String(to)}`,
    onDay: (at) => `on ${day(at)}`,
    limit: (limit, percent) => {
      if (limit.kind === 'at-least') return `at least ${amount(limit.least, percent)}`;
      if (limit.kind === 'at-most') return `at most ${amount(limit.most, percent)}`;
      return `${amount(limit.least, false)} to ${amount(limit.most, percent)}`;
    },
    amount,
    below: 'less than',
    pace: (enough, expected) => `${enough ? 'enough' : 'too slow'} (needs ${expected})`,
    outcomes: {
      met: 'met',
      short: 'short',
      over: 'above',
      unknown: 'nothing to go by',
      'not-begun': 'not begun',
    },
    judged: 'for a person to judge',
    reconciled: (read, counted, leftOut) =>
      `Read ${number(read)} records = in the period of the plan ${number(counted)} + left out ${number(read - counted)}${leftOut === '' ? '' : `: ${leftOut}`}.`,
    paceNote:
      'The pace is the same every day: by day n of a period of N days, n/N of the target. Not for shares, products in force, for "at most", or for a period that is over or has not begun.',
    areaUnmet: (area) =>
      `No record says ${placeName(area)}: write it as the registers do, or add --places and --as-of.`,
    placesOf: (asOf) => `Places are told by the names of ${day(asOf)}.`,
    noKind: (count) => `${counted(count, 'record')} without a registration kind: not among new products.`,
    newProducers: (earlier) =>
      `A new producer is one without a recognition before the period, by ${counted(earlier, 'record')} from before it that were read.`,
    allNewProducers: (from) =>
      `What was read has no recognition from before ${String(from)}, so that every producer counts as new: add the registers of earlier years.`,
    barsTitle: 'Percent of the target',
    barsMark: '100%: the target is met',
    help: {
      description: 'plans and their targets',
      check: "hold a plan's targets against registers, sheets, a council's results",
      plan: 'a plan (YAML), such as samples/ke-hoach/khanh-hoa-2021-2025.yaml',
      inputs: "registers, tables of sheets, a council's results; mixed as you like",
      at: 'count until the end of this day, and judge the pace; the end of the period where left out',
      format: 'form of the result; by the ending of --out where it is left out',
      planValue: 'plan',
    },
  },
};
