import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '../../../src/formats/paper/paper.js';
import { textWidth } from '../../../src/formats/paper/text-measure.js';
import { bodyOf, bodyOfBlocks, paragraphsOf, textOf } from '../../support/docx.js';
import { longTable, paperOf } from '../../support/papers.js';
import { elements, type Element } from '../../support/xml.js';

/** Widths of the text: A4 without 30 mm on the left and 15 on the right, in twentieths of a point. */
const TEXT = { portrait: 9354, landscape: 14286 } as const;

const has = (element: Element, name: string) => elements(element, name).length > 0;
const value = (element: Element, name: string) => elements(element, name)[0]?.attributes['w:val'];
const cells = (row: Element) => elements(row, 'w:tc').map(textOf);
const rows = (root: Element) => elements(root, 'w:tr').map(cells);
const numbers = (root: Element, name: string) =>
  elements(root, name).map((one) => Number(one.attributes['w:w']));
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
/** The paragraph that reads so. */
const reading = (root: Element, text: string) => elements(root, 'w:p').find((one) => textOf(one) === text)!;

describe('a table', () => {
  const SHARES = [[100], [10, 70, 20], [33.3, 33.3, 33.4], Array.from({ length: 7 }, () => 100 / 7)];

  it.each(
    SHARES.flatMap((shares) => (['portrait', 'landscape'] as const).map((turn) => [shares, turn] as const)),
  )(
    'of columns of %j percent is as wide as the text of a %s page, and so is every row',
    async (shares, orientation) => {
      const row = { cells: shares.map(() => ({ content: 'x' })) };
      const columns = shares.map((width) => ({ width }));
      const table: TableBlock = {
        ...longTable(0),
        columns,
        head: [row],
        rows: [row, { cells: [{ content: null, span: shares.length }] }],
      };
      const body = await bodyOf(paperOf([{ name: '', orientation, blocks: [table] }]));
      expect(numbers(body, 'w:tblW')).toEqual([TEXT[orientation]]);
      expect(sum(numbers(body, 'w:gridCol'))).toBe(TEXT[orientation]);
      expect(elements(body, 'w:tr').map((one) => sum(numbers(one, 'w:tcW')))).toEqual(
        Array.from({ length: 3 }, () => TEXT[orientation]),
      );
      expect(numbers(elements(body, 'w:tr')[0]!, 'w:tcW')).toEqual(numbers(body, 'w:gridCol'));
    },
  );

  it('repeats its head on every page, and breaks no row', async () => {
    const all = elements(await bodyOfBlocks(longTable(3)), 'w:tr');
    expect(all.map((row) => has(row, 'w:tblHeader'))).toEqual([true, true, false, false, false]);
    expect(all.every((row) => has(row, 'w:cantSplit'))).toBe(true);
  });

  it('writes names over its columns upwards, in a row that is as high as they are long', async () => {
    const name = 'Nguyễn Thị Thanh Hương';
    const head = [{ cells: [{ content: 'x' }, { content: name, turned: true }, { content: 'y' }] }];
    const [first] = elements(await bodyOfBlocks({ ...longTable(1), head }), 'w:tr');
    expect(elements(first!, 'w:tc').map((cell) => value(cell, 'w:textDirection'))).toEqual([
      undefined,
      'btLr',
      undefined,
    ]);
    const height = Number(value(first!, 'w:trHeight'));
    expect(height).toBeGreaterThan(textWidth(name, 12, true) * 20);
    expect(height).toBeLessThan(textWidth(name, 12, true) * 20 + 200);
  });

  it('joins the cells of its head that take several rows or columns', async () => {
    const [first, second] = elements(await bodyOfBlocks(longTable(1)), 'w:tr');
    expect(cells(first!)).toEqual(['TT', 'Nội dung chấm']);
    expect(elements(first!, 'w:vMerge').map((one) => one.attributes)).toEqual([{ 'w:val': 'restart' }]);
    expect(value(first!, 'w:gridSpan')).toBe('2');
    expect(cells(second!)).toEqual(['', 'Các tiêu chí', 'Thang điểm']);
    expect(elements(second!, 'w:vMerge').map((one) => one.attributes)).toEqual([{}]);
  });

  it('says what it shows to those who cannot see it', async () => {
    expect(value(await bodyOfBlocks(longTable(1)), 'w:tblCaption')).toBe('Các tiêu chí và điểm');
  });

  it('has a row even where it has nothing to say, as Word asks for', async () => {
    expect(rows(await bodyOfBlocks({ ...longTable(0), head: [] }))).toEqual([['', '', '']]);
  });
});

