import type { SheetsMessages } from '../sheets/words.js';
import type { RatingWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type RatingMessages = SheetsMessages & RatingWords;
