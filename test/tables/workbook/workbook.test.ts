import { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/user-error.js';
import { loadErrorWords } from '../../../src/cli/load-error-words.js';
import { messages } from '../../../src/cli/catalogue.vi.js';
import { rowProblemLine } from '../../../src/rows/problem-lines.js';
import { openSource } from '../../../src/tables/source.js';
import { type Table, tablesOf } from '../../../src/rows/open-table.js';
import { readProducts } from '../../../src/sheets/product-list.js';
import { testHost } from '../../support/host.js';
import { LAW } from '../../support/law.js';
import { ocop } from '../../support/ocop.js';
import { csvOf, outcomesOf, problemsOf, ratedRows, sourceOf, type Product } from '../../support/tables.js';
import { tempDir } from '../../support/temp.js';
import { workbook, zip, type RawCell, type RawSheet, type RawWorkbook } from '../../support/workbook.js';

/** The rows of a table of products of set 1, with points as numbers. */
function cellsOf(products: readonly Product[]): readonly RawCell[][] {
  const lines = csvOf(products).trim().split('\n');
  return lines.map((line) => line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
}

/** A sheet of products: the header in row `from`, the products below it. */
function sheetOf(products: readonly Product[], more: Partial<RawSheet> & { from?: number } = {}): RawSheet {
  const { from = 1, rows = {}, ...rest } = more;
  const cells = cellsOf(products).map((row, index) => [from + index, row] as const);
  return { name: 'Bảng', ...rest, rows: { ...rows, ...Object.fromEntries(cells) } };
}

async function tablesIn(
  sheets: readonly RawSheet[],
  choice: readonly string[] | null = null,
  more: RawWorkbook = {},
): Promise<readonly Table[]> {
  return tablesOf(sourceOf(workbook(sheets, more), 4096, 'thu.xlsx'), choice);
}

async function tableIn(sheet: RawSheet, more: RawWorkbook = {}): Promise<Table> {
  const [table] = await tablesIn([sheet], null, more);
  if (table === undefined) throw new Error('no table');
  return table;
}

/** What a heading's column says in the first row. */
async function said(heading: string, cell: RawCell, more: RawWorkbook = {}): Promise<string | undefined> {
  const [head = [], row = []] = cellsOf([{ [heading]: 'x' }]);
  const at = head.indexOf(heading);
  const table = await tableIn(
    { name: 'Bảng', rows: { 1: head, 2: row.map((one, column) => (column === at ? cell : one)) } },
    more,
  );
  const [{ outcome } = {}] = await outcomesOf(table);
  return outcome?.kind === 'rated' ? outcome.row.submission.cells?.[at] : outcome?.kind;
}

/** The sentences on everything that is wrong with a workbook or its rows. */
async function toldOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(await loadErrorWords('vi'));
  }
}

describe('a workbook is rated as the same table in CSV', () => {
  it('as it is', async () => {
    const rows = await ratedRows(await tableIn(sheetOf([{}, { '1.1': 1 }])));
    expect(rows.map(({ rating }) => rating.total)).toEqual([100, 98]);
  });

  it('with titles above, merged as they mostly are, and blank rows', async () => {
    const sheet = sheetOf([{}], {
      from: 5,
      rows: { 1: ['UBND TỈNH'], 2: ['BẢNG ĐIỂM'] },
      merges: ['A1:H1', 'A2:H2'],
    });
    const table = await tableIn(sheet);
    expect(table.layout).toMatchObject({ above: 4, line: 5 });
    const [row] = await ratedRows(table);
    expect(row?.rating.total).toBe(100);
    expect(row?.warnings).toEqual([]);
  });

  it('with a last row that was only formatted, at the very end of the sheet', async () => {
    const formatted = { 1048576: [{ attributes: 's="0"', content: '' }] };
    expect(await ratedRows(await tableIn(sheetOf([{}], { rows: formatted })))).toHaveLength(1);
  });

  it('in NFD, with line breaks in its headings, in runs of rich text', async () => {
    const [head = [], row = []] = cellsOf([{}]);
    const rich = { attributes: 't="s"', content: '<v>0</v>' };
    const heads = head.map((one) =>
      one === '1.1' ? rich : typeof one === 'string' ? one.normalize('NFD') : one,
    );
    const strings = [
      '<si><r><t>1.1</t></r><r><rPr><b/></rPr><t xml:space="preserve">\n Nguồn gốc</t></r><rPh><t>x</t></rPh></si>',
    ];
    const table = await tableIn({ name: 'Bảng', rows: { 1: heads, 2: row } }, { strings });
    expect(table.header.cells).toContain('1.1\n Nguồn gốc');
    expect((await ratedRows(table)).map(({ rating }) => rating.total)).toEqual([100]);
  });
});

