import type { PaperSection } from '../paper/paper.js';

/*
 * The page as Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I has it. Word measures in twentieths of a point, of which 567
 * are a centimetre.
 */
export const CM = 567;

const A4 = { short: 11906, long: 16838 } as const;

/** From the edges of the page as it is read, turned or not: 20 mm above and below, 30 on the left, 15 on the right. */
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 851, header: 567 } as const;

type Orientation = PaperSection['orientation'];

/** Width of the text. */
export function textWidth(orientation: Orientation): number {
  return (orientation === 'landscape' ? A4.long : A4.short) - MARGIN.left - MARGIN.right;
}

/**
 * The properties of a section: it begins on a new page, with its pages numbered at the top from the second on. An annex
 * counts its own pages (mục III), as does each sheet of many; a part that continues a paper is numbered on.
 */
export function sectionProperties({ orientation, continues = false }: PaperSection): string {
  const size =
    orientation === 'landscape'
      ? `w:w="${A4.long}" w:h="${A4.short}" w:orient="landscape"`
      : `w:w="${A4.short}" w:h="${A4.long}"`;
  const { top, right, bottom, left, header } = MARGIN;
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdNumbered"/><w:headerReference w:type="first" r:id="rIdFirst"/>' +
    `<w:type w:val="nextPage"/><w:pgSz ${size}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${header}" w:gutter="0"/>` +
    (continues ? '' : '<w:pgNumType w:start="1"/>') +
    '<w:cols w:space="720"/>' +
    (continues ? '' : '<w:titlePg/>') +
    '</w:sectPr>'
  );
}
