import type { BaseWords } from '../base/vi.js';
import type { TablesWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type TablesMessages = BaseWords & TablesWords;
