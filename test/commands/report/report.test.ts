import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAPER_KINDS, type PaperKind } from '../../../src/papers/paper-kinds.js';
import { inTurn, ocop, ROOT } from '../../support/ocop.js';
import { convert, describeInOffice } from '../../support/office.js';
import { pdfPages, pdfWords } from '../../support/pdf.js';
import { csvOf } from '../../support/tables.js';
import { tempDir } from '../../support/temp.js';

const sample = (name: string) => join(ROOT, 'samples', name);
const REGULATION = ['--regulation', sample('hoi-dong.yaml')];

/** What each paper is made from, of the samples. */
const INPUT: Readonly<Record<PaperKind, readonly string[]>> = {
  sheet: [sample('phieu-hoi-dong.csv')],
  summary: [sample('phieu-hoi-dong.csv'), ...REGULATION],
  minutes: [sample('phieu-hoi-dong.csv'), ...REGULATION],
  ranking: [sample('tinh-26-2026.csv')],
  recognition: [sample('phieu-hoi-dong.csv'), ...REGULATION],
  annex: [sample('cong-nhan-lam-dong.csv'), '--decision', '3981/QĐ-UBND'],
  commune: [sample('san-pham.csv')],
  registration: [sample('san-pham.csv')],
  self: [sample('san-pham.csv')],
  certificates: [sample('cong-nhan-lam-dong.csv'), '--decision', '3981/QĐ-UBND'],
  'public-list': [sample('cong-nhan-lam-dong.csv'), '--at', '31/12/2026'],
  year: [sample('cong-nhan-lam-dong.csv'), '--year', '2026'],
  returns: [sample('xa-gui-len.csv')],
};

/** The same; a copy of what has rejected rows, which are written beside it. */
function inputOf(kind: PaperKind, cwd: string): readonly string[] {
  if (kind !== 'returns') return INPUT[kind];
  const copy = join(cwd, 'xa-gui-len.csv');
  copyFileSync(sample('xa-gui-len.csv'), copy);
  return [copy];
}

const FORMATS = ['docx', 'html', 'xlsx', 'md'] as const;

describe.each(PAPER_KINDS)('ocop report %s', (kind) => {
  it('writes the paper in every format, the same bytes each time', async () => {
    const cwd = tempDir();
    for (const format of FORMATS) {
      const files = ['mot', 'hai'].map((name) => `${name}.${format}`);
      // A dozen sheets are printed like any number.
      const input = kind === 'sheet' ? [firstOf(kind, cwd, 12)] : inputOf(kind, cwd);
      for (const file of files) {
        const { status, stderr } = await ocop(['report', kind, ...input, '--out', file], { cwd });
        expect([format, status, stderr.includes(`Đã ghi ${file}`)]).toEqual([format, 0, true]);
      }
      const [one, two] = files.map((file) => readFileSync(join(cwd, file)));
      expect(one?.equals(two ?? Buffer.of())).toBe(true);
    }
  });
});

