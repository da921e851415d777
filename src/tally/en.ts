import type { Dimension } from '../engine/tally-query.js';
import { findings } from '../law/check/findings.en.js';
import { thousands, counted, list, quoted } from '../base/format.js';
import { monthsOf, inBrackets, articlesOf } from '../law/in-words.js';
import type { Wording } from '../base/coded.js';
import type { AliasProblemArgs } from './alias-problems.js';
import { problems } from '../rows/problems.en.js';
import { word } from '../base/word-coded.js';
import type { TallyWords } from './vi.js';

const number = (count: number) => thousands(count, ',');

const aliasProblems: Wording<AliasProblemArgs> = {
  'alias-blank': () => 'one of the two producers is not named.',
  'alias-answer': (a) =>
    `the column "Same" says ${quoted(a.read)}; write "same" or "different", or leave it blank.`,
  'cell-count': problems['cell-count'],
  'more-findings': findings['more-findings'],
  'quote-somewhere': problems['quote-somewhere'],
  'alias-contradicts': (a) =>
    `says that ${quoted(a.first)} and ${quoted(a.second)} are two, while other lines make them one.`,
};

const dimensions: Readonly<Record<Dimension, string>> = {
  stars: 'Stars',
  branch: 'Branch',
  group: 'Group',
  set: 'Product set',
  producerType: 'Producer type',
  commune: 'Commune',
  district: 'District',
  province: 'Province',
  year: 'Year',
  edition: 'Edition',
  kind: 'Registration kind',
  gender: 'Gender',
  ethnicity: 'Ethnicity',
  authority: 'Authority',
  status: 'Status',
};

/** `commune=xã An` in words. */
const conditionText = (condition: string) => {
  const [dimension = '', ...rest] = condition.split('=');
  const names: Readonly<Record<string, string>> = dimensions;
  return `${names[dimension]?.toLowerCase() ?? dimension} = ${rest.join('=')}`;
};

export const en: TallyWords = {
  tally: {
    dimensions,
    total: 'Total',
    step: (from, to, count) => `${from === '?' ? 'unknown' : from}→${to} ${number(count)}`,
    reasons: {
      unreadable: 'unreadable rows',
      'not-product': 'rows of no product',
      'member-sheet': "members' sheets (average them with ocop council first)",
      incomplete: 'incomplete',
      disqualified: 'disqualified',
      're-score': 'to be scored again',
      unsettled: 'still too far apart after the last round',
      'no-quorum': 'no quorum',
      held: 'not averaged by the council',
      'below-3-stars': 'below 3 stars, never recognised',
      'no-day': 'not known whether of the period (no day)',
      'outside-period': 'outside the period',
      'not-asked': 'outside what --where asks for',
      'recognised-again': 'recognised again in the same period, counted there',
      duplicate: 'said again by another record, counted once',
    },
    remarks: {
      noKind: (count) => `${counted(count, 'record')} without a registration kind: neither new nor re-rated.`,
      upgradeStayed: (count) =>
        `${counted(count, 'record')} that applied for an upgrade and have no more stars than before: not upgraded.`,
      upgradeUnknown: (count) =>
        `${counted(count, 'record')} that applied for an upgrade and whose earlier recognition, or its stars, the files do not have: not counted as upgraded; add the register that has it.`,
      noProducer: (count) => `${counted(count, 'product')} without a producer: not among the producers.`,
      noTotal: (count) => `${counted(count, 'product')} without a total: not in the average or the median.`,
      replacedCounted: (count) =>
        `${counted(count, 'record')} said to be replaced counted all the same: the later recognition is not of the period, or in none of the files.`,
      replacedUnknown: (count) =>
        `${counted(count, 'record')} said to be replaced, and the later recognition was not found: taken as not in force on any day.`,
      endComputed: (count, terms) =>
        `${counted(count, 'record')} without a last day: taken as ${monthsOf(terms, 'or', 'months')} from the decision${inBrackets(articlesOf(terms))}.`,
      endUnknown: (count) =>
        `${counted(count, 'record')} with neither a last day nor a decision's: as the register states, and nothing where it does not.`,
      codeShared: (count) =>
        `${counted(count, 'code')} shared by products that differ in name and producer: counted as several.`,
      duplicateDiffers: (count) =>
        `${counted(count, 'record')} said again with other stars or another total: the fuller record counts; see --why duplicate.`,
      codeUnclear: (count) =>
        `${counted(count, 'record')} without a code may be of several codes of one name, producer and place: nobody can tell of which, so they are counted apart; give them their codes and count again.`,
    },
    pairHeadings: {
      name1: 'Producer 1',
      commune1: 'Commune 1',
      province1: 'Province 1',
      name2: 'Producer 2',
      commune2: 'Commune 2',
      province2: 'Province 2',
      same: 'Same',
      now: 'Counted as',
    },
    countedNow: { 'counted-as-one': 'same', 'counted-apart': 'different' },
    unreadable: (count) =>
      `${counted(count, 'place')} that cannot be read; "ocop register check" (registers) or "ocop rate" (sheets) tells each.`,
    skipped: (files) => `Passed over tallies that this program wrote: ${list(files)}.`,
    aliasesUnmatched: (file, lines) =>
      `${file}: no file that was read has ${list(lines.slice(0, 5).map(({ line, name }) => `${quoted(name)} (line ${String(line)})`))}${lines.length > 5 ? ` and ${number(lines.length - 5)} more` : ''}; check how name, commune and province are written.`,
    aliasProblems,
    aliasProblem: (problem) => `line ${String(problem.line)}: ${word(aliasProblems, problem)}`,
    /** What a title says of a part of what there is. */
    onlyWhere: (conditions) =>
      conditions.length === 0 ? '' : `, only ${list(conditions.map(conditionText))}`,
    /** A value asked for that nothing has; `likely` is spelt much like it. */
    whereUnmatched: (dimension, asked, likely) =>
      `--where: no row has the ${dimension} ${quoted(asked)}.${likely.length === 0 ? '' : ` Did you mean ${list(likely.map(quoted))}?`}`,
    mismatch: {
      by: 'counted by other dimensions (--by)',
      measures: 'other measures (--measure)',
      period: 'another period (--year, --from, --to)',
      day: 'another day (--at)',
      where: 'another part (--where)',
    },
  },
};
