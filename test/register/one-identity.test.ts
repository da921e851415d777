import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/* Whether two rows are one product: every command that brings rows together has the same answer. */

const HEAD =
  'Mã sản phẩm;Tên sản phẩm;Chủ thể;Xã;Tỉnh;Số sao;Tổng điểm;Số quyết định;Ngày quyết định;Ngày hết hạn';

interface Row {
  readonly code?: string;
  readonly name?: string;
  readonly producer?: string;
  readonly commune?: string;
  readonly province?: string;
  readonly stars?: string;
  readonly total?: string;
  readonly decision?: string;
  readonly decided?: string;
}

function written(row: Row): string {
  const cells = {
    code: '',
    name: 'Gạo nếp Hoà Bình',
    producer: 'HTX Đông Á',
    commune: 'xã Một',
    province: 'thành phố Đà Nẵng',
    stars: '4',
    total: '',
    decision: '12/QĐ-UBND',
    decided: '01/02/2024',
    ...row,
    end: '01/02/2027',
  };
  return Object.values(cells).join(';');
}

/** How many products each command has two rows for. */
async function counted(one: Row, other: Row): Promise<Readonly<Record<string, number>>> {
  const cwd = tempDir();
  const put = (name: string, ...rows: readonly Row[]) => {
    writeFileSync(join(cwd, name), [HEAD, ...rows.map(written)].join('\n'));
  };
  put('a.csv', one, other);
  put('b.csv', one);
  put('c.csv', other);
  const run = (...args: readonly string[]) => ocop(args, { cwd });
  const tally = JSON.parse((await run('tally', 'a.csv', '--by', 'stars', '--format', 'json')).stdout) as {
    total: { products: number };
  };
  const imported: number[] = [];
  for (const files of [
    ['b.csv', 'c.csv'],
    ['c.csv', 'b.csv'],
  ]) {
    for (const file of files) await run('register', 'import', file, '--register', 'so.csv');
    imported.push(lines(readFileSync(join(cwd, 'so.csv'), 'utf8').trim()).length - 1);
    rmSync(join(cwd, 'so.csv'));
  }
  const found = JSON.parse((await run('register', 'check', 'a.csv', '--format', 'json')).stdout) as readonly {
    code: string;
  }[];
  const ending = JSON.parse(
    (await run('expiring', 'a.csv', '--at', '01/01/2027', '--within', '90', '--format', 'json')).stdout,
  ) as readonly unknown[];
  return {
    tally: tally.total.products,
    imported: imported[0] ?? 0,
    'imported the other way': imported[1] ?? 0,
    check: found.some(({ code }) => code === 'duplicate') ? 1 : 2,
    expiring: ending.length,
  };
}

const all = (products: number) => ({
  tally: products,
  imported: products,
  'imported the other way': products,
  check: products,
  expiring: products,
});

describe('two rows of one recognition', () => {
  it.each<[string, Row, Row]>([
    ['a kind of producer shortened', {}, { producer: 'Hợp tác xã Đông Á' }],
    ['tones on the other letter, and another Ð', {}, { name: 'GẠO NẾP HÒA BÌNH', producer: 'HTX Ðông Á' }],
    ['a space between letters and figures', { name: 'Gạo ST25' }, { name: 'Gạo ST 25' }],
    ['accents apart', {}, { name: 'Gạo nếp Hoà Bình'.normalize('NFD') }],
    ['the kind of a commune left out, a province shortened', {}, { commune: 'Một', province: 'TP. ĐN' }],
    ['no province', {}, { province: '' }],
    ['no place', {}, { commune: '', province: '' }],
    ['a code on one side', {}, { code: '48-1-2024' }],
    ['a code on both sides, with another dash', { code: '48-1-2024' }, { code: '48–1–2024' }],
    ['a code on both sides, and no name', { code: '48-1-2024' }, { code: '48-1-2024', name: '' }],
    ['one code, and another name', { code: '48-1-2024' }, { code: '48-1-2024', name: 'Gạo' }],
    ['no decision', {}, { decision: '' }],
    ['a decision without a day', { code: '48-1-2024' }, { code: '48-1-2024', decided: '' }],
    ['a decision without a day, and no code', {}, { decided: '' }],
    ['a total on one side', { total: '72' }, {}],
    ['stars on one side', { total: '72' }, { stars: '' }],
  ])('%s: one product everywhere', async (_, one, other) => {
    expect(await counted(one, other)).toEqual({ ...all(1), expiring: other.stars === '' ? 2 : 1 });
  });

  it.each<[string, Row, Row]>([
    ['another commune', {}, { commune: 'xã Hai' }],
    ['numbers apart', { name: 'Rượu 25' }, { name: 'Rượu 2 5' }],
    ['another name', {}, { name: 'Gạo tẻ' }],
    ['another producer', {}, { producer: 'HTX Đông Bắc' }],
    ['two codes', { code: '1' }, { code: '2' }],
    ['other stars, and no code', {}, { stars: '3' }],
    ['another total, and no code', { total: '72' }, { total: '75' }],
    ['the first product of two communes', { code: '1' }, { code: '1', name: 'Trà', producer: 'THT Bình', commune: 'xã Hai' }],
  ])('%s: two products everywhere', async (_, one, other) => {
    expect(await counted(one, other)).toEqual(all(2));
  }); // prettier-ignore
});

it('leaves a register as it is where a list says other stars of a code, and names the row', async () => {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'a.csv'), [HEAD, written({ code: 'M1' })].join('\n'));
  writeFileSync(join(cwd, 'b.csv'), [HEAD, written({ code: 'M1', stars: '3' })].join('\n'));
  await ocop(['register', 'import', 'a.csv', '--register', 'so.csv'], { cwd });
  const before = readFileSync(join(cwd, 'so.csv'), 'utf8');
  const { stderr } = await ocop(['register', 'import', 'b.csv', '--register', 'so.csv'], { cwd });
  expect(readFileSync(join(cwd, 'so.csv'), 'utf8')).toBe(before);
  expect(stderr).toContain(
    'Trong sổ, dòng 2 ghi số sao hay tổng điểm khác với danh sách về cùng một lần công nhận: sổ giữ như cũ',
  );
});
