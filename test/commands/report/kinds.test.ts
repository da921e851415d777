import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAPER_KINDS } from '../../../src/papers/paper-kinds.js';
import { PAPER_OPTIONS, papersWith } from '../../../src/papers/paper-options.js';
import { lines, ocop, ROOT } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

/* A paper takes what it is made from and what is said of it; anything else is refused by its name. */

const SAMPLES = [
  'tinh-26-2026.csv',
  'phieu-hoi-dong.csv',
  'hoi-dong.yaml',
  'san-pham.csv',
  'cong-nhan-lam-dong.csv',
];

async function folder(): Promise<string> {
  const cwd = tempDir();
  for (const name of SAMPLES) copyFileSync(join(ROOT, 'samples', name), join(cwd, name));
  const council = ['council', 'phieu-hoi-dong.csv', '--regulation', 'hoi-dong.yaml', '--quiet', '--out'];
  await ocop(['rate', 'tinh-26-2026.csv', '--quiet', '--out', 'cham.csv'], { cwd });
  await ocop(['rate', 'tinh-26-2026.csv', '--quiet', '--out', 'cham.xlsx'], { cwd });
  for (const form of ['csv', 'xlsx', 'ndjson']) await ocop([...council, `kq.${form}`], { cwd });
  await ocop(['tally', 'cong-nhan-lam-dong.csv', '--quiet', '--out', 'dem.csv'], { cwd });
  return cwd;
}

const MEMBERS = 'biên bản họp Hội đồng làm từ phiếu của từng thành viên Hội đồng.';
const YEAR = 'báo cáo năm làm từ sổ sản phẩm.';

describe('a file that a paper is not made from', () => {
  it.each([
    ['minutes', 'cham.csv', `cham.csv là kết quả của "ocop rate"; ${MEMBERS}`],
    ['minutes', 'cham.xlsx', `cham.xlsx là kết quả của "ocop rate"; ${MEMBERS}`],
    ['minutes', 'kq.csv', `kq.csv là kết quả của "ocop council"; ${MEMBERS}`],
    ['minutes', 'kq.xlsx', `kq.xlsx là kết quả của "ocop council"; ${MEMBERS}`],
    ['minutes', 'kq.ndjson', `kq.ndjson là kết quả của "ocop council"; ${MEMBERS}`],
    ['minutes', 'dem.csv', `dem.csv là số liệu của "ocop tally"; ${MEMBERS}`],
    ['minutes', 'san-pham.csv', `san-pham.csv là danh sách sản phẩm, chưa ghi sao nào; ${MEMBERS}`],
    ['minutes', 'cong-nhan-lam-dong.csv', `cong-nhan-lam-dong.csv là sổ sản phẩm; ${MEMBERS}`],
    ['recognition', 'kq.csv', 'kq.csv là kết quả của "ocop council"; danh sách đề nghị công nhận'],
    ['certificates', 'cham.csv', 'cham.csv là kết quả của "ocop rate"; giấy chứng nhận làm từ sổ sản phẩm.'],
    ['certificates', 'hoi-dong.yaml', 'hoi-dong.yaml là Quy chế của Hội đồng; giấy chứng nhận làm từ sổ'],
    [
      'public-list',
      'kq.xlsx',
      'kq.xlsx là kết quả của "ocop council"; danh sách công bố làm từ sổ sản phẩm.',
    ],
    ['year', 'phieu-hoi-dong.csv', `phieu-hoi-dong.csv là bảng phiếu; ${YEAR}`],
    ['year', 'san-pham.csv', `san-pham.csv là danh sách sản phẩm, chưa ghi sao nào; ${YEAR}`],
  ])('%s of %s', async (kind, file, said) => {
    const cwd = await folder();
    const more: Readonly<Record<string, readonly string[]>> = {
      minutes: ['--regulation', 'hoi-dong.yaml'],
      'public-list': ['--at', '31/12/2026'],
      year: ['--year', '2026'],
    };
    const { status, stderr } = await ocop(
      ['report', kind, file, '--out', 'giay.docx', '--quiet', ...(more[kind] ?? [])],
      { cwd },
    );
    expect([status, lines(stderr).at(-1)?.startsWith(said), existsSync(join(cwd, 'giay.docx'))]).toEqual([
      2,
      true,
      false,
    ]);
  });

  it('but those that it is made from have their own mistakes', async () => {
    const cwd = await folder();
    const { stderr } = await ocop(['report', 'summary', 'tinh-26-2026.csv', '--out', 'giay.docx'], { cwd });
    expect(stderr).toContain('không có cột thành viên nên không biết phiếu của ai');
  });
});

describe('an option of another paper', () => {
  it('is refused by its name, all of them at once, with the papers that take it', async () => {
    const { status, stderr } = await ocop(
      ['report', 'certificates', 'so.csv', '--out', 'a.docx', '--year', '2026', '--short', '--drafts'],
      { cwd: tempDir() },
    );
    expect([status, lines(stderr)]).toEqual([
      2,
      [
        '--short không dùng cho giấy chứng nhận; bỏ đi. Giấy tờ dùng --short: sheet (phiếu đánh giá).',
        '--drafts không dùng cho giấy chứng nhận; bỏ đi. Giấy tờ dùng --drafts: summary (bảng tổng hợp điểm), minutes (biên bản họp Hội đồng), recognition (danh sách đề nghị công nhận).',
        '--year không dùng cho giấy chứng nhận; bỏ đi. Giấy tờ dùng --year: year (báo cáo năm).',
      ],
    ]);
  });

  it('is refused of an annex that is made from a register', async () => {
    const cwd = await folder();
    const { status, stderr } = await ocop(
      ['report', 'recognition', 'cong-nhan-lam-dong.csv', '--drafts', '--out', 'a.docx'],
      { cwd },
    );
    expect([
      status,
      stderr.includes('--drafts không dùng cho phụ lục của quyết định công nhận, làm từ sổ; bỏ đi.'),
    ]).toEqual([2, true]);
  });

  it('is one that some paper takes, whichever it is', () => {
    expect(PAPER_OPTIONS.filter((option) => papersWith(option, PAPER_KINDS).length === 0)).toEqual([]);
  });
});
