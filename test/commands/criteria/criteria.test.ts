import { parse } from 'csv-parse/sync';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CRITERIA_DIR } from '../../../src/base/package-root.js';
import { lines, ocop } from '../../support/ocop.js';
import { csvOf } from '../../support/tables.js';
import { tempDir } from '../../support/temp.js';

const SET_1 = '26-2026/01-rau-cu-qua-hat-tuoi.yaml';

/** A folder with a file of ours, changed. */
function corrections(name: string, from: string, to: string): string {
  const dir = tempDir();
  mkdirSync(join(dir, name, '..'), { recursive: true });
  cpSync(join(CRITERIA_DIR, name), join(dir, name));
  writeFileSync(join(dir, name), readFileSync(join(dir, name), 'utf8').replace(from, to));
  return dir;
}

describe('ocop criteria check', () => {
  it('passes our law, with a warning for each disputed set, by file and line', async () => {
    const { status, stdout, stderr } = await ocop(['criteria', 'check']);
    expect([status, stderr]).toEqual([0, 'Đã kiểm tra 78 bộ sản phẩm của 3 văn bản: 0 lỗi, 6 lưu ý.\n']);
    const inDoubt = [
      ['1048-2019/16', 'Phụ lục, bộ 16, tiêu chí 7, mức 2 (có thể do bản chép): Mức thứ hai của tiêu chí 7'],
      ['1048-2019/19', 'Phụ lục, bộ 19, phần C (chính Quyết định không cộng đủ điểm): Phần C in 40 điểm'],
      ['148-2023/07', 'Phụ lục III, bộ 7, tiêu chí 6.4 (có thể do bản chép): Tiêu chí 6.4 ghi tối đa 4'],
      ['148-2023/11', 'Phụ lục III, bộ 11, mục 6 (chính Quyết định không cộng đủ điểm): Mục 6 cộng được 13'],
      ['148-2023/12', 'Phụ lục III, bộ 12, mục 6 (chính Quyết định không cộng đủ điểm): Mục 6 cộng được 13'],
      ['148-2023/13', 'Phụ lục III, bộ 13, mục 6 (chính Quyết định không cộng đủ điểm): Mục 6 cộng được 14'],
    ] as const;
    expect(lines(stdout)).toHaveLength(inDoubt.length);
    for (const [index, [file, said]] of inDoubt.entries()) {
      const [edition = '', set] = file.split('/');
      const told = lines(stdout)[index] ?? '';
      expect(told).toMatch(new RegExp(`^criteria/${file}-[^:]*\\.yaml:\\d+:\\d+: lưu ý: `));
      expect(told).toContain(`bộ ${String(Number(set))} của ${edition} chưa rõ ở ${said}`);
    }
  });

  it('takes them for errors when it is strict', async () => {
    expect(await ocop(['criteria', 'check', '--strict'])).toMatchObject({
      status: 1,
      stderr: 'Đã kiểm tra 78 bộ sản phẩm của 3 văn bản: 6 lỗi, 0 lưu ý.\n',
    });
  });

  it('checks a corrected set in place of ours', async () => {
    const dir = corrections(SET_1, 'points: 2', 'points: 1');
    const { status, stdout } = await ocop(['criteria', 'check', '--criteria', dir, '--lang', 'en']);
    expect(status).toBe(1);
    expect(stdout).toContain("criterion 1.1: the options' points have to rise, read 1, 1, 3.");
  });
});

