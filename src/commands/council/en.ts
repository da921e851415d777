import { outcomes } from '../../rows/outcomes.en.js';
import { counted, list, thousands } from '../../base/format.js';
import {
  DEFAULT_RULES,
  type DisqualifyRule,
  type ReScore,
  type ReScoreWho,
  type RequirementRule,
  type Share,
} from '../../engine/council-rules.js';
import { shownAverage } from '../../engine/average.js';
import { OUTCOMES } from '../../engine/council-order.js';
import type { CouncilCommandWords } from './vi.js';

const share = ({ num, den }: Share) => `${String(num)}/${String(den)}`;

const PASSES: Readonly<Record<RequirementRule, string>> = {
  majority: 'by more than half of the sheets',
  all: 'by every sheet',
  average: "by the criterion's average",
};

const AGAIN: Readonly<Record<ReScoreWho, string>> = {
  all: '',
  pairs: ' by the members of such a pair only',
};

function roundsOf({ rounds }: ReScore): string {
  return rounds === DEFAULT_RULES.reScore.rounds ? '' : ` (${counted(rounds, 'round')} in all)`;
}

function whenOut(rule: DisqualifyRule): string {
  if (typeof rule === 'object') return `by at least ${share(rule)} of the sheets`;
  return { majority: 'by more than half of the sheets', all: 'by every sheet', any: 'by a single sheet' }[
    rule
  ];
}

const number = (count: number) => thousands(count, ',');

export const en: CouncilCommandWords = {
  council: {
    workbook: 'Council results',
    outcomeTitles: {
      'candidate-5': 'Candidates for 5 stars, to be sent on',
      'recognised-level': 'Levels that are recognised',
      below: 'Below 3 stars, not recognised',
      're-score': 'To be scored again',
      unsettled: 'Still too far apart after the last round, nothing settled',
      'no-quorum': 'No quorum, nothing settled',
      incomplete: 'With an incomplete sheet, no average yet',
      disqualified: 'Disqualified dossiers',
    },
    title: (regulation) => {
      if (regulation === null) return 'ocop council: result of the council';
      const { name, decision } = regulation;
      return `ocop council: result of ${name}${decision === null ? '' : `, ${decision}`}`;
    },
    rules: ({ members, rules }) =>
      `${counted(members.length, 'member')}; a quorum is at least ${share(rules.quorum)}${rules.chairPresent ? ' with the chair' : ''}; ` +
      `scored again${AGAIN[rules.reScore.who]} where two sheets are more than ${counted(rules.spread, 'point')} apart${roundsOf(rules.reScore)}; requirements are met ${PASSES[rules.requirements]}; ` +
      `a dossier is out ${whenOut(rules.disqualify)}.`,
    columns: { sheets: 'Sheets', average: 'Average', range: 'Low–high' },
    unmet: ({ star, code, needs, met, has }) =>
      `${String(star)}★: ${code} needs ${String(needs)}, met by ${String(met)}/${String(has.count)}, average ${shownAverage(has)}`,
    heldTitle: 'Not averaged',
    heldOutcome: 'not averaged',
    sealsWorkbook: 'List of seals',
    wroteSeals: (file, seals) =>
      `Wrote a list of ${counted(seals, 'seal')} to ${file}: print it for the council to sign and keep it with the minutes; "ocop sheet verify --seals" holds sheets against it later.`,
    sheetsWithoutSeal: (sheets) =>
      `${counted(sheets, 'sheet')} in the list without a seal: hold them against the sheets signed on paper.`,
    draftsTitle: 'Sheets that are not signed only, nothing settled',
    draftsOn: (product, sheets) => `${product}: ${counted(sheets, 'sheet')} not signed`,
    moreProducts: (count) => `… and ${counted(count, 'product')} more; --format csv or json has them all`,
    drafts: (sheets) =>
      `${counted(sheets, 'sheet')} not signed and not counted; --drafts counts those that are not signed too.`,
    unsealedRows: (rows) =>
      `${counted(rows, 'row')} of tables counted as signed though nobody signed with ocop: hold them against the sheets signed on paper; "csv: drafts" in the regulation file has them counted with --drafts only.`,
    nothingAgain: 'Nothing has to be scored again; no lists of a next round are written.',
    nextRound: (folder, products, members, forSecretary) =>
      `Wrote lists of ${counted(products, 'product')} to score again to ${folder}: one a member (${list(members)}), and ${list(forSecretary)} for the secretary.`,
    thenAgain: (folder, round) =>
      `To score again in Excel: ocop template --products ${folder} --out form-${String(round)}.xlsx; in a browser: ocop form --round ${String(round)} ${folder}.`,
    otherFiles: (names) =>
      `The folder also holds ${list(names)}, which this run did not write: move them elsewhere, so that no member opens an old list.`,
    counted: (title, count) => `${title} (${number(count)})`,
    nothing: 'There is no product.',
    authorityUndecided: (products) =>
      `No rating date on ${counted(products, 'product')}: it cannot be told who recognises them.`,
    summary: ({ outcomes: by, held, rejected, leftOut }) => {
      const all = Object.values(by).reduce((sum, count) => sum + count, held);
      const shown = OUTCOMES.filter((one) => one !== 'unsettled' || by.unsettled > 0);
      const parts = shown.map((outcome) => `${outcomes[outcome]} ${number(by[outcome])}`);
      return (
        `Summary of ${number(all)} ${all === 1 ? 'product' : 'products'}: ${parts.join(' · ')} · not averaged ${number(held)}. ` +
        `Sheets: rejected ${number(rejected)} · not counted ${number(leftOut)}.`
      );
    },
  },
  help: {
    council: {
      description: "bring members' sheets together to the council's result",
      paths:
        'folders of sheets, sheet files, .xlsx or CSV files with a column of members, or "-" for standard input',
      seals:
        'write to this file (.csv, .xlsx) the seals of all sheets that count, to be printed, signed and held against later',
      nextRound: 'write to this folder what each member has to score again, and a list for the secretary',
    },
  },
};
