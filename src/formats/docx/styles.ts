import { XML, WORD } from './namespaces.js';

/*
 * The styles of the papers: Times New Roman 13, as Nghị định 30/2020/NĐ-CP, Phụ lục I has it, and headings that are
 * headings, so that Word's navigation and screen readers know them.
 */

/** Sizes in half points. */
export const SIZE = { body: 26, title: 28, small: 24, smaller: 22, smallest: 20 } as const;

export type StyleId =
  | 'BodyText'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Field'
  | 'Cell'
  | 'SmallCell'
  | 'SmallestCell'
  | 'Header'
  | 'FootnoteText';

interface Style {
  readonly id: StyleId;
  /** As Word knows it: its own names are in English and in lower case. */
  readonly name: string;
  readonly paragraph: string;
  readonly run: string;
}

const FIRST_LINE = '<w:ind w:firstLine="567"/>';
const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (half: number) => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
const BOLD = '<w:b/><w:bCs/>';
const ITALIC = '<w:i/><w:iCs/>';
const CAPITALS = '<w:caps/>';

const heading = (level: 1 | 2 | 3 | 4, paragraph: string, run: string): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  paragraph: `<w:keepNext/><w:keepLines/>${paragraph}<w:outlineLvl w:val="${level - 1}"/>`,
  run,
});

const STYLES: readonly Style[] = [
  {
    id: 'BodyText',
    name: 'Body Text',
    paragraph: `${spacing(0, 120)}${FIRST_LINE}<w:jc w:val="both"/>`,
    run: '',
  },
  heading(1, `${spacing(240, 60)}<w:jc w:val="center"/>`, BOLD + CAPITALS + size(SIZE.title)),
  heading(2, spacing(120, 120) + FIRST_LINE, BOLD),
  heading(3, spacing(120, 120) + FIRST_LINE, BOLD),
  heading(4, spacing(120, 120) + FIRST_LINE, BOLD + ITALIC),
  { id: 'Field', name: 'Field', paragraph: spacing(0, 120) + FIRST_LINE, run: '' },
  { id: 'Cell', name: 'Cell', paragraph: spacing(20, 20), run: size(SIZE.small) },
  { id: 'SmallCell', name: 'Small Cell', paragraph: spacing(20, 20), run: size(SIZE.smaller) },
  { id: 'SmallestCell', name: 'Smallest Cell', paragraph: spacing(20, 20), run: size(SIZE.smallest) },
  { id: 'Header', name: 'header', paragraph: '<w:jc w:val="center"/>', run: '' },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    paragraph: `${spacing(0, 40)}<w:jc w:val="both"/>`,
    run: size(SIZE.smaller),
  },
];

/** Those that Word does not have itself. */
const OWN: ReadonlySet<StyleId> = new Set<StyleId>(['Field', 'Cell', 'SmallCell', 'SmallestCell']);

function style({ id, name, paragraph, run }: Style): string {
  return (
    `<w:style w:type="paragraph"${OWN.has(id) ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>` +
    (run === '' ? '' : `<w:rPr>${run}</w:rPr>`) +
    '</w:style>'
  );
}

const FONT = 'Times New Roman';

/** word/styles.xml */
export const STYLES_XML =
  `${XML}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>` +
  `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>${size(SIZE.body)}` +
  '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `${STYLES.map(style).join('')}</w:styles>`;
