/** A table of Markdown; prettier lays it out. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words as they are: nothing in them is a mark of Markdown. */
export function plain(text: string): string {
  return text.replace(/[\\*_<[\]]/g, String.raw`\$&`);
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function block(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

function inCell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll(/\s*\n\s*/g, ' ');
}
