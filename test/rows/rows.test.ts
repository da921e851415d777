import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.js';
import { openSource } from '../../src/tables/source.js';
import {
  openTable,
  csvOf,
  outcomesOf,
  problemsOf,
  ratedRows,
  sourceOf,
  tableOf,
  type Product,
} from '../support/tables.js';
import { testHost } from '../support/host.js';
import { E148, E26, LAW, rules } from '../support/law.js';
import { readRowEdition } from '../../src/rows/row-edition.js';
import type { EditionId } from '../../src/engine/types.js';
import { tempDir } from '../support/temp.js';

/** The totals of a table's rows, which are all in order. */
const totals = async (text: string) => (await ratedRows(tableOf(text))).map((row) => row.rating.total);

/** The column of a heading, from 1. */
const columnOf = (heading: string, text: string) =>
  (text.split('\n')[0]?.split(',').indexOf(heading) ?? 0) + 1;

describe('a table is read whatever it looks like', () => {
  const plain = csvOf([{}, { '1.1': 1 }]);

  it.each<[string, string]>([
    ['as it is', plain],
    ['with semicolons', csvOf([{}, { '1.1': 1 }], { delimiter: ';' })],
    ['with tabs', csvOf([{}, { '1.1': 1 }], { delimiter: '\t' })],
    ['with \\r\\n', plain.replaceAll('\n', '\r\n')],
    ['with \\r', plain.replaceAll('\n', '\r')],
    ['without a line end behind the last row', plain.trimEnd()],
    ['in NFD', plain.normalize('NFD')],
    ['with a title above', `BẢNG ĐIỂM,,\nNăm 2026,,\n\n${plain}`],
    ['with what Excel calls a separator', `sep=,\n${plain}`],
    ['with blank rows', `${plain}\n,,,\n`],
    [
      'with headings spelt out',
      plain.replace('1.1', 'TC 1.1 Nguồn gốc').replace('ma_san_pham', 'Mã sản phẩm'),
    ],
  ])('%s', async (_what, text) => {
    const rated = (await outcomesOf(tableOf(text))).filter(({ outcome }) => outcome.kind !== 'blank');
    expect(rated.map(({ outcome }) => outcome.kind === 'rated' && outcome.row.rating.total)).toEqual([
      100, 98,
    ]);
  });

  it('with decimal commas', async () => {
    expect(await totals(csvOf([{ '1.1': '1,0', '6.2': '3,00' }], { delimiter: ';' }))).toEqual([97]);
  });

  it('with columns in any order', async () => {
    const [head = '', row = ''] = plain.split('\n').map((line) => line.split(',').toReversed().join(','));
    expect(await totals(`${head}\n${row}\n`)).toEqual([100]);
  });

  it('and a row of points is not taken for the header, though points look like criteria', async () => {
    const product = { 'Tên sản phẩm': 'Sản phẩm', xa: 'Xã', '1.1': 1, '1.2': 2, '1.3': 3, '5.1': 5 };
    const text = csvOf([product]);
    expect(tableOf(text).layout).toMatchObject({ above: 0, line: 1 });
    expect(await totals(text)).toEqual([98]);
  });

  it('and a column that is not known is kept', () => {
    const { header } = tableOf(csvOf([{ 'Ghi chú': 'x', STT: 1 }]));
    expect(header.unknown.map((index) => header.cells[index])).toEqual(['Ghi chú', 'STT']);
  });
});

describe('the header is found', () => {
  it('behind a title that is quoted in part, which is split in more than one way', async () => {
    const text = `"BẢNG\nĐIỂM" 2026\n${csvOf([{}, { '1.1': 9 }])}`;
    const outcomes = await outcomesOf(tableOf(text));
    expect(outcomes.map(({ line, outcome }) => [line, outcome.kind])).toEqual([
      [4, 'rated'],
      [5, 'rejected'],
    ]);
  });

  it('behind eight rows of titles', async () => {
    expect(await totals(`${'UBND TỈNH,,\n'.repeat(8)}${csvOf([{}])}`)).toEqual([100]);
  });

  it('though it is longer than what is read at once of a file', async () => {
    const notes = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [`Ý kiến ${'rất dài '.repeat(40)}${String(index)}`, '']),
    );
    const text = csvOf([notes]);
    expect(text.indexOf('\n')).toBeGreaterThan(65536);
    const source = sourceOf(Buffer.from(text));
    expect(openTable({ ...source, head: Buffer.from(text) }).header.criteria).toHaveLength(32);
    const file = join(tempDir(), 'dai.csv');
    writeFileSync(file, text);
    expect(openTable(await openSource(file, testHost())).layout.line).toBe(1);
    expect((await ratedRows(openTable(await openSource(file, testHost())))).length).toBe(1);
  });

  it('with bars, and with whatever a sep= line names', async () => {
    expect(await totals(csvOf([{}], { delimiter: '|' }))).toEqual([100]);
    expect(await totals(`sep=^\n${csvOf([{}], { delimiter: '^' })}`)).toEqual([100]);
  });

  it('though its titles have more commas than the table has semicolons', () => {
    const text = csvOf([{ 'Xã, phường, đặc khu, thị trấn (cũ), và các tên khác': '' }], { delimiter: ';' });
    expect(tableOf(text).layout.delimiter).toBe(';');
  });
});

