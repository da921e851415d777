import type { Wording } from '../base/coded.js';
import { theFile } from '../base/file-name.en.js';
import { en as planWords } from './en.js';
import { findingLines } from '../base/finding-lines.js';
import type { PlanErrors } from './errors.js';

export const errors: Wording<PlanErrors> = {
  'plan-broken': (a) =>
    `${theFile(a.file)} cannot be used as a plan yet:\n${findingLines(a.file, a.findings, planWords.plan.findings)}`,
};
