import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { writeHtml } from '../../../src/formats/html/write-html.js';
import type { Paper, PaperSection } from '../../../src/formats/paper/paper.js';
import { describeInBrowser, oneBrowser } from '../../support/browser.js';
import { ANNEX, FORM, MINUTES, paperOf, rankingSection } from '../../support/made-papers.js';
import { describeOnPaper, pdfPages } from '../../support/pdf.js';
import { tempDir } from '../../support/temp.js';

const LONG = 'x'.repeat(300);
const PAPERS: Readonly<Record<string, Paper>> = {
  'papers to sign': { title: 'Giấy tờ của Hội đồng', sections: [MINUTES, ANNEX, FORM] },
  'a ranking': { title: 'Bảng xếp hạng', forScreen: true, sections: [rankingSection(60)] },
  'a ranking as a paper': { title: 'Bảng xếp hạng', sections: [rankingSection(60)] },
  'names without an end': {
    title: LONG,
    sections: [
      {
        name: LONG,
        orientation: 'portrait',
        blocks: [
          { kind: 'letterhead', agency: [LONG], number: LONG, placeAndDate: LONG },
          { kind: 'title', text: LONG, below: [LONG] },
          ...['A', 'B', 'C'].map((text) => ({ kind: 'heading', level: 1, text: text + LONG }) as const),
          { kind: 'text', text: LONG, indent: 3 },
          { kind: 'field', label: LONG, value: null },
          { kind: 'field', label: 'Tên', value: LONG },
          {
            kind: 'fields',
            fields: [
              { label: LONG, value: null },
              { label: 'Tên', value: LONG },
            ],
          },
          { kind: 'ticks', label: LONG, box: 'behind', ticks: [{ text: LONG, ticked: true }] },
          ...[
            [50, 50],
            [90, 5, 5],
          ].map(
            (widths) =>
              ({
                kind: 'table',
                caption: LONG,
                columns: widths.map((width) => ({ width })),
                // A form's two columns are headed by words of ours; others by names too.
                head: [{ cells: widths.map(() => ({ content: widths.length > 2 ? LONG : 'Tiêu chí' })) }],
                rows: [{ cells: widths.map(() => ({ content: LONG })) }],
              }) as const,
          ),
          { kind: 'bars', title: LONG, head: [LONG, LONG], bars: [{ label: LONG, value: 1, shown: '1' }] },
          { kind: 'signatures', columns: [{ placeAndDate: LONG, title: [LONG], hint: LONG, name: LONG }] },
          { kind: 'recipients', to: [LONG] },
          { kind: 'footnotes', notes: [LONG] },
        ],
      },
    ],
  },
};
const ALL = Object.keys(PAPERS);

