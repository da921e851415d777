import type { TallyMessages } from '../tally/words.js';
import type { PlanWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type PlanMessages = TallyMessages & PlanWords;
