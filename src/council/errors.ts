import type { RegulationFinding } from './check-regulation.js';
import { userErrors } from '../base/user-error.js';

/** What is wrong with a council's regulation or its members' sheets. */
export interface CouncilErrors {
  'regulation-broken': { readonly file: string; readonly findings: readonly RegulationFinding[] };
  /** A council averages members' sheets, and the table does not say whose they are. */
  'no-member-column': { readonly file: string; readonly sheet?: string | undefined; readonly line: number };
}

export const { fatal, fatalProblem } = userErrors<CouncilErrors>();
