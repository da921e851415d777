import type { PlanMessages } from '../../plan/words.js';
import type { CommandMessages } from '../shared/words.js';
import type { PlanCommandWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type PlanCommandMessages = PlanMessages & CommandMessages & PlanCommandWords;
