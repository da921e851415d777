import type { SheetsMessages } from '../../sheets/words.js';
import type { CommandMessages } from '../shared/words.js';
import type { FormCommandWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type FormCommandMessages = SheetsMessages & CommandMessages & FormCommandWords;
