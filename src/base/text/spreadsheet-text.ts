/**
 * What a spreadsheet takes for a formula or a command: `= + - @`, in full width too, or a control character. One that
 * has an apostrophe before it already gets another, so that what was written can be distinguished from what we add.
 */
// eslint-disable-next-line no-control-regex -- these are the characters it is about
const FORMULA = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20\u0000-\u001f\u007f-\u009f]/;

const APOSTROPHE = 0x27;

/** A text made harmless in a spreadsheet: one that would be run there is written with an apostrophe before it. */
export function neutralise(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was neutralised: what we wrote is read again as it was. */
export function withoutApostrophe(text: string): string {
  return text.charCodeAt(0) === APOSTROPHE && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
