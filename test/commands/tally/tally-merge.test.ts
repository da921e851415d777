import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTurn, ocop } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

const SON = 'samples/so-khanh-son-2024.csv';

describe('ocop tally merge --aliases', () => {
  const HEADER = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Hạng sao';
  const ROWS = ['M1,Gạo,HTX Một,xã X,T,3', 'M2,Chè,HTX Hai,xã X,T,3', 'M3,Mật,HTX Ba,xã X,T,4'];
  const run = async (rows: readonly string[], alias: string) => {
    const dir = tempDir();
    const [register, part, aliases] = ['a.csv', 'j0.json', 'al.csv'].map((name) => join(dir, name));
    writeFileSync(register!, [HEADER, ...rows, ''].join('\n'));
    writeFileSync(aliases!, `Chủ thể 1,Xã 1,Tỉnh 1,Chủ thể 2,Xã 2,Tỉnh 2,Là một\n${alias}\n`);
    await ocop(['tally', register!, '--out', part!]);
    return {
      whole: await ocop(['tally', register!, '--aliases', aliases!, '--format', 'json']),
      merged: await ocop(['tally', 'merge', part!, '--aliases', aliases!, '--format', 'json']),
    };
  };

  it('counts as one what the list makes one, as one run with the list does', async () => {
    const { whole, merged } = await run(ROWS, 'HTX Một,xã X,T,HTX Hai,xã X,T,một');
    expect((JSON.parse(merged.stdout) as { total: unknown }).total).toMatchObject({ producers: 2 });
    expect(merged.stdout).toBe(whole.stdout);
  });

  it('joins a record without a code to the product that has one, as one run does', async () => {
    const rows = [...ROWS, ',Gạo,HTX Hai,xã X,T,3', ',Chè,Hợp tác xã Một,xã Y,T,3'];
    const { whole, merged } = await run(rows, 'HTX Một,xã X,T,HTX Hai,,,một');
    expect((JSON.parse(merged.stdout) as { total: unknown }).total).toMatchObject({ products: 4 });
    expect(merged.stdout).toBe(whole.stdout);
  });

  it('refuses a part that counted as one what the list distinguishes', async () => {
    const rows = [...ROWS, 'M4,Bún,Hợp tác xã Một,xã X,T,3'];
    const { merged } = await run(rows, 'HTX Một,xã X,T,Hợp tác xã Một,xã X,T,hai');
    expect([merged.status, merged.stderr.includes('đã đếm')]).toEqual([2, true]);
  });
});

describe('ocop tally --aliases with a list of many lines that are wrong', () => {
  it('tells the first hundred, and counts the rest', async () => {
    const aliases = join(tempDir(), 'al.csv');
    const lines = Array.from({ length: 250 }, (_, at) => `HTX ${String(at)},,,,,,x`);
    writeFileSync(aliases, ['Chủ thể 1,Xã 1,Tỉnh 1,Chủ thể 2,Xã 2,Tỉnh 2,Là một', ...lines, ''].join('\n'));
    const { status, stderr } = await ocop(['tally', SON, '--aliases', aliases]);
    const told = stderr.trimEnd().split('\n');
    expect([status, told.length]).toEqual([2, 102]);
    expect(told.at(-1)).toMatch(/^ {2}dòng \d+: từ đây còn \d+ lỗi nữa, không kể hết\.$/);
  });
});

describe('ocop tally merge of one part twice', () => {
  async function made() {
    const dir = tempDir();
    const [part, copy] = [join(dir, 'phan.json'), join(dir, 'ban-sao.json')];
    await ocop(['tally', SON, '--out', part, '--format', 'json']);
    writeFileSync(copy, readFileSync(part));
    return { dir, part, copy };
  }

  it('is refused where it is named twice', async () => {
    const { dir, part } = await made();
    const { status, stderr } = await ocop(['tally', 'merge', part, join(dir, '.', 'phan.json')]);
    expect([status, stderr.includes('trùng với phần')]).toEqual([2, true]);
  });

  it('counts a copy of it once, and says so', async () => {
    const { part, copy } = await made();
    const { stdout } = await ocop(['tally', 'merge', part, copy, '--format', 'json']);
    const merged = JSON.parse(stdout) as { total: { products: number }; leftOut: unknown };
    expect(merged.total.products).toBe(16);
    expect(merged.leftOut).toEqual([{ reason: 'duplicate', records: 16 }]);
  });
});

describe('ocop tally merge --why', () => {
  it('tells how many of the records behind a figure each part has', async () => {
    const dir = tempDir();
    const parts = await inTurn([SON, 'samples/so-ha-tinh-2020.csv'], async (file, at) => {
      const out = join(dir, `phan-${String(at)}.json`);
      await ocop(['tally', file, '--out', out]);
      return out;
    });
    const why = async (row: string) =>
      JSON.parse(
        (await ocop(['tally', 'merge', ...parts, '--why', row, '--format', 'json'])).stdout,
      ) as unknown;
    const [son, haTinh] = parts;
    expect(await why('3★')).toEqual({
      row: '3★',
      parts: [
        { file: son, records: 12 },
        { file: haTinh, records: 152 },
      ],
    });
    expect(await why('ngoài kỳ')).toMatchObject({ parts: [] });
  });

  it('writes the pairs to settle beside it', async () => {
    const dir = tempDir();
    const [part, pairs] = [join(dir, 'phan.json'), join(dir, 'cap.csv')];
    await ocop(['tally', SON, '--out', part]);
    expect((await ocop(['tally', 'merge', part, '--why', '3★', '--pairs', pairs])).status).toBe(0);
    expect(readFileSync(pairs, 'utf8')).toContain('Chủ thể 1');
  });
});
