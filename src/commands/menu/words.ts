import type { CommandMessages } from '../shared/words.js';
import type { MenuCommandWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type MenuCommandMessages = CommandMessages & MenuCommandWords;