describe('a letterhead', () => {
  const HEAD = { kind: 'letterhead', placeAndDate: 'Khánh Sơn, ngày 05 tháng 6 năm 2026' } as const;

  it('has the agency on the left, the one that issues in bold, and the nation on the right', async () => {
    const body = await bodyOfBlocks({ ...HEAD, agency: ['UBND TỈNH', 'HỘI ĐỒNG'], number: 'Số: 1/BB' });
    expect(rows(body)).toEqual([
      ['UBND TỈNHHỘI ĐỒNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc'],
      ['Số: 1/BB', 'Khánh Sơn, ngày 05 tháng 6 năm 2026'],
    ]);
    expect(has(reading(body, 'UBND TỈNH'), 'w:b')).toBe(false);
    expect(has(reading(body, 'HỘI ĐỒNG'), 'w:b')).toBe(true);
    expect(has(reading(body, HEAD.placeAndDate), 'w:i')).toBe(true);
  });

  it('of a form that no agency issues is in the middle of the page', async () => {
    const body = await bodyOfBlocks({ ...HEAD, agency: [], number: null, placeAndDate: null });
    expect(rows(body)).toEqual([]);
    expect(value(reading(body, 'Độc lập - Tự do - Hạnh phúc'), 'w:jc')).toBe('center');
  });
});

describe('a line to fill in', () => {
  const tabs = (body: Element) =>
    elements(body, 'w:tabs').map((one) =>
      one.children.map(({ attributes: a }) => `${a['w:leader'] ?? ''}${a['w:val']!} ${a['w:pos']!}`),
    );

  it('has dots from its label to the end of the line', async () => {
    const body = await bodyOfBlocks({ kind: 'field', label: 'Chức vụ', value: null });
    expect(paragraphsOf(body)[0]).toBe('Chức vụ: \t');
    expect(tabs(body)).toEqual([['dotright 9354']]);
  });

  it('has what is known instead of dots', async () => {
    const body = await bodyOfBlocks({ kind: 'field', label: 'Chức vụ:', value: 'Giám đốc' });
    expect(paragraphsOf(body)[0]).toBe('Chức vụ: Giám đốc');
    expect(tabs(body)).toEqual([]);
  });

  it('shares its line with others', async () => {
    const fields = [
      { label: 'Giới tính', value: 'Nữ' },
      { label: 'Dân tộc', value: null },
    ];
    const body = await bodyOfBlocks({ kind: 'fields', fields });
    expect(paragraphsOf(body)[0]).toBe('Giới tính: Nữ\tDân tộc: \t');
    expect(tabs(body)).toEqual([['left 4961', 'dotright 9354']]);
  });

  it('stands by itself where one is too long to share it', async () => {
    const fields = [
      { label: 'Email', value: 'mot.hop.tac.xa.co.ten.rat.dai@nong-nghiep.vn' },
      { label: 'Điện thoại', value: null },
    ];
    expect(paragraphsOf(await bodyOfBlocks({ kind: 'fields', fields })).slice(0, 2)).toEqual([
      'Email: mot.hop.tac.xa.co.ten.rat.dai@nong-nghiep.vn',
      'Điện thoại: \t',
    ]);
  });
});

it.each([
  ['behind', 'Lần: Lần đầu\u00a0☑     Nâng hạng\u00a0☐'],
  ['before', 'Lần: ☑\u00a0Lần đầu     ☐\u00a0Nâng hạng'],
] as const)('sets boxes %s their texts, in a font that has them', async (box, shown) => {
  const ticks = [
    { text: 'Lần đầu', ticked: true },
    { text: 'Nâng hạng', ticked: false },
  ];
  const body = await bodyOfBlocks({ kind: 'ticks', label: 'Lần', box, ticks });
  expect(paragraphsOf(body)[0]).toBe(shown);
  const boxed = elements(body, 'w:r').filter((run) => has(run, 'w:rFonts'));
  expect(boxed.map((run) => [textOf(run), elements(run, 'w:rFonts')[0]!.attributes['w:ascii']])).toEqual([
    ['☑', 'Segoe UI Symbol'],
    ['☐', 'Segoe UI Symbol'],
  ]);
});

