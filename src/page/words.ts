import type { Lang } from '../base/lang.js';
import { scoring as scoringEn } from '../sheets/scoring.en.js';
import { scoring as scoringVi, type ScoringWords } from '../sheets/scoring.vi.js';
import { en } from './en.js';
import { vi, type PageWords } from './vi.js';

/** Everything that the page says in one language: what every screen that scores says, and what is its own. */
export interface Words extends ScoringWords {
  readonly page: PageWords;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  vi: { ...scoringVi, page: vi },
  en: { ...scoringEn, page: en },
};

export function wordsIn(lang: Lang): Words {
  return WORDS[lang];
}
