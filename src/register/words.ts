import type { SheetsMessages } from '../sheets/words.js';
import type { RegisterWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type RegisterMessages = SheetsMessages & RegisterWords;