describeInBrowser('in Chromium', () => {
  const browser = oneBrowser();
  afterAll(() => {
    rmSync(kept, { recursive: true, force: true });
  });

  const kept = mkdtempSync(join(tmpdir(), 'ocop-'));
  const pages = new Map<string, Promise<Page>>();

  /** A paper with axe in its page, which stays open for every size and colour that it is examined in. */
  function withAxe(name: string): Promise<Page> {
    const page = pages.get(name) ?? openWithAxe(name);
    pages.set(name, page);
    return page;
  }

  async function openWithAxe(name: string): Promise<Page> {
    const page = await openIn(kept, PAPERS[name], {});
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    return page;
  }

  /** Opens a paper as its user does, from a file. */
  async function open(paper: Paper | undefined, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openIn(tempDir(), paper, options);
    onTestFinished(() => page.context().close());
    return page;
  }

  async function openIn(
    dir: string,
    paper: Paper | undefined,
    options: BrowserContextOptions,
  ): Promise<Page> {
    const file = join(dir, 'giay.html');
    const parts: string[] = [];
    writeHtml(paper ?? paperOf(), (text) => parts.push(text));
    writeFileSync(file, parts.join(''));
    const context = await browser().newContext(options);
    const page = await context.newPage();
    const seen: string[] = [];
    page.on('console', (message) => seen.push(message.text()));
    page.on('pageerror', (error) => seen.push(error.message));
    page.on('request', (request) => seen.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    expect(seen).toEqual([pathToFileURL(file).href]);
    return page;
  }

  it.each(ALL)('shows %s without a word on the console, and asks for nothing but the file', async (name) => {
    const page = await open(PAPERS[name], { javaScriptEnabled: false });
    expect(await page.title()).toBe(PAPERS[name]?.title);
  });

  it.each(
    ALL.flatMap((name) =>
      (['light', 'dark'] as const).flatMap((scheme) =>
        [360, 1280, 1600].map((width) => [name, scheme, width] as const),
      ),
    ),
  )('axe finds nothing wrong with %s, %s, %i px', async (name, colorScheme, width) => {
    const page = await withAxe(name);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const dark = await page.evaluate("[matchMedia('(prefers-color-scheme: dark)').matches, innerWidth]");
    expect(dark).toEqual([colorScheme === 'dark', width]);
    // Of what passes its name alone: all elements of a long paper take longer to hand over than to look at.
    const found: { violations: unknown[]; passes: string[] } = await page.evaluate(
      `axe.run({ resultTypes: ['violations'] }).then(({ violations, passes }) => ({
        violations: violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        passes: passes.map(({ id }) => id),
      }))`,
    );
    expect(found.violations).toEqual([]);
    expect(found.passes).toContain('color-contrast');
  });

  it.each(ALL.flatMap((name) => [360, 1280].map((width) => [name, width] as const)))(
    'nothing of %s is wider than %i px',
    async (name, width) => {
      const page = await open(PAPERS[name], { viewport: { width, height: 800 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      // Nor does anything reach into the margin of its sheet, but in a region that scrolls.
      const beyond = `[...document.querySelectorAll('article :not(.scroll *)')].filter((one) => {
        const sheet = one.closest('article');
        const end = sheet.getBoundingClientRect().right - parseFloat(getComputedStyle(sheet).paddingRight);
        return one.getBoundingClientRect().right > end + 0.5;
      }).map((one) => one.outerHTML)`;
      expect(await page.evaluate(beyond)).toEqual([]);
    },
  );

  it('the keyboard reaches the contents and every table that scrolls, and scrolls it', async () => {
    const page = await open(PAPERS['papers to sign'], { viewport: { width: 360, height: 800 } });
    const focused = () =>
      page.evaluate<string>(
        "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
      );
    const reached: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      await page.keyboard.press('Tab');
      reached.push(await focused());
      if (count === 2) await page.keyboard.press('ArrowRight');
    }
    expect(reached).toEqual(['Mục lục', 'Kết quả chấm điểm', 'Điểm của từng thành viên', 'Biên bản']);
    await page.waitForFunction("document.querySelectorAll('.scroll')[1].scrollLeft > 0");
  });

  it('the figures of a chart are a table to those who hear it', async () => {
    const page = await open(PAPERS['a ranking']);
    expect(await page.getByRole('table', { name: 'Số sản phẩm theo hạng sao' }).ariaSnapshot()).toBe(
      [
        '- table "Số sản phẩm theo hạng sao":',
        '  - caption: Số sản phẩm theo hạng sao',
        '  - rowgroup:',
        '    - row "Hạng Số sản phẩm":',
        '      - columnheader "Hạng"',
        '      - columnheader "Số sản phẩm"',
        '  - rowgroup:',
        ...['5 sao 12', '4 sao 140', '3 sao 96', 'Dưới 3 sao 0'].flatMap((row) => [
          `    - row "${row}":`,
          `      - rowheader "${row.replace(/ \d+$/, '')}"`,
          `      - cell "${/\d+$/.exec(row)?.[0] ?? ''}"`,
        ]),
      ].join('\n'),
    );
  });

  it('goes by what the system has, dark or light; what is printed is light', async () => {
    const page = await open(PAPERS['papers to sign'], { colorScheme: 'dark' });
    const colours = () =>
      page.evaluate(
        "[getComputedStyle(document.querySelector('article')).backgroundColor, getComputedStyle(document.body).color]",
      );
    expect(await colours()).toEqual(['rgb(26, 29, 32)', 'rgb(231, 229, 224)']);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(26, 28, 30)']);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(((await colours()) as string[])[1]).toBe('rgb(26, 28, 30)');
  });

  describeOnPaper('printed', () => {
    const printed = async (paper: Paper) =>
      pdfPages(await (await open(paper)).pdf({ preferCSSPageSize: true }));
    const A4 = [595, 842];

    it('each section begins a page, A4, upright or turned, numbered from the second one on', async () => {
      const section = (orientation: PaperSection['orientation']): PaperSection => ({
        name: 'Phần',
        orientation,
        blocks: [{ kind: 'text', text: 'Một dòng.' }],
      });
      const turns = ['portrait', 'landscape', 'landscape', 'portrait', 'portrait'] as const;
      const pages = await printed({ title: 'Giấy tờ', sections: turns.map(section) });
      expect(pages.map(({ width, height }) => [width, height])).toEqual(
        turns.map((turn) => (turn === 'portrait' ? A4 : A4.toReversed())),
      );
      // Nothing of the window is on paper: neither the title nor the contents.
      expect(pages.map(({ text }) => text.trim().split(/\s*\n\s*/))).toEqual([
        ['Một dòng.'],
        ...['2', '3', '4', '5'].map((number) => [number, 'Một dòng.']),
      ]);
    });

    it('papers to sign take the pages that they should', async () => {
      const pages = await printed({ title: 'Giấy tờ', sections: [FORM, ANNEX, FORM] });
      expect(pages.map(({ text }) => /PHIẾU ĐÁNH GIÁ|DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN/.exec(text)?.[0])).toEqual([
        'PHIẾU ĐÁNH GIÁ',
        'DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN',
        'PHIẾU ĐÁNH GIÁ',
      ]);
    });

    it('a table has its head on every page, and no row is broken over two', async () => {
      const rows = Array.from({ length: 40 }, (_, at) => ({
        cells: [
          { content: `đầu ${String(at)}\ngiữa\ngiữa\ncuối ${String(at)}` },
          { content: '' },
          { content: '' },
        ],
      }));
      const columns = [{ width: 80 }, { width: 10 }, { width: 10 }];
      const head = [{ cells: [{ content: 'Nội dung' }, { content: 'Điểm' }, { content: null }] }];
      const pages = await printed(paperOf({ kind: 'table', caption: 'Dài', columns, head, rows }));
      const ends = (word: string) =>
        pages.map(({ text }) => [...text.matchAll(RegExp(`${word} (\\d+)`, 'g'))].map(([, at]) => at));
      expect(pages.length).toBeGreaterThan(2);
      expect(pages.map(({ text }) => /Nội dung +Điểm/.test(text))).toEqual(pages.map(() => true));
      expect(ends('đầu')).toEqual(ends('cuối'));
      expect(ends('đầu').flat()).toEqual(rows.map((_, at) => String(at)));
    });
  });
});
