import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../../src/cli/catalogue.en.js';
import { messages as vi } from '../../../src/cli/catalogue.vi.js';
import { ResultCsv } from '../../../src/commands/rate/result-csv.js';
import { E148 } from '../../support/law.js';
import { anySheet } from '../../support/sheets.js';
import { csvOf, ratedRows, tableOf } from '../../support/tables.js';

async function written(text: string, messages = vi): Promise<string> {
  const table = tableOf(text);
  const csv = new ResultCsv([table.header], messages, {
    ranked: false,
    grouped: false,
    delimiter: ',',
  });
  const rows = await ratedRows(table);
  return csv.header() + rows.map((row) => csv.row(row, null)).join('');
}

const records = (csv: string) => parse(csv, { columns: true }) as unknown as Record<string, string>[];

describe('the CSV we write', () => {
  it('has a row a sheet, headed in Vietnamese', async () => {
    const [record] = records(await written(csvOf([{ '1.3': 1, xa: 'Xã A' }])));
    expect(record).toMatchObject({
      'Mã sản phẩm': 'SP1',
      'Tên sản phẩm': 'Sản phẩm',
      Xã: 'Xã A',
      'Bộ sản phẩm': '1',
      'Văn bản': '26-2026',
      'Điểm A': '38',
      'Tổng điểm': '98',
      'Sao theo điểm': '5',
      'Số sao': '4',
      'Trạng thái': 'đã xếp hạng',
      'Yêu cầu còn thiếu': '5★: 1.3 cần 3, mới có 1',
      'Cơ quan công nhận': 'UBND cấp tỉnh',
      '1.3': '1',
    });
  });

  it('keeps columns that are not known, also two of one name', async () => {
    const text = csvOf([{ 'Ghi chú': 'ngon' }])
      .replace('ma_san_pham', 'STT,STT,ma_san_pham')
      .replace('SP1', '7,8,SP1');
    const [head = '', row = ''] = (await written(text)).split('\r\n').map((line) => line.slice(-30));
    expect(head.endsWith('STT,STT,Ghi chú')).toBe(true);
    expect(row.endsWith('7,8,ngon')).toBe(true);
  });

  it('neutralises what a spreadsheet would run', async () => {
    const [record] = records(
      await written(csvOf([{ 'Tên sản phẩm': '=cmd|x', 'Ghi chú': '+84', ma_san_pham: '-1' }])),
    );
    expect(record).toMatchObject({ 'Tên sản phẩm': "'=cmd|x", 'Ghi chú': "'+84", 'Mã sản phẩm': "'-1" });
  });

  it('keeps a name of any characters, line ends and formulas too, through being read again', async () => {
    const name = fc.string({
      unit: fc.constantFrom('=', '@', "'", '"', ',', ';', '\n', '\r', 'ồ', ' ', '-', '1', '\t'),
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(name, async (one) => {
        const text = csvOf([{ 'Tên sản phẩm': `"${`x${one}x`.replaceAll('"', '""')}"` }, {}]);
        const [first] = await ratedRows(tableOf(text));
        const again = await ratedRows(tableOf(await written(text)));
        expect(again.map(({ submission }) => submission.name)).toEqual([first?.submission.name, 'Sản phẩm']);
      }),
    );
  });

  it.each([vi, en])('can be rated again, and gives the same ($lang)', async (messages) => {
    await fc.assert(
      fc.asyncProperty(anySheet, async ({ rules, points }) => {
        const product = Object.fromEntries(rules.criteria.map(({ code }, index) => [code, points[index]]));
        const text = csvOf([product], { set: rules.set, edition: rules.edition });
        const first = await ratedRows(tableOf(text));
        const again = await ratedRows(tableOf(await written(text, messages)));
        expect(again.map(({ rating, authority }) => ({ rating, authority }))).toEqual(
          first.map(({ rating, authority }) => ({ rating, authority })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps open criteria open, and the disqualified out, when it is rated again', async () => {
    const text = csvOf([{ '2.1': '' }, { bi_loai: 'Giả mạo' }]);
    const again = await ratedRows(tableOf(await written(text)));
    expect(again.map(({ rating }) => [rating.status, rating.missing, rating.reason])).toEqual([
      ['incomplete', ['2.1'], null],
      ['disqualified', [], 'Giả mạo'],
    ]);
  });

  it('names the edition that was found out, which the days then do not contradict', async () => {
    const text = csvOf([{ van_ban: '', ngay_nop: '01/05/2026', ngay_danh_gia: '01/07/2026' }], {
      edition: E148,
    });
    const again = await ratedRows(tableOf(await written(text)));
    expect(again[0]?.submission.edition).toBe(E148);
  });
});
