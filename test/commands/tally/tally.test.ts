import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/base/sha256.js';
import { PART_FORM } from '../../../src/engine/tally-part.js';
import { inTurn, lines, ocop, ROOT } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

const SON = 'samples/so-khanh-son-2024.csv';

describe('ocop tally', () => {
  it('prints the published figures of Khánh Sơn', async () => {
    const { stdout, status } = await ocop([
      'tally',
      SON,
      '--by',
      'branch,producer-type',
      '--measure',
      'producers',
      '--quiet',
    ]);
    expect(status).toBe(0);
    expect(lines(stdout)).toEqual([
      'ocop tally: tổng hợp sản phẩm OCOP',
      '',
      'Chủ thể',
      'Ngành \\ Loại hình                                             Tổ hợp tác  Doanh nghiệp  Hộ kinh doanh  Cộng',
      'Thực phẩm                                                              1             2                    3',
      'Đồ uống                                                                              1                    1',
      'Thủ công mỹ nghệ                                                                                    1     1',
      'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch                         1              1     2',
      'Cộng                                                                   1             3              1     5',
    ]);
  });

  it('gives the same bytes by parts and merge as in one run over registers, sheets and results', async () => {
    const dir = tempDir();
    const council = join(dir, 'hoi-dong.json');
    await ocop([
      'council',
      'samples/phieu-hoi-dong.csv',
      '--regulation',
      'samples/hoi-dong.yaml',
      '--out',
      council,
    ]);
    const files = [SON, 'samples/tinh-26-2026.csv', council, 'samples/so-ha-tinh-2020.csv'];
    const measures = 'products,producers,share,average,median,new,upgraded,re-rated,lost,in-force,growth';
    const flags = [
      '--by',
      'branch,stars,year',
      '--measure',
      measures,
      '--at',
      '2026-12-31',
      '--format',
      'json',
    ];
    const whole = (await ocop(['tally', ...files, ...flags])).stdout;
    const parts = await inTurn(files, async (file, at) => {
      const out = join(dir, `phan-${String(at)}.json`);
      await ocop(['tally', file, ...flags, '--out', out]);
      return out;
    });
    const merged = await ocop(['tally', 'merge', ...parts.toReversed(), '--format', 'json']);
    expect(merged.status).toBe(0);
    expect(merged.stdout).toBe(whole);
    expect((JSON.parse(whole) as { read: number }).read).toBe(16 + 45 + 11 + 159);
  });

  it('opens a row, a cell, a sum and what was left out', async () => {
    const why = async (row: string, ...flags: readonly string[]) => {
      const { stdout } = await ocop([
        'tally',
        SON,
        '--by',
        'branch,stars',
        '--format',
        'json',
        '--why',
        row,
        ...flags,
      ]);
      return (JSON.parse(stdout) as { records: { line: number }[] }).records.map(({ line }) => line);
    };
    expect(await why('đồ uống')).toEqual([11]);
    expect(await why('thuc pham,4')).toEqual([2, 5]);
    expect(await why('Cộng')).toHaveLength(16);
    expect(await why('Cộng,3★')).toHaveLength(12);
    expect(await why('ngoài kỳ', '--year', '2023')).toHaveLength(16);
  });

  it('writes a CSV with a row a combination, sums by their word', async () => {
    const { stdout } = await ocop(['tally', SON, '--by', 'stars', '--format', 'csv', '--quiet']);
    expect(stdout).toBe(
      'Số sao,Sản phẩm,Chủ thể,% sản phẩm\r\n4★,4,3,"25,0"\r\n3★,12,5,"75,0"\r\nCộng,16,5,"100,0"\r\n',
    );
  });

  it('writes the pairs to settle, and takes them back settled', async () => {
    const dir = tempDir();
    const register = join(dir, 'so.csv');
    const pairs = join(dir, 'cap.csv');
    writeFileSync(register, 'Tên sản phẩm,Chủ thể,Xã,Số sao\nA,HTX An,xã X,3\nB,HTX An,xã Y,3\n');
    const producers = async (...flags: readonly string[]) =>
      (
        JSON.parse((await ocop(['tally', register, '--format', 'json', ...flags])).stdout) as {
          total: { producers: number };
        }
      ).total.producers;
    expect(await producers('--pairs', pairs)).toBe(2);
    writeFileSync(pairs, readFileSync(pairs, 'utf8').replace(',,hai', ',một,hai'));
    expect(await producers('--aliases', pairs)).toBe(1);
  });

  it('leaves out what is not a product, and says so', async () => {
    const { stdout } = await ocop([
      'tally',
      'samples/phieu-hoi-dong.csv',
      'samples/tinh-26-2026.csv',
      '--format',
      'json',
    ]);
    expect((JSON.parse(stdout) as { leftOut: unknown }).leftOut).toEqual([
      { reason: 'member-sheet', records: 73 },
      { reason: 'incomplete', records: 1 },
      { reason: 'disqualified', records: 1 },
      { reason: 'below-3-stars', records: 7 },
    ]);
  });

  it.each([
    [['--measure', 'in-force'], 'in-force cần một ngày'],
    [['--measure', 'growth'], 'growth so với năm trước'],
    [['--by', 'saoo'], '--by'],
    [['--year', '2024', '--from', '2024-01-01'], 'Chỉ dùng --year'],
    [['--why', 'không có'], 'Không có dòng hay ô nào'],
    [['--as-of', '2026-12-31'], '--at'],
  ])('tells a mistake in a sentence: %j', async (flags, told) => {
    const { status, stderr } = await ocop(['tally', SON, ...flags]);
    expect(status).toBe(2);
    expect(stderr).toContain(told);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('does not add what counts something else, or is not a tally', async () => {
    const dir = tempDir();
    const [one, other] = await inTurn(['stars', 'branch'], async (by) => {
      const out = join(dir, `${by}.json`);
      await ocop(['tally', SON, '--by', by, '--out', out]);
      return out;
    });
    const differ = await ocop(['tally', 'merge', one!, other!]);
    expect([differ.status, differ.stderr.includes('--by')]).toEqual([2, true]);
    expect((await ocop(['tally', 'merge', SON])).status).toBe(2);
    expect((await ocop(['tally', 'merge', one!, '--year', '2024'])).stderr).toContain('--year');
  });

  it.each(['"part":{', '"part":{"form":1,'])(
    'does not add what another version counted: %s',
    async (form) => {
      const dir = tempDir();
      const { stdout } = await ocop(['tally', SON, '--by', 'stars', '--format', 'json']);
      const old = stdout.replace(/"part":\{"form":\d+,/, form);
      expect(old).not.toBe(stdout);
      writeFileSync(join(dir, 'xa.json'), old);
      const { status, stderr } = await ocop(['tally', 'merge', 'xa.json'], { cwd: dir });
      expect([status, stderr]).toEqual([2, expect.stringContaining('xa.json do một bản ocop khác đếm')]);
      expect(readFileSync(join(dir, 'xa.json'), 'utf8')).toBe(old);
    },
  );

  it('does not add what does not fit together: a total of 500 points, a record that is gone', async () => {
    const dir = tempDir();
    const { stdout } = await ocop(['tally', SON, '--by', 'stars', '--format', 'json']);
    const broken = stdout.replace(/"read":\d+,"leftOut"/, '"read":99,"leftOut"');
    expect(broken).not.toBe(stdout);
    writeFileSync(join(dir, 'xa.json'), broken);
    const { status, stdout: out, stderr } = await ocop(['tally', 'merge', 'xa.json'], { cwd: dir });
    expect([status, out]).toEqual([2, '']);
    expect(stderr).toContain('xa.json không còn như "ocop tally --format json" đã ghi: read không khớp');
  });

  it('carries what it carried when its form was given its number: what changes it raises the number', async () => {
    const { stdout } = await ocop(['tally', SON, '--by', 'stars', '--format', 'json']);
    const part = stdout.slice(stdout.indexOf('"part":'));
    expect([PART_FORM, sha256(part)]).toEqual([
      2,
      '76dec9aed2c950f7e943df997ecac329eac3be8a43808de71a4ec60e68f61465',
    ]);
  });
});

describe('ocop tally of sheets, or of what rate makes of them', () => {
  it('counts who comes to 5 stars as a candidate, as the centre alone recognises them', async () => {
    const sheets = 'samples/tinh-26-2026.csv';
    const out = join(tempDir(), 'ket-qua.csv');
    await ocop(['rate', sheets, '--out', out]);
    const rows = async (...files: readonly string[]) => {
      const { stdout } = await ocop(['tally', ...files, '--format', 'json']);
      const { rows } = JSON.parse(stdout) as { rows: { key: unknown[]; products: number }[] };
      return rows.map(({ key, products }) => [key[0], products]);
    };
    const counted = await rows(sheets);
    expect(counted.map(([key]) => key)).toEqual(['candidate-5', 4, 3]);
    expect(await rows(out)).toEqual(counted);
    // The sheets and what they came to are the same products, in one run and in parts.
    expect(await rows(sheets, out)).toEqual(counted);
    const whole = await ocop(['tally', sheets, out, '--format', 'json']);
    expect(whole.status).toBe(0);
    const { leftOut } = JSON.parse(whole.stdout) as { leftOut: { reason: string; records: number }[] };
    expect(leftOut).toContainEqual({ reason: 'duplicate', records: 36 });
    const parts = await inTurn([sheets, out], async (file, at) => {
      const part = join(dirname(out), `phan-${String(at)}.json`);
      await ocop(['tally', file, '--out', part]);
      return part;
    });
    expect((await ocop(['tally', 'merge', ...parts, '--format', 'json'])).stdout).toBe(whole.stdout);
  });
});

describe('ocop tally of a register and a copy of it', () => {
  it('counts each product once, and opens what was left out', async () => {
    const copy = join(tempDir(), 'so-chep.csv');
    writeFileSync(copy, `${readFileSync(SON, 'utf8').trimEnd()}\n`);
    const of = async (...files: readonly string[]) =>
      JSON.parse((await ocop(['tally', ...files, '--format', 'json'])).stdout) as {
        total: unknown;
        leftOut: unknown;
      };
    expect(await of(SON, copy)).toMatchObject({
      total: (await of(SON)).total,
      leftOut: [{ reason: 'duplicate', records: 16 }],
    });
    const { stdout } = await ocop(['tally', SON, copy, '--why', 'trùng', '--format', 'csv']);
    expect(lines(stdout).filter((line) => line.includes('so-chep.csv'))).toHaveLength(16);
  });
});

describe('ocop plan check', () => {
  it('ends with 1 where a target falls short, and 0 where all are met', async () => {
    const dir = tempDir();
    const plan = join(dir, 'ke-hoach.yaml');
    const status = async (least: number) => {
      writeFileSync(
        plan,
        `name: Thử\nperiod: { from: 2024, to: 2024 }\ntargets:\n  - { measure: products, fromStars: 3, atLeast: ${String(least)} }\n`,
      );
      return (await ocop(['plan', 'check', plan, SON])).status;
    };
    expect([await status(16), await status(17)]).toEqual([0, 1]);
  });
});

describe('a name for figures', () => {
  it.each([
    [
      'a.pdf',
      'Chưa ghi được dạng .pdf (a.pdf); dùng tên tệp .csv, .json, .ndjson, .html, .xlsx hoặc .txt.\n',
    ],
    [
      'a.xlsx',
      'a.xlsx mang đuôi .xlsx mà --format là csv; tệp như vậy không chương trình nào mở được. Đổi đuôi tệp, hoặc bỏ --format để ghi theo đuôi tệp.\n',
    ],
  ])('%s promises what is not written', async (out, stderr) => {
    const dir = tempDir();
    const format = out === 'a.pdf' ? [] : ['--format', 'csv'];
    const run = await ocop(
      ['tally', join(ROOT, 'samples', 'so-khanh-son-2024.csv'), '--out', out, ...format],
      {
        cwd: dir,
      },
    );
    expect(run).toEqual({ status: 2, stdout: '', stderr });
    expect(readdirSync(dir)).toEqual([]);
  });
});