describe('a paper', () => {
  it('is written over only with --force', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'a.md'), 'của tôi');
    const args = ['report', 'ranking', sample('tinh-26-2026.csv'), '--out', 'a.md'];
    expect((await ocop(args, { cwd })).status).toBe(2);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('của tôi');
    expect((await ocop([...args, '--force'], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('# BẢNG XẾP HẠNG SẢN PHẨM OCOP');
  });

  it('can be a file a product, none of which is written over', async () => {
    const cwd = tempDir();
    const args = ['report', 'registration', sample('san-pham.csv'), '--out', 'dk.md', '--each'];
    const { status, stderr } = await ocop(args, { cwd });
    expect([status, stderr]).toEqual([
      0,
      'Đã ghi 11 tệp, từ dk-68-24700-1-2026.md đến dk-68-24770-1-2026.md\n',
    ]);
    expect(readdirSync(cwd)).toHaveLength(11);
    expect((await ocop(args, { cwd })).status).toBe(2);
  });

  it('says what would do where it is not told enough', async () => {
    const cwd = tempDir();
    const csv = sample('phieu-hoi-dong.csv');
    const told = async (...args: string[]) => (await ocop(['report', ...args], { cwd })).stderr;
    expect(await told('sheet', csv)).toContain('Thêm --out với tên tệp');
    expect(await told('sheet', csv, '--out', 'a.pdf')).toContain('Không rõ ghi a.pdf ở dạng nào');
    expect(await told('minutes', csv, '--out', 'a.docx')).toContain('thêm --regulation TỆP');
    expect(await told('sheet', csv, '--out', 'a.md', '--date', 'mai')).toContain('"mai" không phải một ngày');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('is printed of rows that are sound, and the others are reported and kept', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), csvOf([{}, { '1.1': 9 }], {}));
    const args = ['report', 'sheet', 'x.csv', '--out', 'a.md', '--edition', '26-2026'];
    const { status, stderr } = await ocop(args, { cwd });
    expect([status, existsSync(join(cwd, 'x.tu-choi.csv'))]).toEqual([1, true]);
    expect(stderr).toContain('dòng 3');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('Mã số sản phẩm: SP1');
  });

  it('is none where there is no form: the sources hold those of 26/2026', async () => {
    const cwd = tempDir();
    const { status, stderr } = await ocop(
      ['report', 'commune', sample('tinh-148-2023.csv'), '--out', 'a.docx', '--quiet'],
      { cwd },
    );
    expect([status, stderr.includes('mẫu giấy tờ chỉ có của 26-2026')]).toEqual([1, true]);
    expect(existsSync(join(cwd, 'a.docx'))).toBe(false);
  });

  it('fills part III of the self-assessment from the points of a table', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), csvOf([{ '1.1': 2 }]));
    await ocop(['report', 'self', 'x.csv', '--out', 'a.md', '--edition', '26-2026'], { cwd });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('TỔNG ĐIỂM** | **100** | **99**');
  });
});

/** Names that something could trip over. */
const HOSTILE = [
  '<script>alert(1)</script>',
  "=cmd|'/C calc'!A0",
  ']]> & <![CDATA[',
  'Ồ'.repeat(300),
  '| **đậm** `mã` |',
];

describe('a product with a hostile name', () => {
  it.each(FORMATS)('harms no %s', async (format) => {
    const cwd = tempDir();
    const names = HOSTILE.map((name) => ({ 'Tên sản phẩm': `"${name}"` }));
    writeFileSync(join(cwd, 'x.csv'), csvOf(names));
    for (const kind of ['sheet', 'ranking', 'registration'] as const) {
      const out = `${kind}.${format}`;
      const args = ['report', kind, 'x.csv', '--out', out, '--edition', '26-2026', '--quiet'];
      expect([kind, (await ocop(args, { cwd })).status]).toEqual([kind, 0]);
      if (format === 'html') expect(readFileSync(join(cwd, out), 'utf8')).not.toMatch(/<script/i);
    }
  });
});

/** The paper of each kind, the way its page lies, and its name. */
const PRINTED: readonly (readonly [PaperKind, 'upright' | 'lying', string])[] = [
  ['sheet', 'upright', 'PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP'],
  ['summary', 'lying', 'BẢNG TỔNG HỢP ĐIỂM'],
  ['minutes', 'upright', 'BIÊN BẢN HỌP HỘI ĐỒNG'],
  ['ranking', 'upright', 'BẢNG XẾP HẠNG SẢN PHẨM OCOP'],
  ['recognition', 'lying', 'DANH SÁCH SẢN PHẨM OCOP ĐỀ NGHỊ CÔNG NHẬN'],
  ['commune', 'upright', 'BÁO CÁO'],
  ['registration', 'upright', 'PHIẾU ĐĂNG KÝ'],
  ['self', 'upright', 'BÁO CÁO TỰ ĐÁNH GIÁ VỀ SẢN PHẨM'],
];

