import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormData } from '../../../src/sheets/form-data.js';
import { lines, ocop } from '../../support/ocop.js';
import { keep, roundSheet, type Less } from '../../support/round-sheets.js';
import { tempDir } from '../../support/temp.js';

const REGULATION =
  'name: Hội đồng thử\nlevel: province\nmembers:\n' +
  '  - { name: An, role: chair, agency: Sở A }\n  - { name: Bình }\n  - { name: Chi, role: secretary }\n';

const listOf = (sets: readonly number[]) =>
  `ma_san_pham,ten_san_pham,chu_the,bo_san_pham\n${sets
    .map((set, at) => `SP${String(at + 1)},Sản phẩm ${String(at + 1)},HTX ${String(at % 2)},${String(set)}\n`)
    .join('')}`;

function desk(sets: readonly number[] = [1, 9, 26]): string {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'sp.csv'), listOf(sets));
  writeFileSync(join(cwd, 'council.yaml'), REGULATION);
  return cwd;
}

const form = (cwd: string, ...flags: string[]) =>
  ocop(['form', '--date', '2026-10-12', ...flags], { cwd, now: new Date('2026-10-01T08:00:00Z') });

const page = (cwd: string, file = 'chamdiem.html') => readFileSync(join(cwd, file), 'utf8');

function dataIn(html: string): FormData {
  const [, json = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json) as FormData;
}

const PRODUCTS = ['--products', 'sp.csv'] as const;
const COUNCIL = ['--regulation', 'council.yaml'] as const;

