import type { RowsMessages } from '../rows/words.js';
import type { SheetsWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type SheetsMessages = RowsMessages & SheetsWords;
