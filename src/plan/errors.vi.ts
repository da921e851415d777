import type { Wording } from '../base/coded.js';
import { theFile } from '../base/file-name.vi.js';
import { plan } from '../i18n/vi/plan.js';
import { planFindingLines } from '../i18n/plan-words.js';
import type { PlanErrors } from './errors.js';

export const errors: Wording<PlanErrors> = {
  'plan-broken': (a) =>
    `${theFile(a.file)} chưa dùng làm kế hoạch được:\n${planFindingLines(a.file, a.findings, plan.findings)}`,
};