describe('a table that cannot be read is refused in a sentence', () => {
  it.each<[string, string, string]>([
    ['no criterion', 'ma_san_pham,bo_san_pham,ten\nA,1,x\n', 'no-criterion-column'],
    ['no header', 'A,1,3,2\nB,1,3,2\n', 'no-criterion-column'],
    ['no product set', 'ma_san_pham,1.1\nA,3\n', 'no-set-column'],
    ['a criterion twice', 'ma_san_pham,bo_san_pham,1.1,TC 1.1\nA,1,3,3\n', 'column-twice'],
    ['a field twice', 'ma_san_pham,Mã sản phẩm,bo,1.1\nA,A,1,3\n', 'column-twice'],
  ])('%s', (_what, text, code) => {
    expect(() => tableOf(text)).toThrow(UserError);
    expect(() => tableOf(text)).toThrow(code);
  });
});

describe('a bad row is rejected alone, with its line and column', () => {
  it.each<[string, Parameters<typeof csvOf>[0][number], string, string]>([
    ['points that no option has', { '1.1': 4 }, '1.1', 'points-not-an-option'],
    ['points that are none', { '1.1': 'ba' }, '1.1', 'points-unreadable'],
    ['points of another number of points', { '1.1': '2/9' }, '1.1', 'points-of-other'],
    ['a day, as Excel makes one of 3/5', { '1.1': '03/05/2026' }, '1.1', 'points-day'],
    ['the same as it is shown', { '1.1': '03-May' }, '1.1', 'points-day'],
    ['the same as it is counted', { '1.1': '46145' }, '1.1', 'points-day'],
    ['half a point', { '1.1': '2.5' }, '1.1', 'points-unreadable'],
    ['points for a criterion of another set', { '13': 1 }, '13', 'criterion-not-in-set'],
    ['text for a criterion of another set', { '13': 'x' }, '13', 'criterion-not-in-set'],
    ['points for a whole section', { '6': 11 }, '6', 'criterion-not-in-set'],
    ['no set', { bo_san_pham: '' }, 'bo_san_pham', 'set-blank'],
    ['an unknown set', { bo_san_pham: 'xe máy' }, 'bo_san_pham', 'set-unknown'],
    ['set 27', { bo_san_pham: 27 }, 'bo_san_pham', 'set-unknown'],
    ['an ambiguous set', { bo_san_pham: 'rau' }, 'bo_san_pham', 'set-ambiguous'],
    ['a day that is none', { ngay_danh_gia: '31/02/2026' }, 'ngay_danh_gia', 'date-unreadable'],
    ['a day of filing that is none', { ngay_nop: 'hôm qua' }, 'ngay_nop', 'date-unreadable'],
    ['a kind that is none', { loai_dang_ky: 'khác' }, 'loai_dang_ky', 'kind-unknown'],
    ['an edition that is none', { van_ban: '1047/QĐ-TTg' }, 'van_ban', 'edition-unknown'],
    ['an edition that does not apply', { ngay_danh_gia: '01/01/2026' }, 'van_ban', 'edition-not-applicable'],
    [
      'a day before every edition',
      { van_ban: '', ngay_danh_gia: '20/08/2019' },
      'ngay_danh_gia',
      'edition-too-early',
    ],
    [
      'an edition that the days rule out',
      { van_ban: '26-2026', ngay_danh_gia: '01/01/2026', loai_dang_ky: 'nâng hạng' },
      'van_ban',
      'edition-not-applicable',
    ],
    ['neither a code nor a name', { ma_san_pham: '', 'Tên sản phẩm': '' }, 'ma_san_pham', 'no-code-no-name'],
    ['a broken character', { 'Tên sản phẩm': 'N\ufffdm' }, 'Tên sản phẩm', 'not-text'],
  ])('%s', async (_what, product, heading, code) => {
    const text = csvOf([{}, product, {}]);
    const outcomes = await outcomesOf(tableOf(text));
    expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(['rated', 'rejected', 'rated']);
    expect(await problemsOf(tableOf(text))).toEqual([`3:${String(columnOf(heading, text))} ${code}`]);
  });

  it('no day and no edition: an edition is requested', async () => {
    expect(await problemsOf(tableOf(csvOf([{ van_ban: '' }])))).toEqual(['2:0 edition-undecided']);
  });

  it('too few or too many cells', async () => {
    const [head = '', row = ''] = csvOf([{}]).split('\n');
    expect(await problemsOf(tableOf(`${head}\n${row},\n${row.replace(/,[^,]*$/, '')}\n`))).toEqual([
      '2:0 cell-count',
      '3:0 cell-count',
    ]);
  });

  it('a story told in points only', async () => {
    const text = csvOf([{ '5.1': 0 }]);
    expect(await problemsOf(tableOf(text))).toEqual([
      `2:${String(columnOf('5.2', text))} points-without-story`,
      `2:${String(columnOf('5.3', text))} points-without-story`,
    ]);
  });

  it('with everything that is wrong with it, from left to right', async () => {
    const text = csvOf([{ '1.1': 'x', '2.1': 2, '13': 1 }]);
    expect((await problemsOf(tableOf(text))).map((problem) => problem.split(' ')[1])).toEqual([
      'criterion-not-in-set',
      'points-unreadable',
      'points-not-an-option',
    ]);
  });

  it('a row that is not a sheet, and the header once more, have that one reason', async () => {
    const aside = { STT: 'Hai bên', ma_san_pham: '', 'Tên sản phẩm': '', bo_san_pham: '', van_ban: '' };
    const text = csvOf([{ STT: 1 }, aside]);
    expect(await problemsOf(tableOf(text + (text.split('\n')[0] ?? '')))).toEqual([
      '3:0 no-sheet',
      '4:0 header-again',
    ]);
  });

  const blank = Object.fromEntries(rules(E26, 1).criteria.map(({ code }) => [code, '']));
  const none = { ...blank, ma_san_pham: '', 'Tên sản phẩm': '', bo_san_pham: '', van_ban: '' };
  it.each<[string, Product, string]>([
    ['a sum with points', { ...none, STT: 'Tổng cộng', '1.1': 9 }, 'other sum'],
    ['a sum of products', { ...none, ma_san_pham: 'Tổng cộng', 'Tên sản phẩm': '2 sản phẩm' }, 'other sum'],
    ['who signs', { ...none, 'Tên sản phẩm': 'Người lập biểu', chu_the: 'TM. UBND' }, 'other signature'],
    ['one who signs, with points', { ...none, 'Tên sản phẩm': 'Người lập biểu', '1.1': 9 }, 'rejected'],
    ['a product with points that cannot be read', { '1.1': 'x' }, 'rejected'],
    ['a name alone', { ...none, 'Tên sản phẩm': 'Gạo' }, 'rejected'],
    ['a product that is called as a sum is', { 'Tên sản phẩm': 'Tổng cộng', '1.1': 9 }, 'rejected'],
  ])('%s is a sheet, or is none', async (_name, row, expected) => {
    const [, second] = await outcomesOf(tableOf(csvOf([{ STT: 1 }, row])));
    const { outcome } = second!;
    expect(outcome.kind === 'other' ? `other ${outcome.other}` : outcome.kind).toBe(expected);
  });

  it('and its bytes are those of the file, line end and all', async () => {
    const text = csvOf([{ '1.1': 4, 'Tên sản phẩm': '"Nước mắm\r\n40 độ"' }, { '1.1': 9 }]).trimEnd();
    const rows = await outcomesOf(tableOf(text));
    expect(rows.map(({ bytes }) => bytes).join('')).toBe(
      Buffer.from(text.slice(text.indexOf('\n') + 1)).toString('latin1'),
    );
  });

  it('a product code used twice by the same member is reported with the first place', async () => {
    const text = csvOf([
      { ma_san_pham: 'A', thanh_vien: 'An' },
      { ma_san_pham: 'A', thanh_vien: 'Bình' },
      { ma_san_pham: ' A ', thanh_vien: 'An' },
    ]);
    const outcomes = await outcomesOf(tableOf(text));
    expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(['rated', 'rated', 'rejected']);
    const [last] = outcomes.slice(2).map(({ outcome }) => outcome.kind === 'rejected' && outcome.problems[0]);
    expect(last && [last.code, last.args]).toEqual([
      'duplicate',
      { product: 'A', member: 'An', file: 'thu.csv', line: 2 },
    ]);
  });

  it('a code in NFD is the same code', async () => {
    const text = csvOf([{ ma_san_pham: 'Chè' }, { ma_san_pham: 'Chè'.normalize('NFD') }]);
    expect(await problemsOf(tableOf(text))).toEqual(['3:1 duplicate']);
  });

  it('a quote that is not closed is reported with where it opened, behind lines of its own row', async () => {
    const text = csvOf([{ ma_san_pham: '"S\nP"', 'Tên sản phẩm': '"mở' }]);
    const [outcome] = await outcomesOf(tableOf(text));
    const [problem] = outcome?.outcome.kind === 'rejected' ? outcome.outcome.problems : [];
    expect([problem?.code, problem?.args, problem?.position.line, problem?.position.column?.number]).toEqual([
      'quote-open',
      { line: 3, cell: 2 },
      2,
      2,
    ]);
  });

  it('a row that is rejected for something else holds its code in its file all the same', async () => {
    const text = csvOf([{ ma_san_pham: 'A', '1.1': 9 }, { ma_san_pham: 'A' }]);
    expect(await problemsOf(tableOf(text))).toEqual([
      expect.stringContaining('points-not-an-option'),
      '3:1 duplicate',
    ]);
  });
});

