import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seal } from '../../../src/sheets/digest.js';
import { isLock, takeLock } from '../../../src/base/lock.js';
import { testHost } from '../../support/host.js';
import { lines, ocop, ROOT } from '../../support/ocop.js';
import { csvOf } from '../../support/tables.js';
import { tempDir } from '../../support/temp.js';

const COUNCIL = join(ROOT, 'samples/phieu-hoi-dong.csv');
const REGULATION = join(ROOT, 'samples/hoi-dong.yaml');

/** The sample council's sheets as a folder of files, signed where somebody says so. */
async function sheetsOfCouncil(): Promise<string> {
  const cwd = tempDir();
  expect(await ocop(['sheet', 'import', COUNCIL, '--dir', 'phieu'], { cwd })).toMatchObject({
    status: 0,
    stderr: 'Đã ghi 73 phiếu vào phieu.\n',
  });
  return cwd;
}

/** What a council makes of sheets, however they came: roles and the order of the sheets aside. */
async function result(paths: readonly string[], cwd: string, ...flags: string[]) {
  const { stdout } = await ocop(['council', ...paths, '--format', 'ndjson', ...flags], { cwd });
  return lines(stdout)
    .map((line) => JSON.parse(line) as { product: { code: string }; sheets: unknown; average: unknown })
    .map(({ product, average, ...rest }) => [product.code, average, 'outcome' in rest ? rest.outcome : null]);
}

