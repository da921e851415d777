import type { CouncilMessages } from '../../council/words.js';
import type { CommandMessages } from '../shared/words.js';
import type { FindWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type FindMessages = CommandMessages & CouncilMessages & FindWords;
