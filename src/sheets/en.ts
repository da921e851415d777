import { scoring } from './scoring.en.js';
import { sheetProblems } from './problems.en.js';
import type { SheetsWords } from './vi.js';

export const en: SheetsWords = { sheetProblems, session: scoring };
