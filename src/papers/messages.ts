import type { CouncilMessages } from '../council/words.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type PapersMessages = CouncilMessages;
