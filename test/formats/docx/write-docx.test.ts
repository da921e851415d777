import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { cleanPaper } from '../../../src/formats/paper/clean-text.js';
import type { PaperSection } from '../../../src/formats/paper/paper.js';
import { bodyOf, bodyOfBlocks, docxOf, paragraphsOf, partsOf } from '../../support/docx.js';
import { everyBlock, longTable, paperOf, sectionOf } from '../../support/papers.js';
import { elements, type Element } from '../../support/xml.js';

const LANDSCAPE: PaperSection = { name: 'Phụ lục', orientation: 'landscape', blocks: [longTable(2)] };

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it('writes the same bytes for the same paper, whatever the day and the time zone', async () => {
  const written: Buffer[] = [];
  for (const [zone, day] of [
    ['Asia/Ho_Chi_Minh', '2026-06-05T23:59:00Z'],
    ['America/Los_Angeles', '2031-01-01T00:00:00Z'],
  ] as const) {
    vi.stubEnv('TZ', zone);
    vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
    written.push(await docxOf(paperOf([sectionOf(...everyBlock()), LANDSCAPE])));
  }
  expect(written[0]!.equals(written[1]!)).toBe(true);
});

it('names in the content types and in a relationship every part that it writes', async () => {
  const parts = partsOf(await docxOf(paperOf([])));
  const types = elements(parts['[Content_Types].xml']!, 'Override').map((one) => one.attributes.PartName!);
  const related = ['_rels/.rels', 'word/_rels/document.xml.rels'].flatMap((path) =>
    elements(parts[path]!, 'Relationship').map((one) =>
      path.startsWith('word/') ? `/word/${one.attributes.Target!}` : `/${one.attributes.Target!}`,
    ),
  );
  const written = Object.keys(parts)
    .filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
    .map((path) => `/${path}`)
    .sort();
  expect(types.toSorted()).toEqual(written);
  expect(related.toSorted()).toEqual(written);
});

it('keeps the title and the language in the properties of the file', async () => {
  const core = partsOf(await docxOf(paperOf([], 'Bưởi <da xanh> & "cam"')))['docProps/core.xml']!;
  expect(core.children.map(({ name, text }) => [name, text])).toEqual([
    ['dc:title', 'Bưởi <da xanh> & "cam"'],
    ['dc:language', 'vi-VN'],
  ]);
});