describe('a cell says what Excel shows', () => {
  it.each<[string, RawCell, string, string]>([
    ['a code with zeros before it', { attributes: 's="1"', content: '<v>123</v>' }, '00000', '00123'],
    ['a code with dashes', { attributes: 's="1"', content: '<v>568123</v>' }, '00\\-0000', '56-8123'],
    ['a percentage', { attributes: 's="1"', content: '<v>0.256</v>' }, '0.0%', '25,6%'],
    ['thousands', { attributes: 's="1"', content: '<v>1234567.5</v>' }, '#,##0.00', '1.234.567,50'],
    ['text around a number', { attributes: 's="1"', content: '<v>7</v>' }, '"SP"000', 'SP007'],
    [
      'an accountant’s zero as 0',
      { attributes: 's="1"', content: '<v>0</v>' },
      '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-',
      '0',
    ],
    ['a sum of fractions', 0.1 + 0.2, 'General', '0,3'],
    ['a day, however it is shown', { attributes: 's="1"', content: '<v>46164</v>' }, 'mmm yy', '2026-05-22'],
    [
      'a day in a format of a language',
      { attributes: 's="1"', content: '<v>46164</v>' },
      '[$-42A]dd/mm/yyyy;@',
      '2026-05-22',
    ],
    [
      'a day with its time',
      { attributes: 's="1"', content: '<v>46164.5</v>' },
      'dd/mm/yyyy hh:mm',
      '2026-05-22 12:00:00',
    ],
    ['a truth', { attributes: 't="b"', content: '<v>1</v>' }, 'General', 'TRUE'],
    [
      'a formula by its value',
      { attributes: 't="str"', content: '<f>A1&amp;"x"</f><v>abc</v>' },
      'General',
      'abc',
    ],
    [
      'what XML has no place for',
      { attributes: 't="inlineStr"', content: '<is><t>a_x000A_b</t></is>' },
      'General',
      'a\nb',
    ],
    [
      'an entity',
      { attributes: 't="inlineStr"', content: '<is><t>A &amp;&#x20;B &lt;C&gt;</t></is>' },
      'General',
      'A & B <C>',
    ],
  ])('%s', async (_what, cell, format, text) => {
    expect(await said('Ghi thêm', cell, { formats: [format] })).toBe(text);
  });

  it('a day counted from 1904', async () => {
    const cell = { attributes: 's="1"', content: '<v>44702</v>' };
    expect(await said('Ghi thêm', cell, { formats: ['d/m/yy'], from1904: true })).toBe('2026-05-22');
  });

  it('but points are the number itself: 2.6 shown as 3 is not a 3', async () => {
    const cell = { attributes: 's="1"', content: '<v>2.6</v>' };
    const [head = [], row = []] = cellsOf([{}]);
    const rows = { 1: head, 2: row.map((one, at) => (head[at] === '1.1' ? cell : one)) };
    const table = await tableIn({ name: 'Bảng', rows }, { formats: ['0'] });
    const [{ outcome } = {}] = await outcomesOf(table);
    expect(outcome?.kind === 'rejected' && outcome.problems[0]).toMatchObject({
      code: 'points-unreadable',
      args: { read: '2,6' },
    });
  });
});

