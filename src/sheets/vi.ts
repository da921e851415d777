import { scoring } from './scoring.vi.js';
import { sheetProblems } from './problems.vi.js';

export const vi = { sheetProblems, session: scoring };

export type SheetsWords = typeof vi;
