import { LANGS, type Lang } from '../base/lang.js';
import type { messages as vietnamese } from './catalogue.vi.js';

/** Everything the program says, in one language. */
export type Messages = typeof vietnamese;

/** Loads the words of one language; the other stays unread. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  switch (lang) {
    case 'vi':
      return (await import('./catalogue.vi.js')).messages;
    case 'en':
      return (await import('./catalogue.en.js')).messages;
  }
}

export function isLang(text: string | undefined): text is Lang {
  return LANGS.some((lang) => lang === text);
}
