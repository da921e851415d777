import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop } from '../support/ocop.js';
import { keep, roundSheet } from '../support/round-sheets.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

/** A name that recolours, sets the window's title by a C1 control, and turns the order of letters round. */
const NAME = 'Chè\u001b[31m\u009d0;x\u0007\u202eđỏ\u2066';
// eslint-disable-next-line no-control-regex -- these are the characters it is about
const HARMFUL = /[\u001b\u0080-\u009f\u202a-\u202e\u2066-\u2069\u0007]/;

const given = { 'Tên sản phẩm': NAME, ngay_danh_gia: '10/08/2026', ngay_nop: '01/06/2026' };

function folder(): string {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'x.csv'), csvOf([given]));
  const base = roundSheet('An', 'SP1');
  keep(join(cwd, 'phieu'), [{ ...base, product: { ...base.product, name: NAME } }]);
  return cwd;
}

const DATA = [
  ['rate', 'x.csv', '--format', 'csv'],
  ['rate', 'x.csv', '--format', 'json'],
  ['rate', 'x.csv', '--format', 'ndjson'],
  ['advise', 'x.csv', '--format', 'json'],
  ['sheet', 'export', 'phieu'],
];

describe('data with a name that would steer a terminal', () => {
  it.each(DATA)('is harmless on one, and exact in a pipe: %s %s %s %s', async (...args) => {
    const cwd = folder();
    const exact = (await ocop(args, { cwd })).stdout;
    const shown = (await ocop(args, { cwd, columns: 100 })).stdout;
    expect([HARMFUL.test(exact), HARMFUL.test(shown)]).toEqual([true, false]);
    expect(lines(shown)).toHaveLength(lines(exact).length);
    if (args.includes('json')) expect(JSON.parse(shown)).toEqual(JSON.parse(exact));
  });

  it('keeps the colours that a table is drawn with', async () => {
    const { stdout } = await ocop(['rate', 'x.csv'], { cwd: folder(), columns: 100 });
    expect([stdout.includes('\u001b['), stdout.includes('\u001b[31m\u009d')]).toEqual([true, false]);
  });

  it('is exact in a file, though a terminal looks on', async () => {
    const cwd = folder();
    await ocop(['sheet', 'export', 'phieu', '--out', 'bang.csv'], { cwd, columns: 100 });
    expect(readFileSync(join(cwd, 'bang.csv'), 'utf8')).toContain(NAME);
  });
});
