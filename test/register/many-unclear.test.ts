import { expect, it } from 'vitest';
import { MOST_TOLD } from '../../src/base/limits.js';
import { vi } from '../../src/commands/register/vi.js';
import { en } from '../../src/commands/register/en.js';
import { checkRegisters, type Told } from '../../src/register/check-register.js';
import { openRegister } from '../../src/register/read-register.js';
import { LAW } from '../support/law.js';
import { sourceOf } from '../support/tables.js';

const HEAD = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Số sao,Số quyết định,Ngày quyết định';
const row = (code: string, commune: string, province: string) =>
  `${code},Trà,HTX A,${commune},${province},3,1/QĐ,2026-08-05`;

/** Products of one name with a code, each in a commune of its own; their provinces are not written. */
const coded = (count: number) =>
  Array.from({ length: count }, (_, at) => row(`M${String(at)}`, `xã Số ${String(at)}`, ''));

/** What is told of doubles in a register. */
async function found(rows: readonly string[]) {
  const told: Told[] = [];
  const table = openRegister(sourceOf(Buffer.from([HEAD, ...rows].join('\n')), 4096, 'so.csv'));
  await checkRegisters([table], LAW, {
    row: () => undefined,
    told: (one) => void told.push(one),
    progress: () => undefined,
  });
  return told.flatMap((one) => {
    if (one.kind === 'problem') return [];
    const { code, args, position } = one.finding;
    return code === 'duplicate' || code === 'code-unclear' ? [{ line: position.line, code, args }] : [];
  });
}

const unclear = (line: number, lines: readonly number[], more = {}) => ({
  line,
  code: 'code-unclear',
  args: { product: 'Trà', rows: lines.map((one) => ({ file: 'so.csv', line: one })), ...more },
});
const from = (first: number) => Array.from({ length: MOST_TOLD }, (_, at) => at + first);

it('tells of a product without a code the first hundred that it may be, and counts the others', async () => {
  const bare = row('', '', 'tỉnh B');
  expect(await found([...coded(MOST_TOLD), bare])).toEqual([unclear(102, from(2))]);
  expect(await found([...coded(MOST_TOLD + 1), bare])).toEqual([unclear(103, from(2), { more: 1 })]);
  expect(await found([bare, ...coded(MOST_TOLD)])).toEqual([unclear(2, from(3))]);
  expect(await found([bare, ...coded(MOST_TOLD + 250)])).toEqual([unclear(2, from(3), { more: 250 })]);
});

it('tells so of each of several, and of those that are sure where they stand first', async () => {
  const some = coded(40);
  const bare = [row('', '', 'tỉnh B'), row('', '', 'tỉnh C')];
  const rows = (first: number) => Array.from({ length: 40 }, (_, at) => at + first);
  expect(await found([...some, ...bare])).toEqual([unclear(42, rows(2)), unclear(43, rows(2))]);
  expect(await found([...some, row('', 'xã Số 7', 'tỉnh B')])).toEqual([
    { line: 42, code: 'duplicate', args: { product: 'Trà', file: 'so.csv', line: 9 } },
  ]);
});

it('is one of many where all are of its own code', async () => {
  // Of one decision's day, and each with another number: the row without one is of that product.
  const days = Array.from({ length: 40 }, (_, at) => `M1,Trà,HTX A,xã An,,3,${String(at)}/QĐ,2026-08-05`);
  expect(await found([...days, ',Trà,HTX A,,tỉnh B,3,,2026-08-05'])).toEqual([
    { line: 42, code: 'duplicate', args: { product: 'Trà', file: 'so.csv', line: 2 } },
  ]);
});

it('says in words how many there are besides', () => {
  const rows = [1, 2].map((line) => ({ file: 'a.csv', line }));
  const said = (more: object) => {
    const args = { product: 'Trà', rows, ...more };
    return [vi, en].map(({ register }) => register.findings['code-unclear'](args));
  };
  expect(said({})).toEqual([
    '"Trà" không ghi mã, mà cùng tên, chủ thể và nơi có nhiều mã (a.csv, dòng 1; a.csv, dòng 2): không biết là mã nào; ghi mã vào dòng này.',
    '"Trà" has no code, and several codes have its name, producer and place (a.csv, line 1; a.csv, line 2): nobody can tell which; write the code in this row.',
  ]);
  expect(said({ more: 1200 })).toEqual([
    '"Trà" không ghi mã, mà cùng tên, chủ thể và nơi có nhiều mã (a.csv, dòng 1; a.csv, dòng 2 và 1.200 dòng khác): không biết là mã nào; ghi mã vào dòng này.',
    '"Trà" has no code, and several codes have its name, producer and place (a.csv, line 1; a.csv, line 2 and 1,200 more): nobody can tell which; write the code in this row.',
  ]);
});
