import { describe, expect, it } from 'vitest';
import {
  MOST_BLANK_CELLS,
  MOST_COLUMNS,
  MOST_OF_A_CELL,
  MOST_OF_A_TAG,
  MOST_ROWS,
  MOST_SHEETS,
  PACKING_FROM,
} from '../../../src/base/limits.js';
import { UserError } from '../../../src/base/user-error.js';
import { tablesOf } from '../../../src/rows/open-table.js';
import { MergesByRow } from '../../../src/tables/workbook/merges.js';
import { GENERAL, numberFormat } from '../../../src/tables/workbook/number-format.js';
import { openWorkbook } from '../../../src/tables/workbook/open-workbook.js';
import { sheetRows } from '../../../src/tables/workbook/sheet-rows.js';
import { attribute, BrokenXml } from '../../../src/tables/workbook/xml.js';
import { TooLarge, zipParts } from '../../../src/tables/workbook/zip.js';
import { outcomesOf, sourceOf } from '../../support/tables.js';
import { workbook, zip, type RawCell, type RawSheet } from '../../support/workbook.js';

const MEGABYTE = 1_000_000;

/** Which limit a piece of work has run into. */
async function limitOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof TooLarge) return error.limit;
    throw error;
  }
  return 'none';
}

/* Each is of a size that the regular expressions of before would not have come to the end of in a day. */
describe('an attribute', () => {
  it.each([
    ["'", null],
    [` ${'a'.repeat(MEGABYTE)}'`, null],
    [`${' '.repeat(MEGABYTE)}x:r = 'C1'`, 'C1'],
    [` ${'a='.repeat(MEGABYTE)}b r='C1'`, 'C1'],
    [` ${'a:'.repeat(MEGABYTE)} r="C1"`, 'C1'],
    [" r='C1", null],
  ])('is found, or not, in one pass: case %#', (attributes, expected) => {
    expect(attribute(attributes, 'r')).toBe(expected);
  });

  it('is found in whatever quotes and spaces', () => {
    const text = ' x:a = \'1\' b="2"\n\tc=\'&lt;"\' d = "3"';
    expect(['a', 'b', 'c', 'd', 'e'].map((name) => attribute(text, name))).toEqual([
      '1',
      '2',
      '<"',
      '3',
      null,
    ]);
  });
});

it('a number format longer than Excel’s is none', () => {
  expect(numberFormat(200, '['.repeat(MEGABYTE))).toEqual(GENERAL);
});

describe('a workbook past a limit', () => {
  const opened = async (bytes: Buffer) => openWorkbook(zipParts(bytes));
  const readWhole = async (bytes: Buffer) => {
    const book = await opened(bytes);
    for (const sheet of book.sheets)
      for await (const { rows } of sheetRows(book, sheet)) expect(rows).toEqual([]);
  };

  it('is told of a part that comes out hundreds of times as large, before it has come out', async () => {
    const tag = `<a b="${' '.repeat(MOST_OF_A_TAG / 2)}"/>`;
    const made = (length: number) =>
      workbook([{ name: 'A', rows: {}, behind: tag.repeat(length / (MOST_OF_A_TAG / 2)) }]);
    expect(await limitOf(() => readWhole(made(PACKING_FROM)))).toBe('packing');
    expect(await limitOf(() => readWhole(made(PACKING_FROM / 2)))).toBe('none');
  });

  it.each([
    ['tag', { behind: `<a${' '.repeat(2 * MOST_OF_A_TAG)}>` }],
    ['rows', { rows: { [MOST_ROWS + 1]: ['a'] } }],
    ['columns', { rows: { 1: [...Array.from({ length: MOST_COLUMNS }, () => null), 1] } }],
  ] as const)('is told of too long or too many: %s', async (limit, more) => {
    expect(await limitOf(() => readWhole(workbook([{ name: 'A', rows: {}, ...more }])))).toBe(limit);
  });

  it('is told of a cell whose text comes in very many pieces', async () => {
    const content = `<is>${'<t>aa</t>'.repeat(MOST_OF_A_CELL)}</is>`;
    const bytes = workbook([{ name: 'A', rows: { 1: [{ attributes: 't="inlineStr"', content }] } }]);
    expect(await limitOf(() => readWhole(bytes))).toBe('cell');
    const shared = workbook([{ name: 'A', rows: {} }], {
      strings: [`<si>${'<r><t>aa</t></r>'.repeat(MOST_OF_A_CELL)}</si>`],
    });
    expect(await limitOf(() => opened(shared))).toBe('cell');
  });

  it('is told of more sheets than anybody has, each of which names its part', async () => {
    const sheets = Array.from({ length: MOST_SHEETS + 1 }, (_, at) => at);
    const type = 'http://x/worksheet';
    const bytes = zip({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': `<workbook>${sheets.map((at) => `<sheet name="S${String(at)}" id="r${String(at)}"/>`).join('')}</workbook>`,
      'xl/_rels/workbook.xml.rels': `<R>${sheets.map((at) => `<Relationship Id="r${String(at)}" Type="${type}" Target="a.xml"/>`).join('')}</R>`,
      'xl/a.xml': '<worksheet/>',
    });
    expect(await limitOf(() => opened(bytes))).toBe('sheets');
  });
});

