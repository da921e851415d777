import fc from 'fast-check';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/base/local-time.js';
import { readProducts } from '../../src/sheets/product-list.js';
import { safeName } from '../../src/base/safe-name.js';
import { readRole, readRound, readSeal, readStatus } from '../../src/sheets/sheet-words.js';
import { saveSheet, sheetFilesIn, sheetPath } from '../../src/sheets/sheet-store.js';
import { testHost } from '../support/host.js';
import { day, E26, LAW } from '../support/law.js';
import { tempDir } from '../support/temp.js';

describe('a name of a file', () => {
  it.each([
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
    ['68-24700-1-2026', '68-24700-1-2026'],
    ['Nguyễn Thị Hoa'.normalize('NFD'), 'Nguyễn Thị Hoa'],
  ])('%j is %j', (text, name) => {
    expect(safeName(text)).toBe(name);
  });

  it.each([
    '../../etc/passwd',
    'a/b',
    'CON',
    'nul.txt',
    'a:b',
    'ab.',
    ' .. ',
    '*?',
    '',
    '\u0000',
    'x'.repeat(400),
    'ồ'.repeat(120), // three bytes each
  ])('of %j is one that every system takes', (text) => {
    const name = safeName(text);
    expect(Array.from(name).filter((char) => '<>:"/\\|?*'.includes(char) || char < ' ')).toEqual([]);
    expect(name).toMatch(/^[^.].*[^. ]$/);
    expect(/^(con|nul)(\.|~|$)/i.test(name)).toBe(false);
    expect(Buffer.byteLength(name)).toBeLessThan(200);
  });

  it('is another one for another text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '/', ':', '-', '.', ' ', '~') });
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one.trim() !== other.trim());
        expect(safeName(one)).not.toBe(safeName(other));
      }),
    );
  });
});

describe('a sheet is saved', () => {
  it('whole, in the folder of its member, and nothing else stays there', () => {
    const dir = tempDir();
    const path = sheetPath(dir, 'An', 'SP1');
    saveSheet(path, 'ocop: sheet/1\n', testHost());
    saveSheet(path, 'ocop: sheet/1\nset: 1\n', testHost());
    expect(readFileSync(path, 'utf8')).toBe('ocop: sheet/1\nset: 1\n');
    expect(readdirSync(join(dir, 'An'))).toEqual(['SP1.yaml']);
    writeFileSync(join(dir, 'hoi-dong.yaml'), 'name: Hội đồng\nmembers: []\n');
    writeFileSync(join(dir, '.an.yaml'), 'x');
    expect(sheetFilesIn(dir)).toEqual([path]);
    // What is cut short, or begins with many blank lines, is not passed over: it is told when it is read.
    writeFileSync(join(dir, 'rong.yaml'), '');
    writeFileSync(join(dir, 'trong.yaml'), '\n'.repeat(5000));
    expect(sheetFilesIn(dir)).toEqual([path, join(dir, 'rong.yaml'), join(dir, 'trong.yaml')]);
  });

  it('or what was there stays as it was', () => {
    const dir = tempDir();
    const path = sheetPath(dir, 'An', 'SP1');
    mkdirSync(join(path, 'con'), { recursive: true }); // a folder stands in its place
    expect(() => {
      saveSheet(path, 'x', testHost());
    }).toThrow();
    expect(readdirSync(join(dir, 'An'))).toEqual(['SP1.yaml']);
  });
});

it.each([
  ['Chủ tịch', 'chair'],
  ['THƯ KÝ', 'secretary'],
  ['chủ thể', 'producer'],
  ['thành viên', 'member'],
  ['khách', null],
])('the role %j is %j', (cell, role) => {
  expect(readRole(cell)).toBe(role);
});

it.each([
  ['đã ký', 'signed'],
  ['chưa ký', 'draft'],
  ['draft', 'draft'],
  ['xong', null],
])('the status %j is %j', (cell, status) => {
  expect(readStatus(cell)).toBe(status);
});

it('a moment is kept in local time with its offset', () => {
  const moment = new Date(2026, 7, 10, 9, 5, 7);
  expect(localTime(moment)).toMatch(/^2026-08-10T09:05:07[+-]\d{2}:\d{2}$/);
  expect(new Date(localTime(moment)).getTime()).toBe(moment.getTime());
});

describe('a list of products', () => {
  const read = async (text: string) => {
    const file = join(tempDir(), 'sp.csv');
    writeFileSync(file, text);
    return readProducts(file, LAW, day('2026-08-10'), null, null, testHost());
  };

  it('takes the day of the meeting where a row names none, and that decides the edition', async () => {
    const { products, problems } = await read('DANH SÁCH;;\nMã SP;Tên SP;Bộ\nA;Bưởi;1\nB;Cắm trại;du lịch\n');
    expect(problems).toEqual([]);
    expect(products.map(({ product, set, edition, rated }) => [product, set.set, edition, rated])).toEqual([
      [{ code: 'A', name: 'Bưởi' }, 1, E26, '2026-08-10'],
      [{ code: 'B', name: 'Cắm trại' }, 26, E26, '2026-08-10'],
    ]);
  });

  it('tells the rows that are no product to score', async () => {
    const { products, problems } = await read('ma_san_pham,bo\nA,1\n,1\nA,2\nB,27\nC,x,y\n\nD,\nE,đồ uống\n');
    expect(products.map(({ product }) => product.code)).toEqual(['A']);
    expect(problems.map(({ code, position }) => `${String(position.line)} ${code}`)).toEqual([
      '3 code-blank',
      '4 duplicate',
      '5 set-unknown',
      '6 cell-count',
      '8 set-blank',
      '9 set-ambiguous',
    ]);
  });

  it('needs a column of codes', async () => {
    await expect(read('ten,bo\nBưởi,1\n')).rejects.toThrow('no-code-column');
  });
});

it.each([
  ['', 1],
  ['1', 1],
  ['2', 2],
  ['Vòng 2', 2],
  ['vòng thứ 2', 2],
  ['lần 3', 3],
  ['Round 2', 2],
  ['II', 2],
  ['vòng hai', null],
  ['0', null],
  ['10', null],
  ['2.5', null],
])('%j in a table is the round %s', (cell, round) => {
  expect(readRound(cell)).toBe(round);
});

it('a seal in a table is taken with what stands before it in a sheet, or without', () => {
  const digits = 'ab'.repeat(32);
  expect([digits, `sha256:${digits}`, digits.slice(1), 'x'].map(readSeal)).toEqual([
    `sha256:${digits}`,
    `sha256:${digits}`,
    null,
    null,
  ]);
});
