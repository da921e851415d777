import type { PlanFinding } from './plan.js';
import { userErrors } from '../base/user-error.js';

/** What is wrong with a plan. */
export interface PlanErrors {
  'plan-broken': { readonly file: string; readonly findings: readonly PlanFinding[] };
}

export const { fatal } = userErrors<PlanErrors>();
