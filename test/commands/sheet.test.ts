import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seal } from '../../src/session/digest.js';
import { lines, ocop, ROOT } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

const COUNCIL = join(ROOT, 'samples/phieu-hoi-dong.csv');
const REGULATION = join(ROOT, 'samples/hoi-dong.yaml');

/** The sample council's sheets as a folder of files, signed where somebody says so. */
function sheetsOfCouncil(): string {
  const cwd = tempDir();
  expect(ocop(['sheet', 'import', COUNCIL, '--dir', 'phieu'], { cwd })).toMatchObject({
    status: 0,
    stderr: 'Đã ghi 73 phiếu vào phieu.\n',
  });
  return cwd;
}

/** What a council makes of sheets, however they came: roles and the order of the sheets aside. */
function result(paths: readonly string[], cwd: string, ...flags: string[]) {
  const { stdout } = ocop(['council', ...paths, '--format', 'ndjson', ...flags], { cwd });
  return lines(stdout)
    .map((line) => JSON.parse(line) as { product: { code: string }; sheets: unknown; average: unknown })
    .map(({ product, average, ...rest }) => [product.code, average, 'outcome' in rest ? rest.outcome : null]);
}

describe('sheets on disk', () => {
  it('make the council result that their table makes', () => {
    const cwd = sheetsOfCouncil();
    const byCode = (all: ReturnType<typeof result>) =>
      all.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(byCode(result(['phieu'], cwd, '--drafts', '--regulation', REGULATION))).toEqual(
      byCode(result([COUNCIL], cwd, '--regulation', REGULATION)),
    );
  });

  it('count only when they are signed', () => {
    const cwd = sheetsOfCouncil();
    const { status, stdout } = ocop(['council', 'phieu', '--format', 'json', '--quiet'], { cwd });
    expect([
      status,
      (JSON.parse(stdout) as { sheets: unknown[] }[]).every(({ sheets }) => sheets.length === 0),
    ]).toEqual([1, true]);
  });

  it('are listed with totals and stars, and shown as a page', () => {
    const cwd = sheetsOfCouncil();
    const { stdout, stderr } = ocop(['sheet', 'list', 'phieu/Lê Thị Nông'], { cwd });
    expect(lines(stdout)[1]).toMatch(
      /^Lê Thị Nông {2}68-24700-1-2026 {2}Dâu tây sấy dẻo \(minh hoạ\) .* 92 {2}★★★★★ {2}chưa ký$/,
    );
    expect(stderr).toBe(`${String(lines(stdout).length - 1)} phiếu.\n`);
    const page = ocop(['sheet', 'show', 'phieu/Lê Thị Nông/68-24700-1-2026.yaml'], { cwd }).stdout;
    expect(page).toContain('Người chấm:     Lê Thị Nông, thành viên');
    expect(page).toContain('  1.1 Nguồn nguyên liệu: 3/3\n      ● ');
    expect(page).toContain('A 38 · B 23 · C 31 · tổng 92 · ★★★★★');
  });

  it('are verified, and what is wrong is named with its line', () => {
    const cwd = sheetsOfCouncil();
    const file = join(cwd, 'phieu/Lê Thị Nông/68-24700-1-2026.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"1.1": { points: 3', '"1.1": { points: 9'));
    const { status, stdout, stderr } = ocop(['sheet', 'verify', 'phieu/Lê Thị Nông'], { cwd });
    expect(status).toBe(1);
    expect(lines(stdout)[0]).toBe(
      'phieu/Lê Thị Nông/68-24700-1-2026.yaml:20: tiêu chí 1.1 không có mức 9 điểm; chỉ ghi 0, 1, 2 hoặc 3.',
    );
    expect(stderr).toMatch(/^Đã kiểm tra \d+ phiếu: 1 phiếu có lỗi\.\n$/);
    // The council goes on without it, and says so.
    const council = ocop(['council', 'phieu', '--drafts', '--format', 'ndjson'], { cwd });
    expect(council.stderr).toContain('không có mức 9 điểm');
  });

  it('go to a table and back without a change', () => {
    const cwd = sheetsOfCouncil();
    expect(ocop(['sheet', 'export', 'phieu', '--out', 'bang.csv'], { cwd }).status).toBe(0);
    expect(ocop(['sheet', 'import', 'bang.csv', '--dir', 'lai'], { cwd }).status).toBe(0);
    for (const member of readdirSync(join(cwd, 'phieu'))) {
      for (const name of readdirSync(join(cwd, 'phieu', member))) {
        const of = (dir: string) => readFileSync(join(cwd, dir, member, name), 'utf8');
        expect(of('lai')).toBe(of('phieu'));
      }
    }
    expect(ocop(['rate', 'bang.csv', '--format', 'ndjson', '--quiet'], { cwd }).stdout).toContain(
      '"total":92',
    );
  });

  it('that are there already are kept, unless their loss is agreed to', () => {
    const cwd = tempDir();
    const table = (points: number) =>
      csvOf([{ thanh_vien: 'An', ngay_danh_gia: '10/08/2026', ngay_nop: '01/06/2026', '1.1': points }]);
    writeFileSync(join(cwd, 'x.csv'), table(3));
    ocop(['sheet', 'import', 'x.csv'], { cwd });
    const sheet = () => readFileSync(join(cwd, 'phieu/An/SP1.yaml'), 'utf8');
    const before = sheet();
    writeFileSync(join(cwd, 'x.csv'), table(1));
    const kept = ocop(['sheet', 'import', 'x.csv'], { cwd });
    expect([kept.status, sheet()]).toEqual([1, before]);
    expect(kept.stderr).toContain('giữ nguyên, thêm --force để thay');
    ocop(['sheet', 'import', 'x.csv', '--force'], { cwd });
    expect(sheet()).toContain('"1.1": { points: 1, option: 1 }');
  });

  it('that were signed come back from a table only as they were signed', () => {
    const cwd = tempDir();
    writeFileSync(
      join(cwd, 'x.csv'),
      csvOf([{ thanh_vien: 'An', ngay_danh_gia: '10/08/2026', ngay_nop: '01/06/2026' }]),
    );
    ocop(['sheet', 'import', 'x.csv'], { cwd });
    const path = join(cwd, 'phieu/An/SP1.yaml');
    const draft = readFileSync(path, 'utf8');
    const at = "  - { at: '2026-08-10T09:00:00+07:00', event: signed, name: An, role: member }";
    writeFileSync(
      path,
      seal(draft.replace('status: draft', 'status: signed').replace('history: []', `history:\n${at}`)),
    );
    expect(ocop(['sheet', 'verify', 'phieu'], { cwd }).status).toBe(0);
    ocop(['sheet', 'export', 'phieu', '--out', 'bang.csv'], { cwd });
    const table = readFileSync(join(cwd, 'bang.csv'), 'utf8');
    // Written by hand, its lines stand otherwise than ours: the points alone do not make the seal fit.
    expect(ocop(['sheet', 'import', 'bang.csv', '--dir', 'lai'], { cwd }).status).toBe(1);
    writeFileSync(join(cwd, 'bang.csv'), table.replace('signed', 'draft').replace('""signed""', '""begun""'));
    const forged = table.replace(/,3,/, ',1,');
    writeFileSync(join(cwd, 'gia.csv'), forged);
    const { status, stderr } = ocop(['sheet', 'import', 'gia.csv', '--dir', 'gia'], { cwd });
    expect([status, stderr.includes('không khớp niêm phong')]).toEqual([1, true]);
    expect(existsSync(join(cwd, 'gia'))).toBe(false);
  });

  it('of nobody are no sheets, unless a member is named', () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), csvOf([{}]));
    const { status, stderr } = ocop(['sheet', 'import', 'x.csv'], { cwd });
    expect([status, stderr.includes('không ghi thành viên nào chấm')]).toEqual([1, true]);
    expect(ocop(['sheet', 'import', 'x.csv', '--member', 'An'], { cwd }).status).toBe(0);
    expect(readdirSync(join(cwd, 'phieu'))).toEqual(['An']);
  });

  it('are taken one by one where tables are', () => {
    const cwd = sheetsOfCouncil();
    const path = 'phieu/Lê Thị Nông/68-24721-1-2026.yaml';
    expect(ocop(['rate', path], { cwd }).stdout).toContain('Nước mắm cá cơm');
    expect(ocop(['advise', path], { cwd }).stdout).toContain('4★');
    writeFileSync(
      join(cwd, path),
      readFileSync(join(cwd, path), 'utf8').replace('status: draft', 'status: signed'),
    );
    const { status, stderr } = ocop(['advise', path], { cwd });
    expect([status, stderr.includes('không có chữ ký hay niêm phong')]).toEqual([2, true]);
  });

  it('in no folder are told', () => {
    const cwd = tempDir();
    cpSync(REGULATION, join(cwd, 'hoi-dong.yaml')); // other YAML is no sheet
    for (const command of [
      ['sheet', 'list', '.'],
      ['council', '.'],
    ]) {
      expect(ocop(command, { cwd })).toEqual({
        status: 2,
        stdout: '',
        stderr: 'Không thấy phiếu nào ở ..\n',
      });
    }
    expect(ocop(['evaluate'], { cwd }).stderr).toContain('cửa sổ dòng lệnh');
  });
});
