import type { Wording } from '../../base/coded.js';
import { counted, day, quoted } from '../../base/format.js';
import type { PaperKind } from '../../papers/paper-kinds.js';
import { en } from './en.js';
import type { ReportErrors } from './errors.js';
import type { PaperTakes } from './paper-takes.js';
import { en as shared } from '../shared/en.js';

const KINDS = en.report.kinds;

const TAKES: Readonly<
  Record<PaperTakes, { readonly what: string; readonly next: (kind: PaperKind) => string }>
> = {
  sheets: {
    what: 'sheets',
    next: (kind) => `Name a table or a folder of sheets: ocop report ${kind} communes.csv.`,
  },
  council: {
    what: "the sheets of a council's members",
    next: (kind) =>
      `Name a folder of sheets, or a table of them with a column of members: ocop report ${kind} phieu --regulation council.yaml.${kind === 'recognition' ? ' Once it is decided, name the register for the annex of the decision.' : ''}`,
  },
  products: {
    what: 'a list of products or a table of sheets',
    next: (kind) => `Name that: ocop report ${kind} products.csv.`,
  },
  decision: {
    what: 'a register',
    next: (kind) =>
      `Name the register: ocop report ${kind} register.csv. A council's result goes into the register first, once it is decided: ocop register add.`,
  },
  day: { what: 'a register', next: (kind) => `Name the register: ocop report ${kind} register.csv.` },
  year: { what: 'a register', next: (kind) => `Name the register: ocop report ${kind} register.csv.` },
  returns: {
    what: 'tables of sheets as they were sent in',
    next: () => 'Name those: ocop report returns "communes/*.csv".',
  },
};

export const errors: Wording<ReportErrors> = {
  'paper-without-file': (a) =>
    `Add --out with the name of a file to write; its ending is the format: ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'paper-form-unknown': (a) =>
    `Cannot tell the format of ${a.file}; give it a name that ends in ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'each-of-one': () => 'This paper is one for all products; leave --each out.',
  'option-of-another-paper': (a) =>
    a.options
      .map(
        ({ flag, kinds: others }) =>
          `${flag} is not for ${a.isAnnex ? 'the annex of a decision, made from a register' : KINDS[a.kind]}; leave it out. Papers that take ${flag}: ${others.map((one) => `${one} (${KINDS[one]})`).join(', ')}.`,
      )
      .join('\n'),
  'input-of-another-kind': (a) =>
    `${a.file} is ${shared.fileKinds[a.read]}; ${a.kind} (${KINDS[a.kind]}) is made from ${TAKES[a.takes].what}. ${TAKES[a.takes].next(a.kind)}`,
  'where-of-returns': () =>
    'What a rejected row is of is not certain, so that the letters have all of them; leave --where out.',
  'minutes-need-regulation': () =>
    'Minutes need to know who the council is; add --regulation FILE (sample: samples/hoi-dong.yaml).',
  'several-decisions': (a) =>
    `The register has ${String(a.decisions.length)} decisions that recognise; choose one by --decision (with --date where numbers are alike):\n${a.decisions.map(named).join('\n')}`,
  'decision-missing': (a) =>
    a.number === null
      ? 'No product in the register was recognised at 3 stars or more.'
      : `The register has no decision ${quoted(a.number)} that recognises; it has:\n${a.decisions.map(named).join('\n')}`,
  'day-needed': () => 'A public list is of a day; add --at, such as --at 31/12/2026.',
  'year-needed': () => 'The report is of a year; add --year, such as --year 2026.',
};

function named({ number, decided, records }: ReportErrors['several-decisions']['decisions'][number]): string {
  const what = number === null ? '(no number)' : `--decision ${number}`;
  return `  ${what}${decided === null ? '' : `, of ${day(decided)}`}: ${counted(records, 'product')}`;
}
