import { counted, byLevel, thousands, stars } from '../../base/format.js';
import type { RateCommandWords } from './vi.js';

const number = (count: number) => thousands(count, ',');

const rows = (count: number) => `${number(count)} ${count === 1 ? 'row' : 'rows'}`;

export const en: RateCommandWords = {
  rate: {
    workbook: 'Results',
    shortfall: (total, unmet) =>
      `${counted(total, 'point')}, short of ${byLevel(unmet, (one) => `${one.code} needs ${String(one.needs)}`)}`,
    points: (total) => counted(total, 'point'),
    reason: (text) => `reason: ${text}`,
    incompleteTitle: (count) => `Incomplete sheets, not ranked (${number(count)})`,
    disqualifiedTitle: (count) => `Disqualified dossiers (${number(count)})`,
    groupTitle: (group, shown, all) =>
      `${group} (${shown === all ? '' : `${number(shown)} of `}${number(all)} ${all === 1 ? 'sheet' : 'sheets'})`,
    noGroup: '(not given)',
    nothingToShow: 'There is no product to rank.',
    summary: ({ rows: read, stars: by, incomplete, disqualified, rejected }) => {
      const levels = ([5, 4, 3, 2, 1] as const)
        .map((level) => `${stars(level)} ${number(by[level])}`)
        .join(' · ');
      const others = [
        `incomplete ${number(incomplete)}`,
        `disqualified ${number(disqualified)}`,
        `rejected ${number(rejected)}`,
      ];
      return `Summary of ${rows(read)}: ${levels} · ${others.join(' · ')}`;
    },
    leftOut: (count) =>
      `${number(count)} ${count === 1 ? 'sheet is' : 'sheets are'} not shown: beyond --top or --min-stars, or not ranked.`,
    severalMembers:
      'There are sheets by several members: each is ranked by itself; for the average of a council use "ocop council".',
  },
  help: {
    rate: {
      description: 'rate and rank sheets, in Excel (.xlsx) or CSV files or in folders',
      groupBy: 'rank each commune, district, producer, set, branch or file by itself',
      ranked: 'rank CSV and NDJSON too, which otherwise keep the order of the rows',
      top: 'only the first N sheets (of each group, with --group-by)',
      minStars: 'only sheets of N stars or more',
    },
  },
};
