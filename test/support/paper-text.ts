import { plainText, shownText } from '../../src/formats/paper/inline.js';
import type { Block, TableBlock, TableCell } from '../../src/formats/paper/paper.js';

/* What a paper says, without its looks. */

const cellText = ({ content }: TableCell): string => plainText(shownText(content));

export function rowsOf(table: TableBlock): string[][] {
  return [...table.rows].map((row) => row.cells.map(cellText));
}

export function tableIn(blocks: readonly Block[], index = 0): TableBlock {
  const table = blocks.filter((block) => block.kind === 'table')[index];
  if (table === undefined) throw new Error(`no table ${String(index)}`);
  return table;
}

/** Every line of text that is not a table. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'letterhead':
        return [...block.agency, block.number ?? '', block.placeAndDate ?? ''];
      case 'title':
        return [block.text, ...block.below.map(plainText)];
      case 'heading':
        return [block.text];
      case 'text':
        return [plainText(block.text)];
      case 'field':
        return [`${block.label} ${block.value ?? '…'}`];
      case 'fields':
        return block.fields.map(({ label, value }) => `${label} ${value ?? '…'}`);
      case 'ticks':
        return [block.label, ...block.ticks.map(({ text, ticked }) => `${ticked ? '☑' : '☐'} ${text}`)];
      case 'signatures':
        return block.columns.flatMap(({ placeAndDate, title, hint, name }) => [
          placeAndDate ?? '',
          ...title,
          hint,
          name ?? '',
        ]);
      case 'bars':
      case 'footnotes':
      case 'lines':
      case 'recipients':
      case 'table':
        return [];
    }
  });
}

/** The cells of the rows of all tables of a paper in Markdown. */
export function markdownRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| :?---/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}
