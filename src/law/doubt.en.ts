import type { Dispute, Doubt } from '../engine/types.js';

/** Why a place of the law is in doubt, in a few words. */
export const doubt: Readonly<Record<Doubt, string>> = {
  'law-itself': 'the Decision itself does not add up',
  transcription: 'the transcription may be wrong',
};

/** A place of the law that is in doubt, and what is doubtful about it. */
export const disputed = ({ kind, article, reason }: Pick<Dispute, 'kind' | 'article' | 'reason'>): string =>
  `Disputed in its source (${article}; ${doubt[kind]}): ${reason}`;
