import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop } from '../support/ocop.js';
import { csvOf, type Product } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

/* A row that was rejected comes back corrected, and is counted once. */

const GIVEN = { chu_the: 'HTX', xa: 'Xã A', 'Ngày đánh giá': '12/10/2026' };

/** Rates a table, puts its rejects right as is said, and rates both. */
async function sentBack(rows: readonly Product[], mend: (rejects: string) => string) {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'xa.csv'), csvOf(rows.map((row) => ({ ...GIVEN, ...row }))));
  await ocop(['rate', 'xa.csv', '--quiet'], { cwd });
  const rejects = join(cwd, 'xa.tu-choi.csv');
  writeFileSync(rejects, mend(readFileSync(rejects, 'utf8')));
  const rate = (...files: readonly string[]) =>
    ocop(['rate', ...files, '--format', 'ndjson', '--rejects', 'con-lai.csv'], { cwd });
  return { cwd, rate };
}

const rated = (stdout: string) =>
  lines(stdout)
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { product: { code: string } }).product.code)
    .sort();

describe('a corrected row settles the one that was rejected', () => {
  const ROWS = [{}, { '1.1': 9 }, { 'Ngày đánh giá': '31/11/2026' }, { '1.1': 'x' }];

  it.each([
    ['behind the table', ['xa.csv', 'xa.tu-choi.csv']],
    ['before it', ['xa.tu-choi.csv', 'xa.csv']],
  ])('%s', async (_name, files) => {
    const { cwd, rate } = await sentBack(ROWS, (text) =>
      text.replaceAll(/(?<=2026),(9|x),/g, ',3,').replaceAll('31/11/2026', '30/11/2026'),
    );
    const { status, stdout, stderr } = await rate(...files);
    expect([status, rated(stdout)]).toEqual([0, ['SP1', 'SP2', 'SP3', 'SP4']]);
    expect(stderr).toContain('3 dòng bị từ chối đã có ở tệp từ chối đọc cùng');
    expect(existsSync(join(cwd, 'con-lai.csv'))).toBe(false);
  });

  it('without the column of reasons, too, as its file is called', async () => {
    const { rate } = await sentBack(ROWS, (text) =>
      lines(text)
        .map((line) => line.replace(/^(?:\ufeffLý do|"(?:[^"]|"")*"),/, ''))
        .join('\n')
        .replaceAll(/(?<=2026),(9|x),/g, ',3,')
        .replaceAll('31/11/2026', '30/11/2026'),
    );
    expect((await rate('xa.csv', 'xa.tu-choi.csv')).status).toBe(0);
  });

  it('under any name, as its first column is that of reasons', async () => {
    const { cwd, rate } = await sentBack(ROWS, (text) =>
      text.replaceAll(/(?<=2026),(9|x),/g, ',3,').replaceAll('31/11/2026', '30/11/2026'),
    );
    copyFileSync(join(cwd, 'xa.tu-choi.csv'), join(cwd, 'gui lai.csv'));
    expect((await rate('xa.csv', 'gui lai.csv')).status).toBe(0);
  });

  it('and what is still wrong is said once, and kept once', async () => {
    const { cwd, rate } = await sentBack(ROWS, (text) => text.replaceAll('2026,9,', '2026,3,'));
    const { status, stdout, stderr } = await rate('xa.csv', 'xa.tu-choi.csv');
    expect([status, rated(stdout)]).toEqual([1, ['SP1', 'SP2']]);
    expect(lines(stderr).filter((line) => line.startsWith('xa.csv, dòng'))).toEqual([]);
    expect(lines(readFileSync(join(cwd, 'con-lai.csv'), 'utf8')).length).toBe(3);
  });

  it('a double that was given its own code', async () => {
    const rows = [
      { ma_san_pham: 'A', 'Tên sản phẩm': 'Gạo tẻ' },
      { ma_san_pham: 'A', 'Tên sản phẩm': 'Gạo nếp' },
    ];
    const { rate } = await sentBack(rows, (text) => text.replace('",A,Gạo nếp', '",B,Gạo nếp'));
    const { status, stdout } = await rate('xa.csv', 'xa.tu-choi.csv');
    expect([status, rated(stdout)]).toEqual([0, ['A', 'B']]);
  });

  it('and never another product’s', async () => {
    const rows = [
      { ma_san_pham: 'A', 'Tên sản phẩm': 'Gạo', '1.1': 9 },
      { ma_san_pham: 'B', 'Tên sản phẩm': 'Gạo', '1.1': 9 },
    ];
    const { rate } = await sentBack(rows, (text) =>
      lines(text)
        .filter((line) => !line.includes(',B,Gạo'))
        .join('\n')
        .replaceAll('2026,9,', '2026,3,'),
    );
    const { status, stdout, stderr } = await rate('xa.csv', 'xa.tu-choi.csv');
    expect([status, rated(stdout)]).toEqual([1, ['A']]);
    expect(stderr).toContain('xa.csv, dòng 3, cột');
  });
});

it('rejected rows go to a folder that is named for them, a file for each input', async () => {
  const cwd = tempDir();
  for (const name of ['a.csv', 'b.csv'])
    writeFileSync(join(cwd, name), csvOf([{ ma_san_pham: `${name} 1` }, { ma_san_pham: name, '1.1': 9 }]));
  await ocop(['rate', 'a.csv', 'b.csv', '--rejects', 'tra-lai/', '--quiet'], { cwd });
  for (const name of ['a', 'b']) {
    const [head = '', row = '', ...more] = lines(
      readFileSync(join(cwd, 'tra-lai', `${name}.tu-choi.csv`), 'utf8'),
    );
    expect([head.startsWith('\ufeffLý do,ma_san_pham'), row.includes(`,${name}.csv,`), more]).toEqual([
      true,
      true,
      [],
    ]);
  }
});

it('reasons are written in the letters of a table of Windows-1258, and passed over when they are read', async () => {
  const cwd = tempDir();
  const text = csvOf([{ 'Tên sản phẩm': 'Xoai', '1.1': 9 }]).replace('Tên sản phẩm', 'Ten san pham');
  const name = Buffer.from([0x47, 0xe1, 0xf2, 0x6d, 0x20, 0xf0, 0x6f, 0xec]); // Gậm đó
  const [before = '', behind = ''] = text.split('Xoai');
  writeFileSync(join(cwd, 'x.csv'), Buffer.concat([Buffer.from(before), name, Buffer.from(behind)]));
  await ocop(['rate', 'x.csv', '--quiet'], { cwd });
  const rejects = readFileSync(join(cwd, 'x.tu-choi.csv'));
  expect(rejects.includes(name)).toBe(true);
  const read = new TextDecoder('windows-1258').decode(rejects).normalize('NFC');
  expect(read).toContain('không có mức 9 điểm; chỉ ghi 0, 1, 2 hoặc 3.",SP1');
  const { stderr } = await ocop(['rate', 'x.tu-choi.csv', '--quiet'], { cwd });
  expect(stderr).toContain('x.tu-choi.csv, dòng 2, cột 6 (F) "1.1": tiêu chí 1.1 không có mức 9 điểm');
});
