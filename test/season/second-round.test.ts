import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../src/rows/heading-meaning.js';
import { partsOf, textOf } from '../support/docx.js';
import { lines, ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

const PRODUCTS = `Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Bộ sản phẩm,Loại đăng ký,Ngày nộp,Ngày đánh giá
SP1,Bưởi,HTX Bưởi,Xã A,1,lần đầu,01/06/2026,10/08/2026
SP2,Nước mắm,HTX Mắm,Xã B,9,lần đầu,01/06/2026,10/08/2026
SP3,Cam,HTX Cam,Xã A,1,lần đầu,01/06/2026,10/08/2026
`;
const COUNCIL = `name: Hội đồng thử
level: province
reScore: { who: pairs }
members:
  - { name: Trần An, role: chair }
  - { name: Lê Bình }
  - { name: Phạm Chi, role: secretary }
  - { name: Đỗ Dung }
`;

/** A season of one round, whose members fill in the forms of `ocop template`. */
async function season(): Promise<string> {
  const cwd = tempDir();
  mkdirSync(join(cwd, 'dot1'));
  writeFileSync(join(cwd, 'sp.csv'), PRODUCTS);
  writeFileSync(join(cwd, 'hd.yaml'), COUNCIL);
  const files = ['--products', 'sp.csv', '--regulation', 'hd.yaml', '--files', 'dot1', '--results', 'kq.csv'];
  await run(cwd, 'init', '--province', 'tỉnh Lâm Đồng', '--register', 'so.csv', '--in', 'Đợt 1', ...files);
  return cwd;
}

function run(cwd: string, ...args: string[]): ReturnType<typeof ocop> {
  return ocop(args, { cwd });
}

type Low = (member: string, product: string) => boolean;

/** Chooses in each cell the most points that its list has, or those below them on a sheet that is low. */
async function fillIn(
  path: string,
  isLow: Low,
  isFilled: (member: string) => boolean = () => true,
): Promise<void> {
  const { sheets } = await readXlsx(await readFile(path));
  const filled = sheets.map(({ name, rows }) => {
    const heads = (rows[0] ?? []).map(String);
    const [code, member] = [heads.indexOf('Mã sản phẩm'), heads.indexOf('Thành viên')];
    if (member === -1) return { name, rows };
    const points = pointsOf(sheets.find((one) => one.name === name.replace('Bộ', 'Tiêu chí'))?.rows ?? []);
    const cells = rows.slice(1).map((row) =>
      row.map((cell, at) => {
        const meaning = meaningOf(heads[at] ?? '');
        const who = String(row[member] ?? '');
        if (meaning.kind !== 'criterion' || row[code] == null || !isFilled(who)) return cell;
        const known = points.get(meaning.criterion.code) ?? [];
        return known.at(isLow(who, String(row[code])) && known.length > 1 ? -2 : -1) ?? null;
      }),
    );
    return { name, rows: [rows[0] ?? [], ...cells] };
  });
  writeFileSync(path, await writeXlsx({ sheets: filled }));
}

/** The points of each criterion, rising, as the sheet of criteria behind a form lists them. */
function pointsOf(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, readonly number[]> {
  const points = new Map<string, number[]>();
  let code = '';
  for (const [first, , given] of rows) {
    if (typeof first === 'string' && /^\d+(\.\d+)?$/.test(first)) code = first;
    if (typeof first === 'number') code = String(first);
    if (typeof given === 'number' && code !== '') points.set(code, [...(points.get(code) ?? []), given]);
  }
  return new Map([...points].map(([key, all]) => [key, all.toSorted((a, b) => a - b)]));
}

/** Of each form of a workbook: whose row on what, and the round. */
async function rowsOf(path: string): Promise<readonly string[]> {
  const { sheets } = await readXlsx(await readFile(path));
  return sheets.flatMap(({ name, rows }) => {
    const heads = (rows[0] ?? []).map(String);
    if (!heads.includes('Thành viên')) return [];
    const text = (row: (typeof rows)[number], head: string) => String(row[heads.indexOf(head)] ?? '');
    return rows
      .slice(1)
      .filter((row) => text(row, 'Mã sản phẩm') !== '')
      .map((row) => [name, text(row, 'Mã sản phẩm'), text(row, 'Thành viên'), text(row, 'Vòng')].join(' '));
  });
}

async function outcomes(cwd: string, ...flags: string[]): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await run(cwd, 'council', '--format', 'ndjson', '--quiet', ...flags);
  const all = lines(stdout).map(
    (line) =>
      JSON.parse(line) as { product: { code: string }; outcome: string; average: { shown: string } | null },
  );
  return Object.fromEntries(
    all
      .toSorted((a, b) => (a.product.code < b.product.code ? -1 : 1))
      .map(({ product, outcome, average }) => [product.code, `${outcome} ${average?.shown ?? '–'}`]),
  );
}

describe('a second round in Excel', () => {
  it('goes through from the first form to the minutes with nothing typed twice', async () => {
    const cwd = await season();
    await run(cwd, 'template', '--out', 'dot1/mau.xlsx');
    await fillIn(join(cwd, 'dot1/mau.xlsx'), (member, code) => member === 'Lê Bình' && code !== 'SP3');
    expect(await outcomes(cwd)).toEqual({
      SP1: 're-score 90,00',
      SP2: 're-score 90,25',
      SP3: 'candidate-5 100,00',
    });
    const first = await run(cwd, 'council', '--next-round', 'vong2');
    expect(lines(first.stdout).slice(-2)).toEqual([
      'Đã ghi danh sách chấm lại 2 sản phẩm vào vong2: mỗi người một tệp (Trần An, Lê Bình, Phạm Chi, Đỗ Dung), và vong-2.csv cho thư ký.',
      'Để chấm lại bằng Excel: ocop template --products vong2 --out mau-vong-2.xlsx; trong trình duyệt: ocop form --round 2 vong2.',
    ]);

    const made = await run(cwd, 'template', '--products', 'vong2', '--out', 'dot1/mau-vong-2.xlsx');
    expect([made.status, lines(made.stderr).at(-1)]).toEqual([
      0,
      'Mẫu của vòng 2: mỗi sản phẩm phải chấm lại một dòng cho Trần An, Lê Bình, Phạm Chi, Đỗ Dung. Điền xong thì để cạnh phiếu vòng trước, ocop council đọc cả hai.',
    ]);
    const asked = ['Trần An', 'Lê Bình', 'Phạm Chi', 'Đỗ Dung'];
    expect(await rowsOf(join(cwd, 'dot1/mau-vong-2.xlsx'))).toEqual([
      ...asked.map((member) => `Bộ 9 SP2 ${member} 2`),
      ...asked.map((member) => `Bộ 1 SP1 ${member} 2`),
    ]);

    // Nobody has scored again yet, then some, then all.
    expect((await outcomes(cwd)).SP1).toBe('re-score 90,00');
    await fillIn(
      join(cwd, 'dot1/mau-vong-2.xlsx'),
      () => false,
      (member) => member !== 'Đỗ Dung',
    );
    const some = await run(cwd, 'council');
    expect(some.stdout).toContain('Vòng 2 chưa xong, còn chờ phiếu của Đỗ Dung');
    expect(some.stdout).toContain('phiếu vòng sau của Đỗ Dung còn để trống, chưa tính');
    await fillIn(
      join(cwd, 'dot1/mau-vong-2.xlsx'),
      (member, code) => member === 'Lê Bình' && code === 'SP2',
      (member) => member === 'Đỗ Dung' || member === 'Lê Bình',
    );
    expect(await outcomes(cwd)).toEqual({
      SP1: 'candidate-5 100,00',
      SP2: 'unsettled 90,25',
      SP3: 'candidate-5 100,00',
    });
    expect((await run(cwd, 'report', 'minutes', '--out', 'bien-ban.docx')).status).toBe(0);
    const [body] = partsOf(await readFile(join(cwd, 'bien-ban.docx')))['word/document.xml']?.children ?? [];
    expect(body && textOf(body)).toContain('Hết vòng chấm lại; Quy chế không quy định xử lý thế nào');
    expect(body && textOf(body)).toContain('vòng 1 là 40 điểm, vòng 2 là 0 điểm; giảm 40 điểm');
  });

  it('has for each member a form of what that member scores again, with the own points before', async () => {
    const cwd = await season();
    await run(cwd, 'template', '--out', 'dot1/mau.xlsx');
    await fillIn(join(cwd, 'dot1/mau.xlsx'), (member, code) => member === 'Lê Bình' && code === 'SP1');
    await run(cwd, 'council', '--next-round', 'vong2');
    await run(cwd, 'template', '--products', 'vong2', '--each', 'member', '--out', 'mau-2');
    expect(readdirSync(join(cwd, 'mau-2')).sort()).toEqual(
      ['Lê Bình.xlsx', 'Phạm Chi.xlsx', 'Trần An.xlsx', 'Đỗ Dung.xlsx'].sort(),
    );
    const { sheets } = await readXlsx(await readFile(join(cwd, 'mau-2/Lê Bình.xlsx')), { readStyles: true });
    const heads = (sheets[0]?.rows[0] ?? []).map(String);
    const at = heads.findIndex((head) => head.startsWith('2.1 '));
    expect(sheets[0]?.cells?.get(`1,${String(at)}`)?.comment?.text).toBe('Vòng trước: 1 điểm');
    expect(await rowsOf(join(cwd, 'mau-2/Lê Bình.xlsx'))).toEqual(['Bộ 1 SP1 Lê Bình 2']);
  });

  it.each([
    [
      'the list for the secretary',
      ['--products', 'vong2/vong-2.csv'],
      'Tệp vong2/vong-2.csv là danh sách chung cho thư ký, không có bộ sản phẩm và điểm vòng trước; nêu cả thư mục ấy: --products "vong2".',
    ],
    [
      'no list of a later round',
      ['--round', '2'],
      'Mẫu của vòng 2 làm từ danh sách phải chấm lại: chạy "ocop council … --next-round vong2", rồi "ocop template --products vong2 --out mau-vong-2.xlsx".',
    ],
    [
      'a list of the first round',
      ['--round', '2', '--products', 'sp.csv'],
      'Mẫu của vòng 2 làm từ danh sách phải chấm lại: chạy "ocop council … --next-round vong2", rồi "ocop template --products vong2 --out mau-vong-2.xlsx".',
    ],
    [
      'lists of both kinds',
      ['--products', 'sp.csv', '--products', 'vong2'],
      'Tệp vong2/Lê Bình.csv là danh sách phải chấm lại, "sp.csv" là danh sách sản phẩm của vòng đầu: làm hai mẫu riêng, mỗi lần nêu một loại ở --products.',
    ],
  ])('says what to do instead of %s', async (_name, flags, said) => {
    const cwd = await season();
    await run(cwd, 'template', '--out', 'dot1/mau.xlsx');
    await fillIn(join(cwd, 'dot1/mau.xlsx'), (member, code) => member === 'Lê Bình' && code === 'SP1');
    await run(cwd, 'council', '--next-round', 'vong2');
    const { status, stderr } = await run(cwd, 'template', ...flags, '--out', 'x.xlsx');
    expect([status, lines(stderr).at(-1)]).toEqual([2, said]);
  });

  it('says of a second sheet of the first round how it becomes one of the second', async () => {
    const cwd = await season();
    await run(cwd, 'template', '--out', 'dot1/mau.xlsx');
    await fillIn(join(cwd, 'dot1/mau.xlsx'), (member, code) => member === 'Lê Bình' && code === 'SP1');
    await run(cwd, 'template', '--out', 'dot1/mau-lai.xlsx');
    await fillIn(join(cwd, 'dot1/mau-lai.xlsx'), () => false);
    expect((await run(cwd, 'council')).stderr).toContain(
      '"Lê Bình" có hai phiếu khác nhau chấm "SP1" ở cùng vòng 1: dot1/mau-lai.xlsx, trang tính "Bộ 1", hàng 4; dot1/mau.xlsx, trang tính "Bộ 1", hàng 4. Phiếu nào là phiếu chấm lại thì ghi 2 ở cột "Vòng" của nó; phiếu nào gửi nhầm thì chuyển ra ngoài những tệp đang đọc. Chưa tính trung bình sản phẩm này.',
    );
  });

  it('takes a list that somebody has scored again in, and signed', async () => {
    const cwd = await season();
    await run(cwd, 'template', '--out', 'dot1/mau.xlsx');
    await fillIn(join(cwd, 'dot1/mau.xlsx'), (member, code) => member === 'Lê Bình' && code === 'SP1');
    await run(cwd, 'council', '--next-round', 'dot1/vong2');
    const list = join(cwd, 'dot1/vong2/Trần An.csv');
    const text = await readFile(list, 'utf8');
    expect(text).toContain(',draft,');
    writeFileSync(list, text.replace(',draft,', ',đã ký,'));
    const { stdout, stderr } = await run(cwd, 'council');
    expect(stdout).toContain('Vòng 2 chưa xong, còn chờ phiếu của Lê Bình, Phạm Chi, Đỗ Dung');
    expect(stderr).toContain('Bỏ qua danh sách chấm lại chưa ai ký: dot1/vong2/Lê Bình.csv, ');
  });

  it('leaves the lists themselves alone where they lie in the folder of the sheets', async () => {
    const cwd = await season();
    await run(cwd, 'template', '--out', 'dot1/mau.xlsx');
    await fillIn(join(cwd, 'dot1/mau.xlsx'), (member, code) => member === 'Lê Bình' && code === 'SP1');
    await run(cwd, 'council', '--next-round', 'dot1/vong2');
    const { status, stderr } = await run(cwd, 'council', '--drafts');
    expect([status, lines(stderr)[2]]).toEqual([
      1,
      'Bỏ qua danh sách chấm lại chưa ai ký: dot1/vong2/Lê Bình.csv, dot1/vong2/Phạm Chi.csv, dot1/vong2/Trần An.csv, dot1/vong2/vong-2.csv, dot1/vong2/Đỗ Dung.csv. Ai đã chấm vào đó thì ghi "đã ký" ở cột "Tình trạng phiếu".',
    ]);
    expect((await outcomes(cwd, '--drafts')).SP1).toBe('re-score 90,00');
  });
});
