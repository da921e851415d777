import type { Wording } from '../../base/coded.js';
import { counted, day, quoted } from '../../base/format.js';
import type { ReportErrors } from './errors.js';

export const errors: Wording<ReportErrors> = {
  'paper-without-file': (a) =>
    `Add --out with the name of a file to write; its ending is the format: ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'paper-form-unknown': (a) =>
    `Cannot tell the format of ${a.file}; give it a name that ends in ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'each-of-one': () => 'This paper is one for all products; leave --each out.',
  'short-of-sheets': () => 'Only scoring sheets (sheet) have a short form; leave --short out.',
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
