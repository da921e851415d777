import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from '../support/workbook.js';
import type { HostileCase } from './hostile-case.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MEBI = 1024 * 1024;

/** The parts of a workbook of one sheet, as texts. */
interface Parts {
  readonly workbook?: string;
  readonly relations?: string;
  readonly styles?: string;
  readonly strings?: string | Buffer;
  readonly sheet?: string | Buffer;
  readonly more?: Readonly<Record<string, string>>;
}

const relations = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

const HEADER = ['Mã sản phẩm', 'Tên sản phẩm', 'Thành viên', 'Bộ sản phẩm', 'Văn bản', '1.1', '1.2'];
const ROW = ['SP-1', 'Trà', 'An', '1', '26-2026', '3', '2'];
const cells = (row: readonly string[], line: number) =>
  row
    .map(
      (text, at) =>
        `<c r="${String.fromCharCode(65 + at)}${String(line)}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('');
const HEADER_XML = `<row r="1">${cells(HEADER, 1)}</row>`;
const ROWS = `${HEADER_XML}<row r="2">${cells(ROW, 2)}</row>`;
const sheetOf = (data: string, behind = '') =>
  `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${behind}</worksheet>`;

function workbookOf({ workbook, relations: own, styles, strings, sheet, more = {} }: Parts): Buffer {
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(`<Relationship Id="a" Type="${TYPE}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml':
      workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${TYPE}"><sheets><sheet name="A" sheetId="1" r:id="s0"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      own ??
        `<Relationship Id="s0" Type="${TYPE}/worksheet" Target="worksheets/sheet0.xml"/>` +
          `<Relationship Id="st" Type="${TYPE}/styles" Target="styles.xml"/>` +
          `<Relationship Id="ss" Type="${TYPE}/sharedStrings" Target="sharedStrings.xml"/>`,
    ),
    'xl/styles.xml':
      styles ?? `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': strings ?? `<sst xmlns="${MAIN}"/>`,
    'xl/worksheets/sheet0.xml': sheet ?? sheetOf(ROWS),
    ...more,
  });
}

const LINES = [
  ['rate', 'a.xlsx', '--format', 'csv', '--out', 'kq.csv', '--force'],
  ['register', 'import', 'a.xlsx', '--register', 'so.csv'],
];

const made = (name: string, parts: () => Parts, lines: HostileCase['lines'] = LINES): HostileCase => ({
  name: `xlsx: ${name}`,
  make: (dir) => {
    writeFileSync(join(dir, 'a.xlsx'), workbookOf(parts()));
  },
  lines,
});

const many = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join('');
const format = (code: string) =>
  `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
const numbered = sheetOf(
  HEADER_XML +
    many(
      2000,
      (at) =>
        `<row r="${String(at + 2)}">${cells(ROW.slice(0, 5), at + 2)}<c r="F${String(at + 2)}" s="1"><v>3</v></c></row>`,
    ),
);