/** What the schema (ECMA-376, transitional) has in this order; of each only what the writer uses. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'pStyle',
    'keepNext',
    'keepLines',
    'pBdr',
    'tabs',
    'spacing',
    'ind',
    'jc',
    'outlineLvl',
    'sectPr',
  ],
  'w:rPr': ['rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'sz', 'szCs', 'u', 'lang'],
  'w:tblPr': ['tblW', 'tblInd', 'tblBorders', 'tblLayout', 'tblCellMar', 'tblLook', 'tblCaption'],
  'w:tcPr': ['tcW', 'gridSpan', 'vMerge', 'shd', 'vAlign'],
  'w:tbl': ['tblPr', 'tblGrid', 'tr'],
  'w:tr': ['trPr', 'tc'],
  'w:tc': ['tcPr', 'p'],
  'w:p': ['pPr', 'r', 'fldSimple'],
  'w:sectPr': ['headerReference', 'type', 'pgSz', 'pgMar', 'pgNumType', 'cols', 'titlePg'],
  'w:style': [
    'name',
    'basedOn',
    'uiPriority',
    'semiHidden',
    'unhideWhenUsed',
    'qFormat',
    'pPr',
    'rPr',
    'tblPr',
  ],
  'w:settings': [
    'defaultTabStop',
    'characterSpacingControl',
    'compat',
    'themeFontLang',
    'decimalSymbol',
    'listSeparator',
  ],
};

it.each(Object.keys(ORDERS))('has the children of %s in the order of the schema', async (name) => {
  const sections = [sectionOf(...everyBlock()), LANDSCAPE, { ...sectionOf(), continues: true }];
  const parts = Object.values(partsOf(await docxOf(paperOf(sections))));
  const found = parts.flatMap((root) => (root.name === name ? [root] : elements(root, name)));
  expect(found.length).toBeGreaterThan(0);
  const order = ORDERS[name]!.map((child) => `w:${child}`);
  for (const { children } of found) {
    const places = children.map((child) => order.indexOf(child.name));
    expect(children.filter((_, at) => places[at] === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});

it('ends every cell with a paragraph and parts every two tables, without which Word mends the file or joins them', async () => {
  const section = sectionOf(...everyBlock(), longTable(1), longTable(1), ...everyBlock());
  const body = await bodyOf(paperOf([section, LANDSCAPE]));
  expect(elements(body, 'w:tc').filter((cell) => cell.children.at(-1)?.name !== 'w:p')).toEqual([]);
  const kinds = body.children.map((child) => child.name);
  expect(kinds.filter((kind, at) => kind === 'w:tbl' && kinds[at + 1] !== 'w:p')).toEqual([]);
});

const SECTION_ENDS: readonly (readonly [string, PaperSection, Readonly<Record<string, string>>, boolean])[] =
  [
    ['a paper', sectionOf(), { 'w:w': '11906', 'w:h': '16838' }, true],
    ['a turned one', LANDSCAPE, { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' }, true],
    ['what continues one', { ...sectionOf(), continues: true }, { 'w:w': '11906', 'w:h': '16838' }, false],
  ];

it.each(SECTION_ENDS)('sets %s on A4 and numbers its pages', async (_, section, size, anew) => {
  const [properties] = elements(await bodyOf(paperOf([section])), 'w:sectPr');
  expect(elements(properties!, 'w:pgSz')[0]!.attributes).toEqual(size);
  expect(elements(properties!, 'w:pgMar')[0]!.attributes).toMatchObject({
    'w:top': '1134',
    'w:right': '851',
    'w:bottom': '1134',
    'w:left': '1701',
  });
  expect(elements(properties!, 'w:titlePg').length).toBe(anew ? 1 : 0);
  expect(elements(properties!, 'w:pgNumType').map((one) => one.attributes)).toEqual(
    anew ? [{ 'w:start': '1' }] : [],
  );
});

it("keeps each section's properties in its last paragraph, and the last one's at the end of the body", async () => {
  const body = await bodyOf(paperOf([sectionOf(), LANDSCAPE, sectionOf()]));
  const widths = (element: Element) => elements(element, 'w:pgSz').map((one) => one.attributes['w:w']);
  expect(
    body.children.map((child) => [child.name, widths(child)]).filter(([name]) => name !== 'w:tbl'),
  ).toEqual([
    ['w:p', ['11906']],
    ['w:p', ['16838']], // behind the table
    ['w:p', []],
    ['w:sectPr', ['11906']],
  ]);
});

it('reads sections and rows one at a time: no section is requested before the one above it is written', async () => {
  const told: string[] = [];
  function* rows(name: string) {
    for (const at of [1, 2]) {
      told.push(`${name}.${String(at)}`);
      yield { cells: [{ content: name }] };
    }
  }
  function* sections() {
    for (const name of ['a', 'b']) {
      told.push(name);
      yield sectionOf({ ...longTable(0), rows: rows(name) });
    }
  }
  await docxOf(paperOf(sections()));
  expect(told).toEqual(['a', 'a.1', 'a.2', 'b', 'b.1', 'b.2']);
});

const NASTY: readonly (readonly [string, string])[] = [
  ['HTML', '<script>alert(1)</script>'],
  ['the end of a CDATA section', ']]>'],
  ['ampersands', '&amp; & &lt;'],
  ['quotes', '"quoted" \'and\' not'],
  ['a formula', '=cmd|calc'],
  ['a name of 300 characters', 'Bưởi '.repeat(60).trim()],
  ['a word of 300 letters', 'ắ'.repeat(300)],
  ['what lies beyond 16 bits and boxes', '😀 ☑ ☐'],
];

it.each(NASTY)('writes %s as it reads', async (_, text) => {
  const body = await bodyOfBlocks(
    { kind: 'text', text },
    { kind: 'field', label: text, value: text },
    { ...longTable(0), caption: text, rows: [{ cells: [{ content: text }] }] },
  );
  const paragraphs = paragraphsOf(body);
  expect(paragraphs).toContain(text);
  expect(paragraphs).toContain(`${text}: ${text}`);
  expect(elements(body, 'w:tblCaption')[0]!.attributes['w:val']).toBe(text);
});

/** The characters of XML 1.0 (https://www.w3.org/TR/xml/#charsets). */
function isXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    [0x9, 0xa, 0xd].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}

it('writes any text as XML that is well-formed, without what XML forbids and with the rest', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  );
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const dirty = paperOf(
        [{ name: text, orientation: 'portrait', blocks: [{ kind: 'text', text }] }],
        text,
      );
      const [paragraph] = paragraphsOf(await bodyOf(cleanPaper(dirty, () => undefined)));
      const allowed = Array.from(text).filter(isXml).join('');
      expect(paragraph).toBe(allowed.replaceAll('\t', ' ').replace(/\r\n?/g, '\n'));
    }),
  );
});
