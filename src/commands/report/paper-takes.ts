import type { PaperSpec } from '../../papers/paper-kinds.js';

/** What a paper is made from. */
export type PaperTakes = PaperSpec['takes'];
