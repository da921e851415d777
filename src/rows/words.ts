import type { TablesMessages } from '../tables/words.js';
import type { LawWords } from '../law/vi.js';
import type { RowsWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type RowsMessages = TablesMessages & LawWords & RowsWords;
