import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { E148 } from '../../support/law.js';
import { BIN, lines, ocop } from '../../support/ocop.js';
import { csvOf } from '../../support/tables.js';
import { tempDir } from '../../support/temp.js';

/** A folder with the given files. */
function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const dir = tempDir();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  return dir;
}

const objects = (ndjson: string) => lines(ndjson).map((line) => JSON.parse(line) as Record<string, unknown>);
const codes = (ndjson: string) => objects(ndjson).map((one) => (one.product as { code: string }).code);

const THREE = csvOf([
  { ma_san_pham: 'B', '1.3': 1, xa: 'Xã 2' },
  { ma_san_pham: 'C', '3.5': 0, xa: 'Xã 10' },
  { ma_san_pham: 'A', xa: 'Xã 2' },
]);

describe('ocop rate', () => {
  it('ranks a batch, tells what is missing, and sums up', async () => {
    const { status, stdout, stderr } = await ocop(['rate', 'x.csv'], { cwd: folder({ 'x.csv': THREE }) });
    expect([status, stderr]).toEqual([0, '']);
    expect(lines(stdout)).toEqual([
      'Hạng  Mã sản phẩm  Sản phẩm  Chủ thể   A   B   C  Tổng  Sao',
      '   1  A            Sản phẩm           40  25  35   100  ★★★★★',
      '   2  B            Sản phẩm           38  25  35    98  ★★★★',
      '      98 điểm, còn thiếu 5★: 1.3 cần 3',
      '   3  C            Sản phẩm           37  25  35    97  ★★',
      '      97 điểm, còn thiếu 3★: 3.5 cần 1; 4★: 3.5 cần 2',
      '',
      'Tổng kết 3 dòng: 5★ 1 · 4★ 1 · 3★ 0 · 2★ 1 · 1★ 0 · chưa chấm đủ 0 · bị loại 0 · từ chối 0',
    ]);
  });

  it.each(['--lang=en', '--lang en', 'env'])('in English, by %s', async (how) => {
    const args = how === 'env' ? [] : how.split(' ');
    const env: Record<string, string> = how === 'env' ? { OCOP_LANG: 'en' } : {};
    const { stdout } = await ocop(['rate', 'x.csv', ...args], { cwd: folder({ 'x.csv': THREE }), env });
    expect(stdout).toContain('98 points, short of 5★: 1.3 needs 3');
    expect(stdout).toContain('Summary of 3 rows: 5★ 1');
  });

  it('streams NDJSON in the order of the rows, the rest on standard error', async () => {
    const { stdout, stderr } = await ocop(['rate', 'x.csv', '--format', 'ndjson'], {
      cwd: folder({ 'x.csv': THREE }),
    });
    expect(codes(stdout)).toEqual(['B', 'C', 'A']);
    expect(stderr).toMatch(/^Tổng kết 3 dòng/);
  });

  it('gives JSON as a ranked list', async () => {
    const { stdout } = await ocop(['rate', 'x.csv', '--format', 'json', '--quiet'], {
      cwd: folder({ 'x.csv': THREE }),
    });
    const list = JSON.parse(stdout) as { rank: number; product: { code: string } }[];
    expect(list.map(({ rank, product }) => `${String(rank)} ${product.code}`)).toEqual(['1 A', '2 B', '3 C']);
  });

  it('gives an empty list where nothing is left', async () => {
    const args = ['rate', 'x.csv', '--format', 'json', '--min-stars', '5', '--quiet'];
    const { stdout } = await ocop(args, { cwd: folder({ 'x.csv': csvOf([{ '1.3': 1 }]) }) });
    expect(JSON.parse(stdout)).toEqual([]);
  });

  it('takes the first N, and N stars or more', async () => {
    const cwd = folder({ 'x.csv': THREE });
    expect(
      codes((await ocop(['rate', 'x.csv', '--format', 'ndjson', '--top', '2'], { cwd })).stdout),
    ).toEqual(['A', 'B']);
    expect(
      codes((await ocop(['rate', 'x.csv', '--format', 'ndjson', '--min-stars', '4'], { cwd })).stdout),
    ).toEqual(['B', 'A']);
    expect((await ocop(['rate', 'x.csv', '--top', '1'], { cwd })).stdout).toContain('Không hiện 2 phiếu');
  });

  it('ranks each group by itself, groups in their order', async () => {
    const { stdout } = await ocop(['rate', 'x.csv', '--group-by', 'commune'], {
      cwd: folder({ 'x.csv': THREE }),
    });
    const found = lines(stdout).filter((line) => /^Xã|^ +1 /.test(line));
    expect(found).toEqual([
      'Xã 10 (1 phiếu)',
      expect.stringMatching(/^ +1 {2}C /),
      'Xã 2 (2 phiếu)',
      expect.stringMatching(/^ +1 {2}A /),
      'Xã 10   0   0   0   1   0        0        0',
      'Xã 2    1   1   0   0   0        0        0',
    ]);
  });

  it.each([
    ['set', '1. Rau, củ, quả, hạt tươi'],
    ['branch', 'Thực phẩm'],
    ['file', 'x.csv'],
    ['producer', 'HTX Một'],
    ['district', ''],
  ])('groups by %s', async (by, group) => {
    const cwd = folder({ 'x.csv': csvOf([{ chu_the: 'HTX Một' }]) });
    const { stdout } = await ocop(['rate', 'x.csv', '--format', 'ndjson', '--group-by', by], { cwd });
    expect(objects(stdout)[0]?.group).toBe(group);
  });

  it('groups names alike whatever their case and spaces, under the first spelling', async () => {
    const cwd = folder({
      'x.csv': csvOf([{ xa: 'Xã Đức Bình' }, { xa: 'XÃ  ĐỨC BÌNH' }, { xa: 'Xã Đức Binh' }]),
    });
    const { stdout } = await ocop(['rate', 'x.csv', '--format', 'ndjson', '--group-by', 'commune'], { cwd });
    expect(objects(stdout).map((one) => one.group)).toEqual(['Xã Đức Bình', 'Xã Đức Bình', 'Xã Đức Binh']);
  });

  it('says how much of a group it shows', async () => {
    const cwd = folder({ 'x.csv': THREE });
    const { stdout } = await ocop(['rate', 'x.csv', '--group-by', 'commune', '--min-stars', '4', '--quiet'], {
      cwd,
    });
    expect(lines(stdout).filter((line) => line.includes('phiếu'))).toEqual(['Xã 2 (2 phiếu)']);
    const first = (await ocop(['rate', 'x.csv', '--group-by', 'commune', '--top', '1'], { cwd })).stdout;
    expect(lines(first).filter((line) => line.includes('phiếu'))).toEqual([
      'Xã 10 (1 phiếu)',
      'Xã 2 (1 trong 2 phiếu)',
      'Không hiện 1 phiếu: ngoài giới hạn --top hoặc --min-stars, hoặc không được xếp hạng.',
    ]);
  });

  it('ranks a CSV where it is asked to', async () => {
    const args = ['rate', 'x.csv', '--format', 'csv', '--ranked', '--quiet'];
    const { stdout } = await ocop(args, { cwd: folder({ 'x.csv': THREE }) });
    expect(lines(stdout).map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      'Hạng Mã sản phẩm',
      '1 A',
      '2 B',
      '3 C',
    ]);
  });

  it('writes semicolons where it read them', async () => {
    const cwd = folder({ 'x.csv': csvOf([{}], { delimiter: ';' }) });
    expect((await ocop(['rate', 'x.csv', '--format', 'csv', '--quiet'], { cwd })).stdout).toMatch(
      /^Mã sản phẩm;Tên sản phẩm;/,
    );
  });

  it('refuses a form that it does not write', async () => {
    const cwd = folder({ 'x.csv': THREE });
    expect(await ocop(['rate', 'x.csv', '--out', 'kq.docx'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'Chưa ghi được dạng .docx (kq.docx); dùng tên tệp .csv, .json, .ndjson, .html, .xlsx hoặc .txt.\n',
    });
    expect(readdirSync(cwd)).toEqual(['x.csv']);
  });

  it('can be repeated over a folder that holds its own result', async () => {
    const cwd = folder({ 'X.CSV': csvOf([{ ma_san_pham: '=A', 'Tên sản phẩm': '-5 độ' }]), '~$X.csv': 'x' });
    const args = ['rate', '*.csv', '--out', 'ketqua.csv'];
    const first = await ocop(args, { cwd });
    expect([first.status, first.stderr.includes('Đọc 1 tệp khớp "*.csv".')]).toEqual([0, true]);
    const written = readFileSync(join(cwd, 'ketqua.csv'), 'utf8');
    expect(written).toContain("'=A");
    expect((await ocop(args, { cwd })).status).toBe(2);
    const again = await ocop([...args, '--force'], { cwd });
    expect(again.stderr).toContain('Bỏ qua kết quả do chương trình này viết ra: ketqua.csv.');
    expect(again.stderr).toContain('Đã ghi ketqua.csv, thay cho tệp đã có');
    expect(readFileSync(join(cwd, 'ketqua.csv'), 'utf8')).toBe(written);
    // Named outright, the result is rated again, and comes out the same.
    await ocop(['rate', 'ketqua.csv', '--out', 'lai.csv'], { cwd });
    expect(readFileSync(join(cwd, 'lai.csv'), 'utf8')).toBe(written);
    const only = await ocop(['rate', 'ket*.csv'], { cwd });
    expect([only.status, only.stderr.startsWith('Chỉ thấy kết quả')]).toEqual([2, true]);
  });

  it('rates corrected rejects together with the file they came from', async () => {
    const cwd = folder({ 'xa.csv': csvOf([{ ma_san_pham: 'A', '1.1': 9 }, { ma_san_pham: 'B' }]) });
    expect((await ocop(['rate', 'xa.csv'], { cwd })).status).toBe(1);
    const rejects = join(cwd, 'xa.tu-choi.csv');
    const row = readFileSync(rejects, 'utf8').replace('26-2026,1,9,', '26-2026,1,3,');
    writeFileSync(rejects, row);
    const both = await ocop(['rate', 'xa.csv', 'xa.tu-choi.csv', '--format', 'ndjson'], { cwd });
    expect(codes(both.stdout)).toEqual(['B', 'A']);
    // What is still wrong in rejects goes beside them, and not under a longer name.
    writeFileSync(rejects, row.replace('26-2026,1,3,', '26-2026,1,8,'));
    await ocop(['rate', 'xa.tu-choi.csv'], { cwd });
    expect(readdirSync(cwd).toSorted()).toEqual(['xa.csv', 'xa.tu-choi-2.csv', 'xa.tu-choi.csv']);
  });

  it('says that there are several members only where there are', async () => {
    const several = 'Có phiếu của nhiều thành viên';
    const of = async (second: string) =>
      (
        await ocop(['rate', 'x.csv'], {
          cwd: folder({ 'x.csv': csvOf([{ thanh_vien: 'An' }, { thanh_vien: second }]) }),
        })
      ).stdout.includes(several);
    expect([await of('An'), await of('Bình')]).toEqual([false, true]);
  });

  it('tells a table without a sheet', async () => {
    const [header = ''] = THREE.split('\n');
    const { status, stderr } = await ocop(['rate', 'x.csv'], { cwd: folder({ 'x.csv': header }) });
    expect([status, stderr]).toEqual([0, 'x.csv: chỉ có dòng tiêu đề, không có phiếu nào.\n']);
  });

  it('shows what a name holds, and runs none of it on the terminal', async () => {
    const cwd = folder({ 'x.csv': csvOf([{ xa: '\u001b[31mXã\u0007', 'Tên sản phẩm': '\u001b[2J' }]) });
    const { stdout } = await ocop(['rate', 'x.csv', '--group-by', 'commune'], { cwd });
    // eslint-disable-next-line no-control-regex -- these are the characters it is about
    expect(/[\u0000-\u0009\u000b-\u001f]/.test(stdout)).toBe(false);
  });

  it('reads standard input', async () => {
    const { status, stdout } = await ocop(['rate', '-', '--format', 'ndjson'], { input: THREE });
    expect([status, codes(stdout)]).toEqual([0, ['B', 'C', 'A']]);
  });

  it('reads a folder of files by a pattern, rejects of an earlier run aside', async () => {
    const cwd = folder({
      'b.csv': csvOf([{ ma_san_pham: 'B' }]),
      'a.csv': csvOf([{ ma_san_pham: 'A' }], { delimiter: ';' }),
      'a.tu-choi.csv': csvOf([{ ma_san_pham: 'X' }]),
      'doc.txt': 'x',
    });
    mkdirSync(join(cwd, 'xa'));
    writeFileSync(join(cwd, 'xa', 'c.csv'), csvOf([{ ma_san_pham: 'C' }]));
    expect(codes((await ocop(['rate', '*.csv', '--format', 'ndjson'], { cwd })).stdout)).toEqual(['A', 'B']);
    expect(codes((await ocop(['rate', '**/?.csv', '--format', 'ndjson'], { cwd })).stdout)).toEqual([
      'A',
      'B',
      'C',
    ]);
    expect(await ocop(['rate', '*.tsv'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Không có tệp nào khớp "*.tsv".\n',
    });
  });

  it('finds a product code used twice in two files', async () => {
    const cwd = folder({ 'a.csv': csvOf([{}]), 'b.csv': csvOf([{}]) });
    const { status, stderr } = await ocop(['rate', 'a.csv', 'b.csv', '--format', 'ndjson'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain(
      'b.csv, dòng 2, cột 1 (A) "ma_san_pham": mã sản phẩm "SP1" đã có ở a.csv, dòng 2',
    );
  });

  it("reads Excel's own CSV: a mark at the beginning, semicolons, \\r\\n", async () => {
    const text = `\ufeff${csvOf([{ '1.1': '1,0' }], { delimiter: ';' }).replaceAll('\n', '\r\n')}`;
    const { stdout } = await ocop(['rate', 'x.csv', '--format', 'ndjson'], {
      cwd: folder({ 'x.csv': text }),
    });
    expect(objects(stdout)[0]?.total).toBe(98);
  });

  it('says of every use of a disputed set that it is one', async () => {
    const cwd = folder({ 'x.csv': csvOf([{}], { set: 7, edition: E148 }) });
    const { stdout } = await ocop(['rate', 'x.csv'], { cwd });
    expect(stdout).toContain(
      'Bộ 7 của 148-2023 còn chỗ chưa rõ trong nguồn (Phụ lục III, bộ 7, tiêu chí 6.4; có thể do bản chép)',
    );
  });

  it('tells sheets of several members apart, and that nothing is averaged', async () => {
    const cwd = folder({
      'x.csv': csvOf([
        { ma_san_pham: 'A', thanh_vien: 'An' },
        { ma_san_pham: 'A', thanh_vien: 'Bình' },
      ]),
    });
    const { stdout } = await ocop(['rate', 'x.csv'], { cwd });
    expect(stdout).toContain('An ');
    expect(stdout).toContain('điểm trung bình của Hội đồng thì dùng "ocop council"');
  });

  it('says nothing beside the results when it is told to be quiet, but of rejected rows', async () => {
    const cwd = folder({ 'x.csv': csvOf([{}, { '1.1': 9 }, { '13': 0, 'Ghi chú': 'x' }]) });
    const { status, stdout, stderr } = await ocop(['rate', 'x.csv', '--quiet', '--format', 'ndjson'], {
      cwd,
    });
    expect([status, codes(stdout)]).toEqual([1, ['SP1', 'SP3']]);
    expect(lines(stderr)).toEqual([
      'x.csv, dòng 3, cột 5 (E) "1.1": tiêu chí 1.1 không có mức 9 điểm; chỉ ghi 0, 1, 2 hoặc 3.',
      'Đã ghi x.tu-choi.csv: 1 dòng bị từ chối, cột đầu ghi lý do, phần sau giữ nguyên như đã gửi',
    ]);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const cwd = folder({ 'x.csv': csvOf(Array.from({ length: 3000 }, () => ({}))) });
    const child = spawn(process.execPath, [BIN, 'rate', 'x.csv', '--format', 'ndjson'], { cwd });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    expect(said).toBe('');
  });
});

describe('what is written to files', () => {
  it('a CSV begins with a mark, so that Excel reads Vietnamese; on the screen it does not', async () => {
    const cwd = folder({ 'x.csv': THREE });
    const { status, stderr } = await ocop(['rate', 'x.csv', '--out', 'kq.csv'], { cwd });
    const written = readFileSync(join(cwd, 'kq.csv'));
    expect(status).toBe(0);
    expect(stderr).toContain('Đã ghi kq.csv');
    expect([...written.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(written.toString('utf8').slice(1)).toMatch(/^Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,/);
    expect((await ocop(['rate', 'x.csv', '--format', 'csv', '--quiet'], { cwd })).stdout).toMatch(
      /^Mã sản phẩm/,
    );
  });

  it.each([
    ['kq.json', /^\[\n\{"product":/],
    ['kq.ndjson', /^\{"product":/],
    ['kq.txt', /^Hạng {2}Mã sản phẩm/],
  ])('%s is written in the format of its ending', async (name, begins) => {
    const cwd = folder({ 'x.csv': THREE });
    await ocop(['rate', 'x.csv', '--out', name], { cwd });
    expect(readFileSync(join(cwd, name), 'utf8')).toMatch(begins);
    expect((await ocop(['rate', 'x.csv', '--out', name], { cwd })).status).toBe(2);
  });

  it('an input is never written over, nor a file that is there already', async () => {
    const cwd = folder({ 'x.csv': THREE, 'danh-ba.txt': 'của tôi' });
    mkdirSync(join(cwd, 'trong'));
    const over = (out: string) => ocop(['rate', 'x.csv', '--out', out], { cwd });
    expect(await over('x.csv')).toMatchObject({
      status: 2,
      stderr: 'x.csv là tệp đầu vào; ghi kết quả ra tệp khác.\n',
    });
    expect((await over('trong/../x.csv')).status).toBe(2);
    expect(await over('danh-ba.txt')).toMatchObject({ status: 2, stdout: '' });
    expect(await over('trong')).toMatchObject({
      status: 2,
      stderr: 'Không ghi được trong: đó là thư mục.\n',
    });
    expect((await over('khong/co.csv')).stderr).toBe('Không ghi được khong/co.csv: không có thư mục ấy.\n');
    expect(readFileSync(join(cwd, 'x.csv'), 'utf8')).toBe(THREE);
    expect(readFileSync(join(cwd, 'danh-ba.txt'), 'utf8')).toBe('của tôi');
    expect((await ocop(['rate', 'x.csv', '--out', 'danh-ba.txt', '--force'], { cwd })).status).toBe(0);
  });

  it('rejected rows are kept byte for byte, whatever the encoding, and can be rated once mended', async () => {
    const text = csvOf(
      [{ 'Tên sản phẩm': '"Mắm ""ngon""\r\nlắm"', '1.1': 9 }, {}, { 'Tên sản phẩm': 'Ổi', '1.1': '4' }],
      {
        delimiter: ';',
      },
    ).replace(/\n(?=SP|$)/g, '\r\n');
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const cwd = folder({ 'x.csv': bytes });
      const { status, stdout } = await ocop(['rate', 'x.csv'], { cwd });
      expect(status).toBe(1);
      expect(stdout).toContain('Đã ghi x.tu-choi.csv: 2 dòng bị từ chối');
      const rejects = readFileSync(join(cwd, 'x.tu-choi.csv'));
      const utf16 = bytes[0] === 0xff;
      const row = (from: string, to?: string) => {
        const part = text.slice(text.indexOf(from), to === undefined ? undefined : text.indexOf(to));
        return utf16 ? Buffer.from(part, 'utf16le') : Buffer.from(part);
      };
      // Why stands before each row, and the row behind it as it came.
      const encoding = utf16 ? 'utf16le' : 'utf8';
      expect(rejects.includes(row('SP1', 'SP2'))).toBe(true);
      expect(rejects.includes(row('SP3'))).toBe(true);
      expect(rejects.toString(encoding)).toMatch(/^\ufeffLý do;/);
      expect(rejects.toString(encoding)).toContain('không có mức 4 điểm; chỉ ghi 0, 1, 2 hoặc 3.";SP3;');
      const [head = '', ...rows] = rejects.toString(utf16 ? 'utf16le' : 'utf8').split('\n');
      const mended = [head, ...rows.map((one) => one.replace(/;(9|4);/g, ';3;'))].join('\n');
      writeFileSync(join(cwd, 'da-sua.csv'), Buffer.from(mended, utf16 ? 'utf16le' : 'utf8'));
      expect(codes((await ocop(['rate', 'da-sua.csv', '--format', 'ndjson'], { cwd })).stdout)).toEqual([
        'SP1',
        'SP3',
      ]);
    }
  });

  it('of standard input are kept where a place is named, and reported where none is', async () => {
    const cwd = tempDir();
    const input = csvOf([{ '1.1': 9 }]);
    expect((await ocop(['rate', '-'], { cwd, input })).stdout).toContain('thêm --rejects TỆP để giữ lại');
    expect(readdirSync(cwd)).toEqual([]);
    await ocop(['rate', '-', '--rejects', 'loi.csv'], { cwd, input });
    const [head = '', row = ''] = lines(input);
    const why =
      '"đầu vào chuẩn, dòng 2, cột 5 (E) ""1.1"": tiêu chí 1.1 không có mức 9 điểm; chỉ ghi 0, 1, 2 hoặc 3."';
    expect(readFileSync(join(cwd, 'loi.csv'), 'utf8')).toBe(`\ufeffLý do,${head}\n${why},${row}\n`);
  });

  it('rejected rows that cannot be written are reported, and the others are rated', async () => {
    const cwd = folder({ 'x.csv': csvOf([{ '1.1': 9 }, {}]) });
    const args = ['rate', 'x.csv', '--rejects', 'khong/co.csv', '--format', 'ndjson'];
    const { status, stdout, stderr } = await ocop(args, { cwd });
    expect([status, codes(stdout)]).toEqual([1, ['SP2']]);
    expect(stderr).toContain(
      'Không ghi được các dòng bị từ chối ra khong/co.csv: không có thư mục ấy; dùng --rejects để chọn chỗ khác.',
    );
  });
});

describe('what the system refuses is reported in a sentence, status 2', () => {
  const batch = () => folder({ 'x.csv': csvOf([{}, { '1.1': 9 }]) });
  const long = `${'a'.repeat(300)}.csv`;

  it.each([
    [['--out', 'x.csv/y.csv'], 'Không ghi được x.csv/y.csv: '],
    [['--out', long], `Không ghi ra ${long} được: tên ấy quá dài; đặt tên ngắn hơn.`],
    [['--out', 'khong/y.csv'], 'Không ghi được khong/y.csv: không có thư mục ấy.'],
    [['--out', 'x.tu-choi.csv'], 'x.tu-choi.csv là nơi ghi các dòng bị từ chối'],
    [['--out', 'y.csv', '--rejects', './Y.csv'], 'y.csv là nơi ghi các dòng bị từ chối'],
    [['--rejects', '-'], '--rejects cần tên một tệp'],
    [['x.csv/*.csv'], 'Không có tệp nào khớp "x.csv/*.csv".'],
    [[`${'a'.repeat(300)}*.csv`], 'Không có tệp nào khớp'],
  ])('%j', async (args, sentence) => {
    const cwd = batch();
    const { status, stdout, stderr } = await ocop(['rate', 'x.csv', ...args], { cwd });
    expect([status, stdout, lines(stderr).length]).toEqual([2, '', 1]);
    expect(stderr.startsWith(sentence)).toBe(true);
    expect(readdirSync(cwd)).toEqual(['x.csv']);
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk, for results on a file or redirected to one', () => {
    const cwd = batch();
    for (const args of [
      ['--out', '/dev/full', '--format', 'csv'],
      ['--format', 'ndjson'],
    ]) {
      const out = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [BIN, 'rate', 'x.csv', '--quiet', ...args], {
        cwd,
        stdio: ['ignore', out, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(out);
      expect([status, lines(stderr).filter((line) => line.startsWith('    at '))]).toEqual([2, []]);
      expect(stderr).toMatch(/Không ghi được (?:\/dev\/full|đầu ra chuẩn): hết chỗ trên ổ đĩa\.\n$/);
      for (const name of readdirSync(cwd)) if (name !== 'x.csv') rmSync(join(cwd, name));
    }
  });

  it.skipIf(process.platform === 'win32')('an interruption leaves nothing half done behind', async () => {
    const dir = folder({ 'x.csv': csvOf([{ '1.1': 9 }, {}]) });
    const child = spawn(process.execPath, [BIN, 'rate', '-', '--out', 'y.csv', '--rejects', 'z.csv'], {
      cwd: dir,
    });
    child.stdin.on('error', () => undefined); // it ends while it is being written to
    child.stdin.write(csvOf([{ '1.1': 9 }, {}]).repeat(20_000));
    await once(child.stderr, 'data'); // the first rejected row is reported: both files are being written
    child.kill('SIGINT');
    const [status] = (await once(child, 'exit')) as [number | null];
    expect([status, readdirSync(dir)]).toEqual([130, ['x.csv']]);
  });
});

describe('no form of result is written over by the next run, unless with --force', () => {
  const none = csvOf([{ '2.1': '' }]);
  it.each([
    ['a table', THREE, 'kq.txt', []],
    ['a table in English', THREE, 'kq.txt', ['--lang', 'en']],
    ['a table in groups', THREE, 'kq.txt', ['--group-by', 'commune']],
    ['a table of sheets that are not ranked', none, 'kq.txt', []],
    ['a table of nothing', none, 'kq.txt', ['--top', '3']],
    ['JSON', THREE, 'kq.json', []],
    ['JSON of nothing', none, 'kq.json', ['--min-stars', '5']],
    ['NDJSON', THREE, 'kq.ndjson', []],
    ['CSV', THREE, 'kq.csv', []],
    ['CSV in English', THREE, 'kq.csv', ['--lang', 'en']],
  ])('%s', async (_what, text, out, flags) => {
    const cwd = folder({ 'x.csv': text });
    const run = async (...more: string[]) =>
      (await ocop(['rate', 'x.csv', '--out', out, ...flags, ...more], { cwd })).status;
    expect([await run(), await run(), await run('--force')]).toEqual([0, 2, 0]);
  });
});

describe('a file that cannot be read ends it in a sentence, status 2', () => {
  it.each<[string, string | Buffer, string]>([
    ['empty', '', 'Tệp x.csv rỗng.'],
    [
      'the beginning of a workbook',
      Buffer.from('PK\u0003\u0004xxxxxxxx', 'latin1'),
      'Tệp x.csv là tệp Excel bị hỏng hoặc tải chưa hết; mở bằng Excel rồi lưu lại, hoặc lấy lại tệp gốc.',
    ],
    [
      'binary',
      Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]),
      'Tệp x.csv không phải văn bản; cần bảng điểm dạng .xlsx hoặc CSV.',
    ],
    [
      'without a criterion',
      'ma_san_pham,bo,ten\nA,1,x\n',
      'Tệp x.csv không có cột tiêu chí nào (ví dụ "1.1" hoặc "1.1 Nguồn gốc sản phẩm"); dòng đầu là: ma_san_pham | bo | ten.',
    ],
  ])('%s', async (_what, content, sentence) => {
    expect(await ocop(['rate', 'x.csv'], { cwd: folder({ 'x.csv': content }) })).toEqual({
      status: 2,
      stdout: '',
      stderr: `${sentence}\n`,
    });
  });

  it('missing, a folder, unreadable: all are reported at once, and nothing is rated', async () => {
    const cwd = folder({ 'x.csv': THREE, 'rong.csv': '' });
    mkdirSync(join(cwd, 'xa'));
    expect(await ocop(['rate', 'x.csv', 'khong-co.csv', 'xa', 'rong.csv', './x.csv'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        'Không thấy tệp khong-co.csv.',
        'Ở xa chưa có phiếu (.yaml, phieu-….json) hay bảng phiếu (.csv, .xlsx) nào. Đặt vào đó các tệp thành viên hay các xã gửi về; chưa có gì thì "ocop form" làm trang để thành viên chấm, "ocop template" làm bảng mẫu để điền.',
        'Tệp rong.csv rỗng.',
        'Tệp ./x.csv được nêu hai lần; mỗi tệp chỉ nêu một lần.\n',
      ].join('\n'),
    });
  });

  it('an empty standard input, or one named twice', async () => {
    expect((await ocop(['rate', '-'])).stderr).toBe('Không có gì ở đầu vào chuẩn.\n');
    expect((await ocop(['rate', '-', '-'], { input: THREE })).stderr).toBe(
      'Đầu vào chuẩn ("-") chỉ nêu được một lần.\n',
    );
  });
});

describe('a large file', () => {
  it('gives what standard input gives, rejected rows and all', async () => {
    const products = Array.from({ length: 30_000 }, (_, index) => ({
      'Tên sản phẩm':
        index % 3 === 0
          ? '"Mắm ""ngon""\nlắm"'
          : `Nước mắm cá cơm nguyên chất bốn mươi độ đạm số ${String(index)}`,
      xa: 'Một cái tên xã khá dài để tệp đủ lớn',
      '1.1': index % 1000 === 999 ? 9 : 3,
      ma_san_pham: index === 29_998 ? 'SP7' : `SP${String(index)}`,
    }));
    const text = csvOf(products).replace('SP500,', 'SP500,"mở mà không đóng,');
    expect(text.length).toBeGreaterThan(4 * 1024 * 1024);
    const cwd = folder({ 'x.csv': text });
    const file = await ocop(['rate', 'x.csv', '--format', 'ndjson', '--rejects', 'a.csv'], { cwd });
    const input = await ocop(['rate', '-', '--format', 'ndjson', '--rejects', 'b.csv'], { cwd, input: text });
    expect(file.status).toBe(1);
    expect(file.stdout).toBe(input.stdout);
    expect(lines(file.stdout).length).toBe(30_000 - 32);
    expect(file.stderr.replaceAll('x.csv', 'đầu vào chuẩn').replaceAll('a.csv', 'b.csv')).toBe(input.stderr);
    const rejects = readFileSync(join(cwd, 'a.csv'), 'utf8').replaceAll('x.csv', 'đầu vào chuẩn');
    expect(rejects === readFileSync(join(cwd, 'b.csv'), 'utf8')).toBe(true);
    expect(file.stderr).toContain('mã sản phẩm "SP7" đã có ở x.csv, dòng');
  });
});