describe('sheets on disk', () => {
  it('make the council result that their table makes', async () => {
    const cwd = await sheetsOfCouncil();
    const byCode = (all: Awaited<ReturnType<typeof result>>) =>
      all.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(byCode(await result(['phieu'], cwd, '--drafts', '--regulation', REGULATION))).toEqual(
      byCode(await result([COUNCIL], cwd, '--regulation', REGULATION)),
    );
  });

  it('count only when they are signed', async () => {
    const cwd = await sheetsOfCouncil();
    const { status, stdout } = await ocop(['council', 'phieu', '--format', 'json', '--quiet'], { cwd });
    expect([
      status,
      (JSON.parse(stdout) as { sheets: unknown[] }[]).every(({ sheets }) => sheets.length === 0),
    ]).toEqual([1, true]);
  });

  it('are listed with totals and stars, and shown as a page', async () => {
    const cwd = await sheetsOfCouncil();
    const { stdout, stderr } = await ocop(['sheet', 'list', 'phieu/Lê Thị Nông'], { cwd });
    expect(lines(stdout)[1]).toMatch(
      /^Lê Thị Nông {2}68-24700-1-2026 {2}Dâu tây sấy dẻo \(minh hoạ\) .* 92 {2}★★★★★ {2}chưa ký$/,
    );
    expect(stderr).toBe(`${String(lines(stdout).length - 1)} phiếu.\n`);
    const page = (await ocop(['sheet', 'show', 'phieu/Lê Thị Nông/68-24700-1-2026.yaml'], { cwd })).stdout;
    expect(page).toContain('Người chấm:     Lê Thị Nông, thành viên');
    expect(page).toContain('  1.1 Nguồn nguyên liệu: 3/3\n      ● ');
    expect(page).toContain('A 38 · B 23 · C 31 · tổng 92 · 5 sao');
  });

  it('are verified, and what is wrong is named with its line', async () => {
    const cwd = await sheetsOfCouncil();
    const file = join(cwd, 'phieu/Lê Thị Nông/68-24700-1-2026.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"1.1": { points: 3', '"1.1": { points: 9'));
    const { status, stdout, stderr } = await ocop(['sheet', 'verify', 'phieu/Lê Thị Nông'], { cwd });
    expect(status).toBe(1);
    expect(lines(stdout)[0]).toBe(
      'phieu/Lê Thị Nông/68-24700-1-2026.yaml:20: tiêu chí 1.1 không có mức 9 điểm; chỉ ghi 0, 1, 2 hoặc 3.',
    );
    expect(stderr).toMatch(/^Đã kiểm tra \d+ phiếu: 1 phiếu có lỗi\.\n$/);
    // The council goes on without it, and says so.
    const council = await ocop(['council', 'phieu', '--drafts', '--format', 'ndjson'], { cwd });
    expect(council.stderr).toContain('không có mức 9 điểm');
  });

  it('go to a table and back without a change', async () => {
    const cwd = await sheetsOfCouncil();
    expect((await ocop(['sheet', 'export', 'phieu', '--out', 'bang.csv'], { cwd })).status).toBe(0);
    expect((await ocop(['sheet', 'import', 'bang.csv', '--dir', 'lai'], { cwd })).status).toBe(0);
    for (const member of readdirSync(join(cwd, 'phieu'))) {
      for (const name of readdirSync(join(cwd, 'phieu', member))) {
        const of = (dir: string) => readFileSync(join(cwd, dir, member, name), 'utf8');
        expect(of('lai')).toBe(of('phieu'));
      }
    }
    expect((await ocop(['rate', 'bang.csv', '--format', 'ndjson', '--quiet'], { cwd })).stdout).toContain(
      '"total":92',
    );
  });

  it('that are there already are kept, and where they are replaced the old ones too', async () => {
    const cwd = tempDir();
    const table = (points: number) =>
      csvOf([{ thanh_vien: 'An', ngay_danh_gia: '10/08/2026', ngay_nop: '01/06/2026', '1.1': points }]);
    const imported = async (points: number, ...flags: string[]) => {
      writeFileSync(join(cwd, 'x.csv'), table(points));
      return await ocop(['sheet', 'import', 'x.csv', ...flags], { cwd });
    };
    const path = join(cwd, 'phieu/An/SP1.yaml');
    await imported(3);
    const before = readFileSync(path, 'utf8');
    expect(await imported(3)).toEqual({
      status: 0,
      stdout: '',
      stderr: 'Đã ghi 0 phiếu vào phieu · 1 phiếu đã có sẵn, không đổi.\n',
    });
    const kept = await imported(1);
    expect([kept.status, readFileSync(path, 'utf8')]).toEqual([1, before]);
    expect(lines(kept.stderr)).toEqual([
      'phieu/An/SP1.yaml đã có và khác với dòng trong tệp; giữ nguyên, thêm --force để thay.',
      'Đã ghi 0 phiếu vào phieu · giữ nguyên 1 phiếu đã có.',
    ]);
    expect((await imported(1, '--force')).status).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('"1.1": { points: 1, option: 1 }');
    await imported(2, '--force');
    expect(readdirSync(join(cwd, 'phieu/An')).toSorted()).toEqual([
      'SP1.yaml',
      'SP1.yaml.bak-0001',
      'SP1.yaml.bak-0002',
    ]);
    expect(readFileSync(`${path}.bak-0001`, 'utf8')).toBe(before);
    expect((await ocop(['sheet', 'list', 'phieu'], { cwd })).stderr).toBe('1 phiếu.\n');
  });

  it('come of no row that another one says, and what is not taken is kept as it came', async () => {
    const cwd = tempDir();
    const given = { thanh_vien: 'An', ngay_danh_gia: '10/08/2026', ngay_nop: '01/06/2026' };
    const table = csvOf([
      { ...given, vai_tro: '' },
      { ...given, ma_san_pham: 'SP1', '1.1': 1 },
      { ...given, ma_san_pham: 'SP3', vai_tro: 'khách' },
      { ...given, ma_san_pham: 'SP1', thanh_vien: '' },
    ]);
    writeFileSync(join(cwd, 'x.csv'), table);
    const { status, stderr } = await ocop(['sheet', 'import', 'x.csv', '--member', 'An', '--force'], { cwd });
    expect(status).toBe(1);
    expect(lines(stderr)).toEqual([
      'x.csv, dòng 3, cột 1 (A) "ma_san_pham": mã sản phẩm "SP1" của "An" đã có ở x.csv, dòng 2; mỗi thành viên chỉ chấm một phiếu cho một sản phẩm, giữ dòng đúng và xoá dòng kia.',
      'x.csv, dòng 4, cột 8 (H) "vai_tro": đọc được "khách", không phải vai trò; ghi "thành viên", "chủ tịch", "thư ký" hoặc "chủ thể".',
      'x.csv, dòng 5: mã sản phẩm "SP1" của "An" đã có ở x.csv, dòng 2; mỗi thành viên chỉ chấm một phiếu cho một sản phẩm, giữ dòng đúng và xoá dòng kia.',
      'Đã ghi 1 phiếu vào phieu · từ chối 3 dòng.',
      'Đã ghi x.tu-choi.csv: 3 dòng bị từ chối, cột đầu ghi lý do, phần sau giữ nguyên như đã gửi',
    ]);
    const rows = lines(table);
    const rejected = readFileSync(join(cwd, 'x.tu-choi.csv'), 'utf8').replace('\ufeff', '');
    // Why, which is what was said of each, and the row behind it.
    const why = lines(stderr).slice(0, 3);
    expect(lines(rejected)).toEqual([
      `Lý do,${String(rows[0])}`,
      ...rows.slice(2).map((row, at) => `"${(why[at] ?? '').replaceAll('"', '""')}",${row}`),
    ]);
    expect(readFileSync(join(cwd, 'phieu/An/SP1.yaml'), 'utf8')).toContain('"1.1": { points: 3, option: 3 }');
  });

  it('that somebody has open are left alone, --force or not', async () => {
    const cwd = tempDir();
    const given = { thanh_vien: 'An', ngay_danh_gia: '10/08/2026', ngay_nop: '01/06/2026' };
    writeFileSync(join(cwd, 'x.csv'), csvOf([given]));
    const path = join(cwd, 'phieu/An/SP1.yaml');
    const lock = takeLock(path, testHost());
    const { status, stderr } = await ocop(['sheet', 'import', 'x.csv', '--force'], { cwd });
    if (isLock(lock)) lock.release();
    expect([status, existsSync(path)]).toEqual([1, false]);
    expect(stderr).toContain('Phiếu phieu/An/SP1.yaml đang mở');
  });

  it('that were signed come back from a table only as they were signed', async () => {
    const cwd = tempDir();
    writeFileSync(
      join(cwd, 'x.csv'),
      csvOf([{ thanh_vien: 'An', ngay_danh_gia: '10/08/2026', ngay_nop: '01/06/2026' }]),
    );
    await ocop(['sheet', 'import', 'x.csv'], { cwd });
    const path = join(cwd, 'phieu/An/SP1.yaml');
    const draft = readFileSync(path, 'utf8');
    const at = "  - { at: '2026-08-10T09:00:00+07:00', event: signed, name: An, role: member }";
    writeFileSync(
      path,
      seal(draft.replace('status: draft', 'status: signed').replace('history: []', `history:\n${at}`)),
    );
    expect((await ocop(['sheet', 'verify', 'phieu'], { cwd })).status).toBe(0);
    await ocop(['sheet', 'export', 'phieu', '--out', 'bang.csv'], { cwd });
    const table = readFileSync(join(cwd, 'bang.csv'), 'utf8');
    // Written by hand, its lines stand otherwise than ours: the points alone do not make the seal fit.
    expect((await ocop(['sheet', 'import', 'bang.csv', '--dir', 'lai'], { cwd })).status).toBe(1);
    writeFileSync(join(cwd, 'bang.csv'), table.replace('signed', 'draft').replace('""signed""', '""begun""'));
    const forged = table.replace(/,3,/, ',1,');
    writeFileSync(join(cwd, 'gia.csv'), forged);
    const { status, stderr } = await ocop(['sheet', 'import', 'gia.csv', '--dir', 'gia'], { cwd });
    expect([status, stderr.includes('không khớp niêm phong')]).toEqual([1, true]);
    expect(existsSync(join(cwd, 'gia'))).toBe(false);
  });

  it('of nobody are no sheets, unless a member is named', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), csvOf([{}]));
    const { status, stderr } = await ocop(['sheet', 'import', 'x.csv'], { cwd });
    expect([status, stderr.includes('không ghi thành viên nào chấm')]).toEqual([1, true]);
    expect((await ocop(['sheet', 'import', 'x.csv', '--member', 'An'], { cwd })).status).toBe(0);
    expect(readdirSync(join(cwd, 'phieu'))).toEqual(['An']);
  });

  it('are rated and advised on as the table of them is, named by folder, pattern or one by one', async () => {
    const cwd = await sheetsOfCouncil();
    await ocop(['sheet', 'export', 'phieu', '--out', 'bang.csv'], { cwd });
    for (const command of ['rate', 'advise']) {
      const run = async (...names: string[]) =>
        (await ocop([command, ...names, '--format', 'ndjson', '--quiet'], { cwd })).stdout;
      const ofTable = await run('bang.csv');
      expect(lines(ofTable)).toHaveLength(73);
      expect([await run('phieu'), await run('phieu/*/*.yaml')]).toEqual([ofTable, ofTable]);
      const members = readdirSync(join(cwd, 'phieu')).map((member) => `phieu/${member}`);
      expect(lines(await run(...members)).toSorted()).toEqual(lines(ofTable).toSorted());
    }
    const csv = async (name: string) =>
      (await ocop(['rate', name, '--format', 'csv', '--quiet'], { cwd })).stdout;
    expect(await csv('phieu')).toBe(await csv('bang.csv'));
    const path = 'phieu/Lê Thị Nông/68-24721-1-2026.yaml';
    expect((await ocop(['rate', path], { cwd })).stdout).toContain('Nước mắm cá cơm');
  });

  it('make one batch with tables, and a sheet met again is rejected by name', async () => {
    const cwd = await sheetsOfCouncil();
    const twin = 'phieu/Lê Thị Nông/68-24721-1-2026.yaml';
    cpSync(join(cwd, twin), join(cwd, 'sao.yaml'));
    const own = csvOf([{ thanh_vien: 'An', ngay_danh_gia: '10/08/2026', ngay_nop: '01/06/2026' }]);
    writeFileSync(join(cwd, 'x.csv'), own);
    const { status, stdout, stderr } = await ocop(
      ['rate', 'x.csv', 'phieu/Lê Thị Nông', 'sao.yaml', '--format', 'ndjson', '--group-by', 'file'],
      { cwd },
    );
    const rated = lines(stdout).map((line) => JSON.parse(line) as { member: string; group: string });
    expect([status, rated[0]?.member, rated.length]).toEqual([1, 'An', 11]);
    expect(rated.slice(1).map(({ group }) => group)).toContain(twin);
    expect(stderr).toContain(
      `sao.yaml: mã sản phẩm "68-24721-1-2026" của "Lê Thị Nông" đã có ở ${twin}; mỗi thành viên chỉ chấm một phiếu cho một sản phẩm, giữ phiếu đúng và bỏ phiếu kia.`,
    );
    expect(readdirSync(cwd).toSorted()).toEqual(['phieu', 'sao.yaml', 'x.csv']); // a sheet stays in its own file
    const again = await ocop(['rate', 'phieu/Lê Thị Nông', twin, '--format', 'json'], { cwd });
    expect([again.status, lines(again.stderr).slice(0, 2)]).toEqual([
      0,
      [
        'Đọc 10 phiếu ở phieu/Lê Thị Nông.',
        `${twin}: 1 phiếu ở đây đã có trong đường dẫn ghi trước; mỗi phiếu tính một lần.`,
      ],
    ]);
  });

  it('that are not sound are rejected by name, and the others rated; drafts are told', async () => {
    const cwd = await sheetsOfCouncil();
    const dir = join(cwd, 'phieu/Lê Thị Nông');
    const [broken = '', open = '', ...others] = readdirSync(dir).toSorted();
    const change = (name: string, from: string | RegExp, to: string) => {
      writeFileSync(join(dir, name), readFileSync(join(dir, name), 'utf8').replace(from, to));
    };
    change(broken, 'status: draft', 'status: signed');
    change(open, /\n {2}# .*\n {2}"1\.1": .*/, '');
    for (const command of ['rate', 'advise']) {
      const { status, stdout, stderr } = await ocop([command, 'phieu/Lê Thị Nông', '--format', 'ndjson'], {
        cwd,
      });
      expect([status, lines(stdout).length]).toEqual([1, others.length + 1]);
      expect(stderr).toMatch(
        /^Đọc \d+ phiếu ở phieu\/Lê Thị Nông\.\nphieu\/Lê Thị Nông\/68-24700-1-2026\.yaml:\d+: ghi là đã ký nhưng không có chữ ký hay niêm phong; người chấm cần ký lại\.\n/,
      );
      expect(stderr).toContain(`Lưu ý (${String(others.length)} phiếu, `);
    }
    const { stdout } = await ocop(['rate', join(dir, open), '--format', 'ndjson'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ status: 'incomplete', missing: ['1.1'], warnings: [] });
    // Not one of them sound: told, and nothing is there to rank.
    expect(await ocop(['rate', join(dir, broken), '--quiet', '--format', 'json'], { cwd })).toMatchObject({
      status: 1,
      stdout: '[]\n',
    });
  });

  it('are never written over', async () => {
    const cwd = await sheetsOfCouncil();
    const path = 'phieu/Lê Thị Nông/68-24721-1-2026.yaml';
    for (const [command, sentence] of [
      [['rate', 'phieu', '--format', 'csv'], `${path} là tệp đầu vào; ghi kết quả ra tệp khác.`],
      [
        ['sheet', 'export', 'phieu'],
        `Chưa ghi được dạng .yaml (${path}); dùng tên tệp .csv (Excel mở được).`,
      ],
    ] as const) {
      const { status, stderr } = await ocop([...command, '--out', path, '--force'], { cwd });
      expect([status, stderr]).toEqual([2, `${sentence}\n`]);
    }
  });

  it('in no folder are told', async () => {
    const cwd = tempDir();
    cpSync(REGULATION, join(cwd, 'hoi-dong.yaml')); // other YAML is no sheet
    const told = async (...command: string[]) => {
      const { status, stdout, stderr } = await ocop([...command, '.'], { cwd });
      expect([status, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await told('sheet', 'list')).toBe('Không thấy phiếu nào ở thư mục này.\n');
    for (const command of ['council', 'rate', 'advise']) {
      expect(await told(command)).toBe(
        'Ở thư mục này chưa có phiếu (.yaml, phieu-….json) hay bảng phiếu (.csv, .xlsx) nào. Đặt vào đó các tệp thành viên hay các xã gửi về; chưa có gì thì "ocop form" làm trang để thành viên chấm, "ocop template" làm bảng mẫu để điền.\n',
      );
    }
    expect((await ocop(['evaluate'], { cwd })).stderr).toContain('cửa sổ dòng lệnh');
  });
});
