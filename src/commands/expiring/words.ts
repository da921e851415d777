import type { RegisterMessages } from '../../register/words.js';
import type { CommandMessages } from '../shared/words.js';
import type { ExpiringCommandWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type ExpiringCommandMessages = RegisterMessages & CommandMessages & ExpiringCommandWords;
