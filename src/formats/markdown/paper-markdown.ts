import { barsTable, undrawn } from '../paper/bars-table.js';
import { allStrong, emphasised, strong } from '../paper/inline.js';
import { beforeValue, BOX, MOTTO, NATION, recipientLine, RECIPIENTS } from '../paper/official-words.js';
import type {
  Block,
  Inline,
  LetterheadBlock,
  Paper,
  RecipientsBlock,
  SignaturesBlock,
  TicksBlock,
  TitleBlock,
} from '../paper/paper.js';
import { writeMarkdownTable } from './markdown-table.js';
import { cellLines, markdownLines } from './markdown-text.js';

/** What is to be filled in. */
const DOTS = '……………………';

/**
 * Writes a paper as Markdown (GitHub's), for those who want its text: every block in order, one below the other. Text
 * in it that looks like markup is escaped. How deep and on which side a block stands is left to the paper formats.
 *
 * @param put takes the text in order
 */
export function writeMarkdown(paper: Paper, put: (text: string) => void): void {
  let first = true;
  const begin = (): void => {
    if (!first) put('\n');
    first = false;
  };
  let section = 0;
  for (const { blocks } of paper.sections) {
    if (section > 0) {
      begin();
      put('---\n');
    }
    section += 1;
    for (const block of undrawn(blocks)) writeBlock(block, begin, put);
  }
}

/** @param begin is called before each paragraph and table, to part it from what stands above */
function writeBlock(block: Block, begin: () => void, put: (text: string) => void): void {
  if (block.kind === 'table' || block.kind === 'bars') {
    if (block.kind === 'bars') {
      begin();
      put(`${lines(strong(block.title))}\n`);
    }
    begin();
    writeMarkdownTable(block.kind === 'bars' ? barsTable(block) : block, put);
    return;
  }
  for (const paragraph of paragraphsOf(block)) {
    if (paragraph === '') continue;
    begin();
    put(`${paragraph}\n`);
  }
}

function paragraphsOf(block: Exclude<Block, { kind: 'table' | 'bars' }>): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block);
    case 'title':
      return title(block);
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${cellLines(block.text).join(' ')}`];
    case 'text':
      return [lines(block.text)];
    case 'field':
      return [lines(filled(block))];
    case 'fields':
      return [lines(block.fields.map(filled).join('; '))];
    case 'lines':
      return [lines(...Array.from({ length: block.count }, () => DOTS))];
    case 'ticks':
      return [lines(ticks(block))];
    case 'signatures':
      return block.columns.flatMap(signature);
    case 'recipients':
      return recipients(block);
    case 'footnotes':
      return ['---', ...block.notes.map((note) => lines(note))];
  }
}

/** Texts below each other in one paragraph. */
function lines(...texts: readonly Inline[]): string {
  return texts
    .flatMap(markdownLines)
    .filter((line) => line !== '')
    .join('\\\n');
}

function filled({ label, value }: { readonly label: string; readonly value: string | null }): string {
  return `${beforeValue(label)} ${value ?? DOTS}`;
}

function letterhead({ agency, number, placeAndDate }: LetterheadBlock): readonly string[] {
  const issuing = agency.length - 1;
  return [
    lines(...agency.map((name, at) => (at === issuing ? strong(name) : name)), number ?? ''),
    lines(strong(NATION), strong(MOTTO)),
    lines(emphasised(placeAndDate ?? '')),
  ];
}

function title({ text, below }: TitleBlock): readonly string[] {
  const about = below.map((one) => (typeof one === 'string' ? strong(one) : one));
  return [`# ${cellLines(text).join(' ')}`, lines(...about)];
}

function ticks({ label, box, ticks: all }: TicksBlock): string {
  const shown = all.map(({ text, ticked }) => {
    const mark = ticked ? BOX.ticked : BOX.open;
    return box === 'before' ? `${mark} ${text}` : `${text} ${mark}`;
  });
  return [...(label === '' ? [] : [beforeValue(label)]), shown.join('; ')].join(' ');
}

function signature({
  placeAndDate,
  title: titles,
  hint,
  name,
}: SignaturesBlock['columns'][number]): readonly string[] {
  return [
    lines(emphasised(placeAndDate ?? ''), ...titles.map(strong), emphasised(hint)),
    lines(name === null ? DOTS : strong(name)),
  ];
}

function recipients({ to }: RecipientsBlock): readonly string[] {
  const list = to.map(recipientLine).map((line) => `- ${cellLines(line.slice(2)).join(' ')}`);
  return [lines(allStrong(emphasised(RECIPIENTS))), list.join('\n')];
}
