import type { RatingMessages } from '../rating/words.js';
import type { CouncilWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type CouncilMessages = RatingMessages & CouncilWords;
