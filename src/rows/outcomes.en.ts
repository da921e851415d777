import type { Outcome } from '../engine/council-result.js';

/** What a council's result is called in a cell and in a sentence. */
export const outcomes: Readonly<Record<Outcome, string>> = {
  'candidate-5': 'candidate for 5 stars',
  'recognised-level': 'level that is recognised',
  below: 'below 3 stars',
  're-score': 'to be scored again',
  unsettled: 'still too far apart after the last round',
  'no-quorum': 'no quorum',
  incomplete: 'incomplete',
  disqualified: 'disqualified',
};