export const WORKBOOK_CASES: readonly HostileCase[] = [
  made('an attribute of a million spaces', () => ({
    sheet: sheetOf(`<row r="1"><c r="A1"${' '.repeat(MEBI)}t="n"/></row>`),
  })),
  made('an attribute of half a million names without values', () => ({
    sheet: sheetOf(`<row r="1"><c ${'a '.repeat(400_000)}/></row>`),
  })),
  made('an attribute of quotes', () => ({
    sheet: sheetOf(`<row r="1"><c r=${`"'`.repeat(400_000)}/></row>`),
  })),
  made('an attribute of equal signs', () => ({
    sheet: sheetOf(`<row r="1"><c ${'r='.repeat(400_000)}></c></row>`),
  })),
  made('a sheet’s tag of a million spaces in the workbook', () => ({
    workbook: `<workbook xmlns="${MAIN}"><sheets><sheet${' '.repeat(900_000)}name="A" sheetId="1" r:id="s0"/></sheets></workbook>`,
  })),
  made('a workbook of half-open tags', () => ({ workbook: '<sheet '.repeat(3_000_000) })),
  made('a workbook of opening comments', () => ({ workbook: '<!--'.repeat(3_000_000) })),
  made('relations of half-open tags', () => ({ relations: '<Relationship '.repeat(2_000_000) })),
  made('styles of half-open tags', () => ({ styles: '<numFmt '.repeat(3_000_000) })),
  made('a number format of brackets', () => ({ styles: format('['.repeat(100_000)), sheet: numbered })),
  made('a number format of 255 brackets', () => ({ styles: format('['.repeat(255)), sheet: numbered })),
  made('a number format of 255 quotes', () => ({ styles: format('&quot;'.repeat(255)), sheet: numbered })),
  made('a number format of 255 backslashes and underscores', () => ({
    styles: format('\\_*'.repeat(85)),
    sheet: numbered,
  })),
  made('a number format of 255 pairs of brackets', () => ({
    styles: format('[]'.repeat(127)),
    sheet: numbered,
  })),
  made('a million formats', () => ({
    styles: `<styleSheet xmlns="${MAIN}"><numFmts>${many(300_000, (at) => `<numFmt numFmtId="${String(164 + at)}" formatCode="0.0${String(at)}"/>`)}</numFmts><cellXfs>${'<xf numFmtId="164"/>'.repeat(500_000)}</cellXfs></styleSheet>`,
  })),
  made('a cell of three million pieces', () => ({
    sheet: sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is>${'<t>a</t>'.repeat(3_000_000)}</is></c></row>`),
  })),
  made('a cell of three million empty pieces', () => ({
    sheet: sheetOf(
      `<row r="1"><c r="A1" t="inlineStr"><is>${'<r><t/></r>'.repeat(3_000_000)}</is></c></row>`,
    ),
  })),
  made('a text of the workbook in three million pieces', () => ({
    strings: `<sst xmlns="${MAIN}"><si>${'<r><t>a</t></r>'.repeat(3_000_000)}</si></sst>`,
  })),
  made('texts of 256 MB', () => ({
    strings: Buffer.concat([
      Buffer.from(`<sst xmlns="${MAIN}"><si><t>`),
      Buffer.alloc(256 * MEBI, 'a'),
      Buffer.from('</t></si></sst>'),
    ]),
  })),
  made('texts of 90 MB in one', () => ({
    strings: Buffer.concat([
      Buffer.from(`<sst xmlns="${MAIN}"><si><t>`),
      Buffer.alloc(90 * MEBI, 'a'),
      Buffer.from('</t></si></sst>'),
    ]),
  })),
  made('90 MB of texts of one letter', () => ({
    strings: `<sst xmlns="${MAIN}">${'<si><t>a</t></si>'.repeat(5_500_000)}</sst>`,
  })),
  made('90 MB of empty texts', () => ({
    strings: `<sst xmlns="${MAIN}">${'<si/>'.repeat(18_000_000)}</sst>`,
  })),
  made('90 MB of texts of 1,000 letters of Vietnamese', () => ({
    strings: `<sst xmlns="${MAIN}">${`<si><t>${'ế'.repeat(1000)}</t></si>`.repeat(31_000)}</sst>`,
  })),
  made('100,000 merges over 2,000 rows', () => ({
    sheet: sheetOf(
      HEADER_XML + many(2000, (at) => `<row r="${String(at + 2)}">${cells(ROW, at + 2)}</row>`),
      `<mergeCells>${'<mergeCell ref="A1:XFD2001"/>'.repeat(100_000)}</mergeCells>`,
    ),
  })),
  made('a million merges', () => ({
    sheet: sheetOf(
      ROWS,
      `<mergeCells>${many(1_000_000, (at) => `<mergeCell ref="A${String(at + 1)}:B${String(at + 1)}"/>`)}</mergeCells>`,
    ),
  })),
  made('100,000 sheets and 100,000 relations', () => ({
    workbook: `<workbook xmlns="${MAIN}" xmlns:r="${TYPE}"><sheets>${many(100_000, (at) => `<sheet name="A${String(at)}" sheetId="${String(at)}" r:id="s${String(at)}"/>`)}</sheets></workbook>`,
    relations: many(
      100_000,
      (at) => `<Relationship Id="s${String(at)}" Type="${TYPE}/worksheet" Target="worksheets/sheet0.xml"/>`,
    ),
  })),
  made(
    '2,000 sheets and 200,000 relations',
    () => ({
      workbook: `<workbook xmlns="${MAIN}" xmlns:r="${TYPE}"><sheets>${many(2000, (at) => `<sheet name="A${String(at)}" sheetId="${String(at)}" r:id="s${String(at)}"/>`)}</sheets></workbook>`,
      relations: many(
        200_000,
        (at) => `<Relationship Id="s${String(at)}" Type="${TYPE}/worksheet" Target="worksheets/sheet0.xml"/>`,
      ),
    }),
    [...LINES, ['rate', 'a.xlsx', '--sheet', '*', '--format', 'csv', '--out', 'kq.csv', '--force']],
  ),
  made('five million empty rows', () => ({ sheet: sheetOf('<row/>'.repeat(5_000_000)) })),
  made('a million rows of nothing behind a header', () => ({
    sheet: sheetOf(HEADER_XML + many(1_000_000, (at) => `<row r="${String(at + 2)}"/>`)),
  })),
  made('a row that stands a million times', () => ({
    sheet: sheetOf(HEADER_XML + '<row r="2"><c r="A2"><v>1</v></c></row>'.repeat(1_000_000)),
  })),
  made('rows backwards', () => ({
    sheet: sheetOf(
      HEADER_XML + many(200_000, (at) => `<row r="${String(200_001 - at)}"><c><v>1</v></c></row>`),
    ),
  })),
  made('one cell in the last corner', () => ({
    sheet: sheetOf(`${ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
  })),
  made('the last column in each of 20,000 rows', () => ({
    sheet: sheetOf(
      HEADER_XML +
        many(20_000, (at) => `<row r="${String(at + 2)}"><c r="XFD${String(at + 2)}"><v>1</v></c></row>`),
    ),
  })),
  made('a cell that stands two million times', () => ({
    sheet: sheetOf(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(2_000_000)}</row>`),
  })),
  made('16,384 columns of header and 500 rows of them', () => ({
    sheet: sheetOf(
      many(
        501,
        (row) =>
          `<row r="${String(row + 1)}">${'<c t="inlineStr"><is><t>Tên</t></is></c>'.repeat(16_384)}</row>`,
      ),
    ),
  })),
  made('a million nested tags', () => ({ sheet: sheetOf(`<row r="1">${'<x>'.repeat(1_000_000)}</row>`) })),
  made('a comment of 200 MB', () => ({
    sheet: Buffer.concat([
      Buffer.from('<worksheet><!--'),
      Buffer.alloc(200 * MEBI, '-'),
      Buffer.from('--></worksheet>'),
    ]),
  })),
  made('400 MB of spaces', () => ({
    sheet: Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(400 * MEBI, ' ')]),
  })),
  made('entities in entities', () => ({
    strings: `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">${many(20, (at) => `<!ENTITY a${String(at)} "${(at === 0 ? '&a;' : `&a${String(at - 1)};`).repeat(10)}">`)}]><sst><si><t>&a19;</t></si></sst>`,
  })),
  made('a character by a number of a million digits', () => ({
    sheet: sheetOf(`<row r="1"><c t="inlineStr"><is><t>&#${'1'.repeat(1_000_000)};</t></is></c></row>`),
  })),
  made('ampersands without an end', () => ({
    strings: `<sst><si><t>${'&'.repeat(20_000_000)}</t></si></sst>`,
  })),
  made('11,000 parts', () => ({
    more: Object.fromEntries(Array.from({ length: 11_000 }, (_, at) => [`xl/media/${String(at)}.png`, ''])),
  })),
  made('a number of 100,000 digits', () => ({
    sheet: sheetOf(`${HEADER_XML}<row r="2"><c r="A2"><v>${'9'.repeat(100_000)}</v></c></row>`),
  })),
  made('200,000 rows with everything wrong', () => ({
    sheet: sheetOf(
      HEADER_XML +
        many(
          200_000,
          (at) => `<row r="${String(at + 2)}">${cells(['', '', '', 'x', 'y', 'z', '-1'], at + 2)}</row>`,
        ),
    ),
  })),
  made(
    'a product’s code and a member’s name of 32,767 characters',
    () => ({
      sheet: sheetOf(
        HEADER_XML +
          many(
            20,
            (at) =>
              `<row r="${String(at + 2)}">${cells(['m'.repeat(32_767), 'Trà', 'n'.repeat(32_767), ...ROW.slice(3)], at + 2)}</row>`,
          ),
      ),
    }),
    [['sheet', 'import', 'a.xlsx', '--dir', 'phieu'], ...LINES],
  ),
  made(
    '200,000 products for a register',
    () => {
      const heads = [
        'Mã sản phẩm',
        'Tên sản phẩm',
        'Chủ thể',
        'Xã',
        'Số sao',
        'Số quyết định',
        'Ngày quyết định',
      ];
      const product = (at: number) => {
        const said = [
          `S${String(at)}`,
          `Trà ${String(at)}`,
          `HTX ${String(at)}`,
          `xã ${String(at % 99)}`,
          '3',
          `${String(at % 900)}/QĐ`,
        ];
        return `<row r="${String(at + 2)}">${cells([...said, '01/02/2024'], at + 2)}</row>`;
      };
      return { sheet: sheetOf(`<row r="1">${cells(heads, 1)}</row>${many(200_000, product)}`) };
    },
    [['register', 'import', 'a.xlsx', '--register', 'so.csv']],
  ),
];
