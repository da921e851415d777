import { shownText } from '../paper/inline.js';
import type { TableCell } from '../paper/paper.js';
import { inlineHtml } from './text.js';

export function contentHtml({ content }: TableCell): string {
  return inlineHtml(shownText(content));
}

export function spanHtml(name: 'colspan' | 'rowspan', count = 1): string {
  return count > 1 ? ` ${name}="${String(count)}"` : '';
}
