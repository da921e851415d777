/**
 * What a spreadsheet takes for a formula or a command: `= + - @`, in full width too, or a control character. One that
 * has an apostrophe before it already gets another, so that what was written can be distinguished from what we add.
 */
// eslint-disable-next-line no-control-regex -- these are the characters it is about
const FORMULA = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20\u0000-\u001f\u007f-\u009f]/;

/**
 * The same inside a text, behind what a spreadsheet may take for the end of a cell: one that splits at semicolons makes
 * two cells of `a;=1+1` in our file of commas, and does not know the quotes that begin in the middle of its own cells.
 */
const INNER = /([;,\t\r\n])(?=["']*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** What `INNER` becomes. */
const INNER_WRITTEN = /([;,\t\r\n])'(?=["']*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const APOSTROPHE = 0x27;

/** A text made harmless in a spreadsheet: what would be run there is written with an apostrophe before it. */
export function neutralise(text: string): string {
  const inner = text.replace(INNER, "$1'");
  return FORMULA.test(text) ? `'${inner}` : inner;
}

/** The text that was neutralised: what we wrote is read again as it was. */
export function withoutApostrophe(text: string): string {
  if (!text.includes("'")) return text; // as nearly every cell is
  const inner = text.replace(INNER_WRITTEN, '$1');
  return inner.charCodeAt(0) === APOSTROPHE && FORMULA.test(inner.slice(1)) ? inner.slice(1) : inner;
}
