import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostileCase } from './hostile-case.js';

const MEBI = 1024 * 1024;
const HEADER = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Thành viên,Bộ sản phẩm,Văn bản,1.1,1.2';
const ROW = 'SP-1,Trà,HTX A,xã B,An,1,26-2026,3,2';
const REGISTER = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Số sao,Số quyết định,Ngày quyết định';

const RATE = ['rate', 'a.csv', '--format', 'csv', '--out', 'kq.csv', '--force'];
const IMPORT = ['register', 'import', 'a.csv', '--register', 'so.csv'];
const LINES = [RATE, ['council', 'a.csv', '--format', 'csv', '--out', 'hd.csv', '--force'], IMPORT];

const csv = (
  name: string,
  text: () => string | Buffer | readonly (string | Buffer)[],
  lines: HostileCase['lines'] = LINES,
): HostileCase => ({
  name: `csv: ${name}`,
  make: (dir) => {
    const parts = [text()].flat();
    writeFileSync(join(dir, 'a.csv'), Buffer.concat(parts.map((one) => Buffer.from(one))));
  },
  lines,
});

const rows = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join('\r\n');

export const TABLE_CASES: readonly HostileCase[] = [
  csv(
    '200,000 rows each with a stray quote',
    () =>
      `${HEADER}\r\n${rows(200_000, (at) => `SP-${String(at)},Trà "Shan,HTX A,xã B,An,1,26-2026,3,2`)}\r\n`,
  ),
  csv(
    '200,000 rows each with a quote behind a quoted cell',
    () =>
      `${HEADER}\r\n${rows(200_000, (at) => `SP-${String(at)},"Trà" Shan,HTX A,xã B,An,1,26-2026,3,2`)}\r\n`,
  ),
  csv(
    '200,000 rows that each open a quote',
    () => `${HEADER}\r\n${rows(200_000, (at) => `SP-${String(at)},"Trà,HTX A,xã B,An,1,26-2026,3,2`)}\r\n`,
  ),
  csv('a quote opened in the header and 100 MB behind it', () => [
    `Mã sản phẩm,"Tên\r\n`,
    Buffer.alloc(100 * MEBI, 'a,b\r\n'),
  ]),
  csv('three million quotes', () => `${HEADER}\r\n${'"'.repeat(3_000_001)}\r\n`),
  csv('a million columns', () => `${'a,'.repeat(1_000_000)}\r\n${'1,'.repeat(1_000_000)}\r\n`),
  csv(
    'rows of 16,384 columns',
    () => `${HEADER}${','.repeat(16_375)}\r\n${rows(2000, () => `${ROW}${','.repeat(16_375)}`)}\r\n`,
  ),
  csv('a cell of 4 MB', () => `${HEADER}\r\nSP-1,${'a'.repeat(4 * MEBI)},HTX,xã B,An,1,26-2026,3,2\r\n`),
  csv('a line of 300 MB', () => [`${HEADER}\r\n`, Buffer.alloc(300 * MEBI, 'a')]),
  csv(
    'names of 32,767 characters',
    () =>
      `${HEADER}\r\n${rows(200, () => `${'m'.repeat(32_767)},Trà,HTX A,xã B,${'n'.repeat(32_767)},1,26-2026,3,2`)}\r\n`,
    [...LINES, ['sheet', 'import', 'a.csv', '--dir', 'phieu']],
  ),
  csv(
    'names of 300 accents that compose',
    () =>
      `${HEADER}\r\n${rows(20_000, (at) => `S${String(at)},${'e\u0302\u0301'.repeat(100)},HTX ${'\u0323'.repeat(200)},xã B,An,1,26-2026,3,2`)}\r\n`,
  ),
  csv('ten million empty lines', () => `${HEADER}\r\n${'\n'.repeat(10_000_000)}`, [
    ...LINES,
    ['tally', 'a.csv'],
  ]),
  csv('100 MB of NUL', () => Buffer.alloc(100 * MEBI)),
  csv('100 MB of returns', () => Buffer.alloc(100 * MEBI, '\r')),
  csv('100 MB of broken UTF-8', () => [
    `${HEADER}\r\n`,
    Buffer.alloc(100 * MEBI, Buffer.from([0xe1, 0xbb, 0x2c, 0x0a])),
  ]),
  csv(
    'a column for each of 5,000 properties of an object',
    () => `${HEADER}${',__proto__,constructor,toString'.repeat(1700)}\r\n${ROW}\r\n`,
  ),
  csv('100,000 rows of 32 wrong points', () => {
    const criteria =
      '1.1,1.2,1.3,1.4,1.5,1.6,1.7,2.1,2.2,2.3,2.4,3.1,3.2,3.3,3.4,3.5,4.1,4.2,4.3,5.1,5.2,5.3,6.1,6.2,6.3,6.4,6.5,7,8,9,10,11';
    return `Mã sản phẩm,Tên sản phẩm,Thành viên,Bộ sản phẩm,Văn bản,${criteria}\r\n${rows(100_000, (at) => `S${String(at)},Trà,An,1,26-2026${',99'.repeat(32)}`)}\r\n`;
  }),
  csv('a hundred thousand headers', () => `${rows(100_000, () => HEADER)}\r\n`),
  csv(
    'a title of 10,000 lines',
    () => `${rows(10_000, (at) => `UBND xã ${String(at)},,,`)}\r\n${HEADER}\r\n${ROW}\r\n`,
  ),
  csv(
    'a history nested 50,000 deep',
    () => `${HEADER},Lịch sử phiếu\r\n${ROW},${'['.repeat(50_000)}${']'.repeat(50_000)}\r\n`,
    [...LINES, ['sheet', 'import', 'a.csv', '--dir', 'phieu']],
  ),
  csv(
    'a history of a million events',
    () => `${HEADER},Lịch sử phiếu\r\n${ROW},"[${'1,'.repeat(1_000_000)}1]"\r\n`,
    [...LINES, ['sheet', 'import', 'a.csv', '--dir', 'phieu']],
  ),
  csv(
    '3,000 sheets of one product',
    () =>
      `${HEADER}\r\n${rows(3000, (at) => `SP-1,Trà,HTX A,xã B,Người ${String(at)},1,26-2026,${String(at % 4)},2`)}\r\n`,
  ),
  csv(
    '30,000 sheets of one product',
    () =>
      `${HEADER}\r\n${rows(30_000, (at) => `SP-1,Trà,HTX A,xã B,Người ${String(at)},1,26-2026,${String(at % 4)},2`)}\r\n`,
    [
      ['council', 'a.csv', '--format', 'csv', '--out', 'hd.csv', '--force'],
      ['council', 'a.csv', '--format', 'json', '--out', 'hd.json', '--force'],
    ],
  ),
  csv(
    '20,000 rows without a code, of one name',
    () => `${HEADER}\r\n${rows(20_000, (at) => `,Trà,HTX ${String(at)},xã B,An,1,26-2026,3,2`)}\r\n`,
  ),
  csv(
    '100,000 rows of one register, each another product',
    () =>
      `${REGISTER}\r\n${rows(100_000, (at) => `S${String(at)},Trà ${String(at)},HTX ${String(at % 999)},xã ${String(at % 99)},3,${String(at)}/QĐ,01/02/2026`)}\r\n`,
    [IMPORT, ['register', 'check', 'a.csv'], ['tally', 'a.csv'], ['expiring', 'a.csv', '--format', 'csv']],
  ),
  csv(
    '20,000 rows of one name, the communes of those with a code, the provinces of those without',
    () =>
      `Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Số sao,Số quyết định,Ngày quyết định\r\n${rows(20_000, (at) => `${at % 2 === 0 ? `S${String(at)},Trà,HTX A,xã ${String(at)},` : `,Trà,HTX A,,tỉnh ${String(at)}`},3,1/QĐ,01/02/2026`)}\r\n`,
    [IMPORT, ['register', 'check', 'a.csv'], ['tally', 'a.csv'], ['expiring', 'a.csv', '--format', 'csv']],
  ),
  csv(
    '100,000 rows of one register, all wrong',
    () => `${REGISTER}\r\n${rows(100_000, () => `S,Trà,HTX,xã,9,,99/99/9999`)}\r\n`,
    [IMPORT, ['register', 'check', 'a.csv'], ['tally', 'a.csv'], ['expiring', 'a.csv', '--format', 'csv']],
  ),
  csv(
    '100,000 products of one register, all wrong',
    () =>
      `${REGISTER}\r\n${rows(100_000, (at) => `S${String(at)},Trà ${String(at)},HTX ${String(at)},xã,chín sao ${String(at)},,ngày ${String(at)}`)}\r\n`,
    [
      IMPORT,
      ['register', 'check', 'a.csv'],
      ['register', 'check', 'a.csv', '--format', 'csv', '--out', 'k.csv', '--force'],
    ],
  ),
];
