import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../src/rows/open-table.js';
import { htmlRows } from '../../src/tables/markup/html-rows.js';
import { spreadsheetRows } from '../../src/tables/markup/spreadsheet-rows.js';
import { ratedRows, sourceOf } from '../support/tables.js';
import { rules, E26 } from '../support/law.js';

const rowsOf = (html: string) => htmlRows(html).map(({ rows }) => rows);

describe('a page of HTML', () => {
  it('has its cells as they are shown', () => {
    const html =
      '<html><head><title>x</title><style>td{a:b}</style></head><!-- <td>no</td> --><table><tr><th>M&atilde;<th>T&#234;n\n s&#x1EA3;n   ph&#7849;m</tr>' +
      '<TR><TD title="a > b">1<br>2</TD><td><b>A</b> &amp; &ETH;<script>"<td>"</script></td></TR></table>';
    expect(rowsOf(html)).toEqual([
      [
        ['Mã', 'Tên sản phẩm'],
        ['1 2', 'A & Đ'],
      ],
    ]);
  });

  it('leaves blank what a cell reaches over', () => {
    const html =
      '<table><tr><td rowspan=2>a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</table>';
    expect(rowsOf(html)).toEqual([[['a', 'b', ''], ['', 'c', 'd'], ['e']]]);
  });

  it('may have several tables', () => {
    expect(rowsOf('<table><tr><td>a</table><table><tr><td>b</table>')).toEqual([[['a']], [['b']]]);
  });
});

const sheetXml = (name: string, rows: string) =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet>`;
const book = (...sheets: readonly string[]) =>
  `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheets.join('')}</Workbook>`;
const cell = (text: string | number, more = '') =>
  `<Cell${more}><Data ss:Type="${typeof text === 'number' ? 'Number' : 'String'}">${String(text)}</Data></Cell>`;

describe('XML of Excel 2003', () => {
  it('has each cell in its place', () => {
    const rows =
      `<Row>${cell('a')}${cell('b', ' ss:Index="3" ss:MergeAcross="1"')}${cell('c')}</Row>` +
      `<Row ss:Index="3"><Cell/><Cell><Data ss:Type="DateTime">2026-10-12T00:00:00.000</Data></Cell></Row>`;
    expect(spreadsheetRows(book(sheetXml('Một', rows)))).toEqual([
      { name: 'Một', rows: [['a', '', 'b', '', 'c'], [], ['', '2026-10-12']] },
    ]);
  });

  const CODES = rules(E26, 9).criteria.map(({ code }) => code);
  const sheetOf = (name: string, code: string) =>
    sheetXml(
      name,
      `<Row>${['Mã sản phẩm', 'Bộ sản phẩm', 'Văn bản', ...CODES].map((one) => cell(one)).join('')}</Row>` +
        `<Row>${[code, 9, '26-2026', ...CODES.map(() => 0)].map((one) => cell(one)).join('')}</Row>`,
    );
  const text = book(
    sheetXml('Bìa', `<Row>${cell('Danh sách')}</Row>`),
    sheetOf('Một', 'A'),
    sheetOf('Hai', 'B'),
  );
  const read = async (choice: readonly string[] | null) => {
    const tables = await tablesOf(sourceOf(Buffer.from(text), 4096, 'cu.xls'), choice);
    const rated = await Promise.all(tables.map((table) => ratedRows(table)));
    return {
      sheets: tables.map(({ sheet, readAs }) => [sheet?.name, sheet?.unread, readAs]),
      codes: rated.flat().map(({ submission }) => submission.code),
    };
  };

  it('is read by its first worksheet with a table, and tells of the others', async () => {
    expect(await read(null)).toEqual({ sheets: [['Một', ['Hai'], 'xml-2003']], codes: ['A'] });
  });

  it('is read by the worksheets that are named', async () => {
    expect((await read(['hai'])).codes).toEqual(['B']);
    expect((await read(['*'])).codes).toEqual(['A', 'B']);
    await expect(read(['Ba'])).rejects.toThrow('sheet-missing');
  });

  it('is refused where it is cut off', async () => {
    const cut = sourceOf(Buffer.from(text.slice(0, -40)), 4096, 'cu.xls');
    await expect(tablesOf(cut, null)).rejects.toThrow('workbook-broken');
  });
});
