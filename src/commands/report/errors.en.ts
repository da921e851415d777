import type { Wording } from '../../base/coded.js';
import type { ReportErrors } from './errors.js';

export const errors: Wording<ReportErrors> = {
  'paper-without-file': (a) =>
    `Add --out with the name of a file to write; its ending is the format: ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'paper-form-unknown': (a) =>
    `Cannot tell the format of ${a.file}; give it a name that ends in ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'each-of-one': () => 'This paper is one for all products; leave --each out.',
  'short-of-sheets': () => 'Only scoring sheets (sheet) have a short form; leave --short out.',
  'minutes-need-regulation': () =>
    'Minutes need to know who the council is; add --regulation FILE (sample: samples/hoi-dong.yaml).',
};
