import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cleanPaper } from '../../../src/formats/paper/clean-text.js';
import type { PaperSection } from '../../../src/formats/paper/paper.js';
import { docxOf } from '../../support/docx.js';
import { convert, describeInOffice, printed } from '../../support/office.js';
import { everyBlock, longTable, paperOf, sectionOf } from '../../support/papers.js';
import type { PdfPage } from '../../support/pdf.js';
import { tempDir } from '../../support/temp.js';

/** Where lines are broken is the fonts' business. */
const squeezed = (text: string) => text.replace(/\s+/g, '');
const firstLine = (page: PdfPage) => page.text.trim().split('\n')[0]!.trim();

const PORTRAIT = { width: 595, height: 842 } as const;
const LANDSCAPE = { width: 842, height: 595 } as const;
const sizes = (pages: readonly PdfPage[]) => pages.map(({ width, height }) => ({ width, height }));

const NASTY = ['<script>alert(1)</script>', ']]>', '&amp; & &lt;', '=cmd|calc', 'Na\u0000m', 'ắ'.repeat(300)];
const turned = (rows: number): PaperSection => ({
  name: 'Phụ lục',
  orientation: 'landscape',
  blocks: [{ kind: 'title', text: 'Phụ lục', below: [] }, longTable(rows)],
});

const PAPERS = {
  every: paperOf([sectionOf(...everyBlock())]),
  long: paperOf([sectionOf({ kind: 'title', text: 'Bảng dài', below: [] }, longTable(30))]),
  turned: paperOf([
    sectionOf({ kind: 'text', text: 'Trang thứ nhất.' }),
    turned(20),
    { ...sectionOf({ kind: 'text', text: 'Trang tiếp theo.' }), continues: true },
    sectionOf({ kind: 'text', text: 'Phụ lục thứ hai.' }),
  ]),
  nasty: cleanPaper(
    paperOf([
      sectionOf(...NASTY.map((text) => ({ kind: 'text' as const, text })), {
        ...longTable(0),
        rows: NASTY.map((content) => ({ cells: [{ content }, { content }] })),
      }),
    ]),
    () => undefined,
  ),
  none: paperOf([]),
} as const;

type Name = keyof typeof PAPERS;

/** One start of LibreOffice lays out all of them. */
let all: Promise<Record<Name, PdfPage[]>> | null = null;

function pagesOf(name: Name): Promise<PdfPage[]> {
  all ??= (async () => {
    const made = await Promise.all(
      (Object.keys(PAPERS) as Name[]).map(async (one) => [one, await docxOf(PAPERS[one])] as const), // its own keys
    );
    return printed(Object.fromEntries(made) as Record<Name, Buffer>); // of the same names
  })();
  return all.then((pages) => pages[name]);
}

describeInOffice('a paper as LibreOffice opens it', () => {
  it('says all that its blocks say, from the letterhead to the signatures', async () => {
    const pages = await pagesOf('every');
    expect(sizes(pages)).toEqual([PORTRAIT, PORTRAIT]);
    const text = squeezed(pages.map((page) => page.text).join(''));
    const said = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'HỘI ĐỒNG ĐÁNH GIÁ, PHÂN',
      'Số: 12/BB-HĐ',
      'Khánh Sơn, ngày 05 tháng 6 năm 2026',
      'BIÊN BẢN HỌP HỘI ĐỒNG',
      'Đánh giá, phân hạng sản phẩm OCOP năm 2026',
      'I. THÀNH PHẦN',
      'có mặt 9 trên 9 thành viên',
      'Tên chủ thể: HTX Nông nghiệp xanh & sạch <Khánh Sơn>',
      'Chức vụ: ......',
      'Lần đầu ☑ Nâng hạng ☐ Đánh giá lại ☐',
      '☑ Đã công bố chất lượng ☐ Chưa công bố',
      'Số sản phẩm theo hạng sao',
      '1 Theo Phụ lục I',
      'Nơi nhận:',
      'TM. HỘI ĐỒNG',
      'Nguyễn Thị Bưởi',
      'Trần Văn Ổi',
    ];
    expect(said.filter((one) => !text.includes(squeezed(one)))).toEqual([]);
  });

  it('keeps the recipients beside the signature', async () => {
    const text = (await pagesOf('every')).map((page) => page.text).join('\n');
    expect(text).toMatch(/^Nơi nhận: +TM\. HỘI ĐỒNG$/m);
  });

  it('numbers pages at the top from the second on, where the head of the table stands again', async () => {
    const pages = await pagesOf('long');
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(firstLine)).toEqual(['BẢNG DÀI', ...pages.slice(1).map((_, at) => String(at + 2))]);
    expect(pages.map((page) => squeezed(page.text).includes('Thangđiểm'))).toEqual(pages.map(() => true));
  });

  it('breaks no row: its number and the end of its text are on one page', async () => {
    const pages = await pagesOf('long');
    const ends = pages.map((page) => [
      (page.text.match(/Dòng \d+:/g) ?? []).length,
      (page.text.match(/75%/g) ?? []).length,
    ]);
    expect(ends.filter(([begun, ended]) => begun !== ended)).toEqual([]);
  });

  it('turns the page for a section and back, numbers an annex anew and what continues it on', async () => {
    const pages = await pagesOf('turned');
    const wide = pages.length - 3;
    expect(wide).toBeGreaterThan(1);
    expect(sizes(pages)).toEqual([
      PORTRAIT,
      ...Array.from({ length: wide }, () => LANDSCAPE),
      PORTRAIT,
      PORTRAIT,
    ]);
    expect(pages.map(firstLine)).toEqual([
      'Trang thứ nhất.',
      'PHỤ LỤC',
      ...Array.from({ length: wide }, (_, at) => String(at + 2)),
      'Phụ lục thứ hai.',
    ]);
  });

  it('shows names that look like markup, and names without end, as they read', async () => {
    const text = squeezed((await pagesOf('nasty')).map((page) => page.text).join('')).replaceAll(
      /(?<=ắ)\d/g,
      '',
    );
    const shown = NASTY.map((one) => squeezed(one.replace('\u0000', '')));
    expect(shown.map((one) => text.includes(one))).toEqual(shown.map(() => true));
  });

  it('is one empty page where there is nothing to say', async () => {
    const pages = await pagesOf('none');
    expect(sizes(pages)).toEqual([PORTRAIT]);
    expect(squeezed(pages[0]!.text)).toBe('');
  });

  it('is read whole by it whatever is in it', async () => {
    // Blanks at the ends and within are the reader's to fold; what can be seen is not.
    const seen = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(seen, { minLength: 200, maxLength: 200 }), async (texts) => {
        const blocks = texts.map((text) => ({ kind: 'text' as const, text: `[${text}]` }));
        const file = join(tempDir(), 'any.docx');
        writeFileSync(file, await docxOf(cleanPaper(paperOf([sectionOf(...blocks)]), () => undefined)));
        const [read = ''] = convert([file], 'txt:Text (encoded):UTF8');
        const visible = (text: string) => text.replace(/[^\p{L}\p{N}\p{P}\p{S}]|\ufffc/gu, '');
        expect(visible(readFileSync(read, 'utf8'))).toBe(visible(blocks.map(({ text }) => text).join('')));
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});
