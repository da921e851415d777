import type { Doubt } from '../engine/types.js';

/** Why a place of the law is in doubt, in a few words. */
export const doubt: Readonly<Record<Doubt, string>> = {
  'law-itself': 'the Decision itself does not add up',
  transcription: 'the transcription may be wrong',
};
