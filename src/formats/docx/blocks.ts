import { barsTable } from '../paper/bars-table.js';
import { plainText } from '../paper/inline.js';
import { beforeValue, BOX } from '../paper/official-words.js';
import type {
  BarsBlock,
  FieldBlock,
  FieldsBlock,
  FootnotesBlock,
  HeadingBlock,
  LinesBlock,
  TextBlock,
  TicksBlock,
  TitleBlock,
} from '../paper/paper.js';
import { CM } from './page.js';
import { centredLine, line, paragraph, runs, TAB } from './paragraph.js';
import { SIZE } from './styles.js';
import { writeTable } from './table.js';
import { LINE_SHARE, widthOf } from './text-width.js';

/** The paper's name and what it is about, with a short line below (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5). */
export function title({ text, below }: TitleBlock, width: number): string {
  const last = below.at(-1);
  return (
    paragraph({ style: 'Heading1' }, runs(text)) +
    below
      .map((one) =>
        paragraph({ align: 'center', keepNext: true }, runs(one, { bold: typeof one === 'string' })),
      )
      .join('') +
    (last === undefined
      ? ''
      : centredLine(width, Math.min(widthOf(plainText(last), SIZE.body), width) * LINE_SHARE)) +
    paragraph({ after: 60 }, '')
  );
}

export function heading({ level, text, onNewPage = false }: HeadingBlock): string {
  // The title is the first heading of all.
  return paragraph({ style: HEADINGS[level], onNewPage }, runs(text));
}

const HEADINGS = { 1: 'Heading2', 2: 'Heading3', 3: 'Heading4' } as const;

/** The style indents the first line; deeper text is indented by so many centimetres, and its first line by one more. */
function indented(indent: number): { indent?: { left: number; firstLine: number } } {
  return indent === 0 ? {} : { indent: { left: indent * CM, firstLine: CM } };
}

export function text({ text: inline, align, indent = 0 }: TextBlock, keepNext: boolean): string {
  const flush =
    align === 'center' || align === 'right' ? { indent: { left: indent * CM, firstLine: 0 } } : {};
  return paragraph({ style: 'BodyText', align, keepNext, ...indented(indent), ...flush }, runs(inline));
}

/** A label with its value, or with dots to the end of the line. */
export function field({ label, value, indent = 0 }: FieldBlock, width: number, keepNext: boolean): string {
  const look = { style: 'Field', keepNext, ...indented(indent) } as const;
  return value === null
    ? paragraph({ ...look, tabs: [{ at: width, dots: true }] }, runs(`${beforeValue(label)} `) + TAB)
    : paragraph(look, runs(`${beforeValue(label)} ${value}`));
}

/** Blank before the next field of a line. */
const GAP = 170;

/** Fields side by side, each in an equal share of the line; one below the other where one is too long for it. */
export function fields({ fields: all }: FieldsBlock, width: number, keepNext: boolean): string {
  const room = (width - CM) / all.length;
  if (all.some(({ label, value }) => widthOf(`${label}: ${value ?? ''}`, SIZE.body) > room)) {
    return all.map((one) => field({ kind: 'field', ...one }, width, keepNext)).join('');
  }
  const laid = all.map(({ label, value }, at) => {
    const end = Math.round(CM + room * (at + 1));
    const last = at === all.length - 1;
    const words = runs(value === null ? `${beforeValue(label)} ` : `${beforeValue(label)} ${value}`);
    return {
      content: words + (value === null ? TAB : '') + (last ? '' : TAB),
      tabs: [
        ...(value === null ? [{ at: last ? end : end - GAP, dots: true }] : []),
        ...(last ? [] : [{ at: end, dots: false }]),
      ],
    };
  });
  return paragraph(
    { style: 'Field', keepNext, tabs: laid.flatMap(({ tabs }) => tabs) },
    laid.map(({ content }) => content).join(''),
  );
}

export function lines({ count }: LinesBlock, width: number, keepNext: boolean): string {
  const tabs = [{ at: width, dots: true }];
  return paragraph({ style: 'Field', keepNext, tabs, indent: { firstLine: 0 } }, TAB).repeat(count);
}

export function ticks({ label, box, ticks: all, indent = 0 }: TicksBlock, keepNext: boolean): string {
  const shown = all.map(({ text: words, ticked }) => {
    const mark = ticked ? BOX.ticked : BOX.open;
    return box === 'before' ? `${mark}\u00a0${words}` : `${words}\u00a0${mark}`;
  });
  const before = label === '' ? [] : [beforeValue(label)];
  return paragraph(
    { style: 'Field', keepNext, ...indented(indent) },
    runs([...before, shown.join('     ')].join(' ')),
  );
}

/** A chart under its name, and its figures below where no other table of the paper has them. */
export function bars(
  block: BarsBlock,
  {
    width,
    keepNext,
    chart,
  }: { readonly width: number; readonly keepNext: boolean; readonly chart: string | null },
  emit: (xml: string) => void,
): void {
  const isTold = block.onlyDrawn === true;
  if (isTold && chart === null) return;
  const look = { align: 'center', keepNext: true, before: 120, after: 60 } as const;
  emit(paragraph(look, runs(block.title, { bold: true })));
  if (chart !== null) emit(paragraph({ align: 'center', keepNext: !isTold || keepNext, after: 60 }, chart));
  if (!isTold) writeTable(barsTable(block), width, keepNext, emit);
}

/** Length of the line above the notes. */
const RULE = 5 * CM;

export function footnotes({ notes }: FootnotesBlock, width: number): string {
  return (
    line({ left: 0, right: width - RULE }) +
    notes.map((note) => paragraph({ style: 'FootnoteText' }, runs(note))).join('')
  );
}