it('an edition with none before it is compared with none', async () => {
  expect(await ocop(['criteria', 'diff', '1', '--to', '1048'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Không có văn bản nào trước 1048-2019; dùng --from để chọn văn bản so sánh.\n',
  });
});

describe('ocop criteria list', () => {
  it('lists the sets of one edition, or of both', async () => {
    const { stdout } = await ocop(['criteria', 'list', '--edition', '148']);
    expect(lines(stdout)[0]).toBe(
      '148-2023: Quyết định 148/QĐ-TTg ngày 24/02/2023, hiệu lực từ 24/02/2023 đến 21/07/2026',
    );
    expect(lines(stdout).filter((line) => /^ +\d+\. /.test(line))).toHaveLength(26);
    expect(stdout).toContain('  11. Chè tươi, chè chế biến [chưa rõ trong nguồn]');
    const both = JSON.parse((await ocop(['criteria', 'list', '--format', 'json'])).stdout) as unknown[];
    expect(both).toHaveLength(78);
  });
});

describe('ocop criteria show', () => {
  it("says of 3.1 and 3.2 that they lie outside the producer's power", async () => {
    const page = (await ocop(['criteria', 'show', '9'])).stdout;
    expect(page.match(/Ngoài tầm của chủ thể: /g)).toHaveLength(2);
    const set = JSON.parse((await ocop(['criteria', 'show', '9', '--format', 'json'])).stdout) as {
      parts: { sections: { criteria: { code: string; beyondProducer: boolean }[] }[] }[];
    };
    const criteria = set.parts.flatMap(({ sections }) => sections.flatMap((section) => section.criteria));
    expect(criteria.filter((one) => one.beyondProducer).map(({ code }) => code)).toEqual(['3.1', '3.2']);
  });

  it('shows a set as the contract has it', async () => {
    const { stdout } = await ocop(['criteria', 'show', 'nuoc mam', '--format', 'json']);
    const set = JSON.parse(stdout) as Record<string, unknown> & {
      parts: { sections: { criteria: unknown[] }[] }[];
    };
    expect(Object.keys(set).slice(0, 7)).toEqual([
      'edition',
      'set',
      'name',
      'branch',
      'group',
      'parts',
      'disputed',
    ]);
    expect([set.edition, set.set, set.branch, set.disputed]).toEqual(['26-2026', 9, 'Thực phẩm', null]);
    expect(Object.keys(set.parts[0] ?? {})).toEqual(['part', 'max', 'sections']);
    expect(Object.keys(set.parts[0]?.sections[0] ?? {})).toEqual(['no', 'title', 'max', 'criteria']);
    const [first] = set.parts[0]?.sections[0]?.criteria ?? [];
    expect(Object.keys(first ?? {}).slice(0, 6)).toEqual([
      'code',
      'label',
      'title',
      'max',
      'star',
      'options',
    ]);
    expect(first).toMatchObject({
      code: '1.1',
      label: '1.1',
      title: 'Nguồn nguyên liệu',
      max: 5,
      star: null,
      options: [
        { points: 1, star: 3 },
        { points: 3, star: null },
        { points: 5, star: null },
      ],
    });
  });

  it('gives cases in place of options, and a heading to nested criteria', async () => {
    const criteria = async (set: string) =>
      (
        JSON.parse((await ocop(['criteria', 'show', set, '--format', 'json'])).stdout) as {
          parts: { sections: { criteria: Record<string, unknown>[] }[] }[];
        }
      ).parts.flatMap((part) => part.sections.flatMap((section) => section.criteria));
    const eight = (await criteria('26')).find((one) => one.code === '8');
    expect(eight).not.toHaveProperty('options');
    expect(eight?.cases).toMatchObject([
      {
        case: 'a',
        title: 'Trường hợp 1: Dịch vụ du lịch do cộng đồng cung cấp',
        options: [{ points: 1 }, { points: 3 }],
      },
      { case: 'b' },
    ]);
    expect((await criteria('11')).find((one) => one.code === '6.2.1')).toMatchObject({ heading: '6.2' });
  });

  it('shows a page, which says of a disputed set that it is one', async () => {
    const { stdout } = await ocop(['criteria', 'show', '7', '--edition', '148-2023']);
    expect(stdout).toContain('Chưa rõ trong nguồn (Phụ lục III, bộ 7, tiêu chí 6.4; có thể do bản chép)');
    expect(stdout).toContain('PHẦN C (35 điểm)');
    expect(stdout).toContain('4★ cần ít nhất một mức của tiêu chí này');
    expect(Math.max(...lines(stdout).map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it('names the candidates of an ambiguous name', async () => {
    expect(await ocop(['criteria', 'show', 'rau'])).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        '"rau" có thể là nhiều bộ; ghi số của bộ:',
        '  1. Rau, củ, quả, hạt tươi',
        '  7. Chế biến từ rau, củ, quả, hạt\n',
      ].join('\n'),
    });
  });

  it.each([
    ['xe máy', 'Không có bộ sản phẩm nào tên "xe máy" trong 26-2026; xem "ocop criteria list".\n'],
    ['1 --edition 149', 'Không có văn bản "149"; dùng một trong: 1048-2019, 148-2023, 26-2026.\n'],
  ])('%s: refused in a sentence', async (asked, sentence) => {
    const args = asked.startsWith('xe') ? [asked] : asked.split(' ');
    expect(await ocop(['criteria', 'show', ...args])).toEqual({ status: 2, stdout: '', stderr: sentence });
  });
});

describe('ocop criteria diff', () => {
  it('tells what was added, dropped, re-pointed, re-starred and re-worded', async () => {
    const { stdout } = await ocop(['criteria', 'diff', '1']);
    expect(lines(stdout).slice(0, 3)).toEqual([
      'Bộ 1: 148-2023 so với 26-2026',
      'Rau, củ, quả, hạt tươi',
      expect.stringMatching(/^Thêm \d+, bỏ \d+, đổi số \d+, đổi điểm \d+, đổi sao \d+, đổi lời \d+\.$/),
    ]);
    expect(stdout).toContain(
      '1.2 Vùng nguyên liệu được cấp chứng nhận chất lượng\n  + tiêu chí mới, 2 điểm\n',
    );
    expect(stdout).toContain('3.5 Kế toán\n  - bỏ tiêu chí, 1 điểm\n');
  });

  it('finds a set by its name where the numbers differ, names others it may be, and takes the one asked for', async () => {
    const title = async (...args: string[]) => {
      const { stdout, stderr } = await ocop(['criteria', 'diff', ...args]);
      return [lines(stdout)[0], stderr];
    };
    expect(await title('9', '--from', '1048', '--to', '148')).toEqual([
      'Bộ 10 của 1048-2019 so với bộ 9 của 148-2023',
      '',
    ]);
    expect(await title('21', '--from', '1048', '--to', '26')).toEqual([
      'Bộ 24 của 1048-2019 so với bộ 21 của 26-2026',
      'Cũng có thể so với: 23. Thủ công mỹ nghệ, trang trí. Chọn bằng --from-set.\n',
    ]);
    expect(await title('21', '--from', '1048', '--to', '26', '--from-set', '23')).toEqual([
      'Bộ 23 của 1048-2019 so với bộ 21 của 26-2026',
      '',
    ]);
    expect(await title('23', '--from', '1048')).toEqual([
      '',
      '1048-2019 không có bộ nào giống bộ 23 của 26-2026 (Hoa); xem "ocop criteria list --edition 1048-2019".\n',
    ]);
  });

  it('gives a table a change a row, each cell a sentence without marks', async () => {
    const { stdout } = await ocop(['criteria', 'diff', '9', '--format', 'csv']);
    const rows = parse(stdout, { bom: true });
    expect(rows[1]?.slice(0, 3)).toEqual(['', '', 'Hồ sơ bị loại khi']);
    expect(rows[1]?.[3]).toMatch(
      /^đổi trường hợp bị loại; trước: \(nguồn không ghi\); nay: Hồ sơ bị loại khi: /,
    );
    expect(rows[2]).toEqual([
      '5',
      '5',
      'CÂU CHUYỆN SẢN PHẨM',
      'đổi tên mục; trước: CÂU CHUYỆN VỀ SẢN PHẨM; nay: CÂU CHUYỆN SẢN PHẨM',
    ]);
    expect(rows.filter(([, , title, change]) => /^[+#~*"-]/.test(`${title ?? ''}${change ?? ''}`))).toEqual(
      [],
    );
  });

  it('goes the other way too, and gives JSON', async () => {
    const { stdout } = await ocop([
      'criteria',
      'diff',
      '1',
      '--from',
      '26',
      '--to',
      '148',
      '--format',
      'json',
    ]);
    const { set, from, to, changes } = JSON.parse(stdout) as {
      set: number;
      from: string;
      to: string;
      changes: { type: string; to: string | null; title: string }[];
    };
    expect([set, from, to]).toEqual([1, '26-2026', '148-2023']);
    expect(changes).toContainEqual(expect.objectContaining({ type: 'added', to: '3.5', title: 'Kế toán' }));
  });
});

describe('--criteria', () => {
  it('rates by a corrected set, and says so', async () => {
    const dir = corrections(SET_1, 'star: 5', 'star: 4');
    const input = csvOf([{ '1.3': 1 }]);
    const { stdout, stderr } = await ocop(['rate', '-', '--criteria', dir, '--format', 'ndjson'], { input });
    expect(stderr).toContain(`Dùng ${join(dir, SET_1)} thay cho bộ 1 của 26-2026 có sẵn.`);
    expect(JSON.parse(stdout)).toMatchObject({
      stars: 3,
      unmet: [{ star: 4, code: '1.3', needs: 3, has: 1 }],
    });
  });

  it('does not rate by a broken one', async () => {
    const dir = corrections(SET_1, 'max: 40', 'max: 41');
    const { status, stdout, stderr } = await ocop(['rate', '-', '--criteria', dir], { input: csvOf([{}]) });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Tệp tiêu chí có lỗi, chưa thể chấm điểm:');
    expect(stderr).toContain('phần A ghi 41 điểm, văn bản định 40.');
  });
});
