import type { Wording } from '../base/coded.js';
import { endings } from './output-formats.js';
import type { FormatsErrors } from './errors.js';

export const errors: Wording<FormatsErrors> = {
  'out-form-unknown': (a) =>
    `The form ${a.ending} (${a.file}) cannot be written yet; use a name that ends in ${endings(a.forms, 'Excel opens it', 'or')}.`,
  'out-form-differs': (a) =>
    `${a.file} ends in ${a.ending} and --format is ${a.format}; no program opens such a file. Change the ending, or leave --format out to go by it.`,
};
