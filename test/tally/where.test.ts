import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../src/engine/tally-query.js';
import { MEASURES } from '../../src/engine/tally-measures.js';
import { messages } from '../../src/cli/catalogue.vi.js';
import { dashed } from '../../src/base/format.js';
import { readDimension, readMeasure } from '../../src/tally/dimension-names.js';
import { lines, ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

const REGISTER = `Mã sản phẩm,Tên sản phẩm,Chủ thể,Loại hình,Xã,Tỉnh,Nhóm,Số sao,Số quyết định,Ngày quyết định,Loại đăng ký,Mã sản phẩm trước,Quyết định trước
A,Chả,HTX Một,Hợp tác xã,xã Trên,tỉnh Thượng,"Rau, củ, quả tươi",3,1/QĐ-UBND,01/03/2025,lần đầu,,
B,Trà,HTX Một,Hợp tác xã,xã Trên,tỉnh Thượng,Chè,4,1/QĐ-UBND,01/03/2025,lần đầu,,
C,Mật,Cty Hai,Công ty,phường Dưới,tỉnh Thượng,Mật ong,4,1/QĐ-UBND,01/03/2025,lần đầu,,
A,Chả,HTX Một,Hợp tác xã,xã Trên,tỉnh Thượng,"Rau, củ, quả tươi",5,2/QĐ-UBND,01/09/2025,nâng hạng,A,1/QĐ-UBND
`;

function register(text = REGISTER): { dir: string; file: string } {
  const dir = tempDir();
  const file = join(dir, 'so.csv');
  writeFileSync(file, text);
  return { dir, file };
}

interface Counted {
  readonly total: { readonly products: number };
  readonly read: number;
  readonly leftOut: readonly { readonly reason: string; readonly records: number }[];
  readonly query: { readonly where?: readonly string[] };
}

async function counted(...args: readonly string[]): Promise<Counted> {
  const { file } = register();
  const { stdout } = await ocop(['tally', file, '--measure', 'products', '--format', 'json', ...args]);
  return JSON.parse(stdout) as Counted;
}

describe('--where', () => {
  it.each([
    ['commune=xã Trên', 2],
    ['xã=Trên', 2],
    ['xa=tren', 2],
    ['commune=phường Trên', 0],
    ['xã=xã Trên,Dưới', 3],
    ['sao=4', 2],
    ['stars=4 sao,5★', 3],
    ['loại hình=HTX', 2],
    ['producer-type=enterprise', 1],
    ['nhóm="Rau, củ, quả tươi"', 1],
    ['nhóm=chè', 1],
    ['năm=2025', 3],
    ['loại đăng ký=nâng hạng', 1],
    ['dân tộc=không ghi', 3],
  ])('%s counts %d', async (where, products) => {
    expect((await counted('--where', where)).total.products).toBe(products);
  });

  it('counts what meets every condition, and says of all that was read where it went', async () => {
    const both = await counted('--where', 'xã=Trên', '--where', 'sao=4');
    expect(both.total.products).toBe(1);
    expect(both.query.where).toEqual(['commune=Trên', 'stars=4']);
    const left = both.leftOut.reduce((sum, { records }) => sum + records, 0);
    expect(both.read).toBe(both.total.products + left);
  });

  it('does not count a product by an earlier level because its later one is not asked for', async () => {
    const three = await counted('--where', 'sao=3');
    expect(three.total.products).toBe(0);
    expect(three.leftOut).toEqual([
      { reason: 'not-asked', records: 3 },
      { reason: 'recognised-again', records: 1 },
    ]);
  });

  it('says in the title what part it is, and asks what was meant by a value that nothing has', async () => {
    const { file } = register();
    const { status, stdout, stderr } = await ocop(['tally', file, '--where', 'xã=xã Trênn']);
    expect(status).toBe(0);
    expect(lines(stdout)[0]).toBe('ocop tally: tổng hợp sản phẩm OCOP, chỉ xã = xã Trênn');
    expect(stderr).toBe('--where: không dòng nào có xã là "xã Trênn". Có phải ý bạn là "xã Trên"?\n');
  });

  it.each([
    ['xyz=Trên', '--where <chiều=giá-trị> không nhận "xyz=Trên"'],
    ['Trên', '--where <chiều=giá-trị> không nhận "Trên"'],
    ['comune=Trên', 'Có phải ý bạn là commune?'],
    ['tỉn=Trên', 'tỉnh (province), năm (year)'],
    ['tỉn=Trên', 'Có phải ý bạn là tỉnh?'],
    ['sao=sáu', '--where stars không nhận "sáu"; ghi như: 3, 4, 5, candidate-5.'],
    ['tình trạng=còn', '--where status không nhận "còn"; ghi như: in-force, expired, withdrawn, replaced.'],
  ])('%s is refused', async (where, words) => {
    const { file } = register();
    const { status, stderr } = await ocop(['tally', file, '--where', where]);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  it('is one for registers that are checked, certificates that run out, plans and papers', async () => {
    const { dir, file } = register(
      REGISTER.replace('xã Trên,tỉnh Thượng,Chè,4', 'xã Trên,tỉnh Thượng,Chè,9'),
    );
    const all = await ocop(['register', 'check', file]);
    const here = await ocop(['register', 'check', file, '--where', 'xã=Dưới']);
    const codes = (text: string) => lines(text).filter((line) => line.includes('dòng 4,')).length;
    expect(codes(here.stdout)).toBe(codes(all.stdout));
    expect(here.stdout).not.toMatch(/dòng [25],/);
    expect(all.stdout).toMatch(/dòng 3, .*"9"/);

    const end = ['expiring', file, '--at', '2028-02-01', '--format', 'json', '--quiet'];
    const ending = async (...args: readonly string[]) =>
      (JSON.parse((await ocop([...end, ...args])).stdout) as readonly { product: { code: string } }[]).map(
        ({ product }) => product.code,
      );
    expect(await ending()).toContain('C');
    expect(await ending('--where', 'xã=Dưới')).toEqual(['C']);

    const plan = join(dir, 'ke-hoach.yaml');
    writeFileSync(
      plan,
      'name: Thử\nperiod: { from: 2025, to: 2025 }\ntargets: [{ measure: products, atLeast: 1 }]\n',
    );
    const { stdout } = await ocop(['plan', 'check', plan, file, '--format', 'json', '--where', 'xã=Dưới']);
    expect((JSON.parse(stdout) as { targets: readonly { reached: unknown }[] }).targets[0]?.reached).toBe(1);

    const paper = join(dir, 'phieu.md');
    const sheets = 'samples/tinh-26-2026.csv';
    await ocop(['report', 'ranking', sheets, '--out', paper, '--where', 'sao=3']);
    // As many as the sample's summary has of 3 stars.
    expect(new Set(readFileSync(paper, 'utf8').match(/68-\d+-\d+-2026/g)).size).toBe(19);
  });

  it('is one with a part, and no two parts of different ones are added', async () => {
    const { dir, file } = register();
    const [one, other] = [join(dir, '1.json'), join(dir, '2.json')];
    await ocop(['tally', file, '--where', 'sao=4', '--out', one]);
    await ocop(['tally', file, '--where', 'sao=5', '--out', other]);
    const { status, stderr } = await ocop(['tally', 'merge', one, other]);
    expect([status, stderr]).toEqual([
      2,
      `Không cộng được ${other} với ${one}: chọn phần khác (--where). Chạy lại ocop tally với cùng tuỳ chọn.\n`,
    ]);
  });
});

describe('the names of dimensions and measures', () => {
  it('are their codes, and what their headings say in Vietnamese', () => {
    for (const one of DIMENSIONS) {
      expect([one, dashed(one), messages.tally.dimensions[one]].map(readDimension)).toEqual([one, one, one]);
    }
    for (const one of MEASURES) {
      const heading = messages.tally.measures[one].replace(/ so năm trước %$/, '');
      expect([one, dashed(one), heading].map(readMeasure)).toEqual([one, one, one]);
    }
  });

  it('may be mixed, and a mistyped one is asked about', async () => {
    const { file } = register();
    const { status, stderr } = await ocop(['tally', file, '--by', 'xã,loại hinh', '--measure', 'chủ thể']);
    expect([status, stderr]).toEqual([0, '']);
    const wrong = await ocop(['tally', file, '--by', 'comune']);
    expect([wrong.status, wrong.stderr.includes('Có phải ý bạn là commune?')]).toEqual([2, true]);
  });
});