describeInOffice('the papers in LibreOffice', () => {
  // One test, as LibreOffice is started once for all of them.
  it('begin on an A4 page that lies as it should, a page for each product, with what was scored', async () => {
    const papers = await printedPapers();
    const pages = new Map([...papers].map(([name, pdf]) => [name, pdfPages(pdf)]));
    for (const [kind, way, title] of PRINTED) {
      for (const format of ['docx', 'xlsx']) {
        const [first] = pages.get(`${kind}-${format}`) ?? [];
        const size = way === 'upright' ? [595, 842] : [842, 595];
        expect([kind, format, first?.width, first?.height]).toEqual([kind, format, ...size]);
        expect(first?.text).toContain(title);
      }
    }
    const forms = (pages.get('registration-docx') ?? []).filter(({ text }) => text.includes('PHIẾU ĐĂNG KÝ'));
    expect(forms).toHaveLength(11);
    const sheet = (pages.get('sheet-docx') ?? []).map((page) => page.text).join('\n');
    expect(sheet).toContain('Trần Minh Chủ');
    expect(sheet).toContain('☑');
    expect(sheet).toMatch(/Tổng điểm 96\/100 điểm/);
    // What a row is too low for, or a column too narrow, stands over what is next to it.
    expect(
      [...papers].flatMap(([name, pdf]) =>
        overlaps(pdf, name.startsWith('year')).map((words) => `${name}: ${words}`),
      ),
    ).toEqual([]);
    // No page of a form holds leftovers only, and no date is broken in two.
    for (const kind of ['registration', 'self']) {
      for (const format of ['docx', 'xlsx']) {
        const all = pages.get(`${kind}-${format}`) ?? [];
        const lines = all.map(({ text }) => text.split('\n').filter((line) => line.trim() !== ''));
        expect(lines.filter((each) => each.length < 14).map((each) => each.join('\n'))).toEqual([]);
        const dates = lines.flat().filter((line) => line.includes('ngày …… tháng'));
        expect(dates.length).toBeGreaterThan(0);
        expect(dates.filter((line) => !line.includes('ngày …… tháng …… năm ………'))).toEqual([]);
      }
    }
  });
});

/** Every paper as Word and as Excel, one product of those that have a page each; by kind and format. */
async function printedPapers(): Promise<ReadonlyMap<string, Buffer>> {
  const cwd = tempDir();
  const papers = PAPER_KINDS.flatMap((kind) =>
    (['docx', 'xlsx'] as const).map((format) => ({ kind, format })),
  );
  const files = await inTurn(papers, async ({ kind, format }) => {
    const file = join(cwd, `${kind}-${format}.${format}`);
    const input = kind === 'self' || kind === 'sheet' ? [firstOf(kind, cwd)] : inputOf(kind, cwd);
    expect((await ocop(['report', kind, ...input, '--out', file])).status).toBe(0);
    return file;
  });
  return new Map(convert(files, 'pdf').map((pdf) => [basename(pdf, '.pdf'), readFileSync(pdf)] as const));
}

/** Words of a page that stand over one another, at most ten. */
function overlaps(pdf: Buffer, isUpright: boolean): string[] {
  const words = pdfWords(pdf);
  const found: string[] = [];
  for (const [at, one] of words.entries()) {
    for (const other of words.slice(at + 1, at + 400)) {
      if (other.page !== one.page) break;
      const [left, top, right, bottom] = one.box.map((edge, side) =>
        side < 2 ? Math.max(edge, other.box[side] ?? 0) : Math.min(edge, other.box[side] ?? 0),
      ) as [number, number, number, number]; // four edges of four
      // Along a line letters touch, and across lines what rises above one reaches into the next; where headings stand
      // upright, either may be across.
      const [along, across] = isUpright ? [3, 3] : [2, 5];
      if (right - left > along && bottom - top > across) found.push(`${one.text} / ${other.text}`);
    }
  }
  return found.slice(0, 10);
}

/** The sample's head and its first rows. */
function firstOf(kind: PaperKind, cwd: string, rows = 1): string {
  const [name = ''] = INPUT[kind];
  const file = join(cwd, `${kind}.csv`);
  writeFileSync(
    file,
    readFileSync(name, 'utf8')
      .split('\n')
      .slice(0, rows + 1)
      .join('\n'),
  );
  return file;
}
