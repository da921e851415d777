import { LANGS, type Lang, type Messages } from '../base/messages.js';

/** Loads the words of one language; the other stays unread. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  switch (lang) {
    case 'vi':
      return (await import('../i18n/vi/index.js')).messages;
    case 'en':
      return (await import('../i18n/en/index.js')).messages;
  }
}

export function isLang(text: string | undefined): text is Lang {
  return LANGS.some((lang) => lang === text);
}
