import { ownEntries } from '../base/own-entries.js';
import { fold } from '../base/text/fold.js';
import { en } from '../rows/en.js';
import { vi } from '../rows/vi.js';
import type { OutcomeWords, ResultOutcome } from './results.js';

/** What results call what became of a product, in any language of ours. */
export function outcomeWords(): OutcomeWords {
  const words = new Map<string, ResultOutcome>();
  for (const { rate, council } of [vi, en]) {
    for (const said of [rate.status, council.outcomes]) {
      for (const [outcome, text] of ownEntries<ResultOutcome, string>(said)) words.set(fold(text), outcome);
    }
  }
  return words;
}
