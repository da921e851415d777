import type { Wording } from '../base/coded.js';
import { theFile } from '../base/file-name.en.js';
import { plan } from '../i18n/en/plan.js';
import { planFindingLines } from '../i18n/plan-words.js';
import type { PlanErrors } from './errors.js';

export const errors: Wording<PlanErrors> = {
  'plan-broken': (a) =>
    `${theFile(a.file)} cannot be used as a plan yet:\n${planFindingLines(a.file, a.findings, plan.findings)}`,
};
