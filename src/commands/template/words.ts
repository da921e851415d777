import type { RowsMessages } from '../../rows/words.js';
import type { CommandMessages } from '../shared/words.js';
import type { TemplateCommandWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type TemplateCommandMessages = RowsMessages & CommandMessages & TemplateCommandWords;
