import type { Doubt } from '../engine/types.js';

/** Why a place of the law is in doubt, in a few words. */
export const doubt: Readonly<Record<Doubt, string>> = {
  'law-itself': 'chính Quyết định không cộng đủ điểm',
  transcription: 'có thể do bản chép',
};
