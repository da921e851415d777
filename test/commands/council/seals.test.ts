import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealOf } from '../../../src/sheets/digest.js';
import { lines, ocop } from '../../support/ocop.js';
import { keep, roundSheet, textOf } from '../../support/round-sheets.js';
import { tempDir } from '../../support/temp.js';

const REGULATION =
  'name: Hội đồng thử\nlevel: province\nmembers:\n' +
  '  - { name: An, role: chair }\n  - { name: Bình }\n  - { name: Chi, role: secretary }\n';

const AN = roundSheet('An', 'SP1', { role: 'chair' });
const BINH = roundSheet('Bình', 'SP1', { less: { '4.3': 1 } });
const CHI = roundSheet('Chi', 'SP1');
/** The same sheet with other points, sealed anew: what no seal can show. */
const FORGED = roundSheet('Bình', 'SP1');

async function listed(file = 'niem-phong.csv') {
  const cwd = tempDir();
  keep(join(cwd, 'phieu'), [CHI, AN, BINH]);
  writeFileSync(join(cwd, 'council.yaml'), REGULATION);
  const ran = await ocop(
    ['council', 'phieu', '--regulation', 'council.yaml', '--out', 'kq.csv', '--seals', file],
    { cwd },
  );
  return { cwd, ran };
}

const verify = (cwd: string, ...more: string[]) => ocop(['sheet', 'verify', 'phieu', ...more], { cwd });

describe('the list of seals', () => {
  it('names each sheet that counts, with its seal and total', async () => {
    const { cwd, ran } = await listed();
    expect([ran.status, ran.stderr]).toEqual([0, expect.stringContaining('Đã ghi danh sách 3 niêm phong')]);
    const seal = (sheet: typeof AN) => sealOf(textOf(sheet)) ?? '';
    expect(readFileSync(join(cwd, 'niem-phong.csv'), 'utf8')).toBe(
      '\ufeffMã sản phẩm,Tên sản phẩm,Thành viên,Vòng,Tổng điểm,Niêm phong\r\n' +
        `SP1,Sản phẩm SP1,An,1,100,${seal(AN)}\r\n` +
        `SP1,Sản phẩm SP1,Bình,1,95,${seal(BINH)}\r\n` +
        `SP1,Sản phẩm SP1,Chi,1,100,${seal(CHI)}\r\n`,
    );
  });

  it.each(['niem-phong.csv', 'niem-phong.xlsx'])('in %s holds the sheets it was made of', async (file) => {
    const { cwd } = await listed(file);
    const { status, stdout, stderr } = await verify(cwd, '--seals', file);
    expect([status, stderr]).toEqual([0, 'Đã kiểm tra 3 phiếu: 0 phiếu có lỗi.\n']);
    expect(lines(stdout)).toEqual(
      ['An', 'Bình', 'Chi'].map(
        (member) =>
          `${join('phieu', member, 'SP1.yaml')}: niêm phong nguyên vẹn, đúng danh sách niêm phong, điểm đúng văn bản.`,
      ),
    );
  });

  it('shows a sheet that was changed and sealed anew, which its own seal does not', async () => {
    const { cwd } = await listed();
    keep(join(cwd, 'phieu'), [FORGED]);
    const alone = await verify(cwd);
    expect([alone.status, alone.stderr]).toEqual([
      0,
      expect.stringContaining('người cố ý sửa có thể tính lại niêm phong mới'),
    ]);
    const { status, stdout } = await verify(cwd, '--seals', 'niem-phong.csv');
    expect(status).toBe(1);
    expect(stdout).toContain(
      `${join('phieu', 'Bình', 'SP1.yaml')}: niêm phong khác danh sách (dòng 3 ghi ${sealOf(textOf(BINH)) ?? ''}, phiếu có ${sealOf(textOf(FORGED)) ?? ''})`,
    );
  });

  it('misses a sheet that is gone, and one that it does not name', async () => {
    const { cwd } = await listed();
    const list = join(cwd, 'niem-phong.csv');
    const [head = '', an = '', binh = ''] = readFileSync(list, 'utf8').split('\r\n');
    writeFileSync(
      list,
      [head, an, binh.replace('Bình', 'Dung').replace(',1,', ',2,'), 'SP1,,E,x,,y', ''].join('\r\n'),
    );
    const { status, stdout } = await verify(cwd, '--seals', 'niem-phong.csv');
    expect(status).toBe(1);
    const told = lines(stdout).filter((line) => !line.includes('đúng danh sách'));
    expect(told).toEqual([
      `${join('phieu', 'Bình', 'SP1.yaml')}: niêm phong nguyên vẹn, điểm đúng văn bản.`,
      `${join('phieu', 'Bình', 'SP1.yaml')}: đã ký mà không có trong danh sách niêm phong.`,
      `${join('phieu', 'Chi', 'SP1.yaml')}: niêm phong nguyên vẹn, điểm đúng văn bản.`,
      `${join('phieu', 'Chi', 'SP1.yaml')}: đã ký mà không có trong danh sách niêm phong.`,
      'niem-phong.csv, dòng 3: không thấy phiếu của "Dung" cho "SP1", vòng 2.',
      'niem-phong.csv, dòng 4: không đọc được; niêm phong là 64 chữ số thập lục phân, vòng là một số.',
    ]);
  });

  it('has a total that somebody changed told, and a sheet that lost its seal', async () => {
    const { cwd } = await listed();
    const list = join(cwd, 'niem-phong.csv');
    writeFileSync(list, readFileSync(list, 'utf8').replace(',95,', ',99,'));
    keep(join(cwd, 'phieu'), [{ ...CHI, status: 'draft', history: [] }]);
    const { status, stdout } = await verify(cwd, '--seals', 'niem-phong.csv');
    expect(status).toBe(1);
    expect(stdout).toContain('danh sách (dòng 3) ghi "99" điểm, phiếu được 95; danh sách đã bị sửa.');
    expect(stdout).toContain('phiếu không có niêm phong nguyên vẹn');
  });

  it.each([
    [['--seals', 'kq.csv', '--force'], 'kq.csv'],
    [['--seals', 'council.yaml', '--force'], 'council.yaml'],
    [['--seals', 'n.docx', '--force'], '.docx'],
  ])('is not written over another result or an input, or in another form: %j', async (flags, said) => {
    const { cwd } = await listed();
    const { status, stderr } = await ocop(
      ['council', 'phieu', '--regulation', 'council.yaml', '--out', 'kq.csv', ...flags],
      { cwd },
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(readFileSync(join(cwd, 'council.yaml'), 'utf8')).toBe(REGULATION);
  });

  it('is none where columns are missing', async () => {
    const { cwd } = await listed();
    const { status, stderr } = await verify(cwd, '--seals', 'kq.csv');
    expect([status, stderr]).toEqual([2, expect.stringContaining('không phải danh sách niêm phong')]);
  });
});

it('the minutes carry it as an annex, in groups that can be read out', async () => {
  const { cwd } = await listed();
  const args = ['report', 'minutes', 'phieu', '--regulation', 'council.yaml', '--out', 'bb.md'];
  expect((await ocop(args, { cwd })).status).toBe(0);
  const paper = readFileSync(join(cwd, 'bb.md'), 'utf8');
  const digest = (sealOf(textOf(BINH)) ?? '').replace('sha256:', '');
  expect(paper).toContain('PHỤ LỤC: NIÊM PHONG CỦA CÁC PHIẾU');
  expect(paper).toContain(digest.replace(/(.{8})(?=.)/g, '$1 '));
});
