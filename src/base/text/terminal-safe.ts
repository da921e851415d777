/** What a text is that goes out: `drawn` for a screen by us, colours and all, or data in which names stand as they came. */
export type ShownAs = 'drawn' | 'json' | 'text';

/**
 * Characters that move the cursor, recolour, answer for the user or turn the order of letters round; line ends and tabs
 * are a text's own.
 */
const HARMFUL =
  // eslint-disable-next-line no-control-regex -- these are the characters it is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;

/**
 * Data that is harmless on a terminal. In JSON a character becomes its escape, which is the same data; elsewhere there is
 * none, and it becomes `�`. Data for a file or a pipe is never changed.
 */
export function terminalSafe(text: string, shown: ShownAs): string {
  if (shown === 'drawn') return text;
  return shown === 'json' ? text.replace(HARMFUL, escaped) : text.replace(HARMFUL, '\ufffd');
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
