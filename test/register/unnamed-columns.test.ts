import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/* A spreadsheet may save thousands of columns in which nobody wrote: what somebody did write is kept, heading or not. */

const HEADER = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Số sao,Số quyết định,Ngày quyết định,Kho';
const ROW = 'A1,Gạo,HTX A,xã Một,3,1/QĐ,01/05/2024,';

/** The headings of the register that a list goes into, and what its one row says under the last of them. */
async function imported(behind: string): Promise<readonly [readonly string[], string | undefined]> {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'ds.csv'), `${HEADER},,,\n${ROW},${behind}\n`);
  await ocop(['register', 'import', 'ds.csv', '--register', 'so.csv'], { cwd });
  const [head = [], row = []] = parse(readFileSync(join(cwd, 'so.csv')), { bom: true });
  return [head.slice(head.indexOf('Kho')), row.at(-1)];
}

it('a column without a heading in which nothing stands is not taken into a register; a named one is', async () => {
  expect(await imported(',,')).toEqual([['Kho'], '']);
});

it('one in which something stands is', async () => {
  expect(await imported(',giao ngay,')).toEqual([['Kho', '(10)'], 'giao ngay']);
});
