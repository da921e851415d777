import { parse } from 'csv-parse/sync';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/rows/heading-meaning.js';
import { displayWidth } from '../../../src/base/text/width.js';
import { E26, rules } from '../../support/law.js';
import { lines, ocop } from '../../support/ocop.js';
import { csvOf, type Product } from '../../support/tables.js';
import { tempDir } from '../../support/temp.js';

const REGULATION =
  'name: Hội đồng thử\nlevel: province\ndecision: 12/QĐ-UBND\nmembers:\n' +
  '  - { name: An, role: chair }\n  - { name: Bình }\n  - { name: Chi, role: secretary }\n';

/** 14 points less than full marks, every requirement of 4 stars met. */
const LOW: Product = { '1.1': 1, '1.2': 0, '1.4': 1, '2.4': 0, '3.2': 0, '3.3': 1, '4.3': 1 };

const by = (member: string, code: string, more: Product = {}): Product => ({
  ma_san_pham: code,
  'Tên sản phẩm': `Sản phẩm ${code}`,
  chu_the: 'HTX',
  xa: 'Xã A',
  'Ngày đánh giá': '12/10/2026',
  thanh_vien: member,
  bi_loai: '',
  ...more,
});

async function council(
  rows: readonly Product[],
  args: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
) {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'phieu.csv'), csvOf(rows));
  writeFileSync(join(cwd, 'council.yaml'), REGULATION);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return { cwd, ...(await ocop(['council', 'phieu.csv', ...args], { cwd })) };
}

const RULED = ['--regulation', 'council.yaml'];
const all = (code: string, more: Product = {}) => ['An', 'Bình', 'Chi'].map((name) => by(name, code, more));

interface Result {
  readonly product: { readonly code: string };
  readonly outcome: string;
  readonly leftOut: readonly unknown[];
}
const results = (ndjson: string) =>
  ndjson === '' ? [] : lines(ndjson).map((line) => JSON.parse(line) as Result);
const outcomes = (ndjson: string) => results(ndjson).map((one) => `${one.product.code} ${one.outcome}`);