describe('what is wrong is reported by its cell', () => {
  const withCell = async (heading: string, cell: RawCell) => {
    const [head = [], row = []] = cellsOf([{}]);
    const rows = { 3: head, 4: row.map((one, at) => (head[at] === heading ? cell : one)) };
    const [{ outcome } = {}] = await outcomesOf(await tableIn({ name: 'Bộ 1', rows }));
    return outcome?.kind === 'rejected'
      ? outcome.problems.map((problem) => rowProblemLine(messages, problem))
      : outcome?.kind;
  };

  it('an error of a formula', async () => {
    expect(await withCell('1.1', { attributes: 't="e"', content: '<f>1/0</f><v>#DIV/0!</v>' })).toEqual([
      'thu.xlsx, trang tính "Bộ 1", ô K4 "1.1": công thức trong ô cho ra lỗi "#DIV/0!"; sửa công thức, hoặc gõ thẳng giá trị.',
    ]);
  });

  it('a formula without a value', async () => {
    expect(await withCell('1.2', { content: '<f>SUM(A1:A2)</f>' })).toEqual([
      'thu.xlsx, trang tính "Bộ 1", ô L4 "1.2": ô là công thức chưa được tính; mở tệp bằng Excel rồi lưu lại, hoặc gõ thẳng giá trị.',
    ]);
  });

  it('points that no option has', async () => {
    expect(await withCell('1.1', 7)).toEqual([
      expect.stringMatching(/^thu\.xlsx, trang tính "Bộ 1", ô K4 "1\.1": tiêu chí 1\.1 không có mức 7 điểm/),
    ]);
  });

  it('but an error in a column that is not read harms nothing', async () => {
    const cell = { attributes: 't="e"', content: '<v>#N/A</v>' };
    expect(await said('Ghi thêm', cell)).toBe('#N/A');
  });

  it('two sheets on one product, each in its place', async () => {
    const product = { ma_san_pham: 'A' };
    const table = await tableIn(sheetOf([product, product]));
    expect(await problemsOf(table)).toEqual(['3:1 duplicate']);
  });
});

