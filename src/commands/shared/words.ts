import type { TallyMessages } from '../../tally/words.js';
import type { CommandWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type CommandMessages = TallyMessages & CommandWords;

/** What `--help` says of what commands share. */
export type HelpWords = CommandMessages['help'];
