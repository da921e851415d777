import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop } from '../../support/ocop.js';
import { csvOf } from '../../support/tables.js';
import { tempDir } from '../../support/temp.js';

function folder(files: Readonly<Record<string, string>>): string {
  const dir = tempDir();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  return dir;
}

const advise = (text: string, ...args: string[]) =>
  ocop(['advise', 'x.csv', ...args], { cwd: folder({ 'x.csv': text }) });

const objects = (ndjson: string) => lines(ndjson).map((line) => JSON.parse(line) as Record<string, unknown>);

const TOP_1_3 =
  'Ứng dụng công nghệ tiên tiến trong sơ chế, bảo quản (nâng cao chất lượng sản phẩm/kéo dài thời gian bảo quản và giữ chất lượng ổn định trong quá trình bảo quản...)';

describe('ocop advise', () => {
  it('says of each product where it stands, what to improve and why, and where that leads', async () => {
    const { status, stdout, stderr } = await advise(
      csvOf([{ chu_the: 'HTX Một', '1.3': 1 }, {}, { bi_loai: 'Giả mạo hồ sơ' }, { '3.5': 0, '1.1': '' }]),
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(lines(stdout)).toEqual([
      'Kế hoạch nâng hạng',
      '',
      'SP1 · Sản phẩm · HTX Một',
      '  Đang có 4★, 98 điểm. Để đạt 5★: nâng 1 tiêu chí.',
      '    1.3: 1 → 3 điểm: Ứng dụng công nghệ tiên tiến trong sơ chế, bảo quản (nâng cao chất lượng sản phẩm/kéo',
      '      dài thời gian bảo quản và giữ chất lượng ổn định trong quá trình bảo quản...)',
      '      (yêu cầu 5★)',
      '  Khi đó: 5★, 100 điểm.',
      '',
      'SP2 · Sản phẩm',
      '  Đang có 5★, 100 điểm. Không còn hạng nào cao hơn.',
      '',
      'SP3 · Sản phẩm',
      '  Hồ sơ bị loại: Giả mạo hồ sơ. Nâng điểm không giúp được gì, phải giải quyết lý do ấy trước.',
      '',
      'SP4 · Sản phẩm',
      '  Đang có 2★, 94 điểm. Để đạt 3★: nâng 1 tiêu chí.',
      expect.stringMatching(/^ {4}3\.5: 0 → 1 điểm: /),
      expect.stringMatching(/^ {6}/),
      '      (yêu cầu 3★)',
      '  Khi đó: 3★, 95 điểm.',
      '  Chưa chấm, tính là 0: 1.1.',
      '',
      'Tổng kết 4 dòng: có kế hoạch 2 · đã đạt 1 · không đạt được 0 · bị loại 1 · từ chối 0',
    ]);
  });

  it('says plainly why a level cannot be reached, and how far one can come', async () => {
    const low = csvOf([{ '1.3': 1, '3.1': 1, '1.1': 0, '1.4': 0, '7': 0 }]);
    const { status, stdout } = await advise(
      low,
      '--lock',
      '1.3',
      '--lock',
      '1.1',
      '--lock',
      '1.4',
      '--lock',
      '7',
    );
    expect(status).toBe(0);
    expect(lines(stdout).slice(3, 8)).toEqual([
      '  Đang có 4★, 87 điểm. Không đạt được 5★:',
      '    - yêu cầu 5★: 1.3 cần 3, mới có 1 (đã khoá bằng --lock)',
      '    - nâng hết những tiêu chí được nâng thì được 87 điểm, 5★ cần 90; không xét 1.1 (3 điểm, đã khoá bằng',
      '      --lock), 1.3 (2 điểm, đã khoá bằng --lock), 1.4 (3 điểm, đã khoá bằng --lock), 3.1 (2 điểm, ngoài tầm',
      '      của chủ thể, thêm --all để xét), 7 (3 điểm, đã khoá bằng --lock)',
    ]);
    expect(stdout).toContain('  Cao nhất có thể: 4★, 87 điểm, còn thiếu 5★: 1.3 cần 3.\n');
  });

  it('takes a target, a number of criteria, and what lies outside the producer’s power', async () => {
    const low = csvOf([{ '3.1': 1, '3.2': 0, '1.3': 1, '3.5': 0 }]);
    const plans = async (...args: string[]) =>
      objects((await advise(low, '--format', 'ndjson', ...args)).stdout).map(({ target, steps }) => [
        target,
        (steps as { code: string; to: number }[]).map(({ code, to }) => `${code} ${String(to)}`),
      ]);
    expect(await plans()).toEqual([[3, ['3.5 1']]]);
    expect(await plans('--target', '5')).toEqual([[5, ['1.3 3', '3.5 2']]]);
    expect(await plans('--target', '5', '--max', '1')).toEqual([[5, []]]);
  });

  it('leaves out what lies outside the producer’s power, unless it is requested', async () => {
    const text = csvOf([{ '3.1': 1, '1.1': 1, '1.4': 1, '3.3': 0, '4.5': 0, '7': 0 }]);
    const lock = ['1.1', '1.4', '3.3', '4.5', '7'].flatMap((code) => ['--lock', code]);
    const one = async (...args: string[]) =>
      objects((await advise(text, '--format', 'ndjson', ...lock, ...args)).stdout)[0];
    expect(await one()).toMatchObject({ status: 'unreachable', total: 88, steps: [] });
    expect(await one('--all')).toMatchObject({ status: 'planned', steps: [{ code: '3.1', from: 1, to: 3 }] });
  });

  it('gives objects of the documented keys, in their order', async () => {
    const text = csvOf([{ '1.3': 1, xa: 'Xã A', thanh_vien: 'Bà Ba' }]);
    const [one] = objects((await advise(text, '--format', 'ndjson', '--quiet')).stdout);
    expect(JSON.stringify(one)).toBe(
      JSON.stringify({
        product: { code: 'SP1', name: 'Sản phẩm', producer: '', commune: 'Xã A' },
        edition: '26-2026',
        set: 1,
        status: 'planned',
        total: 98,
        stars: 4,
        target: 5,
        steps: [
          {
            code: '1.3',
            from: 1,
            to: 3,
            options: [{ case: null, text: TOP_1_3 }],
            meets: [5],
            opens: [],
            forPoints: false,
            unanswered: false,
          },
        ],
        after: { total: 100, stars: 5 },
        obstacles: [],
        furthest: null,
        missing: [],
        reason: null,
        warnings: [],
        member: 'Bà Ba',
      }),
    );
  });

  it('says in objects, too, why there is no plan', async () => {
    const text = csvOf([{ '1.3': 1 }, { bi_loai: 'Giả mạo' }]);
    const [locked, out] = objects(
      (await advise(text, '--format', 'ndjson', '--lock', '1.3', '--quiet')).stdout,
    );
    expect(locked).toMatchObject({
      status: 'unreachable',
      steps: [],
      after: null,
      obstacles: [
        {
          code: 'requirement-closed',
          message: 'yêu cầu 5★: 1.3 cần 3, mới có 1 (đã khoá bằng --lock)',
          args: { star: 5, code: '1.3', needs: 3, has: 1, because: 'locked' },
        },
      ],
      furthest: { total: 98, stars: 4, unmet: [{ star: 5, code: '1.3', needs: 3, has: 1 }] },
    });
    expect(out).toMatchObject({ status: 'disqualified', target: null, reason: 'Giả mạo' });
  });

  it('gives JSON as a list in the order of the rows, an empty one too', async () => {
    const list = JSON.parse((await advise(csvOf([{ '1.3': 1 }, {}]), '--format', 'json')).stdout) as {
      product: { code: string };
    }[];
    expect(list.map(({ product }) => product.code)).toEqual(['SP1', 'SP2']);
    const none = await advise(csvOf([{ '1.3': 9 }]), '--format', 'json');
    expect([none.status, JSON.parse(none.stdout)]).toEqual([1, []]);
  });

  it('names both options of a case where none was stated (set 26)', async () => {
    const text = csvOf([{ '8': 1, '5.1': 0, '16': 0, '10': 0 }], { set: 26 });
    const lock = ['5.1', '16', '10'].flatMap((code) => ['--lock', code]);
    expect((await advise(text, ...lock)).stdout.replace(/\s+/g, ' ')).toMatch(
      / 8: 1 → 3 điểm: trường hợp a: .+; hoặc trường hợp b: /,
    );
    const stated = text.replace(/,8,/, ',8b,');
    const told = (await advise(stated, ...lock)).stdout.replace(/\s+/g, ' ');
    expect(told).toMatch(/ 8: 1 → 3 điểm: trường hợp b: /);
    expect(told).not.toContain('trường hợp a');
  });
});

describe('the CSV of plans', () => {
  it('has a row a sheet, with the plan as a cell; Excel reads its letters', async () => {
    const dir = folder({
      'x.csv': csvOf(
        [
          { '1.3': 1, xa: 'Xã A' },
          { '1.3': 1, '3.5': 0 },
        ],
        { delimiter: ';' },
      ),
    });
    const { status } = await ocop(['advise', 'x.csv', '--target', '5', '--out', 'kehoach.csv'], { cwd: dir });
    const text = readFileSync(join(dir, 'kehoach.csv'), 'utf8');
    expect([status, text.startsWith('\ufeffMã sản phẩm;')]).toEqual([0, true]);
    const records = parse(text, { columns: true, bom: true, delimiter: ';' }) as unknown as Record<
      string,
      string
    >[];
    expect(records[0]).toEqual({
      'Mã sản phẩm': 'SP1',
      'Tên sản phẩm': 'Sản phẩm',
      'Chủ thể': '',
      Xã: 'Xã A',
      'Bộ sản phẩm': '1',
      'Văn bản': '26-2026',
      'Tổng điểm': '98',
      'Số sao': '4',
      'Hạng mục tiêu': '5',
      'Số tiêu chí cần nâng': '1',
      'Tổng điểm sau khi nâng': '100',
      'Số sao sau khi nâng': '5',
      'Kế hoạch nâng hạng': `1.3: 1 → 3 điểm: ${TOP_1_3} (yêu cầu 5★)`,
      'Tiêu chí chưa chấm': '',
      'Lưu ý': '',
    });
    expect(records[1]?.['Kế hoạch nâng hạng']?.split('\n')).toHaveLength(2);
  });

  it('says in the cell why there is no plan', async () => {
    const text = csvOf([{ bi_loai: 'Giả mạo' }, {}, { '1.3': 1, thanh_vien: 'B' }]);
    const { stdout } = await advise(text, '--format', 'csv', '--lock', '1.3');
    const records = parse(stdout, { columns: true }) as unknown as Record<string, string>[];
    expect(records.map((one) => [one['Số sao'], one['Kế hoạch nâng hạng'], one['Thành viên']])).toEqual([
      ['', 'Hồ sơ bị loại: Giả mạo. Nâng điểm không giúp được gì, phải giải quyết lý do ấy trước.', ''],
      ['5', 'Không còn hạng nào cao hơn.', ''],
      [
        '4',
        'Không đạt được 5★:\n• yêu cầu 5★: 1.3 cần 3, mới có 1 (đã khoá bằng --lock)\nCao nhất có thể: 4★, 98 điểm, còn thiếu 5★: 1.3 cần 3.',
        'B',
      ],
    ]);
  });

  it('neutralises what a spreadsheet would run', async () => {
    const text = csvOf([{ 'Tên sản phẩm': '=cmd|x', ma_san_pham: '-1', bi_loai: '@x' }]);
    const [record] = parse((await advise(text, '--format', 'csv')).stdout, {
      columns: true,
    }) as unknown as Record<string, string>[];
    expect(record).toMatchObject({ 'Tên sản phẩm': "'=cmd|x", 'Mã sản phẩm': "'-1" });
  });
});

describe('what it has in common with ocop rate', () => {
  it('a bad row is rejected alone, told in the same words, and kept; exit 1', async () => {
    const text = csvOf([{ '1.3': 7 }, { '1.3': 1 }]);
    const dir = folder({ 'x.csv': text });
    const run = (command: string) => ocop([command, 'x.csv', '--format', 'ndjson', '--quiet'], { cwd: dir });
    const advised = await run('advise');
    const rejects = join(dir, 'x.tu-choi.csv');
    expect([advised.status, existsSync(rejects)]).toEqual([1, true]);
    expect(lines(readFileSync(rejects, 'utf8'))).toHaveLength(2);
    expect(lines(advised.stderr)[0]).toBe(lines((await run('rate')).stderr)[0]);
    expect(objects(advised.stdout).map(({ status }) => status)).toEqual(['planned']);
  });

  it('a level that cannot be reached is not an error; exit 0', async () => {
    expect((await advise(csvOf([{ '1.3': 1 }]), '--lock', '1.3')).status).toBe(0);
  });

  it('--blank-as-zero counts blanks as 0 without naming them, --edition names the edition', async () => {
    const text = csvOf([{ '1.1': '', van_ban: '' }]);
    const args = ['--edition', '26', '--format', 'ndjson'];
    expect(objects((await advise(text, ...args)).stdout)[0]).toMatchObject({ missing: ['1.1'], total: 97 });
    expect(objects((await advise(text, ...args, '--blank-as-zero')).stdout)[0]).toMatchObject({
      missing: [],
      total: 97,
    });
  });

  it.each(['kehoach.csv', 'kehoach.json', 'kehoach.ndjson', 'kehoach.txt'])(
    'neither its own result %s is written over nor any other file, unless with --force',
    async (name) => {
      const dir = folder({ 'x.csv': csvOf([{ '1.3': 1 }]), 'so.csv': 'Sổ tay\n' });
      const out = async (...flags: string[]) =>
        (await ocop(['advise', 'x.csv', '--out', ...flags], { cwd: dir })).status;
      expect([await out(name), await out(name), await out('so.csv'), await out(name, '--force')]).toEqual([
        0, 2, 2, 0,
      ]);
    },
  );

  it.each(['rate', 'advise'])(
    'ocop %s with a pattern passes over the plans written before',
    async (command) => {
      const dir = folder({ 'x.csv': csvOf([{ '1.3': 1 }]) });
      await ocop(['advise', 'x.csv', '--out', 'kehoach.csv'], { cwd: dir });
      const { status, stdout } = await ocop([command, '*.csv'], { cwd: dir });
      expect(status).toBe(0);
      expect(stdout).toContain('Tổng kết 1 dòng');
    },
  );

  it.each([
    [['advise', 'x.csv', '--target', '6'], '--target <N> không nhận "6"; dùng số nguyên từ 2 đến 5.'],
    [
      ['advise', 'x.csv', '--lock', '1,3'],
      '--lock <tiêu-chí> không nhận "1,3"; dùng số của tiêu chí, ví dụ 1.3.',
    ],
    [['advise', 'x.csv', '--max', '0'], '--max <N> không nhận "0"; dùng số nguyên từ 1 trở lên.'],
    [['advise'], 'Còn thiếu tệp; thêm --help để xem cách dùng.'],
  ])('%j is refused in a sentence', async (args, sentence) => {
    expect(await ocop(args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it('a locked code that no set has is reported', async () => {
    expect((await advise(csvOf([{ '1.3': 1 }]), '--lock', '9.9', '--lock', '1.1')).stdout).toContain(
      'Không bộ nào trong tệp có tiêu chí 9.9: --lock ấy không có tác dụng.',
    );
  });

  it('sheets of several members each have a plan, and that is said', async () => {
    const text = csvOf([
      { thanh_vien: 'A', ma_san_pham: 'X', '1.3': 1 },
      { thanh_vien: 'B', ma_san_pham: 'X' },
    ]);
    expect((await advise(text)).stdout).toContain('mỗi phiếu một kế hoạch riêng');
  });

  it('in English', async () => {
    const { stdout } = await advise(csvOf([{ '1.3': 1 }]), '--lang', 'en');
    expect(stdout).toContain('Now 4★, 98 points. For 5★: improve 1 criterion.');
    expect(stdout).toContain('(requirement of 5★)');
  });
});
