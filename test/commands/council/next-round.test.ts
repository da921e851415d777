import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fingerprint, sealOf } from '../../../src/sheets/digest.js';
import { readProducts } from '../../../src/sheets/product-list.js';
import { readRoundList } from '../../../src/sheets/round-list.js';
import type { SheetFile } from '../../../src/sheets/sheet-file.js';
import { testHost } from '../../support/host.js';
import { LAW } from '../../support/law.js';
import { lines, ocop } from '../../support/ocop.js';
import { answersOf, keep, roundSheet, textOf, type Less } from '../../support/round-sheets.js';
import { tempDir } from '../../support/temp.js';

const REGULATION =
  'name: Hội đồng thử\nlevel: province\nmembers:\n' +
  '  - { name: An, role: chair }\n  - { name: Bình }\n  - { name: Chi, role: secretary }\n';
const FIVE: Less = { '4.3': 1, '1.4': 2 };
/** Less than FIVE by more on 3.3 than on any other; more on 4.3. */
const LOW: Less = { '1.1': 1, '1.2': 1, '1.4': 1, '2.4': 1, '3.2': 1, '3.3': 1, '4.3': 1 };

const AN = roundSheet('An', 'SP1', { role: 'chair' });
const BINH = roundSheet('Bình', 'SP1', { less: LOW });
const CHI = roundSheet('Chi', 'SP1', { less: FIVE });
const GOOD = ['An', 'Bình', 'Chi'].map((member) => roundSheet(member, 'SP2'));

function meeting(sheets: readonly SheetFile[] = [AN, BINH, CHI, ...GOOD], more = ''): string {
  const cwd = tempDir();
  keep(join(cwd, 'phieu'), sheets);
  writeFileSync(join(cwd, 'council.yaml'), REGULATION + more);
  return cwd;
}

const council = (cwd: string, ...flags: string[]) =>
  ocop(['council', 'phieu', '--regulation', 'council.yaml', '--next-round', 'vong2', ...flags], { cwd });

const read = (cwd: string, ...names: string[]) => readFileSync(join(cwd, ...names), 'utf8');
const rows = (cwd: string, name: string) =>
  parse<Record<string, string>>(read(cwd, 'vong2', name), { columns: true, bom: true });
const list = (cwd: string, member: string, path = 'vong2') =>
  readRoundList(join(cwd, path), member, LAW, null, testHost());

