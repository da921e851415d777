import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

const SAMPLES = [
  'tinh-26-2026.csv',
  'phieu-hoi-dong.csv',
  'hoi-dong.yaml',
  'san-pham.csv',
  'so-khanh-son-2024.csv',
];

const SEASON = `register: so-khanh-son-2024.csv
regulation: hoi-dong.yaml
products: san-pham.csv
rounds:
  - name: Đợt 1
    files: tinh-26-2026.csv
    closed: true
  - name: Đợt 2
    files: [phieu-hoi-dong.csv]
    results: ket-qua.csv
    decision: { number: 12/QĐ-UBND, date: 05/08/2026 }
`;

/** A folder with the samples in it, and a season. */
function seasonFolder(season: string): string {
  const dir = tempDir();
  for (const name of SAMPLES) copyFileSync(join(ROOT, 'samples', name), join(dir, name));
  writeFileSync(join(dir, 'ocop.yaml'), season);
  return dir;
}

const NOW = new Date('2026-08-03T09:00:00');

describe('a season in the folder', () => {
  it('fills what a line leaves out, and says so in one line beside the data', async () => {
    const cwd = seasonFolder(SEASON);
    const said = await ocop(['council', '--format', 'json'], { cwd, now: NOW });
    const typed = await ocop(
      ['council', 'phieu-hoi-dong.csv', '--regulation', 'hoi-dong.yaml', '--format', 'json', '--no-project'],
      { cwd, now: NOW },
    );
    expect(said.stdout).toBe(typed.stdout);
    expect(said.stderr).toBe(
      `Theo ocop.yaml, đợt "Đợt 2": phieu-hoi-dong.csv --regulation hoi-dong.yaml\n${typed.stderr}`,
    );
  });

  it('goes round by round: from the results to the register by the decision of the round', async () => {
    const cwd = seasonFolder(SEASON.replace('so-khanh-son-2024.csv', 'so.csv'));
    await ocop(['council', '--out', 'ket-qua.csv'], { cwd, now: NOW });
    const { stderr } = await ocop(['register', 'add'], { cwd, now: NOW });
    const [first] = stderr.split('\n');
    expect(first).toBe(
      'Theo ocop.yaml, đợt "Đợt 2": ket-qua.csv --decision 12/QĐ-UBND --date 2026-08-05 --products san-pham.csv --register so.csv',
    );
  });

  it.each<[string, string, readonly string[]]>([
    ['a folder', 'dot1', []],
    [
      'a folder, beside sheets of their own',
      'dot1',
      ['sheet', 'import', 'phieu-hoi-dong.csv', '--dir', 'dot1/hd/phieu'],
    ],
    ['a pattern', 'dot1/**/*.csv', []],
  ])(
    'takes no member sheet for a commune’s where %s of what was sent in has them',
    async (_name, files, before) => {
      const cwd = seasonFolder(`regulation: hoi-dong.yaml
rounds:
  - { name: Đợt 1, files: ${JSON.stringify(files)}, sheets: [dot1/hd] }
`);
      mkdirSync(join(cwd, 'dot1', 'hd'), { recursive: true });
      copyFileSync(join(cwd, 'tinh-26-2026.csv'), join(cwd, 'dot1', 'tinh.csv'));
      if (before.length === 0)
        copyFileSync(join(cwd, 'phieu-hoi-dong.csv'), join(cwd, 'dot1', 'hd', 'phieu.csv'));
      else await ocop(before, { cwd, now: NOW });
      const { stdout } = await ocop(['rate', '--format', 'ndjson'], { cwd, now: NOW });
      const alone = await ocop(['rate', 'tinh-26-2026.csv', '--format', 'ndjson', '--no-project'], {
        cwd,
        now: NOW,
      });
      expect(stdout).toBe(alone.stdout);
      const typed = await ocop(['rate', files, '--format', 'ndjson'], { cwd, now: NOW });
      expect(typed.stdout).toBe(alone.stdout);
      // Named by themselves they are meant.
      const own = await ocop(['rate', 'dot1/hd', '--format', 'ndjson'], { cwd, now: NOW });
      expect(own.stdout).toContain('"member":"Trần Minh Chủ"');
      const judged = await ocop(['council', '--format', 'ndjson'], { cwd, now: NOW });
      expect(judged.stdout.split('\n').length).toBe(12);
    },
  );

  it('names the committee of its province as whose decision it is, unless another is typed', async () => {
    const cwd = seasonFolder(`province: Lâm Đồng\n${SEASON.replace('so-khanh-son-2024.csv', 'so.csv')}`);
    await ocop(['council', '--out', 'ket-qua.csv'], { cwd, now: NOW });
    const { stderr } = await ocop(['register', 'add'], { cwd, now: NOW });
    expect(stderr.split('\n')[0]).toBe(
      'Theo ocop.yaml, đợt "Đợt 2": ket-qua.csv --decision 12/QĐ-UBND --date 2026-08-05 --authority "UBND tỉnh Lâm Đồng" --province "Lâm Đồng" --products san-pham.csv --register so.csv',
    );
    const authorities = () =>
      readFileSync(join(cwd, 'so.csv'), 'utf8')
        .split('\n')
        .filter((line) => line.includes('UBND tỉnh Lâm Đồng')).length;
    expect(authorities()).toBe(3);
    // The centre recognises the one that was put forward; what the province has recognised is there by its own decision.
    const ministry = [
      '--authority',
      'Bộ Nông nghiệp và Môi trường',
      '--decision',
      '5/QĐ-BNNMT',
      '--date',
      '20/12/2026',
    ];
    const five = await ocop(['register', 'add', ...ministry], { cwd, now: NOW });
    expect(five.stderr).toContain('Ghi thêm 1 sản phẩm theo quyết định 5/QĐ-BNNMT');
    expect(five.stderr).toContain('Không ghi 3 sản phẩm, đã có trong sổ theo quyết định của UBND cấp tỉnh: ');
    expect(five.stderr).not.toContain('không thuộc thẩm quyền');
  });

  it('makes the annex of a decision from the register, and what is proposed from the sheets', async () => {
    const cwd = seasonFolder(SEASON.replace('so-khanh-son-2024.csv', 'so.csv'));
    await ocop(['council', '--out', 'ket-qua.csv'], { cwd, now: NOW });
    await ocop(['register', 'add'], { cwd, now: NOW });
    const made = async (...flags: readonly string[]) => {
      const { status, stderr } = await ocop(['report', 'recognition', ...flags], { cwd, now: NOW });
      return [status, stderr.split('\n')[0]];
    };
    expect(await made('--decision', '12/QĐ-UBND', '--out', 'phu-luc.docx')).toEqual([
      0,
      'Theo ocop.yaml: so.csv',
    ]);
    const annex = await ocop(['report', 'annex', '--out', 'phu-luc-3.docx'], { cwd, now: NOW });
    expect([annex.status, annex.stderr]).toEqual([
      0,
      'Theo ocop.yaml, đợt "Đợt 2": so.csv --decision 12/QĐ-UBND\nĐã ghi phu-luc-3.docx\n',
    ]);
    expect(readFileSync(join(cwd, 'phu-luc-3.docx'))).toEqual(readFileSync(join(cwd, 'phu-luc.docx')));
    const paper = async (...args: readonly string[]) =>
      (await ocop(['report', 'certificates', ...args], { cwd, now: NOW })).stderr.split('\n');
    expect(await paper('--out', 'gcn.docx')).toEqual([
      'Theo ocop.yaml, đợt "Đợt 2": so.csv --decision 12/QĐ-UBND',
      'Đã ghi gcn.docx: 3 bản',
      '',
    ]);
    // A register that is typed is one, though its products have totals as sheets have.
    expect((await made('so.csv', '--out', 'phu-luc-2.docx'))[0]).toBe(0);
    // A register that is typed is none of the round's.
    expect((await paper('so.csv', '--out', 'gcn-2.docx'))[0]).toBe('Đã ghi gcn-2.docx: 3 bản');
    expect((await made('--out', 'de-nghi.docx'))[1]).toBe(
      'Theo ocop.yaml, đợt "Đợt 2": phieu-hoi-dong.csv --regulation hoi-dong.yaml',
    );
  });

  it('gives the council the sheets of its members where a round names them beside the tables sent in', async () => {
    const cwd = seasonFolder(`regulation: hoi-dong.yaml
rounds:
  - { name: Đợt 1, files: tinh-26-2026.csv, sheets: phieu-hoi-dong.csv }
`);
    const from = async (...args: string[]) => (await ocop(args, { cwd, now: NOW })).stderr.split('\n')[0];
    const sheets = 'Theo ocop.yaml, đợt "Đợt 1": phieu-hoi-dong.csv --regulation hoi-dong.yaml';
    expect(await from('council')).toBe(sheets);
    expect(await from('report', 'minutes', '--out', 'bien-ban.docx')).toBe(sheets);
    expect(await from('rate')).toBe('Theo ocop.yaml, đợt "Đợt 1": tinh-26-2026.csv');
    expect(await from('report', 'ranking', '--out', 'xep-hang.html')).toContain('"Đợt 1": tinh-26-2026.csv');
  });

  it('takes the decision of the round whose results are named, whichever round is open', async () => {
    const cwd = seasonFolder(`register: so.csv
rounds:
  - name: Đợt 1
    results: mot.csv
    decision: { number: 1/QĐ-UBND, date: 01/08/2026 }
    closed: true
  - name: Đợt 2
    results: hai.csv
    decision: { number: 2/QĐ-UBND, date: 02/08/2026 }
`);
    const council = [
      'council',
      'phieu-hoi-dong.csv',
      '--regulation',
      'hoi-dong.yaml',
      '--quiet',
      '--no-project',
    ];
    for (const out of ['mot.csv', 'hai.csv', 'ba.csv'])
      await ocop([...council, '--out', out], { cwd, now: NOW });
    const from = async (file: string) =>
      (await ocop(['register', 'add', file, '--out', `${file}.so.csv`], { cwd, now: NOW })).stderr.split(
        '\n',
      )[0];
    expect(await from('mot.csv')).toBe(
      'Theo ocop.yaml, đợt "Đợt 1": --decision 1/QĐ-UBND --date 2026-08-01 --register so.csv',
    );
    expect(await from('hai.csv')).toContain('đợt "Đợt 2": --decision 2/QĐ-UBND');
    expect(await from('ba.csv')).toContain('đợt "Đợt 2": --decision 2/QĐ-UBND');
  });

  it('knows the year of its report, and its communes from the list of places', async () => {
    const year = async (season: string, ...more: string[]) => {
      const cwd = seasonFolder(`register: cong-nhan-lam-dong.csv\n${season}${ROUNDS}`);
      copyFileSync(join(ROOT, 'samples/cong-nhan-lam-dong.csv'), join(cwd, 'cong-nhan-lam-dong.csv'));
      writeFileSync(join(cwd, 'xa.csv'), 'Xã,Tỉnh\nxã Vắng,Lâm Đồng\n');
      const { stderr, status } = await ocop(['report', 'year', '--out', 'nam.md', ...more], {
        cwd,
        now: NOW,
      });
      return {
        first: stderr.split('\n')[0],
        stderr,
        status,
        text: readFileSync(join(cwd, 'nam.md'), 'utf8'),
      };
    };
    const ROUNDS =
      'rounds: [{ name: Đợt 1, days: { from: 01/08/2026 } }, { name: Đợt 2, days: { to: 30/10/2026 } }]\n';
    const bare = await year('');
    expect([bare.status, bare.first]).toEqual([0, 'Theo ocop.yaml: cong-nhan-lam-dong.csv --year 2026']);
    const own = await year('communes: xa.csv\nplaces: "2025"\n');
    expect(own.first).toBe(
      'Theo ocop.yaml: cong-nhan-lam-dong.csv --year 2026 --communes xa.csv --places 2025',
    );
    expect(own.text).toContain('xã Vắng');
    const places = await year('places: "2025"\n');
    expect(places.first).toContain('--communes 2025');
    expect(places.stderr).not.toContain('Không có danh sách mọi xã');
    expect((await year('', '--year', '2025')).text).toContain('2025');
  });

  it('exports the register of the season', async () => {
    const cwd = seasonFolder(SEASON);
    const { status, stderr } = await ocop(['register', 'export', '--form', 'ptnt-ocop', '--out', 'b.csv'], {
      cwd,
      now: NOW,
    });
    expect([status, stderr.split('\n')[0]]).toEqual([0, 'Theo ocop.yaml: so-khanh-son-2024.csv']);
  });

  it('takes a named round, and a flag or a file on the line wins', async () => {
    const cwd = seasonFolder(SEASON);
    const named = await ocop(['rate', '--in', 'dot 1', '--top', '1'], { cwd, now: NOW });
    expect(named.stderr.split('\n')[0]).toBe('Theo ocop.yaml, đợt "Đợt 1": tinh-26-2026.csv');
    const given = await ocop(['rate', 'tinh-26-2026.csv', '--top', '1'], { cwd, now: NOW });
    expect(given.stderr).not.toContain('Theo ocop.yaml');
    expect(given.stdout).toBe(named.stdout);
    expect((await ocop(['rate', '--in', 'dot 1', '--top', '1', '--quiet'], { cwd, now: NOW })).stderr).toBe(
      '',
    );
  });

  it('takes no list and no result of its own for a table sent in, though they lie in its folder', async () => {
    const named = 'files: dot1, products: dot1/san-pham.csv, results: dot1/ket-qua.xlsx';
    const cwd = seasonFolder(
      `register: dot1/so.csv\nrounds: [{ name: Đợt 1, sheets: phieu-hoi-dong.csv, ${named} }]\n`,
    );
    mkdirSync(join(cwd, 'dot1'));
    for (const name of ['tinh-26-2026.csv', 'san-pham.csv']) {
      copyFileSync(join(ROOT, 'samples', name), join(cwd, 'dot1', name));
    }
    copyFileSync(join(ROOT, 'samples/so-khanh-son-2024.csv'), join(cwd, 'dot1/so.csv'));
    await ocop(['council', '--out', 'dot1/ket-qua.xlsx', '--quiet'], { cwd, now: NOW });
    for (const args of [['rate'], ['rate', 'dot1']]) {
      const { status, stdout } = await ocop([...args, '--format', 'ndjson'], { cwd, now: NOW });
      expect([status, lines(stdout).length]).toEqual([0, 45]);
    }
  });

  it('has an edition for rows that say nothing: what a row says goes before it, and not before a flag', async () => {
    const cwd = seasonFolder(
      'edition: 26-2026\nrounds: [{ name: Đợt 1, files: [tinh-148-2023.csv, tinh-26-2026.csv] }]\n',
    );
    copyFileSync(join(ROOT, 'samples/tinh-148-2023.csv'), join(cwd, 'tinh-148-2023.csv'));
    const editions = async (...flags: readonly string[]) => {
      const { status, stdout } = await ocop(['rate', '--format', 'ndjson', ...flags], { cwd, now: NOW });
      const read = lines(stdout).map((line) => (JSON.parse(line) as { edition: string }).edition);
      return [status, new Set(read)];
    };
    expect(await editions()).toEqual([0, new Set(['148-2023', '26-2026'])]);
    expect(await editions('--edition', '26-2026')).toEqual([1, new Set(['26-2026'])]);
  });

  it('is looked for in the folders above, and its names start from its own folder', async () => {
    const above = seasonFolder(SEASON);
    const cwd = join(above, 'xa', 'a');
    mkdirSync(cwd, { recursive: true });
    const { status, stderr } = await ocop(['tally', '--by', 'stars'], { cwd, now: NOW });
    const register = join('..', '..', 'so-khanh-son-2024.csv');
    expect([status, stderr.split('\n')[0]]).toEqual([
      0,
      `Theo ${join('..', '..', 'ocop.yaml')}: ${register}`,
    ]);
  });

  it('gives communes forms with a row a product: the council’s members are none of theirs', async () => {
    const cwd = seasonFolder(SEASON);
    const { stderr } = await ocop(['template', '--each', 'commune', '--out', 'mau'], { cwd, now: NOW });
    expect(stderr.split('\n')[0]).toBe('Theo ocop.yaml: --products san-pham.csv');
    const rows = [...stderr.matchAll(/, (\d+) dòng để chấm/g)].map(([, count]) => Number(count));
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(11);
  });

  it('leaves a form that is asked for by sets, and a page for producers, as they are', async () => {
    const cwd = seasonFolder(SEASON);
    expect((await ocop(['template', '9', '--out', 'a.xlsx'], { cwd, now: NOW })).stderr).not.toContain(
      'Theo',
    );
    const self = await ocop(['form', '--self', '--out', 'a.html'], { cwd, now: NOW });
    expect(self.stderr.split('\n')[0]).toBe('Theo ocop.yaml: --products san-pham.csv');
  });

  it.each([
    [
      'rounds: [{ name: A, files: tinh-26-2026.csv }, { name: B, files: tinh-26-2026.csv }]',
      ['rate'],
      'Tệp ocop.yaml có 2 đợt còn mở: "A", "B"; thêm --in với tên đợt, hoặc ghi "closed: true" ở đợt đã xong.',
    ],
    [
      SEASON,
      ['rate', '--in', 'Đợt 3'],
      'Tệp ocop.yaml không có đợt "Đợt 3"; các đợt: "Đợt 1", "Đợt 2". Có phải ý bạn là "Đợt 1", "Đợt 2"?',
    ],
    ['register: so.csv', ['rate'], 'Còn thiếu tệp; thêm --help để xem cách dùng.'],
    [
      'regster: so.csv',
      ['rate', 'tinh-26-2026.csv'],
      'Tệp ocop.yaml chưa dùng được:\n  ocop.yaml:1: "regster" không phải mục được dùng ở đây.\nSửa tệp ấy, hoặc thêm --no-project để chạy mà không dùng nó.',
    ],
  ])('%j: %j is refused', async (season, args, words) => {
    const { status, stdout, stderr } = await ocop(args, { cwd: seasonFolder(season), now: NOW });
    expect([status, stdout, stderr]).toEqual([2, '', `${words}\n`]);
  });

  it('picks of several open rounds the one that today is in', async () => {
    const season = `rounds:
  - { name: A, files: tinh-26-2026.csv, days: { to: 31/07/2026 } }
  - { name: B, files: phieu-hoi-dong.csv, days: { from: 01/08/2026, to: 05/08/2026 } }
`;
    const { stderr } = await ocop(['council'], { cwd: seasonFolder(season), now: NOW });
    expect(stderr.split('\n')[0]).toBe('Theo ocop.yaml, đợt "B": phieu-hoi-dong.csv');
  });

  it('is not read for a page of help, nor where it is not to be used', async () => {
    const cwd = seasonFolder('regster: so.csv');
    expect((await ocop(['rate', '--help'], { cwd })).status).toBe(0);
    expect((await ocop(['rate', 'tinh-26-2026.csv', '--no-project'], { cwd, now: NOW })).status).toBe(0);
    const none = await ocop(['rate', '--in', 'Đợt 1'], { cwd: tempDir() });
    expect([none.status, none.stderr]).toEqual([
      2,
      '--in "Đợt 1" cần ocop.yaml, mà thư mục này và các thư mục trên không có; "ocop init" tạo tệp ấy.\n',
    ]);
  });
});
