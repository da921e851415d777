import type { Wording } from '../base/coded.js';
import { theFile } from '../base/file-name.en.js';
import { en as planWords } from './en.js';
import { planFindingLines } from './finding-lines.js';
import type { PlanErrors } from './errors.js';

export const errors: Wording<PlanErrors> = {
  'plan-broken': (a) =>
    `${theFile(a.file)} cannot be used as a plan yet:\n${planFindingLines(a.file, a.findings, planWords.plan.findings)}`,
};
