import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ocop, ROOT } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

const sample = (name: string) => join(ROOT, 'samples', name);
const SHEETS = sample('tinh-26-2026.csv');
const REGISTER = sample('so-khanh-son-2024.csv');
const COUNCIL = ['council', sample('phieu-hoi-dong.csv'), '--regulation', sample('hoi-dong.yaml')];
const PLAN = ['plan', 'check', sample('ke-hoach/khanh-hoa-2021-2025.yaml'), REGISTER];
const MEASURES = 'products,share,median,growth,upgraded';

/** What products came to: a tally counts it. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  'cham.csv': ['rate', SHEETS],
  'cham.json': ['rate', SHEETS],
  'cham.ndjson': ['rate', SHEETS],
  'council.csv': [...COUNCIL, '--lang', 'en'],
  'hoi-dong.csv': COUNCIL,
  'hoi-dong.ndjson': COUNCIL,
  'rated.csv': ['rate', SHEETS, '--ranked', '--group-by', 'commune', '--lang', 'en'],
};

/** Figures and advice: nothing counts them. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'advice.csv': ['advise', SHEETS, '--lang', 'en'],
  'ban-ghi.csv': ['tally', REGISTER, '--why', 'Cộng'],
  'ban-ghi.json': ['tally', REGISTER, '--why', 'Cộng'],
  'chi-tieu.csv': PLAN,
  'chi-tieu.json': PLAN,
  'nang-hang.csv': ['advise', SHEETS],
  'nang-hang.json': ['advise', SHEETS],
  'tally.csv': ['tally', REGISTER, '--lang', 'en', '--by', 'branch'],
  'tong-hop.csv': ['tally', REGISTER, '--by', 'commune,stars', '--measure', MEASURES, '--year', '2024'],
  'tong-hop.json': ['tally', REGISTER],
};

const named = (results: object) => Object.keys(results).toSorted().join(', ');

describe('results of ours that a pattern finds', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'ocop-'));
  beforeAll(async () => {
    for (const [out, args] of Object.entries({ ...COUNTED, ...OTHERS }))
      await ocop([...args, '--out', out], { cwd });
  }, 120_000);
  afterAll(() => {
    rmSync(cwd, { recursive: true });
  });

  it('are skipped by "rate" and named', async () => {
    copyFileSync(SHEETS, join(cwd, 'z.csv'));
    const { status, stdout, stderr } = await ocop(['rate', '*'], { cwd });
    rmSync(join(cwd, 'z.csv'));
    expect(stderr).toBe(
      `Đọc 1 tệp khớp "*".\nBỏ qua kết quả do chương trình này viết ra: ${named({ ...COUNTED, ...OTHERS })}.\n`,
    );
    expect([status, stdout]).toEqual([0, (await ocop(['rate', SHEETS])).stdout]);
  });

  it('are skipped by "tally" where they are figures or advice', async () => {
    const { status, stdout, stderr } = await ocop(['tally', '*'], { cwd });
    expect(stderr).toContain(`do chương trình này viết ra: ${named(OTHERS)}.\n`);
    const counted = Object.keys(COUNTED).toSorted();
    expect([status, stdout]).toEqual([0, (await ocop(['tally', ...counted], { cwd })).stdout]);
  });

  it('are read where they are named outright', async () => {
    const { status, stdout } = await ocop(['rate', 'cham.csv'], { cwd });
    expect([status, stdout]).toEqual([0, (await ocop(['rate', SHEETS])).stdout]);
    const only = await ocop(['rate', 'cham*'], { cwd });
    expect([only.status, only.stderr.startsWith('Chỉ thấy kết quả')]).toEqual([2, true]);
  });

  it('are skipped with semicolons too', async () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'a.csv'), csvOf([{}], { delimiter: ';' }));
    await ocop(['rate', 'a.csv', '--out', 'b.csv'], { cwd: dir });
    expect((await ocop(['rate', '*.csv'], { cwd: dir })).stderr).toContain('viết ra: b.csv.');
  });
});

describe('a table of somebody else that a pattern finds', () => {
  const HEADED = [
    'Sao theo điểm',
    'Stars by points',
    'Kế hoạch nâng hạng',
    'Upgrade plan',
    'Sheets too far apart',
  ];

  it.each(HEADED)('is rated though a column is headed "%s"', async (heading) => {
    const cwd = tempDir();
    mkdirSync(join(cwd, 'xa'));
    writeFileSync(join(cwd, 'xa/a.csv'), csvOf([{ ma_san_pham: 'A', [heading]: 4 }]));
    writeFileSync(join(cwd, 'xa/b.csv'), csvOf([{ ma_san_pham: 'B', 'Ghi chú': 'ocop tally: ' }]));
    const { status, stdout, stderr } = await ocop(['rate', 'xa/*.csv', '--format', 'ndjson'], { cwd });
    expect([status, stdout.split('{"product":').length - 1]).toEqual([0, 2]);
    expect(stderr).not.toContain('Bỏ qua kết quả');
  });

  it('is rated though it has some of our headings in another order', async () => {
    const cwd = tempDir();
    const row = {
      ma_san_pham: 'A',
      'Tổng điểm': 1,
      'Số sao': 4,
      'Sao theo điểm': 4,
      'Trạng thái': 'x',
      'Lưu ý': '',
    };
    writeFileSync(join(cwd, 'a.csv'), csvOf([row]));
    expect((await ocop(['rate', '*.csv', '--quiet'], { cwd })).stdout).toContain('   1  A');
  });

  it.each([
    [
      'its columns are called as those of a tally',
      'Số sao,Xã,Sản phẩm,Chủ thể\n4,Xã A,Trà,HTX A\n3,Xã B,Chè,HTX B\n',
    ],
    ['a remark names a tally', 'Tên sản phẩm,Chủ thể,Số sao,ocop tally\nTrà,HTX A,4,x\nChè,HTX B,3,x\n'],
  ])('is counted though %s', async (_, text) => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'so.csv'), text);
    const { stdout, stderr } = await ocop(['tally', '*.csv', '--format', 'csv'], { cwd });
    expect(stderr).not.toContain('viết ra');
    expect(stdout).toContain('Cộng,2,2,');
  });
});