describe('what is worth knowing of a row is reported', () => {
  it('a hidden row counts, and says that it is hidden', async () => {
    const rows = await ratedRows(await tableIn(sheetOf([{}, {}], { hidden: [3] })));
    expect(rows.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([[], ['row-hidden']]);
  });

  it('merged cells say something in the first row only', async () => {
    const rows = await ratedRows(await tableIn(sheetOf([{}, {}, {}], { merges: ['B2:B3'] })));
    expect(rows.map(({ warnings }) => warnings)).toEqual([
      [],
      [{ code: 'cells-merged', args: { cells: 'B2:B3' } }],
      [],
    ]);
  });

  it('something beside the table is named', async () => {
    const [head = [], row = []] = cellsOf([{}]);
    const table = await tableIn({ name: 'Bảng', rows: { 1: head, 2: [...row, null, 'xem lại'] } });
    const [rated] = await ratedRows(table);
    expect(rated?.warnings).toEqual([{ code: 'beside-table', args: { cell: 'AL2' } }]);
  });
});

describe('which sheet is read', () => {
  const two = [
    sheetOf([{ ma_san_pham: 'A' }], { name: 'Một' }),
    sheetOf([{ ma_san_pham: 'B' }], { name: 'Hai' }),
  ];
  const codes = async (tables: readonly Table[]) =>
    (await Promise.all(tables.map((table) => ratedRows(table))))
      .flat()
      .map(({ submission }) => submission.code);

  it('the first one, and the others are named', async () => {
    const tables = await tablesIn(two);
    expect(await codes(tables)).toEqual(['A']);
    expect(tables[0]?.sheet).toMatchObject({ name: 'Một', unread: ['Hai'] });
  });

  it('the first that is not hidden', async () => {
    const tables = await tablesIn([{ ...sheetOf([{}]), name: 'Ẩn', state: 'veryHidden' }, ...two]);
    expect(tables.map(({ sheet }) => sheet?.name)).toEqual(['Một']);
  });

  it('those that are requested, whatever their capitals', async () => {
    expect(await codes(await tablesIn(two, ['HAI']))).toEqual(['B']);
    expect(await codes(await tablesIn(two, ['hai', 'một']))).toEqual(['B', 'A']);
  });

  it('every one with a table, and those without are named', async () => {
    const notes: RawSheet = { name: 'Ghi chú', rows: { 1: ['Người lập: X'] } };
    const tables = await tablesIn([notes, ...two], ['*']);
    expect(await codes(tables)).toEqual(['A', 'B']);
    expect(tables[0]?.sheet?.skipped).toEqual(['Ghi chú']);
  });

  it('a name that there is not is reported with those that there are', async () => {
    expect(await toldOf(() => tablesIn(two, ['Ba']))).toEqual([
      'Tệp thu.xlsx không có trang tính "Ba"; có: "Một", "Hai".',
    ]);
  });

  it('the first that is a table, behind others that are none, which are named', async () => {
    const cover: RawSheet = { name: 'Bìa', rows: { 1: ['Hồ sơ'] } };
    const tables = await tablesIn([cover, ...two]);
    expect(await codes(tables)).toEqual(['A']);
    expect(tables[0]?.sheet).toMatchObject({ name: 'Một', unread: ['Hai'], passed: ['Bìa'] });
  });
});

describe('a file that is none is reported as what it is', () => {
  const good = workbook([sheetOf([{}])]);
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
  ]);
  const bomb = zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<a/>'.repeat(9 * 1024 * 1024),
  });
  const doctype = zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>',
  });

  it.each<[string, Buffer, string, RegExp]>([
    ['an old workbook', ole, 'a.xls', /^Tệp a\.xls là tệp Excel kiểu cũ/],
    [
      'a locked workbook',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'a.xlsx',
      /có mật khẩu/,
    ],
    [
      'an OpenDocument',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'a.ods',
      /OpenDocument \(\.ods\)/,
    ],
    ['a Word file', zip({ 'word/document.xml': '' }), 'a.xlsx', /là tệp Word/],
    ['an archive', zip({ 'a.csv': 'x' }), 'a.zip', /là tệp nén/],
    ['half a workbook', good.subarray(0, good.length / 2), 'a.xlsx', /bị hỏng hoặc tải chưa hết/],
    ['a workbook with a byte changed', damaged(good), 'a.xlsx', /bị hỏng/],
    [
      'a workbook under the name of a text',
      good,
      'a.csv',
      /bên trong là tệp Excel; đổi đuôi tệp thành \.xlsx/,
    ],
    [
      'a text under the name of a workbook',
      Buffer.from(csvOf([{}])),
      'a.xlsx',
      /bên trong là văn bản \(CSV\)/,
    ],
    ['a part that unpacks without end', bomb, 'a.xlsx', /lớn quá mức/],
    ['entities that could grow without end', doctype, 'a.xlsx', /bị hỏng/],
  ])('%s', async (_what, bytes, name, sentence) => {
    const told = await toldOf(() => tablesOf(sourceOf(bytes, 4096, name), null));
    expect(told).toEqual([expect.stringMatching(sentence)]);
  });

  function damaged(bytes: Buffer): Buffer {
    const copy = Buffer.from(bytes);
    const at = copy.indexOf('sheet0.xml') + 60;
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    return copy;
  }
});