describe('ocop council', () => {
  it('is the contract, key by key, in JSON lines', async () => {
    const rows = [by('An', 'A'), by('Bình', 'A', LOW), by('Chi', 'A', { '1.3': 1 })];
    const { status, stdout } = await council(rows, [...RULED, '--format', 'ndjson', '--quiet']);
    expect(status).toBe(1);
    const [line = ''] = lines(stdout);
    expect(
      line.startsWith(
        '{"product":{"code":"A","name":"Sản phẩm A","producer":"HTX","commune":"Xã A"},"edition":"26-2026","set":1,' +
          '"sheets":[{"member":"An","role":"chair","total":100,"stars":5},{"member":"Bình","role":"member","total":86,"stars":4},' +
          '{"member":"Chi","role":"secretary","total":98,"stars":4}],"average":{"sum":"284","count":3,"shown":"94,66"},' +
          '"parts":{"A":{"sum":"108","count":3,"shown":"36,00"},"B":{"sum":"71","count":3,"shown":"23,66"},"C":{"sum":"105","count":3,"shown":"35,00"}},' +
          '"spread":{"max":100,"min":86,"limit":10,"pairs":[{"members":["An","Bình"],"by":14},{"members":["Chi","Bình"],"by":12}],' +
          '"criteria":[{"code":"4.3","by":8,"max":5,"min":1},',
      ),
    ).toBe(true);
    expect(Object.keys(JSON.parse(line) as object)).toEqual([
      'product',
      'edition',
      'set',
      'sheets',
      'average',
      'parts',
      'spread',
      'stars',
      'outcome',
      'unmet',
      'authority',
      'pointStars',
      'criteria',
      'requirements',
      'disqualifiedBy',
      'quorum',
      'leftOut',
      'held',
      'rounds',
      'dossier',
    ]);
    expect(JSON.parse(line)).toMatchObject({
      stars: 5,
      outcome: 're-score',
      unmet: [],
      authority: 'Bộ Nông nghiệp và Môi trường',
    });
  });

  it('gives JSON as a list, in the order of what is settled, and an empty one of nothing', async () => {
    const rows = [...all('B', { '1.3': 1 }), ...all('A'), ...all('C', { '3.5': 0 })];
    const { status, stdout, stderr } = await council(rows, [...RULED, '--format', 'json']);
    expect(status).toBe(0);
    expect(
      (JSON.parse(stdout) as Result[]).map(({ product, outcome }) => `${product.code} ${outcome}`),
    ).toEqual(['A candidate-5', 'B recognised-level', 'C below']);
    expect(stderr).toContain('Tổng kết 3 sản phẩm');
    const none = await council([by('An', 'A', { '1.1': 9 })], ['--format', 'json', '--quiet']);
    expect([none.status, none.stdout]).toEqual([1, '[]\n']);
  });

  it('says once that quorum and membership are not judged, where there is no regulation', async () => {
    const { status, stdout, stderr } = await council([by('Ai Đó', 'A')], ['--format', 'ndjson']);
    expect([status, outcomes(stdout)]).toEqual([0, ['A candidate-5']]);
    expect(stderr.match(/Không có tệp quy chế/g)).toHaveLength(1);
    expect((await council([by('An', 'A')], [...RULED, '--format', 'ndjson'])).stderr).not.toContain(
      'Không có tệp quy chế',
    );
  });

  it('names who is no member, and judges the quorum without that sheet', async () => {
    const { status, stdout, stderr } = await council(
      [by('An', 'A'), by('Người Lạ', 'A')],
      [...RULED, '--format', 'ndjson'],
    );
    expect([status, outcomes(stdout)]).toEqual([1, ['A no-quorum']]);
    expect(stderr).toContain(
      '"Người Lạ" không có trong Hội đồng: không tính phiếu chấm "A" (phieu.csv, dòng 3)',
    );
    expect(results(stdout)[0]?.leftOut).toEqual([
      { member: 'Người Lạ', reason: 'no-member', from: 'phieu.csv, dòng 3' },
    ]);
  });

  it("does not average the product of a member's two sheets, which are named, and rejects no row for it", async () => {
    const { cwd, status, stdout, stderr } = await council(
      [...all('A'), by('An', 'A', { '1.3': 1 }), ...all('B')],
      RULED,
    );
    expect(status).toBe(1);
    expect(stderr).toContain(
      '"An" có hai phiếu khác nhau chấm "A" ở cùng vòng 1: phieu.csv, dòng 2; phieu.csv, dòng 5. Phiếu nào',
    );
    expect(stdout).toContain('Chưa tính trung bình (1)\n- A · Sản phẩm A: An có hai phiếu\n');
    expect(existsSync(join(cwd, 'phieu.tu-choi.csv'))).toBe(false);
  });

  it('counts copies once, and names the first of them with both places', async () => {
    const { status, stdout, stderr } = await council(
      [...all('A'), by('An', 'A')],
      [...RULED, '--format', 'ndjson'],
    );
    expect([status, outcomes(stdout)]).toEqual([0, ['A candidate-5']]);
    expect(lines(stderr)[0]).toBe(
      '1 phiếu có thêm bản giống hệt, mỗi phiếu tính một lần: "An" chấm "A" ở phieu.csv, dòng 2 và phieu.csv, dòng 5.',
    );
  });

  it('rejects a row whose role or status nobody knows: it may mean that the sheet must not count', async () => {
    const rows = [by('An', 'A', { vai_tro: 'quan sát' }), by('Bình', 'A', { tinh_trang_phieu: 'chờ ký' })];
    const { status, stdout, stderr } = await council([...rows, by('Chi', 'A')], ['--format', 'ndjson']);
    expect([status, results(stdout).map(({ leftOut }) => leftOut.length)]).toEqual([1, [2]]);
    expect(stderr).toContain('"quan sát"');
    expect(stderr).toContain('"chờ ký"');
  });

  it('lists briefly what nobody has signed yet, and says once how to count it', async () => {
    const codes = Array.from({ length: 12 }, (_, index) => `D${String(index + 11)}`);
    const rows = codes.flatMap((code) => all(code, { tinh_trang_phieu: 'chưa ký' }));
    const { status, stdout } = await council([...all('A'), ...rows], RULED);
    expect(status).toBe(1);
    expect(stdout.match(/chưa ký nên không tính; thêm --drafts/g)).toHaveLength(1);
    expect(stdout).toContain(
      'Chỉ có phiếu chưa ký, chưa có kết luận (12)\n- D11 · Sản phẩm D11: 3 phiếu chưa ký\n',
    );
    expect(stdout).toContain('- D20 · Sản phẩm D20: 3 phiếu chưa ký\n… và 2 sản phẩm nữa;');
    expect(stdout).toContain('\n36 phiếu chưa ký nên không tính;');
    expect(stdout).not.toContain('D21');
  });

  it('has every product in the CSV, with why the council has not settled it', async () => {
    const rows = [
      ...all('A'),
      ...all('B'),
      by('An', 'B', { '1.3': 1 }),
      ...all('C').slice(1),
      by('Người Lạ', 'D'),
    ];
    const { stdout } = await council(rows, [...RULED, '--format', 'csv', '--quiet']);
    const records = parse(stdout, { columns: true, bom: true }) as unknown as Record<string, string>[];
    const cells = [
      'Mã sản phẩm',
      'Kết luận của Hội đồng',
      'Số sao',
      'Số phiếu được tính',
      'Cơ quan công nhận',
    ];
    expect(records.map((one) => [...cells, 'Lý do chưa kết luận'].map((heading) => one[heading]))).toEqual([
      ['A', 'tiềm năng 5 sao', '5', '3', 'Bộ Nông nghiệp và Môi trường', ''],
      ['C', 'chưa đủ thành viên', '', '2', '', 'vắng Chủ tịch'],
      [
        'D',
        'chưa đủ thành viên',
        '',
        '0',
        '',
        'có 0/3 thành viên, cần ít nhất 2; vắng Chủ tịch; không có phiếu nào được tính',
      ],
      [
        'B',
        'chưa tính trung bình',
        '',
        '4',
        '',
        '"An" có hai phiếu khác nhau chấm "B" ở cùng vòng 1: phieu.csv, dòng 5; phieu.csv, dòng 8. Phiếu nào là phiếu chấm lại thì ghi 2 ở cột "Vòng" của nó; phiếu nào gửi nhầm thì chuyển ra ngoài những tệp đang đọc. Chưa tính trung bình sản phẩm này.',
      ],
    ]);
  });

  it('rejects a row that nobody has filled in, and one with points that the law does not have', async () => {
    const rows = [...all('A'), by('', 'B'), by('An', 'B', { '1.1': 9 })];
    const { status, stdout, stderr } = await council(rows, ['--format', 'ndjson']);
    expect([status, outcomes(stdout)]).toEqual([1, ['A candidate-5']]);
    expect(stderr).toContain('không ghi thành viên nào chấm phiếu này');
    expect(stderr).toContain('tiêu chí 1.1 không có mức 9 điểm');
  });

  it('does not average sheets of two sets, and says where each is', async () => {
    const nothing = Object.fromEntries(rules(E26, 1).criteria.map(({ code }) => [code, 0]));
    const rows = [by('An', 'A'), by('Bình', 'A', { ...nothing, bo_san_pham: 2 })];
    const { stdout, stderr } = await council(rows, ['--format', 'ndjson', '--blank-as-zero']);
    const product = JSON.parse(stdout) as Record<string, unknown> & { held: { code: string }[] };
    expect([product.average, product.outcome, product.held.map(({ code }) => code)]).toEqual([
      null,
      'incomplete',
      ['sets-differ'],
    ]);
    expect(stderr).toContain('bộ 1 ở phieu.csv, dòng 2; bộ 2 ở phieu.csv, dòng 3. Chưa tính trung bình.');
  });

  it('shows pairs and criteria under a product to be scored again, and what keeps others back', async () => {
    const rows = [
      ...all('A').slice(0, 2),
      by('Chi', 'A', LOW),
      ...all('B', { '1.3': 1 }),
      ...all('C').slice(1),
      by('An', 'D', { '1.1': '' }),
      ...all('D').slice(1),
      ...all('E', { bi_loai: 'Giả mạo hồ sơ' }),
    ];
    const { stdout } = await council(rows, RULED);
    for (const text of [
      'ocop council: kết quả của Hội đồng thử, 12/QĐ-UBND\n3 thành viên; họp khi có ít nhất 2/3, có Chủ tịch; chấm lại khi hai phiếu lệch quá 10 điểm;',
      '    98,00 điểm, còn thiếu 5★: 1.3 cần 3 (0/3 phiếu đạt)\n',
      '    Lệch quá 10 điểm (2 cặp):\n      An hơn Chi 14 điểm\n      Bình hơn Chi 14 điểm\n',
      '    Lệch nhiều nhất ở tiêu chí:\n      4.3: 8 điểm (cho từ 1 đến 5)\n',
      '    vắng Chủ tịch\n',
      '    An chưa chấm: 1.1\n',
      '    3/3 phiếu ghi bị loại: Giả mạo hồ sơ\n',
    ]) {
      expect(stdout).toContain(text);
    }
    expect(lines(stdout).find((line) => line.startsWith('A '))).not.toContain('★');
    expect(lines(stdout).find((line) => line.startsWith('B '))).toMatch(/98–98 +98,00 {2}★★★★$/);
  });

  it('writes a CSV for people: BOM, headings that we can read, nothing that a spreadsheet would run', async () => {
    const rows = [
      ...all('A', { 'Tên sản phẩm': '=1+1' }).slice(0, 2),
      by('Chi', 'A', { ...LOW, 'Tên sản phẩm': '' }),
    ];
    const { cwd, status, stdout } = await council(rows, [...RULED, '--out', 'ketqua.csv']);
    expect([status, stdout]).toEqual([1, '']);
    const text = readFileSync(join(cwd, 'ketqua.csv'), 'utf8');
    expect(text.startsWith('\ufeffMã sản phẩm,')).toBe(true);
    const [record = {}] = parse(text, { columns: true, bom: true }) as unknown as Record<string, string>[];
    expect(Object.keys(record).map((heading) => meaningOf(heading).kind)).not.toContain('unknown');
    expect(record).toMatchObject({
      'Tên sản phẩm': "'=1+1",
      'Kết luận của Hội đồng': 'phải chấm lại',
      'Số phiếu được tính': '3',
      'Điểm trung bình của Hội đồng': '95,33',
      'Chênh lệch giữa các phiếu': '14',
      'Cặp phiếu lệch quá mức': 'An hơn Chi 14 điểm; Bình hơn Chi 14 điểm',
    });
    // What is there may be written over with --force only; the regulation never.
    const again = (out: string, ...flags: string[]) =>
      ocop(['council', 'phieu.csv', ...RULED, '--out', out, '--format', 'csv', ...flags], { cwd });
    expect((await again('ketqua.csv')).status).toBe(2);
    expect((await again('ketqua.csv', '--force')).stderr).toContain('thay cho tệp đã có');
    for (const [out, lang] of [
      ['bang.txt', 'vi'],
      ['table.txt', 'en'],
      ['result.csv', 'en'],
      ['r.json', 'vi'],
      ['r.ndjson', 'vi'],
    ] as const) {
      const write = async () =>
        (await ocop(['council', 'phieu.csv', '--out', out, '--lang', lang], { cwd })).status;
      expect([out, await write(), await write()]).toEqual([out, 1, 2]);
    }
    writeFileSync(join(cwd, 'danhba.csv'), 'danh bạ');
    expect((await again('danhba.csv')).status).toBe(2);
    const over = await ocop(['council', 'phieu.csv', ...RULED, '--out', 'phieu.csv', '--force'], { cwd });
    expect([over.status, over.stderr]).toEqual([2, 'phieu.csv là tệp đầu vào; ghi kết quả ra tệp khác.\n']);
  });

  it('speaks English', async () => {
    const { stdout, stderr } = await council(
      [...all('A').slice(0, 2), by('Chi', 'A', LOW)],
      ['--lang', 'en'],
    );
    expect(stdout).toContain('An gives 14 points more than Chi');
    expect(stderr).toContain('There is no regulation file (--regulation)');
  });
});

