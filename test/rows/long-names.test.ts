import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MOST_OF_A_NAME } from '../../src/base/limits.js';
import { ocop } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

const MOST = 'A'.repeat(MOST_OF_A_NAME);
const given = { thanh_vien: 'An', ngay_danh_gia: '10/08/2026', ngay_nop: '01/06/2026' };

async function imported(row: Readonly<Record<string, string>>) {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'x.csv'), csvOf([{ ...given, ...row }]));
  const { status, stderr } = await ocop(['sheet', 'import', 'x.csv'], { cwd });
  return [status, /ô dài [\d.]+ ký tự, quá giới hạn \d+/.exec(stderr)?.[0] ?? null];
}

it('a code or a name is taken up to the limit, and refused by it beyond', async () => {
  expect(await imported({ ma_san_pham: MOST, thanh_vien: MOST })).toEqual([0, null]);
  const long = 'A'.repeat(32_767);
  for (const row of [{ ma_san_pham: long }, { thanh_vien: long }]) {
    expect(await imported(row)).toEqual([1, 'ô dài 32.767 ký tự, quá giới hạn 300']);
  }
  expect(await imported({ bi_loai: `Hồ sơ giả ${MOST}` })).toEqual([0, null]);
});