describe('the sum of a section under its own number', () => {
  it('says what its criteria say, and nothing more', async () => {
    const full = await ratedRows(tableOf(csvOf([{}])));
    const sum = full[0]?.submission.rules.criteria.reduce(
      (points, { code, allowed }) => points + (code.startsWith('6.') ? (allowed.list.at(-1) ?? 0) : 0),
      0,
    );
    const [row] = await ratedRows(tableOf(csvOf([{ '6. CHẤT LƯỢNG': sum }])));
    expect([row?.rating.total, row?.warnings]).toEqual([100, []]);
    const [wrong] = await problemsOf(tableOf(csvOf([{ '6. CHẤT LƯỢNG': Number(sum) - 1 }])));
    expect(wrong).toContain('criterion-not-in-set');
  });

  it('proves nothing while a criterion of it is open', async () => {
    const [problem] = await problemsOf(tableOf(csvOf([{ '6': 3, '6.1': '' }])));
    expect(problem).toContain('criterion-not-in-set');
  });
});

describe('names that lost their letters', () => {
  it.each([
    ['N??c m?m', ['letters-lost']],
    ['B?o L?c', ['letters-lost']],
    ['Cà phê?', []],
    ['Ngon? Sạch?', []],
  ])('%j: %j', async (name, expected) => {
    const [row] = await ratedRows(tableOf(csvOf([{ 'Tên sản phẩm': name }])));
    expect(row?.warnings.map((warning) => warning.code)).toEqual(expected);
  });
});