describe('the lists of a next round', () => {
  it('are one for each member who scores again, and one for the secretary', async () => {
    const cwd = meeting();
    const { status, stdout } = await council(cwd);
    expect(status).toBe(1);
    expect(lines(stdout).at(-2)).toBe(
      'Đã ghi danh sách chấm lại 1 sản phẩm vào vong2: mỗi người một tệp (An, Bình, Chi), và vong-2.csv cho thư ký.',
    );
    expect(readdirSync(join(cwd, 'vong2')).sort()).toEqual(['An.csv', 'Bình.csv', 'Chi.csv', 'vong-2.csv']);
    expect(rows(cwd, 'vong-2.csv')).toEqual([
      {
        'Mã sản phẩm': 'SP1',
        'Tên sản phẩm': 'Sản phẩm SP1',
        'Chủ thể': 'HTX Dâu',
        Vòng: '2',
        'Thành viên chấm lại': 'An; Bình; Chi',
        'Chênh lệch giữa các phiếu': '15',
        'Tiêu chí lệch nhiều nhất': '4.3 (0–5); 1.1 (1–3); 1.2 (0–2); 1.4 (1–3); 3.3 (1–3)',
      },
    ]);
  });

  it('hold the member’s own points as a draft of the next round, which follows the first sheet', async () => {
    const cwd = meeting();
    await council(cwd);
    const [row] = rows(cwd, 'Bình.csv');
    expect(row).toMatchObject({
      'Mã sản phẩm': 'SP1',
      'Thành viên': 'Bình',
      'Vai trò': 'member',
      Vòng: '2',
      'Tình trạng phiếu': 'draft',
      'Niêm phong': '',
      'Niêm phong vòng trước': sealOf(textOf(BINH))?.slice(7),
      'Bộ sản phẩm': '1',
      'Văn bản': '26-2026',
      '1.1': '1',
      '4.3': '0',
    });
  });

  it('are read back: products, own answers, what they follow, what the members are apart on', async () => {
    const cwd = meeting();
    await council(cwd);
    const { products, problems, file } = await list(cwd, ' bình');
    expect([problems, file]).toEqual([[], join(cwd, 'vong2', 'Bình.csv')]);
    expect(products).toHaveLength(1);
    expect(products[0]).toMatchObject({
      product: BINH.product,
      edition: '26-2026',
      rated: '2026-10-12',
      member: 'Bình',
      role: 'member',
      round: 2,
      first: answersOf(LOW),
      followsDigest: sealOf(textOf(BINH)),
    });
    expect(products[0]?.set.set).toBe(1);
    expect(products[0]?.divergent.slice(0, 2)).toEqual([
      { code: '4.3', low: 0, high: 5, all: null },
      { code: '1.1', low: 1, high: 3, all: null },
    ]);
    expect((await list(cwd, 'Chi', join('vong2', 'Bình.csv'))).products).toEqual([]);
  });

  it.each([
    ['none', '4.3; 1.1; 1.2; 1.4; 3.3', { code: '4.3', low: null, high: null, all: null }],
    [
      'all',
      '4.3 (0, 5); 1.1 (1, 3); 1.2 (0, 2); 1.4 (1, 2, 3); 3.3 (1, 3)',
      { code: '4.3', low: 0, high: 5, all: [0, 5] },
    ],
  ])('show of the others what the regulation lets them: %s', async (show, cell, first) => {
    const cwd = meeting(undefined, `reScore: { show: ${show} }\n`);
    await council(cwd);
    expect(rows(cwd, 'An.csv')[0]?.['Tiêu chí lệch nhiều nhất']).toBe(cell);
    expect((await list(cwd, 'An')).products[0]?.divergent[0]).toEqual(first);
  });

  it('are for those of the pairs only, where the regulation says so', async () => {
    const cwd = meeting(undefined, 'reScore: { who: pairs }\n');
    await council(cwd);
    expect(readdirSync(join(cwd, 'vong2')).sort()).toEqual(['An.csv', 'Bình.csv', 'vong-2.csv']);
  });

  it('say the same to who scores last, and nothing of what the others have given meanwhile', async () => {
    const cwd = meeting();
    await council(cwd);
    const before = read(cwd, 'vong2', 'Chi.csv');
    const again = [roundSheet('An', 'SP1', { role: 'chair', after: AN, less: { '9': 1 } })];
    keep(join(cwd, 'phieu'), [...again, roundSheet('Bình', 'SP1', { after: BINH, less: FIVE })]);
    await ocop(['council', 'phieu', '--regulation', 'council.yaml', '--next-round', 'con-lai'], { cwd });
    expect(readdirSync(join(cwd, 'con-lai')).sort()).toEqual(['Chi.csv', 'vong-2.csv']);
    expect(read(cwd, 'con-lai', 'Chi.csv')).toBe(before);
  });

  it('are read by the commands that read sheets and products', async () => {
    const cwd = meeting();
    await council(cwd);
    const path = join('vong2', 'Bình.csv');
    const counted = await ocop(['council', path, '--format', 'ndjson', '--quiet'], { cwd });
    expect(JSON.parse(counted.stdout)).toMatchObject({ sheets: [], leftOut: [{ reason: 'draft' }] });
    expect((await ocop(['rate', path, '--format', 'ndjson'], { cwd })).status).toBe(0);
    const { products, problems } = await readProducts(join(cwd, path), LAW, null, null, null, testHost());
    expect([problems, products.map(({ product }) => product)]).toEqual([[], [BINH.product]]);
    const taken = await ocop(['sheet', 'import', path, '--dir', 'phieu'], { cwd });
    expect([taken.status, lines(taken.stderr)[0]]).toEqual([0, 'Đã ghi 1 phiếu vào phieu.']);
    expect(read(cwd, 'phieu', 'Bình', 'SP1.vong-2.yaml')).toContain(
      '\nstatus: draft\nround: 2\nfollows: sha256:',
    );
  });

  it('of rows that nobody has sealed follow the fingerprint of the file that is made of them', async () => {
    const drafts = [AN, BINH, CHI].map((one): SheetFile => ({ ...one, status: 'draft', history: [] }));
    const cwd = meeting(drafts);
    await ocop(['sheet', 'export', 'phieu', '--out', 'bang.csv'], { cwd });
    writeFileSync(join(cwd, 'bang.csv'), read(cwd, 'bang.csv').replaceAll(',draft,', ',,'));
    const flags = ['--regulation', 'council.yaml', '--next-round', 'vong2'];
    await ocop(['council', 'bang.csv', ...flags], { cwd });
    const { followsDigest } = (await list(cwd, 'Bình')).products[0] ?? {};
    expect(followsDigest).toBe(fingerprint(read(cwd, 'phieu', 'Bình', 'SP1.yaml')));
  });

  it('are not written where there is nothing to score again', async () => {
    const cwd = meeting(GOOD);
    const { status, stdout } = await council(cwd);
    expect([status, lines(stdout).at(-1)]).toEqual([
      0,
      'Không có sản phẩm nào phải chấm lại; không ghi danh sách vòng sau.',
    ]);
    expect(readdirSync(cwd)).not.toContain('vong2');
  });

  it('go to no folder that has files, unless they may be written over; nothing is left half written', async () => {
    const cwd = meeting();
    mkdirSync(join(cwd, 'vong2'));
    expect((await council(cwd)).status).toBe(1); // an empty one will do
    const before = read(cwd, 'vong2', 'An.csv');
    writeFileSync(join(cwd, 'vong2', 'An.csv'), 'x');
    const refused = await council(cwd, '--out', 'kq.csv');
    expect([refused.status, refused.stderr]).toEqual([
      2,
      'vong2 đã có; chọn tên khác, hoặc thêm --force để ghi đè.\n',
    ]);
    expect(readdirSync(cwd)).not.toContain('kq.csv');
    writeFileSync(join(cwd, 'vong2', 'Dung.csv'), 'y');
    const again = await council(cwd, '--force');
    expect([again.status, lines(again.stdout).at(-2)]).toEqual([
      1,
      'Đã ghi danh sách chấm lại 1 sản phẩm vào vong2: mỗi người một tệp (An, Bình, Chi), và vong-2.csv cho thư ký. Thư mục ấy còn Dung.csv không phải của lần ghi này: chuyển đi nơi khác, kẻo thành viên mở nhầm danh sách cũ.',
    ]);
    expect([read(cwd, 'vong2', 'An.csv'), read(cwd, 'vong2', 'Dung.csv')]).toEqual([before, 'y']);
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
    mkdirSync(join(cwd, 'vong3', 'An.csv'), { recursive: true });
    const flags = ['--regulation', 'council.yaml', '--next-round', 'vong3', '--force'];
    expect((await ocop(['council', 'phieu', ...flags], { cwd })).status).toBe(2);
    expect(readdirSync(join(cwd, 'vong3'))).toEqual(['An.csv']);
  });
});
