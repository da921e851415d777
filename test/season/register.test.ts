import { parse } from 'csv-parse/sync';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

type Row = Readonly<Record<string, string>>;
const rowsIn = (cwd: string): readonly Row[] =>
  parse(readFileSync(join(cwd, 'so.csv')), { columns: true, bom: true });

const HEAD =
  'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Bộ sản phẩm,Số sao,Loại đăng ký,Số quyết định,Ngày quyết định,Cơ quan công nhận';
const FIRST = 'A1,Gạo,HTX A,xã B,tỉnh C,3,3,lần đầu,1/QĐ-UBND,05/08/2023,UBND huyện D';
const LATER = 'A1,Gạo,HTX A,xã B,tỉnh C,3,4,nâng hạng,2/QĐ-UBND,05/03/2025,UBND tỉnh C';
const list = (...rows: readonly string[]) => [HEAD, ...rows, ''].join('\n');

describe('ocop register import', () => {
  const links = (row: Row) => [row['Tình trạng'], row['Mã sản phẩm trước'], row['Quyết định trước']];
  const imported = async (
    files: Readonly<Record<string, string>>,
    ...runs: readonly (readonly string[])[]
  ) => {
    const cwd = tempDir();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    for (const names of runs) await ocop(['register', 'import', ...names, '--register', 'so.csv'], { cwd });
    return { rows: rowsIn(cwd), check: await ocop(['register', 'check', 'so.csv'], { cwd }) };
  };

  it.each<[string, Readonly<Record<string, string>>, string[][]]>([
    ['of one list', { 'a.csv': list(LATER, FIRST) }, [['a.csv']]],
    ['of several at once', { 'a.csv': list(FIRST), 'b.csv': list(LATER) }, [['a.csv', 'b.csv']]],
    ['of a list after another', { 'a.csv': list(FIRST), 'b.csv': list(LATER) }, [['a.csv'], ['b.csv']]],
  ])('links a later recognition with the one before, %s', async (_name, files, runs) => {
    const { rows, check } = await imported(files, ...runs);
    const byDecision = new Map(rows.map((row) => [row['Số quyết định'], links(row)]));
    expect(byDecision.get('2/QĐ-UBND')).toEqual(['', 'A1', '1/QĐ-UBND']);
    expect(byDecision.get('1/QĐ-UBND')).toEqual(['đã thay thế', '', '']);
    expect([check.status, check.stdout]).toEqual([0, '']);
  });

  it('links what names the code before it, and no decision, and says so', async () => {
    const cwd = tempDir();
    const [head, first, later] = [`${HEAD},Mã sản phẩm trước`, `${FIRST},`, `${LATER},A1`];
    writeFileSync(join(cwd, 'a.csv'), [head, first, later, ''].join('\n'));
    const { stderr } = await ocop(['register', 'import', 'a.csv', '--register', 'so.csv'], { cwd });
    expect(rowsIn(cwd).map(links)).toEqual([
      ['đã thay thế', '', ''],
      ['', 'A1', '1/QĐ-UBND'],
    ]);
    expect(stderr).toContain('Nối 1 lần công nhận');
  });

  it('links no two products that share a code by chance, nor what both say is a first', async () => {
    const other = 'A1,Chè,Công ty E,xã G,tỉnh C,3,4,,2/QĐ-UBND,05/03/2025,UBND tỉnh C';
    const { rows } = await imported({ 'a.csv': list(FIRST, other) }, ['a.csv']);
    expect(rows.map(links)).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
    const again = LATER.replace('nâng hạng', 'lần đầu');
    const both = await imported({ 'a.csv': list(FIRST, again) }, ['a.csv']);
    expect(both.rows.map(links)).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
  });
});

describe('ocop register withdraw', () => {
  const withdraw = (cwd: string, ...codes: readonly string[]) =>
    ocop(
      [
        'register',
        'withdraw',
        ...codes,
        '--reason',
        'a',
        '--decision',
        '9/QĐ',
        '--date',
        '01/09/2026',
        '--register',
        'so.csv',
      ],
      { cwd },
    );
  const register = () => {
    const cwd = tempDir();
    writeFileSync(
      join(cwd, 'so.csv'),
      list(FIRST, FIRST.replaceAll('A1', 'A2'), FIRST.replaceAll('A1', 'A3')),
    );
    return cwd;
  };

  it('takes several products of one decision', async () => {
    const cwd = register();
    expect((await withdraw(cwd, 'A1', 'A3')).status).toBe(0);
    expect(rowsIn(cwd).map((row) => row['Tình trạng'])).toEqual(['thu hồi', '', 'thu hồi']);
  });

  it('all of them or none, with every code that is not there', async () => {
    const cwd = register();
    const { status, stderr } = await withdraw(cwd, 'A1', 'B7', 'B8');
    expect([status, stderr.includes('"B7"'), stderr.includes('"B8"')]).toEqual([2, true, true]);
    expect(rowsIn(cwd)[0]).not.toHaveProperty('Tình trạng');
  });
});
