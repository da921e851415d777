/** The marks of the five tones that are written, in the order of dictionaries: huyền, hỏi, ngã, sắc, nặng. */
const TONES = '\u0300\u0309\u0303\u0301\u0323';
const TONE = /[\u0300\u0309\u0303\u0301\u0323]/g;

/** A word parted into its letters, with their hats and horns, and its tone: 0 where none is written, to 5. */
export function partTone(word: string): { readonly letters: string; readonly tone: number } {
  const marks = word.normalize('NFD');
  const tone = TONE.exec(marks)?.[0];
  TONE.lastIndex = 0;
  return {
    letters: marks.replace(TONE, '').normalize('NFC'),
    tone: tone === undefined ? 0 : TONES.indexOf(tone) + 1,
  };
}
