import { WORKBOOK_ID } from './chart-xml.js';
import { escapeXml } from './escape-xml.js';
import { WORD, XML } from './namespaces.js';
import { STYLES_XML } from './styles.js';

/** A file within the .docx. */
export interface Part {
  readonly path: string;
  readonly xml: string;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Every part that does not hang on what is in the document, which is written as it is made. */
export function packageParts(title: string): readonly Part[] {
  return [
    {
      path: '_rels/.rels',
      xml: relationships([
        ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    { path: 'docProps/core.xml', xml: coreProperties(title) },
    { path: 'word/styles.xml', xml: STYLES_XML },
    { path: 'word/settings.xml', xml: SETTINGS_XML },
    { path: 'word/header1.xml', xml: header(PAGE_NUMBER) },
    { path: 'word/header2.xml', xml: header('') },
  ];
}

/** What names the parts, those of so many charts too: it is known when the document was written. */
export function namingParts(charts: number): readonly Part[] {
  const numbers = Array.from({ length: charts }, (_, at) => at + 1);
  return [
    ...numbers.map((number) => ({
      path: `word/charts/_rels/chart${number}.xml.rels`,
      xml: relationships([[WORKBOOK_ID, `${OFFICE}/package`, `../embeddings/${workbookName(number)}`]]),
    })),
    {
      path: 'word/_rels/document.xml.rels',
      xml: relationships([
        ['rIdStyles', `${OFFICE}/styles`, 'styles.xml'],
        ['rIdSettings', `${OFFICE}/settings`, 'settings.xml'],
        ['rIdNumbered', `${OFFICE}/header`, 'header1.xml'],
        ['rIdFirst', `${OFFICE}/header`, 'header2.xml'],
        ...numbers.map(
          (number) => [chartId(number), `${OFFICE}/chart`, `charts/chart${number}.xml`] as const,
        ),
      ]),
    },
    { path: '[Content_Types].xml', xml: contentTypes(numbers) },
  ];
}

/** How the document calls a chart; they are counted from 1. */
export function chartId(number: number): string {
  return `rIdChart${number}`;
}

/** The workbook beside a chart, which Word opens to edit its figures. */
export function workbookName(number: number): string {
  return `Microsoft_Excel_Worksheet${number}.xlsx`;
}

function contentTypes(charts: readonly number[]): string {
  const types = [
    ['/word/document.xml', `${MAIN}.document.main+xml`],
    ['/word/styles.xml', `${MAIN}.styles+xml`],
    ['/word/settings.xml', `${MAIN}.settings+xml`],
    ['/word/header1.xml', `${MAIN}.header+xml`],
    ['/word/header2.xml', `${MAIN}.header+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...charts.map(
      (number) =>
        [
          `/word/charts/chart${number}.xml`,
          'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        ] as const,
    ),
  ] as const;
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    (charts.length === 0 ? '' : `<Default Extension="xlsx" ContentType="${WORKBOOK}"/>`) +
    types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('') +
    '</Types>'
  );
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  return (
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('') +
    '</Relationships>'
  );
}

/** The title and the language, and no day: the same paper is the same bytes. */
function coreProperties(title: string): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`
  );
}

/** Compatibility mode 15 is Word 2013 and later: without it Word opens the paper as an old one. */
const SETTINGS_XML =
  `${XML}<w:settings ${WORD}><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>` +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>';

const PAGE_NUMBER = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>';

function header(content: string): string {
  return `${XML}<w:hdr ${WORD}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${content}</w:p></w:hdr>`;
}
