import type { RatingMessages } from '../../rating/words.js';
import type { CommandMessages } from '../shared/words.js';
import type { SheetCommandWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type SheetCommandMessages = RatingMessages & CommandMessages & SheetCommandWords;
