import { reason } from './reason.en.js';
import type { BaseWords } from './vi.js';

export const en: BaseWords = { lang: 'en', reason };