it('a worksheet that is nearly all blank, as something stands far out, is told', async () => {
  const header = ['Mã sản phẩm', 'Bộ sản phẩm', '1.1', '1.2'];
  const far = Array.from({ length: MOST_COLUMNS - header.length - 1 }, () => null);
  const rows = Math.ceil(MOST_BLANK_CELLS / MOST_COLUMNS) + 1;
  const sheet = (last: string): RawSheet => ({
    name: 'A',
    rows: Object.fromEntries<readonly RawCell[]>([
      [1, [...header, ...far, last]],
      ...Array.from({ length: rows }, (_, at) => [at + 2, ['SP', '1', 1, 1]] as const),
    ]),
  });
  const read = async (last: string) => {
    const [table] = await tablesOf(sourceOf(workbook([sheet(last)]), 65_536, 'a.xlsx'), null);
    return table === undefined ? 0 : (await outcomesOf(table)).length;
  };
  expect(await read('')).toBe(rows);
  await expect(read('ghi chú')).rejects.toThrow(UserError);
});

it('a row that is said to be in thousands of merged cells is held against few of them', () => {
  const merges = Array.from({ length: 100_000 }, (_, at) => ({
    name: `A1:A${String(at)}`,
    ...{ firstRow: 1, lastRow: 2000, firstColumn: 0, lastColumn: 1 },
  }));
  const byRow = new MergesByRow(merges);
  const most = Array.from({ length: 2000 }, (_, at) => byRow.at(at + 1).length);
  expect(new Set(most)).toEqual(new Set([100]));
  expect(byRow.at(2001)).toEqual([]);
});

describe('a cell that says which text of the workbook it has', () => {
  const read = async (place: string) => {
    const content = `<v>${place}</v>`;
    const bytes = workbook([{ name: 'A', rows: { 1: ['SP1', { attributes: 't="s"', content }] } }], {
      strings: ['<si><t>Gạo</t></si>', '<si><t>Chè</t></si>'],
    });
    const book = await openWorkbook(zipParts(bytes));
    const texts: unknown[] = [];
    for await (const { rows } of sheetRows(book, book.sheets[0]!)) {
      for (const { cells } of rows) texts.push(...cells.map((cell) => (cell as { text?: string }).text));
    }
    return texts;
  };

  it('has that one, and none where it says none', async () => {
    expect([await read('0'), await read('1'), await read('')]).toEqual([
      ['SP1', 'Gạo'],
      ['SP1', 'Chè'],
      ['SP1'],
    ]);
  });

  it.each(['2', '999999999', '-1', '0.5', '__proto__', 'length'])(
    'and where there is none at %s, the workbook is broken: it is no blank that nobody filled in',
    async (place) => {
      await expect(read(place)).rejects.toThrow(BrokenXml);
    },
  );
});
