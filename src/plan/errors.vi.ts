import type { Wording } from '../base/coded.js';
import { theFile } from '../base/file-name.vi.js';
import { vi as planWords } from './vi.js';
import { findingLines } from '../base/finding-lines.js';
import type { PlanErrors } from './errors.js';

export const errors: Wording<PlanErrors> = {
  'plan-broken': (a) =>
    `${theFile(a.file)} chưa dùng làm kế hoạch được:\n${findingLines(a.file, a.findings, planWords.plan.findings)}`,
};
