import type { CommandMessages } from '../shared/words.js';
import type { CompletionWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type CompletionMessages = CommandMessages & CompletionWords;
