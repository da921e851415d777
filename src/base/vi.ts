import type { Lang } from './lang.js';
import { reason } from './reason.vi.js';

export const vi = {
  lang: 'vi' as Lang, // or another, in other languages
  /** The system's own code of what went wrong, in words: `EACCES`. */
  reason,
};

export type BaseWords = typeof vi;
