import type { Dispute, Doubt } from '../engine/types.js';

/** Why a place of the law is in doubt, in a few words. */
export const doubt: Readonly<Record<Doubt, string>> = {
  'law-itself': 'chính Quyết định không cộng đủ điểm',
  transcription: 'có thể do bản chép',
};

/** A place of the law that is in doubt, and what is doubtful about it. */
export const disputed = ({ kind, article, reason }: Pick<Dispute, 'kind' | 'article' | 'reason'>): string =>
  `Chưa rõ trong nguồn (${article}; ${doubt[kind]}): ${reason}`;
