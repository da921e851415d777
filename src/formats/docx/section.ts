import type { Block, PaperSection, RecipientsBlock, SignaturesBlock } from '../paper/paper.js';
import { bars, field, fields, footnotes, heading, lines, text, ticks, title } from './blocks.js';
import type { Charts } from './charts.js';
import { letterhead } from './letterhead.js';
import { textWidth } from './page.js';
import { spacer } from './paragraph.js';
import { foot } from './signatures.js';
import { writeTable } from './table.js';

/** Recipients on the left and one signature on the right are one block on paper. */
interface Foot {
  readonly kind: 'foot';
  readonly signatures: SignaturesBlock | null;
  readonly recipients: RecipientsBlock | null;
}

type Laid = Exclude<Block, SignaturesBlock | RecipientsBlock> | Foot;

/** Writes the blocks of a section, without its properties. */
export function writeSection(section: PaperSection, charts: Charts, emit: (xml: string) => void): void {
  const width = textWidth(section.orientation);
  const laid = joinFeet(section.blocks);
  for (const [at, block] of laid.entries()) {
    const next = laid[at + 1]?.kind;
    // A signature does not stand on a page alone.
    const keeps = next === 'foot' || ('keepNext' in block && block.keepNext);
    writeBlock(block, { width, keepNext: keeps, charts }, emit);
    // Two tables with nothing between them are one to Word; behind the last one a section ends in a paragraph anyway.
    if (endsInTable(block.kind) && next !== undefined) emit(spacer(120, '', keeps));
  }
}

function joinFeet(blocks: readonly Block[]): readonly Laid[] {
  const laid: Laid[] = [];
  for (const block of blocks) {
    const last = laid.at(-1);
    if (block.kind === 'signatures') {
      const joins = last?.kind === 'foot' && last.signatures === null && block.columns.length === 1;
      const recipients = joins ? last.recipients : null;
      laid.splice(joins ? -1 : laid.length, 1, { kind: 'foot', signatures: block, recipients });
    } else if (block.kind === 'recipients') {
      const joins =
        last?.kind === 'foot' && last.recipients === null && last.signatures?.columns.length === 1;
      const signatures = joins ? last.signatures : null;
      laid.splice(joins ? -1 : laid.length, 1, { kind: 'foot', signatures, recipients: block });
    } else {
      laid.push(block);
    }
  }
  return laid;
}

function endsInTable(kind: Laid['kind']): boolean {
  return kind === 'letterhead' || kind === 'table' || kind === 'bars' || kind === 'foot';
}

interface Place {
  readonly width: number;
  readonly keepNext: boolean;
  readonly charts: Charts;
}

function writeBlock(block: Laid, { width, keepNext, charts }: Place, emit: (xml: string) => void): void {
  switch (block.kind) {
    case 'letterhead':
      emit(letterhead(block, width));
      return;
    case 'title':
      emit(title(block, width));
      return;
    case 'heading':
      emit(heading(block));
      return;
    case 'text':
      emit(text(block, keepNext));
      return;
    case 'field':
      emit(field(block, width, keepNext));
      return;
    case 'fields':
      emit(fields(block, width, keepNext));
      return;
    case 'lines':
      emit(lines(block, width, keepNext));
      return;
    case 'ticks':
      emit(ticks(block, keepNext));
      return;
    case 'table':
      writeTable(block, width, keepNext, emit);
      return;
    case 'bars':
      bars(block, { width, keepNext, chart: charts.drawn(block, width) }, emit);
      return;
    case 'foot':
      emit(foot(block, width));
      return;
    case 'footnotes':
      emit(footnotes(block, width));
      return;
  }
}