it('has headings that Word and screen readers know as such, below the title', async () => {
  const body = await bodyOfBlocks(
    { kind: 'title', text: 'Biên bản', below: [] },
    ...([1, 2, 3] as const).map((level): Block => ({ kind: 'heading', level, text: String(level) })),
  );
  expect(['Biên bản', '1', '2', '3'].map((text) => value(reading(body, text), 'w:pStyle'))).toEqual([
    'Heading1',
    'Heading2',
    'Heading3',
    'Heading4',
  ]);
});

describe('the foot of a paper', () => {
  const signer = (title: string, name: string | null) => ({
    placeAndDate: null,
    title: [title],
    hint: '(Ký)',
    name,
  });
  const RECIPIENTS: Block = { kind: 'recipients', to: ['UBND tỉnh', '- Lưu: VT;'] };
  const CHAIR: Block = { kind: 'signatures', columns: [signer('CHỦ TỊCH', 'Trần Văn Ổi')] };
  const BOTH: Block = {
    kind: 'signatures',
    columns: [signer('THƯ KÝ', null), signer('CHỦ TỊCH', 'Trần Văn Ổi')],
  };
  const TO = 'Nơi nhận:- UBND tỉnh;- Lưu: VT.';

  it.each([
    ['above', [RECIPIENTS, CHAIR]],
    ['below', [CHAIR, RECIPIENTS]],
  ])('has the recipients beside one who signs, told %s', async (_, blocks) => {
    expect(rows(await bodyOfBlocks(...blocks))).toEqual([[TO, 'CHỦ TỊCH(Ký)Trần Văn Ổi']]);
  });

  it('has the recipients below two who sign', async () => {
    expect(rows(await bodyOfBlocks(BOTH, RECIPIENTS))).toEqual([
      ['THƯ KÝ(Ký)', 'CHỦ TỊCH(Ký)Trần Văn Ổi'],
      [TO],
    ]);
  });

  it('has one who signs alone on the right', async () => {
    expect(rows(await bodyOfBlocks(CHAIR))).toEqual([['', 'CHỦ TỊCH(Ký)Trần Văn Ổi']]);
  });

  it.each([
    ['the text', { kind: 'text', text: 'Hết.' }, 'Hết.'],
    ['the last row of the table', longTable(2), '72,16'],
  ] as const)('stays on one page with %s above it', async (_, above, text) => {
    const kept = (body: Element) =>
      elements(body, 'w:p')
        .filter((one) => textOf(one) === text)
        .map((one) => has(one, 'w:keepNext'));
    expect(kept(await bodyOfBlocks(above, CHAIR)).at(-1)).toBe(true);
    expect(kept(await bodyOfBlocks(above)).at(-1)).toBe(false);
  });
});

describe('what stays together', () => {
  it('a heading begins a page where it is to', async () => {
    const body = await bodyOfBlocks(
      { kind: 'heading', level: 2, text: 'Một' },
      { kind: 'heading', level: 2, text: 'Hai', onNewPage: true },
    );
    const breaks = ['Một', 'Hai'].map((text) => has(reading(body, text), 'w:pageBreakBefore'));
    expect(breaks).toEqual([false, true]);
  });

  it('a text stays with what follows where it is to', async () => {
    const body = await bodyOfBlocks(
      { kind: 'text', text: 'Một', keepNext: true },
      { kind: 'text', text: 'Hai' },
    );
    expect(['Một', 'Hai'].map((text) => has(reading(body, text), 'w:keepNext'))).toEqual([true, false]);
  });

  it.each(['Đà Lạt', 'Thành phố Hồ Chí Minh', 'Đặc khu Trường Sa, Khánh Hòa'])(
    'the date that is signed at %s stands in one line',
    async (place) => {
      const placeAndDate = `${place}, ngày 05 tháng 02 năm 2026`;
      const body = await bodyOfBlocks({
        kind: 'signatures',
        columns: [{ placeAndDate, title: ['CHỦ TỊCH'], hint: '(Ký)', name: null }],
      });
      const [left, right] = numbers(elements(body, 'w:tr')[0]!, 'w:tcW');
      expect(left! + right!).toBe(TEXT.portrait);
      expect(right).toBeGreaterThan(textWidth(placeAndDate, 13) * 20);
    },
  );
});
