import type { Align, Inline } from '../paper/paper.js';
import { escapeXml } from './escape-xml.js';
import type { StyleId } from './styles.js';

/** How a run differs from its paragraph's style. */
export interface RunLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  /** In half points. */
  readonly size?: number | undefined;
}

/** A tab that Word goes on to; one with dots leads the eye to it. */
interface TabStop {
  readonly at: number;
  readonly dots: boolean;
}

/** How a paragraph differs from its style; lengths in twentieths of a point. */
export interface ParagraphLook {
  readonly style?: StyleId;
  readonly align?: Align | undefined;
  /** Stays on one page with what follows. */
  readonly keepNext?: boolean | undefined;
  readonly onNewPage?: boolean;
  readonly tabs?: readonly TabStop[];
  readonly before?: number;
  readonly after?: number;
  readonly indent?: { readonly left?: number; readonly right?: number; readonly firstLine?: number };
}

const ALIGNS = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/** A paragraph of runs; its properties in the order that the schema has (CT_PPrBase). */
export function paragraph(look: ParagraphLook, content: string): string {
  return `<w:p>${paragraphProperties(look)}${content}</w:p>`;
}

function paragraphProperties(look: ParagraphLook): string {
  const { style, align, keepNext = false, onNewPage = false, tabs = [], indent } = look;
  const properties =
    (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) +
    (keepNext ? '<w:keepNext/>' : '') +
    (onNewPage ? '<w:pageBreakBefore/>' : '') +
    (tabs.length === 0 ? '' : `<w:tabs>${tabs.map(tabStop).join('')}</w:tabs>`) +
    spacing(look) +
    (indent === undefined ? '' : `<w:ind${attributes(indent)}/>`) +
    (align === undefined ? '' : `<w:jc w:val="${ALIGNS[align]}"/>`);
  return properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
}

function tabStop({ at, dots }: TabStop): string {
  return dots ? `<w:tab w:val="right" w:leader="dot" w:pos="${at}"/>` : `<w:tab w:val="left" w:pos="${at}"/>`;
}

function spacing({ before, after }: ParagraphLook): string {
  const given = {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
  return Object.keys(given).length === 0 ? '' : `<w:spacing${attributes(given)}/>`;
}

function attributes(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` w:${name}="${value}"`)
    .join('');
}

/** The next tab stop; with dots up to it where it leads there. */
export const TAB = '<w:r><w:tab/></w:r>';

/** Text in runs; one that is plain has the look of what it is in, and others add their own to it. */
export function runs(inline: Inline, look: RunLook = {}): string {
  if (typeof inline === 'string') return run(inline, look);
  return inline
    .map(({ text, bold, italic, underline }) =>
      run(text, {
        ...look,
        bold: (bold ?? false) || look.bold,
        italic: (italic ?? false) || look.italic,
        underline,
      }),
    )
    .join('');
}

function run(text: string, look: RunLook): string {
  // Times New Roman has no boxes, and Word is told which font of Windows has them.
  if (!/[☐-☒]/.test(text)) return text === '' ? '' : oneFont(text, look, '');
  return text
    .split(/([☐-☒]+)/)
    .map((part, at) => (part === '' ? '' : oneFont(part, look, at % 2 === 1 ? BOX_FONT : '')))
    .join('');
}

const BOX_FONT =
  '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol" w:cs="Segoe UI Symbol"/>';

function oneFont(text: string, { bold, italic, underline, size }: RunLook, font: string): string {
  const properties =
    font +
    (bold === true ? '<w:b/><w:bCs/>' : '') +
    (italic === true ? '<w:i/><w:iCs/>' : '') +
    (size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`) +
    (underline === true ? '<w:u w:val="single"/>' : '');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${characters(text)}</w:r>`;
}

/** The characters of a run: line breaks as such, and a tab as a blank, since Word's would lead somewhere. */
function characters(text: string): string {
  return escapeXml(text)
    .replaceAll('\t', ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? '' : `<w:t xml:space="preserve">${line}</w:t>`))
    .join('<w:br/>');
}

/** A thin line of some length, centred in a width. */
export function centredLine(width: number, length: number): string {
  const side = Math.max(0, Math.floor((width - length) / 2));
  return line({ left: side, right: side });
}

/** A thin line between indents. */
export function line({ left, right }: { readonly left: number; readonly right: number }): string {
  return (
    '<w:p><w:pPr><w:keepNext/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>' +
    `<w:spacing w:before="40" w:after="0" w:line="40" w:lineRule="exact"/><w:ind w:left="${left}" w:right="${right}"/></w:pPr></w:p>`
  );
}

/** A paragraph of next to no height: what separates two tables, or carries a section's properties. */
export function spacer(height: number, inner = '', keepNext = false): string {
  return (
    `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}` +
    `<w:spacing w:before="0" w:after="0" w:line="${height}" w:lineRule="exact"/>${inner}</w:pPr></w:p>`
  );
}
