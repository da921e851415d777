import type { RatingMessages } from '../rating/words.js';
import type { RegisterMessages } from '../register/words.js';
import type { TallyWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type TallyMessages = RatingMessages & RegisterMessages & TallyWords;
