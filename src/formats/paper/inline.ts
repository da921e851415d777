import type { Inline, Run, TableCell } from './paper.js';

/** A text in bold. */
export function strong(text: string): readonly Run[] {
  return [strongRun({ text })];
}

/** A text in italics. */
export function emphasised(text: string): readonly Run[] {
  const run: Run = { text, italic: true };
  return [run];
}

/** All of a text in bold, whatever else its runs are. */
export function allStrong(inline: Inline): readonly Run[] {
  return typeof inline === 'string' ? strong(inline) : inline.map(strongRun);
}

function strongRun(run: Run): Run {
  return { ...run, bold: true };
}

/** A text without its looks. */
export function plainText(inline: Inline): string {
  return typeof inline === 'string' ? inline : inline.map(({ text }) => text).join('');
}

/** What a cell shows where figures are text. */
export function shownText(content: TableCell['content']): Inline {
  if (content === null) return '';
  return typeof content === 'object' && 'shown' in content ? content.shown : content;
}