describe('ocop form', () => {
  it('makes one page with the products, the names, and the law of just their sets', async () => {
    const cwd = desk();
    const { status, stderr } = await form(cwd, ...PRODUCTS, ...COUNCIL);
    expect(status).toBe(0);
    expect(lines(stderr).at(-2)).toMatch(/^Đã ghi chamdiem\.html: 3 sản phẩm, 3 bộ, \d+ KB\.$/);
    const data = dataIn(page(cwd));
    expect(data.products.map(({ product, rated }) => [product.code, rated])).toEqual([
      ['SP1', '2026-10-12'],
      ['SP2', '2026-10-12'],
      ['SP3', '2026-10-12'],
    ]);
    expect(data.sets.map(({ set }) => set)).toEqual([1, 9, 26]);
    expect(data.editions.map(({ edition }) => edition)).toEqual(['26-2026']);
    expect(data.members).toEqual([
      { name: 'An', role: 'chair', agency: 'Sở A' },
      { name: 'Bình', role: 'member', agency: null },
      { name: 'Chi', role: 'secretary', agency: null },
    ]);
  });

  it('is the same page to the byte, of the same lists, and has another name of its own of others', async () => {
    const cwd = desk();
    await form(cwd, ...PRODUCTS, '--out', 'a.html');
    await form(cwd, ...PRODUCTS, '--out', 'b.html');
    expect(page(cwd, 'a.html')).toBe(page(cwd, 'b.html'));
    await form(cwd, ...PRODUCTS, ...COUNCIL, '--out', 'c.html');
    expect(dataIn(page(cwd, 'c.html')).id).not.toBe(dataIn(page(cwd, 'a.html')).id);
  });

  it('names in its policy the very program and style that stand in it, and nothing else', async () => {
    const cwd = desk();
    await form(cwd, ...PRODUCTS);
    const html = page(cwd);
    const inside = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(html)?.[1] ?? '';
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(html).toContain(
      `content="default-src 'none'; script-src ${hash(inside('script'))}; style-src ${hash(inside('style'))}; ` +
        `connect-src 'none'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/\b(?:src|href)="(?!#)/);
  });

  it('lets nothing that a list says end what it stands in', async () => {
    const cwd = desk();
    writeFileSync(
      join(cwd, 'sp.csv'),
      'ma_san_pham,ten_san_pham,chu_the,bo_san_pham\nSP1,</script><script>1</script>,<!--<script>,1\n',
    );
    await form(cwd, ...PRODUCTS, '--member', '</title><b>');
    const html = page(cwd);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).toContain('<title>Chấm điểm OCOP – &lt;/title&gt;&lt;b&gt;</title>');
    expect(dataIn(html).products[0]?.product.name).toBe('</script><script>1</script>');
  });

  it('keeps within its size: 20 products of 5 sets 600 KB, all sets of an edition 2.5 MB', async () => {
    const cwd = desk(Array.from({ length: 20 }, (_, at) => 1 + (at % 5)));
    await form(cwd, ...PRODUCTS, ...COUNCIL);
    expect(statSync(join(cwd, 'chamdiem.html')).size).toBeLessThan(600_000);
    const all = desk(Array.from({ length: 26 }, (_, at) => at + 1));
    await form(all, ...PRODUCTS, ...COUNCIL);
    expect(dataIn(page(all)).sets).toHaveLength(26);
    expect(statSync(join(all, 'chamdiem.html')).size).toBeLessThan(2_500_000);
  });

  it('makes a page for each member who is named, by the role that the regulation gives', async () => {
    const cwd = desk();
    const { stderr } = await form(cwd, ...PRODUCTS, ...COUNCIL, '--member', 'an', '--member', 'Bình');
    const wrote = lines(stderr).filter((line) => line.startsWith('Đã ghi'));
    expect(wrote.map((line) => line.split(':')[0])).toEqual([
      'Đã ghi chamdiem-An.html',
      'Đã ghi chamdiem-Bình.html',
    ]);
    // The command that takes what they send back can be copied as it stands.
    expect(stderr).toContain(`ocop council nop ${COUNCIL.join(' ')}\n`);
    expect(dataIn(page(cwd, 'chamdiem-An.html')).members).toEqual([
      { name: 'An', role: 'chair', agency: 'Sở A' },
    ]);
  });

  it('shows what the producers gave themselves, and what looks odd in the list', async () => {
    const cwd = desk();
    writeFileSync(join(cwd, 'tu.csv'), 'ma_san_pham,van_ban,bo_san_pham,1.1\nSP1,26-2026,1,2\n');
    writeFileSync(
      join(cwd, 'sp.csv'),
      'ma_san_pham,ten_san_pham,chu_the,bo_san_pham,nganh\nSP1,Bưởi,HTX,1,Thực phẩm\nSP2,Rượu,HTX,1,Đồ uống\n',
    );
    const { stderr } = await form(cwd, ...PRODUCTS, '--self', 'tu.csv');
    const { products } = dataIn(page(cwd));
    expect(products.map(({ self }) => self)).toEqual([{ '1.1': 2 }, null]);
    expect(products.map(({ odd }) => odd?.code ?? null)).toEqual([null, 'other-group']);
    expect(stderr).toContain('SP2: Chú ý: danh sách ghi "Đồ uống"');
  });

  it('makes a page for each producer, to assess their own products', async () => {
    const cwd = desk();
    const { status } = await form(cwd, '--self', ...PRODUCTS, '--out', 'tucham.html');
    expect(status).toBe(0);
    const data = dataIn(page(cwd, 'tucham-HTX 0.html'));
    expect(data.self).toBe(true);
    expect(data.members).toEqual([{ name: 'HTX 0', role: 'producer', agency: null }]);
    expect(data.products.map(({ product }) => product.code)).toEqual(['SP1', 'SP3']);
    expect(existsSync(join(cwd, 'tucham-HTX 1.html'))).toBe(true);
  });

  it('of a later round makes a page for each who scores again, with nobody else’s points but as agreed', async () => {
    const cwd = desk();
    const low: Less = { '1.1': 1, '1.2': 1, '1.4': 1, '2.4': 1, '3.2': 1, '3.3': 1, '4.3': 1 };
    const sheets = [
      roundSheet('An', 'SP1', { role: 'chair' }),
      roundSheet('Bình', 'SP1', { less: low }),
      roundSheet('Chi', 'SP1', { role: 'secretary' }),
    ];
    keep(join(cwd, 'phieu'), sheets);
    await ocop(['council', 'phieu', ...COUNCIL, '--next-round', 'vong2'], { cwd });
    const { status, stderr } = await form(cwd, '--round', '2', 'vong2', ...COUNCIL, '--out', 'vong2.html');
    expect([status, lines(stderr).length]).toEqual([0, 4]);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.html'))).toEqual([
      'vong2-An.html',
      'vong2-Bình.html',
      'vong2-Chi.html',
    ]);
    const data = dataIn(page(cwd, 'vong2-Bình.html'));
    expect(data.round).toBe(2);
    expect(data.members).toEqual([{ name: 'Bình', role: 'member', agency: null }]);
    const [product] = data.products;
    expect(product?.again?.follows).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(product?.again?.first['1.1']).toEqual({ points: 1, option: 1 });
    expect(product?.again?.divergent.map(({ code }) => code)).toContain('3.3');
  });

  it.each([
    [[], 'Chưa có danh sách sản phẩm: thêm --products TỆP.'],
    [[...PRODUCTS, '--out', 'a.pdf'], 'a.pdf: trang chấm điểm là tệp HTML; đặt tên có đuôi .html.'],
    [['--round', '2'], 'Vòng 2 chấm theo danh sách của thư ký: thêm thư mục do'],
    [['vong2'], 'Thư mục vong2 chỉ dùng từ vòng sau: thêm --round 2; ở vòng đầu dùng --products TỆP.'],
    [['--self', ...PRODUCTS, '--member', 'An'], 'không dùng cùng --member'],
    [
      [...PRODUCTS, ...COUNCIL, '--member', 'Dũng'],
      'Quy chế không có thành viên "Dũng"; các thành viên: An, Bình, Chi.',
    ],
    [[...PRODUCTS, '--member', ' '], '--member không được để trống.'],
  ])('says what it lacks: %j', async (flags, told) => {
    const cwd = desk();
    const { status, stderr } = await form(cwd, ...flags);
    expect(status).toBe(2);
    expect(stderr).toContain(told);
  });

  it('takes the place of nothing that is there, nor of its list', async () => {
    const cwd = desk();
    writeFileSync(join(cwd, 'chamdiem.html'), 'của tôi');
    expect((await form(cwd, ...PRODUCTS)).status).toBe(2);
    expect(page(cwd)).toBe('của tôi');
    expect((await form(cwd, ...PRODUCTS, '--force')).status).toBe(0);
  });

  it('makes no page where no product can be scored', async () => {
    const cwd = desk();
    writeFileSync(join(cwd, 'sp.csv'), 'ma_san_pham,ten_san_pham,bo_san_pham\nSP1,Bưởi,99\n');
    const { status, stderr } = await form(cwd, ...PRODUCTS);
    expect(status).toBe(2);
    expect(stderr).toContain('sp.csv không có sản phẩm nào để chấm, nên không làm trang.');
  });
});
