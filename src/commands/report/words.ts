import type { PapersMessages } from '../../papers/messages.js';
import type { RegisterMessages } from '../../register/words.js';
import type { TallyMessages } from '../../tally/words.js';
import type { CommandMessages } from '../shared/words.js';
import type { ReportCommandWords } from './vi.js';

/** What this folder can say: its own words, and those of what it is built on. */
export type ReportCommandMessages = PapersMessages &
  RegisterMessages &
  TallyMessages &
  CommandMessages &
  ReportCommandWords;
