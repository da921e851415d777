import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { paperWorkbook } from '../../../src/formats/xlsx/paper-workbook.js';
import { SheetNames } from '../../../src/formats/xlsx/sheet-names.js';
import type { Block, Paper } from '../../../src/formats/paper/paper.js';
import { textWidth } from '../../../src/formats/paper/text-measure.js';
import { convert, describeInOffice } from '../../support/office.js';
import { pdfPages } from '../../support/pdf.js';
import { tempDir } from '../../support/temp.js';

const BLOCKS: readonly Block[] = [
  {
    kind: 'letterhead',
    agency: ['UBND TỈNH', 'HỘI ĐỒNG OCOP'],
    number: 'Số: …/BB-HĐ',
    placeAndDate: 'Đà Lạt, ngày 05 tháng 6 năm 2026',
  },
  { kind: 'title', text: 'BẢNG XẾP HẠNG', below: ['Đợt 1'] },
  { kind: 'heading', level: 1, text: 'I. Kết quả' },
  { kind: 'text', text: [{ text: 'Tất cả ' }, { text: 'mười', italic: true }] },
  { kind: 'field', label: 'Nơi chấm:', value: null },
  { kind: 'fields', fields: [{ label: 'ĐT:', value: '1' }] },
  { kind: 'lines', count: 2 },
  { kind: 'ticks', label: 'Kết luận:', box: 'before', ticks: [{ text: 'Đạt', ticked: true }] },
  {
    kind: 'table',
    caption: 'Xếp hạng',
    filter: true,
    columns: [{ width: 40 }, { width: 20, align: 'right' }, { width: 40 }],
    head: [
      {
        cells: [
          { content: 'Sản phẩm', rows: 2 },
          { content: 'Điểm', span: 2 },
        ],
      },
      { cells: [{ content: 'Trung bình' }, { content: 'Ghi chú' }] },
    ],
    rows: [
      {
        cells: [
          { content: '=cmd|calc' },
          { content: { value: 72.166, shown: '72,16', decimals: 2 } },
          { content: '-x' },
        ],
      },
      { cells: [{ content: 'Tổng', span: 2 }, { content: null }], tone: 'strong' },
    ],
  },
  {
    kind: 'bars',
    title: 'Theo sao',
    head: ['Hạng', 'Số'],
    bars: [{ label: '5★', value: 3, shown: '3' }],
  },
  {
    kind: 'signatures',
    columns: [{ placeAndDate: null, title: ['CHỦ TỊCH'], hint: '(Ký)', name: 'Nguyễn A' }],
  },
  { kind: 'recipients', to: ['Như trên;'] },
  { kind: 'footnotes', notes: ['(1) Ghi chú.'] },
];

const PAPER: Paper = {
  title: 'Xếp hạng',
  sections: [
    { name: 'Xếp hạng: đợt 1/2026 [lần đầu] của tỉnh', orientation: 'landscape', blocks: BLOCKS },
    { name: 'Phiếu', orientation: 'portrait', blocks: [{ kind: 'text', text: 'Một dòng' }] },
  ],
};

async function sheets(): Promise<readonly Sheet[]> {
  return (await readXlsx(await paperWorkbook(PAPER), { readStyles: true })).sheets;
}

/** The row, from 1, of a text, and its column. */
function placeOf(sheet: Sheet | undefined, text: string): readonly [number, number] {
  for (const [row, cells] of (sheet?.rows ?? []).entries()) {
    const column = cells.indexOf(text);
    if (column !== -1) return [row + 1, column];
  }
  throw new Error(`no ${text}`);
}

