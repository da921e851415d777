import type { Wording } from '../base/coded.js';
import { reason } from '../base/reason.en.js';
import { findings } from './check/findings.en.js';
import { word } from '../base/word-coded.js';
import type { LawErrors } from './errors.js';

export const errors: Wording<LawErrors> = {
  'criteria-dir-unreadable': (a) => `The folder of criteria ${a.dir} cannot be read: ${reason(a.reason)}.`,
  'criteria-dir-empty': (a) =>
    `There is no file of criteria (.yaml) in ${a.dir}; --criteria takes a folder with files like criteria/26-2026/01-….yaml.`,
  'criteria-broken': (a) =>
    `The criteria have errors, nothing can be rated:\n${a.findings.map((one) => `  ${one.file}:${String(one.line)}: ${word(findings, one)}`).join('\n')}`,
};
