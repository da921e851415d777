import type { Align, Inline, Run } from '../paper/paper.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What a reader takes for a line's end: U+2028 and its like are shown as boxes, or not at all, where they are left. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** Letters written from right to left, and the controls that turn the direction of what follows them. */
const DIRECTED =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Text for an attribute in quotes, or for an element that holds text alone. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Text as HTML, its lines kept; one that turns the direction of writing does so within itself only. */
export function textHtml(text: string): string {
  const html = escaped(text).replace(LINE_END, '<br>');
  return DIRECTED.test(text) ? isolated(html) : html;
}

/** A name within a sentence: whatever it is written in, what stands around it keeps its place. */
export function nameHtml(name: string): string {
  return isolated(escaped(name).replace(LINE_END, '<br>'));
}

export function inlineHtml(inline: Inline): string {
  return typeof inline === 'string' ? textHtml(inline) : inline.map(runHtml).join('');
}

/** The class of what is not simply to the left. */
export function alignHtml(align: Align | undefined, also: 'figure' | null = null): string {
  const classes = [
    ...(align === undefined || align === 'left' ? [] : [align]),
    ...(also === null ? [] : [also]),
  ];
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
}

/** A number as CSS reads it, with two decimals at most. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function isolated(html: string): string {
  return `<bdi>${html}</bdi>`;
}

function runHtml(run: Run): string {
  let html = textHtml(run.text);
  if (run.underline === true) html = `<u>${html}</u>`;
  if (run.italic === true) html = `<i>${html}</i>`;
  if (run.bold === true) html = `<b>${html}</b>`;
  return html;
}