describe('a paper as a workbook', () => {
  it('has a sheet a section, under names that Excel takes', async () => {
    expect((await sheets()).map(({ name }) => name)).toEqual(['Xếp hạng- đợt 1-2026 -lần đầu-', 'Phiếu']);
  });

  it('has numbers as numbers, cut as they are shown, and text as text', async () => {
    const [sheet] = await sheets();
    const [row] = placeOf(sheet, '=cmd|calc');
    expect(sheet?.rows[row - 1]).toEqual(['=cmd|calc', 72.16, '-x']);
    expect(sheet?.cells?.get(`${String(row - 1)},0`)?.formula).toBeUndefined();
    expect(sheet?.cells?.get(`${String(row - 1)},1`)?.style?.numFmt).toBe('#,##0.00');
  });

  it('freezes, filters and repeats the head of its table, on A4 as the section lies', async () => {
    const [sheet, other] = await sheets();
    const [head] = placeOf(sheet, 'Trung bình');
    const [last] = placeOf(sheet, 'Tổng');
    expect(sheet?.autoFilter?.range).toBe(`A${String(head)}:C${String(last)}`);
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      printTitlesRow: `$${String(head - 1)}:$${String(head)}`,
      printArea: `$A$1:$C$${String(sheet?.rows.length ?? 0)}`,
    });
    expect(other?.pageSetup?.orientation).toBe('portrait');
    expect(other?.autoFilter).toBeUndefined();
  });

  it('lets what stands beside the table run over its width, and cells of the head over rows and columns', async () => {
    const [sheet] = await sheets();
    const merged = (text: string) => {
      const [row, column] = placeOf(sheet, text);
      const found = sheet?.merges?.find((one) => one.startRow === row - 1 && one.startCol === column);
      return found && [found.endRow - found.startRow, found.endCol - found.startCol];
    };
    expect([merged('BẢNG XẾP HẠNG'), merged('Sản phẩm'), merged('Điểm'), merged('Tổng')]).toEqual([
      [0, 2],
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  it('names a font and its size wherever one is set, so that every program writes in the same', async () => {
    const { 'xl/styles.xml': styles = new Uint8Array() } = unzipSync(await paperWorkbook(PAPER));
    const [fonts = ''] = /<fonts.*<\/fonts>/s.exec(strFromU8(styles)) ?? [];
    const each = fonts.match(/<font>.*?<\/font>|<font\/>/gs) ?? [];
    expect(each.length).toBeGreaterThan(2);
    expect(each.filter((font) => !/<sz val="\d+"\/>.*<name val="Times New Roman"\/>/s.test(font))).toEqual(
      [],
    );
  });

  it('begins a page where the paper does, which no sheet that is fitted to pages would', async () => {
    const blocks: readonly Block[] = [
      { kind: 'text', text: 'Phần một' },
      { kind: 'heading', level: 1, text: 'Phần hai', onNewPage: true },
    ];
    const paper = { ...PAPER, sections: [{ name: 'x', orientation: 'portrait', blocks } as const] };
    const { 'xl/worksheets/sheet1.xml': sheet = new Uint8Array() } = unzipSync(await paperWorkbook(paper));
    expect(strFromU8(sheet)).toMatch(/<rowBreaks[^>]*><brk id="1"/);
    expect(strFromU8(sheet)).not.toContain('fitToPage');
  });

  it('turns the names over columns, in a row that is as high as they are long', async () => {
    const head = [{ cells: [{ content: 'Sản phẩm' }, { content: 'Nguyễn Thị Thanh Hương', turned: true }] }];
    const columns = [{ width: 90 }, { width: 10 }];
    const table: Block = { kind: 'table', caption: '', columns, head, rows: [] };
    const paper = { ...PAPER, sections: [{ name: 'x', orientation: 'portrait', blocks: [table] } as const] };
    const [sheet] = (await readXlsx(await paperWorkbook(paper), { readStyles: true })).sheets;
    expect(sheet?.cells?.get('0,1')?.style?.alignment?.textRotation).toBe(90);
    const height = sheet?.rowDefs?.get(0)?.height ?? 0;
    expect(height).toBeGreaterThan(textWidth('Nguyễn Thị Thanh Hương', 12, true));
    expect(height).toBeLessThan(160);
  });

  it('is the same bytes for the same paper', async () => {
    expect(await paperWorkbook(PAPER)).toEqual(await paperWorkbook(PAPER));
  });
});

describe('names of sheets', () => {
  it('are cut, cleaned and distinguished', () => {
    const names = new SheetNames();
    const long = 'Đồ uống có cồn và không có cồn của tỉnh';
    expect([long, long, "'a'", '', 'HISTORY', 'A'].map((name) => names.unique(name))).toEqual([
      'Đồ uống có cồn và không có cồn',
      'Đồ uống có cồn và không có (2)',
      'a',
      '-',
      'HISTORY (2)',
      'A (2)',
    ]);
  });
});

describeInOffice('what LibreOffice makes of it', () => {
  it('opens it and prints it on the pages that it lies on', async () => {
    const file = join(tempDir(), 'giay.xlsx');
    writeFileSync(file, await paperWorkbook(PAPER));
    const pages = pdfPages(readFileSync(convert([file], 'pdf')[0] ?? ''));
    const sizes = pages.map(({ width, height }) => `${String(width)} x ${String(height)}`);
    expect(sizes).toEqual(['842 x 595', '842 x 595', '595 x 842']);
    const text = pages.map((page) => page.text).join('\n');
    expect(text).toMatch(/72[.,]16/); // as the machine's own language writes it
    for (const said of ['BẢNG XẾP HẠNG', '=cmd|calc', 'CHỦ TỊCH', '☑ Đạt', 'Nơi nhận:']) {
      expect(text).toContain(said);
    }
  });
});