describe('what stops a council', () => {
  it('is told in a sentence, all of it at once', async () => {
    const { cwd } = await council([by('An', 'A')]);
    mkdirSync(join(cwd, 'phieu'));
    writeFileSync(join(cwd, 'khong.csv'), csvOf([{}]));
    writeFileSync(join(cwd, 'sai.yaml'), 'name: X\nlevel: tỉnh\nmembers: []\n');
    const run = (...args: string[]) => ocop(['council', ...args], { cwd });
    const ran = await run('phieu', 'khong.csv', 'phieu.csv');
    expect([ran.status, ran.stdout, lines(ran.stderr)]).toEqual([
      2,
      '',
      [
        'Ở phieu chưa có phiếu (.yaml, phieu-….json) hay bảng phiếu (.csv, .xlsx) nào. Đặt vào đó các tệp thành viên hay các xã gửi về; chưa có gì thì "ocop form" làm trang để thành viên chấm, "ocop template" làm bảng mẫu để điền.',
        'Tệp khong.csv, dòng tiêu đề 1: không có cột thành viên nên không biết phiếu của ai; thêm cột "thanh_vien" với họ tên người chấm.',
      ],
    ]);
    expect(lines((await run('phieu.csv', '--regulation', 'sai.yaml')).stderr)).toEqual([
      'Tệp sai.yaml chưa dùng làm quy chế Hội đồng được:',
      '  dòng 2: "level" chỉ nhận một trong: district, province, centre. Đọc được: "tỉnh".',
      '  dòng 3: "members" phải có ít nhất 1.',
    ]);
    expect(await run('phieu.csv', '--regulation', 'thieu.yaml')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Không thấy tệp thieu.yaml.\n',
    });
    expect(existsSync(join(cwd, 'phieu.tu-choi.csv'))).toBe(false);
  });
});

it('no line of the help is wider than a terminal', async () => {
  const { stdout } = await ocop(['council', '--help']);
  expect(stdout).toMatch(/^Cách dùng: ocop council \[tuỳ chọn\] <đường-dẫn\.\.\.>/);
  expect(
    Math.max(
      ...lines(stdout)
        .filter((line) => !line.startsWith('  ocop'))
        .map(displayWidth),
    ),
  ).toBeLessThanOrEqual(80);
});
