import type { SeasonWords } from '../../season/vi.js';
import type { CommandMessages } from '../shared/words.js';
import type { InitWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type InitMessages = CommandMessages & SeasonWords & InitWords;
