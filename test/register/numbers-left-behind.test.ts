import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/*
 * A list's own numbers are not taken into a register. In one that has them they stay, behind all that it knows, and say
 * nothing of the places before them.
 */

const LIST = `TT,Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Huyện,Tỉnh,Số sao,Số quyết định,Ngày quyết định
1,A1,Gạo,HTX A,xã Một,huyện Cũ,tỉnh C,3,1/QĐ,01/05/2024
`;
const RESULT = `Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Bộ sản phẩm,Văn bản,Tổng điểm,Sao theo điểm,Số sao,Trạng thái
B1,Mật,HTX B,xã Hai,tỉnh C,4,26-2026,60,3,3,đã xếp hạng
`;

it('takes no district for a later product from the row above it', async () => {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'ds.csv'), LIST);
  writeFileSync(join(cwd, 'kq.csv'), RESULT);
  await ocop(['register', 'import', 'ds.csv', '--register', 'so.csv'], { cwd });
  const imported = readFileSync(join(cwd, 'so.csv'), 'utf8').trimEnd().split('\r\n');
  writeFileSync(
    join(cwd, 'so.csv'),
    imported.map((row, at) => `${row},${at === 0 ? 'TT' : '1'}\r\n`).join(''),
  );
  const by = ['--decision', '2/QĐ', '--date', '01/08/2026', '--register', 'so.csv'];
  expect((await ocop(['register', 'add', 'kq.csv', ...by], { cwd })).status).toBe(0);
  const [head = [], ...rows] = parse(readFileSync(join(cwd, 'so.csv')), { bom: true });
  expect([head.at(-1), rows.map((row) => row[head.indexOf('Huyện cũ')])]).toEqual(['TT', ['huyện Cũ', '']]);
  const { stdout } = await ocop(['tally', 'so.csv', '--by', 'district', '--format', 'csv', '--quiet'], {
    cwd,
  });
  expect(stdout.replaceAll('\r', '').split('\n').slice(1)).toEqual([
    'huyện Cũ,1,1,"50,0"',
    '(không ghi),1,1,"50,0"',
    'Cộng,2,2,"100,0"',
    '',
  ]);
});

it.each([
  ['1', '2', 'TT', false],
  ['I', '2.1', 'Số TT', false],
  ['1', '', 'STT', false],
  ['1', 'kho 2', 'TT', true],
  ['301', '302', 'Số', true],
  ['1', '2', 'Kho', true],
])('of %j and %j under "%s": kept in the register %s', async (first, second, heading, isKept) => {
  const cwd = tempDir();
  const list = `${LIST.replace('TT', heading).replace('\n1,', `\n${first},`)}${second},A2,Chè,HTX B,xã Hai,huyện Cũ,tỉnh C,4,1/QĐ,01/05/2024\n`;
  writeFileSync(join(cwd, 'ds.csv'), list);
  const { stderr } = await ocop(['register', 'import', 'ds.csv', '--register', 'so.csv'], { cwd });
  const [head = []] = parse(readFileSync(join(cwd, 'so.csv')), { bom: true });
  expect(head.includes(heading)).toBe(isKept);
  expect(stderr).toContain(
    isKept
      ? `không rõ nghĩa cột "${heading}"; giữ nguyên.`
      : `số thứ tự của danh sách (cột "${heading}") không ghi vào sổ.`,
  );
});