describe('where a row stands', () => {
  const place = async (text: string) =>
    (await outcomesOf(tableOf(text))).flatMap(({ outcome }) =>
      outcome.kind === 'rejected'
        ? outcome.problems.map(({ position: { line, sheetRow } }) => [line, sheetRow])
        : [],
    );

  it('is its line, and behind cells of several lines the row of a spreadsheet too', async () => {
    const text = csvOf([{ 'Tên sản phẩm': '"Một\nhai"' }, { '1.1': 9 }]);
    expect(await place(text)).toEqual([[4, 3]]);
  });

  it('is its line alone behind a quote out of place', async () => {
    const text = csvOf([{ 'Tên sản phẩm': 'Một "hai' }, { '1.1': 9 }]);
    expect(await place(text)).toEqual([
      [2, null],
      [3, null],
    ]);
  });
});

describe('what a file says of its own sums', () => {
  it.each([
    ['Tổng điểm', '100', []],
    ['Tổng điểm', '100,0', []],
    ['Tổng điểm', '99', ['claim-differs']],
    ['Tổng điểm', '99 điểm', ['claim-differs']],
    ['Số sao', '5 sao', []],
    ['Số sao', '★★★★★', []],
    ['Số sao', '4★', ['claim-differs']],
    ['Hạng sao', 'Hạng 4 sao', ['claim-differs']],
    ['Số sao', '***', ['claim-differs']],
    ['Sao theo điểm', '4', ['claim-differs']],
    ['Điểm B', '25', []],
    ['Điểm B', '35', ['claim-differs']],
    ['Số sao', 'bốn', []],
  ])('%s %j: %j', async (heading, claim, expected) => {
    const [row] = await ratedRows(tableOf(csvOf([{ [heading]: claim }], { delimiter: ';' })));
    expect(row?.warnings.map((warning) => warning.code)).toEqual(expected);
  });
});

