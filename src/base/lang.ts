export const LANGS = ['vi', 'en'] as const;

/** A language that the program speaks. */
export type Lang = (typeof LANGS)[number];
