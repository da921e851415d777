import type { Inline, Run } from '../paper/paper.js';

/** Everywhere in a line these mean something to GitHub's Markdown, or to the HTML in it. */
const ANYWHERE = /[\\`*_[\]<~|$]|&(?=#?\w+;)/g;

/** At the beginning of a line these make a heading, a list, a quotation or a line across. */
const BEGINNING = /^(\d*)([#+=>-]|(?<=\d)[.)](?=\s|$))/;

/** Text as it reads, whatever it looks like, for the middle of a line. */
function escaped(text: string): string {
  return text.replaceAll('\t', ' ').replace(ANYWHERE, String.raw`\$&`);
}

/** The lines of a text, each as it may begin a line of Markdown; runs keep their looks. */
export function markdownLines(inline: Inline): readonly string[] {
  return cellLines(inline).map((line) => line.replace(BEGINNING, String.raw`$1\$2`));
}

/** The lines of a text, as they may stand within a table, where nothing begins a line. */
export function cellLines(inline: Inline): readonly string[] {
  const runs: readonly Run[] = typeof inline === 'string' ? [{ text: inline }] : inline;
  const lines = [''];
  for (const run of runs) {
    for (const [at, piece] of run.text.split(/\r\n|\r|\n/).entries()) {
      if (at > 0) lines.push('');
      lines.push((lines.pop() ?? '') + looking(piece, run));
    }
  }
  return lines.map((line) => line.trim());
}

function looking(
  text: string,
  { bold = false, italic = false, underline = false }: Omit<Run, 'text'>,
): string {
  // Blanks stand outside the asterisks: within them they would undo them.
  const words = text.trim();
  if (words === '' || /[\n\r\u2028\u2029]/.test(words)) return text;
  const before = text.slice(0, text.length - text.trimStart().length);
  const behind = text.slice(text.trimEnd().length);
  const stars = '*'.repeat((bold ? 2 : 0) + (italic ? 1 : 0));
  const marked = stars + escaped(words) + stars;
  return before + (underline ? `<u>${marked}</u>` : marked) + behind;
}