describe('blanks', () => {
  it('leave a criterion open', async () => {
    const [row] = await ratedRows(tableOf(csvOf([{ '2.1': '', '7': '' }])));
    expect(row?.rating).toMatchObject({ status: 'incomplete', missing: ['2.1', '7'] });
  });

  it('are zeros where somebody says so', async () => {
    const [row] = await ratedRows(tableOf(csvOf([{ '2.1': '', '7': '' }])), { blankAsZero: true });
    expect(row?.rating).toMatchObject({ status: 'rated', total: 94 });
    expect(row?.warnings).toEqual([]);
  });

  it('a column that is missing is reported', async () => {
    const text = 'ma_san_pham,bo_san_pham,van_ban,1.1\nA,1,26-2026,3\n';
    const [open] = await ratedRows(tableOf(text));
    expect(open?.rating.missing).toHaveLength(31);
    const [zeros] = await ratedRows(tableOf(text), { blankAsZero: true });
    expect(zeros?.rating).toMatchObject({ status: 'rated', total: 3, stars: 1 });
    expect(open?.warnings.map((warning) => warning.code)).toEqual(['no-column']);
    expect(zeros?.warnings.map((warning) => warning.code)).toEqual(['no-column-zero']);
  });
});

describe('the cases of set 26', () => {
  const SET_26 = { set: 26 };
  const blank = { '8': '', '9': '', '15': '' };

  it('are chosen by the column that has points', async () => {
    const cases = { '8a': 3, '8b': '', '9a': '', '9b': 2, '15a': 0, '15b': 3 };
    const [row] = await ratedRows(tableOf(csvOf([{ ...blank, ...cases }], SET_26)));
    expect(row?.rating.total).toBe(100);
    expect([...(row?.submission.sheet.cases.values() ?? [])]).toEqual(['a', 'b', 'b']);
  });

  it('cannot both be chosen: the two do not add up', async () => {
    const both = { '8a': 3, '8b': 3, '9a': 2, '15a': 3 };
    expect(
      (await problemsOf(tableOf(csvOf([{ ...blank, ...both }], SET_26)))).map((one) => one.split(' ')[1]),
    ).toEqual(['two-cases']);
  });

  it('a 0 in the column of a case is an answer', async () => {
    const cases = { '8a': 0, '8b': '', '9a': 2, '15a': 3 };
    const [row] = await ratedRows(tableOf(csvOf([{ ...blank, ...cases }], SET_26)));
    expect([row?.rating.status, row?.rating.total]).toEqual(['rated', 97]);
  });

  it('are reported by their own column when they are wrong', async () => {
    const text = csvOf([{ ...blank, '8a': '', '8b': 9, '9a': 'x', '9b': '', '15a': 3, '15b': '' }], SET_26);
    expect(await problemsOf(tableOf(text))).toEqual([
      `2:${String(columnOf('8b', text))} points-not-an-option`,
      `2:${String(columnOf('9a', text))} points-unreadable`,
    ]);
  });

  it('may be left unsaid', async () => {
    expect((await ratedRows(tableOf(csvOf([{}], SET_26))))[0]?.rating.total).toBe(100);
  });

  it('left blank are open', async () => {
    const [row] = await ratedRows(tableOf(csvOf([{ ...blank, '8a': '', '9a': 2, '15a': 3 }], SET_26)));
    expect(row?.rating.missing).toEqual(['8']);
  });
});

const asked = (edition: EditionId, givesWay = false) => ({ edition, givesWay });

