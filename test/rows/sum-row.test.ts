import { describe, expect, it } from 'vitest';
import { isSumWord } from '../../src/rows/sum-row.js';
import { LAW } from '../support/law.js';
import { openRegister, readRegister } from '../../src/register/read-register.js';
import { sourceOf } from '../support/tables.js';
import { ocop } from '../support/ocop.js';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from '../support/temp.js';

describe('the word for a sum', () => {
  it.each([
    'Tổng cộng',
    'TỔNG CỘNG:',
    'Cộng',
    'Cộng:',
    'Tổng số',
    'Tổng',
    'Tổng số: 16 sản phẩm',
    'Tổng cộng (toàn huyện)',
    'Cộng (I+II)',
    'Cộng toàn xã',
    'tong cong',
    'Tổng cộng'.normalize('NFD'),
    'Total',
  ])('%s', (text) => {
    expect(isSumWord(text)).toBe(true);
  });

  it.each([
    'Công ty TNHH Sâm',
    'Cộng đồng du lịch Tà Nung',
    'Lạp sườn Tổng Cọt',
    'Tổng Cọt',
    'Trà tổng hợp',
    'Tổng hợp gia vị',
    'Chả cá',
    '1',
    '',
  ])('is not %s', (text) => {
    expect(isSumWord(text)).toBe(false);
  });
});

async function read(rows: string): Promise<string[]> {
  const text = `STT,Tên sản phẩm,Chủ thể,Số sao\n${rows}\n`;
  const table = openRegister(sourceOf(Buffer.from(text)));
  const told: string[] = [];
  await readRegister(
    table,
    { library: LAW, places: null },
    {
      row: ({ record, other, problems }) =>
        void told.push(record?.name ?? other?.kind ?? problems.map(({ code }) => code).join()),
    },
  );
  return told;
}

describe('a row of a list', () => {
  it.each([
    ['with its name for a sum and nothing else', ',Tổng cộng,,', 'sum'],
    ['with sums under the stars and the producers', ',Tổng cộng,5,16', 'sum'],
    ['with a sum under the stars that reads as stars', ',Tổng cộng,,4', 'sum'],
    ['with its number for a sum, and text where names are', 'Tổng cộng,16 sản phẩm,5 chủ thể,3', 'sum'],
    ['that is a product by its producer and stars', '7,Cộng,HTX Cồng Chiêng,4', 'Cộng'],
    ['whose stars are blank', '7,Chả cá,HTX A,', 'Chả cá'],
  ])('%s', async (_, row, told) => {
    expect(await read(row)).toEqual([told]);
  });
});

const LIST = `Tên sản phẩm,Chủ thể,Số sao,Ngày quyết định
Chả cá,HTX A,4,19/06/2025
Trà,HTX B,bốn sao?,19/06/2025
Mật ong,HTX B,,19/06/2025
Tổng cộng,2,3,
`;

it('counts neither a sum nor a product whose stars cannot be read, and says so', async () => {
  const file = join(tempDir(), 'so.csv');
  writeFileSync(file, LIST);
  const tally = await ocop(['tally', file, '--format', 'json']);
  expect(JSON.parse(tally.stdout)).toMatchObject({
    total: { products: 2, producers: 2 },
    read: 4,
    leftOut: [
      { reason: 'unreadable', records: 1 },
      { reason: 'not-product', records: 1 },
    ],
  });
  expect(tally.status).toBe(1);
  const check = await ocop(['register', 'check', file]);
  expect(check.stderr + check.stdout).toContain('dòng 5: "Tổng cộng" là dòng tổng, không phải một sản phẩm');
});

it('takes a sum into no register', async () => {
  const dir = tempDir();
  const file = join(dir, 'danh-sach.csv');
  const out = join(dir, 'so.csv');
  writeFileSync(file, LIST);
  const { stderr } = await ocop(['register', 'import', file, '--out', out]);
  expect(stderr).toContain('1 dòng không phải sản phẩm, không tính: dòng tổng (1)');
  expect((await ocop(['tally', out, '--format', 'json'])).stdout).toContain('"read":3');
});
