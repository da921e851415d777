import type { FootnotesBlock, HeadingBlock, TextBlock, TitleBlock } from '../paper/paper.js';
import { indentHtml } from './fields.js';
import type { Page } from './page.js';
import { inlineHtml, textHtml } from './text.js';

/** A section's level among the headings: the paper's title is 1. */
const SECTION = 2;

export function titleHtml({ text, below }: TitleBlock, page: Page): string {
  // What it is about is bold, unless it has its own style.
  const lines = below
    .map((line) => {
      const html = inlineHtml(line);
      return `<p>${typeof line === 'string' ? `<b>${html}</b>` : html}</p>\n`;
    })
    .join('');
  return `<div class="title">\n${heading(page.level(SECTION), '', text)}${lines}</div>\n`;
}

/** The name of a section that shows none, for those who go from heading to heading. */
export function sectionNameHtml(name: string, page: Page): string {
  return heading(page.level(SECTION), ' class="unseen"', name);
}

export function headingHtml({ level, text, onNewPage = false }: HeadingBlock, page: Page): string {
  const actual = page.level(SECTION + level);
  // The contents lead to the headings right below the section's.
  const anchor = actual === SECTION + 1 ? ` id="${page.mark('heading', text)}"` : '';
  return heading(actual, `${anchor} class="level-${String(level)}${onNewPage ? ' new-page' : ''}"`, text);
}

/** Its look goes by its class, as its level may be less than the paper's. */
function heading(level: number, attributes: string, text: string): string {
  return `<h${String(level)}${attributes}>${textHtml(text)}</h${String(level)}>\n`;
}

export function paragraphHtml({ text, align, indent }: TextBlock): string {
  return `<p${align === undefined ? '' : ` class="${align}"`}${indentHtml(indent)}>${inlineHtml(text)}</p>\n`;
}

export function footnotesHtml({ notes }: FootnotesBlock): string {
  return `<div class="footnotes">\n${notes.map((note) => `<p>${textHtml(note)}</p>\n`).join('')}</div>\n`;
}
