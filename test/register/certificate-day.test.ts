import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { asIsoDate } from '../../src/base/local-time.js';
import { fold } from '../../src/base/text/fold.js';
import { annexFieldOf } from '../../src/register/annex-names.js';
import { endBehind, readEnd } from '../../src/register/certificate-day.js';
import { lines, ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

it.each([
  'Thời hạn GCN',
  'Có giá trị đến',
  'Hiệu lực đến',
  'Giá trị đến ngày',
  'Thời hạn giấy CN',
  'Hết hạn GCN',
  'Thời hạn hiệu lực',
  'Giấy chứng nhận có giá trị đến ngày',
  'Thời hạn của Giấy chứng nhận',
  'Ngày hết hiệu lực giấy chứng nhận',
])('%s heads the last days of certificates', (heading) => {
  expect(annexFieldOf(fold(heading))).toBe('certificateEnd');
});

it.each(['Thời hạn GCN ATTP', 'Hạn sử dụng', 'Thời hạn giấy chứng nhận VietGAP', 'Thời hạn hợp đồng'])(
  '%s is no last day of a certificate of the programme',
  (heading) => {
    expect(annexFieldOf(fold(heading))).not.toBe('certificateEnd');
  },
);

it.each([
  ['01/02/2027', { day: '2027-02-01' }],
  ['đến hết ngày 01/02/2027', { day: '2027-02-01' }],
  ['Từ 01/02/2024 đến 01/02/2027', { day: '2027-02-01' }],
  ['01/02/2024-01/02/2027', { day: '2027-02-01' }],
  ['36 tháng', { months: 36 }],
  ['3 năm kể từ ngày ban hành', { months: 36 }],
  ['vô thời hạn', null],
  ['36', null],
  ['500 tháng', null],
  ['đến khi có quyết định khác', null],
])('%s is read as %j', (text, end) => {
  expect(readEnd(text)).toEqual(end);
});

it('takes a day of validity for the last one by the day of the decision alone', () => {
  const decided = asIsoDate('2024-02-01');
  expect(endBehind('01/02/2027', decided)).toEqual({ day: '2027-02-01' });
  expect(endBehind('10/02/2024', decided)).toBeNull();
  expect(endBehind('01/02/2027', null)).toBeNull();
});

it('tells of commas in a name, and counts them as no fault', async () => {
  const cwd = tempDir();
  const head = 'Mã sản phẩm;Tên sản phẩm;Chủ thể;Xã;Tỉnh;Số sao;Số quyết định;Ngày quyết định';
  const row = (name: string) => `${name.length};${name};HTX An;xã Một;tỉnh Cam;3;12/QĐ-UBND;01/02/2024`;
  const check = async (name: string) => {
    writeFileSync(join(cwd, 'so.csv'), `${head}\n${row(name)}\n`);
    const { status, stderr } = await ocop(['register', 'check', 'so.csv'], { cwd });
    return [status, lines(stderr).some((line) => line.includes('nhiều sản phẩm trong một ô'))];
  };
  expect(await check('Trà sen, trà nhài')).toEqual([0, true]);
  expect(await check('1. Trà sen 2. Trà nhài')).toEqual([1, true]);
  expect(await check('Mật ong hoa rừng, nguyên chất')).toEqual([0, false]);
});
