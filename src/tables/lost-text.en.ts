import type { TextLoss } from './lost-text.js';

const LOSS: Readonly<Record<TextLoss, string>> = {
  days: ' Some headings look like days: Excel took 1.1 for one; format the header as text and write 1.1 again.',
  letters:
    ' There are ? between the letters of the headings: the file lost its Vietnamese letters when it was saved; save it as CSV UTF-8.',
};

/** What to say behind a sentence on headings that something happened to. */
export const lossHint = (loss: TextLoss | null): string => (loss === null ? '' : LOSS[loss]);
