import type { TallyMessages } from '../../tally/words.js';
import type { CommandMessages } from '../shared/words.js';
import type { TallyCommandWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type TallyCommandMessages = TallyMessages & CommandMessages & TallyCommandWords;
