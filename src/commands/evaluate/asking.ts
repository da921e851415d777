import type { Asking as SharedAsking } from '../shared/asking/choose.js';
import type { EvaluateCommandMessages } from './words.js';

/** What asking takes, with the words of an evaluation. */
export interface Asking extends SharedAsking {
  readonly messages: EvaluateCommandMessages;
}
