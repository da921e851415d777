import type { Wording } from '../base/coded.js';
import { thousands } from '../base/format.js';
import { MOST_COLUMNS, MOST_ROWS } from '../base/limits.js';
import { endings } from './output-formats.js';
import type { FormatsErrors } from './errors.js';

export const errors: Wording<FormatsErrors> = {
  'worksheet-outgrown': (a) =>
    `The result has ${thousands(a.rows, ',')} rows and ${thousands(a.columns, ',')} columns; a worksheet of Excel holds ${thousands(MOST_ROWS, ',')} rows and ${thousands(MOST_COLUMNS, ',')} columns. Write a .csv file.`,
  'out-form-unknown': (a) =>
    `The form ${a.ending} (${a.file}) cannot be written yet; use a name that ends in ${endings(a.forms, 'Excel opens it', 'or')}.`,
  'out-form-differs': (a) =>
    `${a.file} ends in ${a.ending} and --format is ${a.format}; no program opens such a file. Change the ending, or leave --format out to go by it.`,
};
