import type { Block, PaperSection } from '../paper/paper.js';
import { chartHtml } from './bars.js';
import { fieldHtml, fieldsHtml, linesHtml, ticksHtml } from './fields.js';
import { letterheadHtml, recipientsHtml, signaturesHtml } from './letterhead.js';
import type { Page } from './page.js';
import { writeTable } from './table.js';
import { escaped } from './text.js';
import { footnotesHtml, headingHtml, paragraphHtml, sectionNameHtml, titleHtml } from './prose.js';

export function writeSection({ name, orientation, blocks }: PaperSection, page: Page): void {
  const anchor = page.mark('section', name);
  page.put(`<article id="${anchor}" class="${orientation}" aria-label="${escaped(name)}">\n`);
  if (!blocks.some((block) => block.kind === 'title')) {
    page.put(sectionNameHtml(name, page));
  }
  for (let at = 0; at < blocks.length;) {
    const [kind, group] = groupAt(blocks, at);
    if (kind !== null) page.put(`<div class="${kind}">\n`);
    for (const block of group) writeBlock(block, page);
    if (kind !== null) page.put('</div>\n');
    at += group.length;
  }
  page.put('</article>\n');
}

/** The blocks from one on that stand side by side where there is room: charts; recipients and who alone signs. */
function groupAt(blocks: readonly Block[], at: number): ['charts' | 'foot' | null, readonly Block[]] {
  let end = at;
  while (blocks[end]?.kind === 'bars') end += 1;
  if (end > at) return ['charts', blocks.slice(at, end)];

  const pair = blocks.slice(at, at + 2);
  const isFoot =
    pair.some((block) => block.kind === 'recipients') &&
    pair.some((block) => block.kind === 'signatures' && block.columns.length === 1);
  return isFoot ? ['foot', pair] : [null, pair.slice(0, 1)];
}

function writeBlock(block: Block, page: Page): void {
  if (block.kind === 'table') writeTable(block, page.put);
  else page.put(blockHtml(block, page));
}

function blockHtml(block: Exclude<Block, { kind: 'table' }>, page: Page): string {
  switch (block.kind) {
    case 'letterhead':
      return letterheadHtml(block);
    case 'title':
      return titleHtml(block, page);
    case 'heading':
      return headingHtml(block, page);
    case 'text':
      return paragraphHtml(block);
    case 'field':
      return fieldHtml(block);
    case 'fields':
      return fieldsHtml(block);
    case 'lines':
      return linesHtml(block);
    case 'ticks':
      return ticksHtml(block);
    case 'bars':
      return chartHtml(block);
    case 'signatures':
      return signaturesHtml(block);
    case 'recipients':
      return recipientsHtml(block);
    case 'footnotes':
      return footnotesHtml(block);
  }
}
