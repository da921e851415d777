import type { OutcomeWords, ResultOutcome } from './results.js';
import { fold } from '../base/text/fold.js';
import { loadMessages } from '../cli/load-messages.js';
import { LANGS } from '../base/messages.js';

/** What results call what became of a product, in any language of ours. */
export async function outcomeWords(): Promise<OutcomeWords> {
  const words = new Map<string, ResultOutcome>();
  for (const messages of await Promise.all(LANGS.map(loadMessages))) {
    for (const said of [messages.rate.status, messages.council.outcomes]) {
      for (const [outcome, text] of Object.entries(said)) words.set(fold(text), outcome as ResultOutcome); // their keys
    }
  }
  return words;
}
