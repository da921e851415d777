import { mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memberFile, handIn } from '../../support/member-files.js';
import { lines, ocop } from '../../support/ocop.js';
import { keep, roundSheet, textOf } from '../../support/round-sheets.js';
import { tempDir } from '../../support/temp.js';

/* All sheets of a member in one file, as the page that scores gives them out: read wherever a folder of sheets is. */

const REGULATION =
  'name: Hội đồng thử\nlevel: province\nmembers:\n' +
  '  - { name: An, role: chair }\n  - { name: Bình }\n  - { name: Chi, role: secretary }\n';

const AN = [roundSheet('An', 'SP1', { role: 'chair' }), roundSheet('An', 'SP2', { role: 'chair' })];
const BINH = [roundSheet('Bình', 'SP1'), roundSheet('Bình', 'SP2')];
const CHI = [
  roundSheet('Chi', 'SP1', { role: 'secretary' }),
  roundSheet('Chi', 'SP2', { role: 'secretary' }),
];

function office(): string {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'council.yaml'), REGULATION);
  return cwd;
}

describe('a member’s file', () => {
  it('is imported into files that are to the byte what the member signed', async () => {
    const cwd = office();
    const file = handIn(cwd, 'An', AN);
    const { status, stderr } = await ocop(['sheet', 'import', file], { cwd });
    expect(lines(stderr)).toEqual([`Đọc 2 phiếu ở ${file}.`, 'Đã ghi 2 phiếu vào phieu.']);
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'phieu', 'An', 'SP1.yaml'), 'utf8')).toBe(textOf(AN[0]!));
    expect((await ocop(['sheet', 'import', file], { cwd })).stderr).toContain('2 phiếu đã có sẵn, không đổi');
  });

  it('is verified and listed as the folder of its sheets is', async () => {
    const cwd = office();
    const file = handIn(cwd, 'An', AN);
    keep(join(cwd, 'phieu'), AN);
    const verified = await ocop(['sheet', 'verify', file], { cwd });
    expect(verified.status).toBe(0);
    expect(lines(verified.stdout)[0]).toBe(
      `${join(file, 'SP1.yaml')}: niêm phong nguyên vẹn, điểm đúng văn bản.`,
    );
    const listed = (path: string) => ocop(['sheet', 'list', path], { cwd });
    expect((await listed(file)).stdout).toBe((await listed('phieu')).stdout);
  });

  it('counts in a council beside folders of sheets, and comes to the same', async () => {
    const cwd = office();
    keep(join(cwd, 'phieu'), [...AN, ...BINH, ...CHI]);
    mkdirSync(join(cwd, 'nop'));
    handIn(join(cwd, 'nop'), 'An', AN);
    handIn(join(cwd, 'nop'), 'Chi', CHI);
    keep(join(cwd, 'nop', 'phieu'), BINH);
    const council = async (path: string) => {
      const { status, stdout } = await ocop(
        ['council', path, '--regulation', 'council.yaml', '--format', 'ndjson', '--quiet'],
        { cwd },
      );
      const json = lines(stdout).map((line) => JSON.parse(line) as { product: { code: string } });
      return [status, json.toSorted((a, b) => (a.product.code < b.product.code ? -1 : 1))];
    };
    // The folder is read in another order; who comes first changes nothing of what it comes to.
    const sorted = (of: unknown) => JSON.stringify(of, (_, value: unknown) => sortedMembers(value));
    expect(sorted(await council('nop'))).toBe(sorted(await council('phieu')));
  });

  it('is rated and printed', async () => {
    const cwd = office();
    const file = handIn(cwd, 'An', AN);
    keep(join(cwd, 'phieu'), AN);
    const rate = async (path: string) => (await ocop(['rate', path, '--format', 'ndjson'], { cwd })).stdout;
    expect(await rate(file)).toBe(await rate('phieu'));
    const paper = await ocop(['report', 'sheet', file, '--out', 'phieu.html'], { cwd });
    expect(paper.status).toBe(0);
    expect(readFileSync(join(cwd, 'phieu.html'), 'utf8')).toContain('Sản phẩm SP2');
  });

  it('that was changed on its way is refused by name, and so are its sheets; the others count', async () => {
    const cwd = office();
    mkdirSync(join(cwd, 'nop'));
    const name = join('nop', handIn(join(cwd, 'nop'), 'An', AN));
    const other = join('nop', handIn(join(cwd, 'nop'), 'Bình', BINH));
    writeFileSync(
      join(cwd, name),
      readFileSync(join(cwd, name), 'utf8').replace('Sản phẩm SP1', 'Sản phẩm SPx'),
    );
    const told =
      `${name}:1: tệp phiếu đã bị sửa hoặc hỏng trên đường gửi (mã kiểm tra không khớp), ` +
      'không phiếu nào trong đó được nhận; xin người chấm gửi lại.';
    const verified = await ocop(['sheet', 'verify', 'nop'], { cwd });
    expect(verified.status).toBe(1);
    expect(lines(verified.stdout)).toEqual([
      told,
      `${join(other, 'SP1.yaml')}: niêm phong nguyên vẹn, điểm đúng văn bản.`,
      `${join(other, 'SP2.yaml')}: niêm phong nguyên vẹn, điểm đúng văn bản.`,
    ]);
    const imported = await ocop(['sheet', 'import', name, other], { cwd });
    expect(imported.status).toBe(1);
    expect(lines(imported.stderr)).toContain(told);
    expect(readdirSync(join(cwd, 'phieu'))).toEqual(['Bình']);
    const council = await ocop(['council', 'nop', '--regulation', 'council.yaml'], { cwd });
    expect(lines(council.stderr)).toContain(told);
    expect(lines((await ocop(['rate', 'nop'], { cwd })).stderr)).toContain(told);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, 1000)],
    ['emptied', () => ''],
    ['another JSON', () => '{}'],
  ])('that is %s is told by its name', async (_, change) => {
    const cwd = office();
    const file = handIn(cwd, 'An', AN);
    writeFileSync(join(cwd, file), change(memberFile('An', AN)));
    const { status, stdout } = await ocop(['sheet', 'verify', file], { cwd });
    expect([status, stdout]).toEqual([
      1,
      `${file}:1: tệp phiếu hỏng hoặc thiếu, không phải tệp do trang chấm điểm gửi ra; xin người chấm gửi lại.\n`,
    ]);
  });

  it.each([
    [
      'nested too deep',
      `{"ocop": "sheets/1", "sheets": ${'['.repeat(200)}`,
      'JSON lồng nhau sâu hơn giới hạn 100 bậc',
    ],
    [
      'of too much',
      `{"ocop": "sheets/1", "sheets": [${'{},'.repeat(3_000_000)}`,
      'nội dung JSON chiếm hơn giới hạn 320 MiB bộ nhớ',
    ],
  ])('that is %s is told by the limit', async (_, text, limit) => {
    const cwd = office();
    const file = handIn(cwd, 'An', AN);
    writeFileSync(join(cwd, file), text);
    const { status, stdout } = await ocop(['sheet', 'verify', file], { cwd });
    expect([status, stdout]).toEqual([
      1,
      `${file}:1: ${limit}, không phải tệp do trang chấm điểm gửi ra; xin người chấm gửi lại.\n`,
    ]);
  });

  it('that is larger than any of its kind is not read', async () => {
    const cwd = office();
    const file = handIn(cwd, 'An', AN);
    truncateSync(join(cwd, file), 64 * 1024 * 1024 + 1);
    const { status, stdout } = await ocop(['sheet', 'verify', file], { cwd });
    expect([status, stdout]).toEqual([
      1,
      `${file}:1: tệp lớn hơn giới hạn 64 MiB, không phải tệp do trang chấm điểm gửi ra; xin người chấm gửi lại.\n`,
    ]);
  });

  it('of a page that somebody altered is held against the law: points that no option has do not count', async () => {
    const cwd = office();
    const [first] = AN;
    const answers = new Map(first!.answers);
    const [code] = [...answers.keys()];
    answers.set(code!, { points: 9, option: 1, case: null });
    const file = handIn(cwd, 'An', [{ ...first!, answers }]);
    const { status, stdout } = await ocop(['sheet', 'verify', file], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain(`${join(file, 'SP1.yaml')}:`);
    expect(stdout).toContain('1.1');
    expect((await ocop(['sheet', 'import', file], { cwd })).stderr).toContain(
      'không nhận 1 phiếu hoặc tệp phiếu',
    );
  });

  it('stays as it is: what changes sheets says so', async () => {
    const cwd = office();
    const file = handIn(cwd, 'An', AN);
    const before = readFileSync(join(cwd, file), 'utf8');
    const sign = await ocop(['sheet', 'sign', file, '--member', 'An', '--yes'], { cwd });
    expect([sign.status, sign.stderr]).toEqual([
      2,
      `${file} là tệp phiếu do trang chấm điểm gửi ra, không sửa được; đưa vào thư mục phiếu trước: ocop sheet import ${file}\n`,
    ]);
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(before);
  });

  it('comes by a phone with another ending, line ends and mark, and is the same', async () => {
    const cwd = office();
    const text = `\ufeff${memberFile('An', AN).replaceAll('\n', '\r\n')}`;
    writeFileSync(join(cwd, 'phieu-An.json.txt'), text);
    const { status } = await ocop(['sheet', 'verify', 'phieu-An.json.txt'], { cwd });
    expect(status).toBe(0);
  });
});

/** Lists of members' sheets by their names: in which order files were found does not matter. */
function sortedMembers(value: unknown): unknown {
  const hasMember = (one: unknown): one is { member: string } =>
    typeof one === 'object' && one !== null && 'member' in one;
  return Array.isArray(value) && value.every(hasMember)
    ? value.toSorted((a, b) => (a.member < b.member ? -1 : 1))
    : value;
}
