import { beforeValue, BOX } from '../paper/official-words.js';
import type { FieldBlock, FieldsBlock, LinesBlock, TicksBlock } from '../paper/paper.js';
import { nameHtml, textHtml } from './text.js';
import { WORDS } from './words.js';

const DOTS = `<span class="dots" role="img" aria-label="${WORDS.blank}"></span>`;

export function fieldHtml(field: FieldBlock): string {
  return `<p class="field"${indentHtml(field.indent)}>${labelled(field)}</p>\n`;
}

export function fieldsHtml({ fields }: FieldsBlock): string {
  const html = fields.map((field) => `<span class="field">${labelled(field)}</span>`);
  return `<p class="fields">${html.join(' ')}</p>\n`;
}

export function linesHtml({ count }: LinesBlock): string {
  return `<div class="lines" role="img" aria-label="${WORDS.blankLines(count)}">${'<i></i>'.repeat(count)}</div>\n`;
}

export function ticksHtml({ label, box, ticks, indent }: TicksBlock): string {
  const html = ticks.map(({ text, ticked }) => {
    const [sign, words] = ticked ? [BOX.ticked, WORDS.ticked] : [BOX.open, WORDS.unticked];
    const mark = `<span class="box" role="img" aria-label="${words}">${sign}</span>`;
    const parts = box === 'before' ? [mark, textHtml(text)] : [textHtml(text), mark];
    return `<span class="tick">${parts.join('&nbsp;')}</span>`;
  });
  const before = label === '' ? [] : [textHtml(beforeValue(label))];
  return `<p class="ticks"${indentHtml(indent)}>${[...before, ...html].join(' ')}</p>\n`;
}

/** How deep a block stands; the step is the style's. */
export function indentHtml(steps = 0): string {
  return steps === 0 ? '' : ` style="--steps:${String(steps)}"`;
}

function labelled({ label, value }: { readonly label: string; readonly value: string | null }): string {
  return `<span>${textHtml(beforeValue(label))}</span> ${value === null ? DOTS : nameHtml(value)}`;
}