describe('the edition', () => {
  it('is that of the row, or the one the officer names', async () => {
    const days = {
      van_ban: '',
      ngay_danh_gia: '10/08/2026',
      ngay_nop: '01/06/2026',
      loai_dang_ky: 'lần đầu',
    };
    const [row] = await ratedRows(tableOf(csvOf([days])));
    expect([row?.submission.edition, row?.warnings]).toEqual([E26, []]);
    const [named] = await ratedRows(tableOf(csvOf([{ van_ban: '' }])), { edition: asked(E26) });
    expect(named?.submission.edition).toBe(E26);
  });

  it('of the row and of the officer must not differ', async () => {
    expect(await problemsOf(tableOf(csvOf([{}])), { edition: asked(E148) })).toEqual([
      expect.stringContaining('edition-conflict'),
    ]);
  });

  it.each([
    ['that the row states', { edition: '148/QĐ-TTg' }, E148],
    ['of its days', { rated: '10/08/2025' }, E148],
    ['of its days in the transition', { kind: 'lần đầu', filed: '01/05/2026', rated: '01/07/2026' }, E148],
    ['of its season where it says nothing', {}, E26],
    ['of its season where its days leave two open', { rated: '01/07/2026' }, E26],
  ])('is the one %s, when that of the season is 26-2026', (_, said, edition) => {
    const cells: Readonly<Record<string, string>> = said;
    expect(readRowEdition(LAW, asked(E26, true), (field) => cells[field] ?? '').edition).toBe(edition);
  });

  it('named by the officer must not contradict the days', async () => {
    const old = csvOf([{ van_ban: '', ngay_danh_gia: '10/08/2025' }]);
    expect(await problemsOf(tableOf(old), { edition: asked(E26) })).toEqual([
      `2:${String(columnOf('ngay_danh_gia', old))} edition-asked-not-applicable`,
    ]);
  });

  it('decides who recognises the product', async () => {
    const set148 = { set: 1, edition: E148 };
    const on = async (ngay_danh_gia: string) =>
      (await ratedRows(tableOf(csvOf([{ ngay_danh_gia, '1.2': 2 }], set148))))[0]?.authority;
    expect(await on('05/07/2025')).toBe('UBND cấp tỉnh');
    expect(await on('')).toBe('UBND cấp tỉnh');
    const three = { '3.6': 0 };
    const district = await ratedRows(tableOf(csvOf([{ ...three, ngay_danh_gia: '05/07/2025' }], set148)));
    expect(district[0]?.authority).toBe('UBND cấp huyện');
    const unknown = await ratedRows(tableOf(csvOf([{ ...three }], set148)));
    expect([unknown[0]?.authority, unknown[0]?.warnings.map((one) => one.code)]).toEqual([
      null,
      ['authority-undecided'],
    ]);
  });
});

describe('what a record carries along', () => {
  const warningsOf = async (product: Parameters<typeof csvOf>[0][number]) =>
    (await ratedRows(tableOf(csvOf([product]))))[0]?.warnings.map((warning) => warning.code);

  it.each<[string, Parameters<typeof csvOf>[0][number], string[]]>([
    ['nothing', {}, []],
    ['a 0 for a criterion of another set', { '13': 0 }, ['zero-not-in-set']],
    ['no code', { ma_san_pham: '' }, ['no-code']],
    ['a total that is not the sum', { 'Tổng điểm': 99 }, ['claim-differs']],
    ['a total that is', { 'Tổng điểm': '100.0', 'Điểm A': 40 }, []],
    ['stars that are not reached', { 'Số sao': 4 }, ['claim-differs']],
    ['"không" in the column of the disqualified', { bi_loai: 'Không' }, ['disqualified-no']],
    [
      'filed after it was rated',
      { ngay_nop: '02/08/2026', ngay_danh_gia: '01/08/2026' },
      ['filed-after-rated'],
    ],
  ])('%s', async (_what, product, codes) => {
    expect(await warningsOf(product)).toEqual(codes);
  });

  it('a reason disqualifies', async () => {
    const [row] = await ratedRows(tableOf(csvOf([{ bi_loai: 'Giả mạo hồ sơ' }])));
    expect(row?.rating).toMatchObject({ status: 'disqualified', stars: null, reason: 'Giả mạo hồ sơ' });
  });
});

it('a table is the same in chunks of any size', async () => {
  const bytes = Buffer.from(csvOf([{ 'Tên sản phẩm': '"Mắm, ruốc"' }, { '1.1': 9 }, {}]));
  const whole = await outcomesOf(openTable(sourceOf(bytes)));
  for (const chunk of [1, 7, 64]) {
    const parts = await outcomesOf(openTable(sourceOf(bytes, chunk)));
    expect(JSON.stringify(parts)).toBe(JSON.stringify(whole));
  }
});