describe('the program takes a workbook wherever it takes a CSV', () => {
  it('rejected rows go to a workbook that can be mended and rated together with it', async () => {
    const cwd = tempDir();
    const rows = [{ ma_san_pham: '00A' }, { ma_san_pham: '=B', '1.1': 9 }];
    writeFileSync(join(cwd, 'xa.xlsx'), workbook([sheetOf(rows, { name: 'Xã' })]));
    const first = await ocop(['rate', 'xa.xlsx', '--format', 'csv'], { cwd });
    expect(first.status).toBe(1);
    expect(first.stderr).toContain('xa.xlsx, trang tính "Xã", ô E3 "1.1"');
    expect(first.stderr).toContain('Đã ghi xa.tu-choi.xlsx');
    const again = await ocop(
      ['rate', 'xa.xlsx', 'xa.tu-choi.xlsx', '--format', 'ndjson', '--rejects', 'r.csv'],
      { cwd },
    );
    expect(again.stderr).toContain('xa.tu-choi.xlsx, trang tính "Xã", ô F2 "1.1"');
    expect(again.stdout.split('\n').filter(Boolean)).toHaveLength(1);
    expect(readFileSync(join(cwd, 'r.csv'), 'utf8')).toContain('Lý do,');
  });

  it('by a pattern, beside a CSV, and from standard input', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'a.xlsx'), workbook([sheetOf([{ ma_san_pham: 'A' }])]));
    writeFileSync(join(cwd, 'b.csv'), csvOf([{ ma_san_pham: 'B' }]));
    const both = await ocop(['rate', '*.xlsx', 'b.csv', '--format', 'ndjson', '--quiet'], { cwd });
    expect(both.stdout.match(/"code":"[AB]"/g)).toEqual(['"code":"A"', '"code":"B"']);
    const input = workbook([sheetOf([{ ma_san_pham: 'C' }])]);
    expect((await ocop(['rate', '-', '--format', 'ndjson'], { cwd, input })).stdout).toContain('"code":"C"');
    const source = await openSource(join(cwd, 'a.xlsx'), testHost());
    expect(source.head.subarray(0, 2).toString()).toBe('PK');
  });

  it('a sheet made of it is known again beside it, each by its place', async () => {
    const cwd = tempDir();
    const sheet = (name: string, code: string) =>
      sheetOf([{ ma_san_pham: code, thanh_vien: 'Lê A' }], { name });
    writeFileSync(join(cwd, 'a.xlsx'), workbook([sheet('Một', 'A'), sheet('Hai', 'B')]));
    const made = await ocop(['sheet', 'import', 'a.xlsx', '--sheet', 'hai'], { cwd });
    expect([made.status, made.stderr]).toEqual([0, 'Đã ghi 1 phiếu vào phieu.\n']);
    const file = 'phieu/Lê A/B.yaml';
    const toRate = ['--sheet', '*', '--format', 'ndjson', '--rejects', 'r.csv'];
    const before = await ocop(['rate', 'phieu', 'a.xlsx', ...toRate], { cwd });
    expect(before.stdout.match(/"code":"[AB]"/g)).toEqual(['"code":"B"', '"code":"A"']);
    expect(before.stderr).toContain(`a.xlsx, trang tính "Hai", ô A2 "ma_san_pham": `);
    expect(before.stderr).toContain(`đã có ở ${file}; `);
    const behind = await ocop(['rate', 'a.xlsx', 'phieu', ...toRate], { cwd });
    expect(behind.stderr).toContain(`${file}: `);
    expect(behind.stderr).toContain('đã có ở a.xlsx, trang tính "Hai", dòng 2; ');
  });

  it('a product in two sheets of a list is reported where it was first', async () => {
    const file = join(tempDir(), 'sp.xlsx');
    writeFileSync(file, workbook(['Một', 'Hai'].map((name) => sheetOf([{ ma_san_pham: 'A' }], { name }))));
    const { products, problems } = await readProducts(file, LAW, null, null, ['*'], testHost());
    expect(products.map(({ product }) => product.code)).toEqual(['A']);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'duplicate',
        args: { product: 'A', member: '', file, sheet: 'Một', line: 2 },
        position: expect.objectContaining({ sheet: 'Hai', line: 2 }) as unknown, // a matcher is of any type
      }),
    ]);
  });

  it('a council takes one, and says in which sheet a row is', async () => {
    const cwd = tempDir();
    const two = [{ '1.1': 3 }, { '1.1': 1 }].map((row) => ({ ma_san_pham: 'A', thanh_vien: 'Lê A', ...row }));
    const members = sheetOf(two, { name: 'Phiếu' });
    writeFileSync(join(cwd, 'a.xlsx'), workbook([sheetOf([{}], { name: 'Xã' }), members]));
    expect((await ocop(['council', 'a.xlsx', '--sheet', '*'], { cwd })).stderr).toContain(
      'Tệp a.xlsx, trang tính "Xã", dòng tiêu đề 1: không có cột thành viên',
    );
    const { stderr } = await ocop(['council', 'a.xlsx', '--sheet', 'phiếu', '--format', 'ndjson'], { cwd });
    expect(stderr).toContain('a.xlsx, trang tính "Phiếu", hàng 2');
  });

  it('--sheet without a workbook is reported', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'b.csv'), csvOf([{}]));
    const { status, stderr } = await ocop(['rate', 'b.csv', '--sheet', 'x'], { cwd });
    expect([status, stderr]).toEqual([
      2,
      '--sheet chỉ dùng cho tệp Excel (.xlsx), mà không có tệp Excel nào được nêu.\n',
    ]);
  });
});
