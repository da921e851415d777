import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser.js';
import { describeInOffice } from '../support/office.js';
import { ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/** Stands in for `ocop report`: writes what it was told to, and notes what it was called with. */
const PROGRAM = `import { appendFileSync, writeFileSync } from 'node:fs';
const [text, ...rest] = process.argv.slice(2);
if (text === 'fail') { console.error('không đọc được'); process.exit(2); }
writeFileSync(rest.at(-1), text);
`;

const PAGE = '<!DOCTYPE html><body style="margin:0;background:#0b5a78"><h1 style="color:#fff">Xếp hạng</h1>';

/** Runs the script on a list. */
function pictures(list: unknown): { dir: string; status: number | null; stdout: string; stderr: string } {
  const dir = tempDir();
  const [listFile, program, out] = ['list.json', 'program.mjs', 'out'].map((name) => join(dir, name));
  writeFileSync(listFile!, JSON.stringify(list));
  writeFileSync(program!, PROGRAM);
  const args = [join(ROOT, 'scripts', 'paper-pictures.js'), listFile!, out!, program!];
  return { dir: out!, ...spawnSync(process.execPath, args, { encoding: 'utf8' }) };
}

/** Of a PNG: its width and height, bits and colour type (3 is a palette), and the colours. */
function readPng(file: string): { size: number[]; type: number[]; colours: string[] } {
  const png = readFileSync(file);
  const palette = png.indexOf('PLTE');
  const hex = png.toString('hex', palette + 4, palette + 4 + png.readUInt32BE(palette - 4));
  return {
    size: [png.readUInt32BE(16), png.readUInt32BE(20)],
    type: [...png.subarray(24, 26)],
    colours: hex.match(/.{6}/g) ?? [],
  };
}

describeInBrowser('with a browser', () => {
  it('pictures a page 800 px wide, in its own palette colours', () => {
    const { dir, stderr } = pictures([[[PAGE], 'xep-hang.html']]);
    expect(stderr).toBe('');
    expect(readdirSync(dir)).toEqual(['xep-hang.png']);
    const { size, type, colours } = readPng(join(dir, 'xep-hang.png'));
    expect([size, type]).toEqual([
      [800, 650],
      [8, 3],
    ]);
    expect(colours).toEqual(expect.arrayContaining(['0b5a78', 'ffffff']));
    expect(colours.length).toBeLessThanOrEqual(64);
  });
});

describeInOffice('with LibreOffice', () => {
  it('pictures the first page of a document: A4, upright', () => {
    const rtf = String.raw`{\rtf1\paperw11906\paperh16838 Trang 1\par\page Trang 2\par}`;
    const { dir, stderr } = pictures([[[rtf], 'phieu.docx']]);
    expect(stderr).toBe('');
    expect(readPng(join(dir, 'phieu.png')).size).toEqual([800, 1132]);
  });
});

it.each([
  [
    'two papers of one picture',
    [
      [['a'], 'a.html'],
      [['a'], 'a.docx'],
    ],
    'a.png: two papers would have this picture',
  ],
  [
    'a file that there is no picture of',
    [[['a'], 'a.md']],
    'a.md: there are pictures of .docx, .xlsx, .html',
  ],
  ['a command that fails', [[['fail'], 'a.html']], 'không đọc được'],
])('refuses %s, and leaves no picture', (_what, list, said) => {
  const { dir, status, stderr } = pictures(list);
  expect(stderr.trimEnd().endsWith(said)).toBe(true);
  expect(status).toBe(1);
  expect(existsSync(dir) ? readdirSync(dir) : []).toEqual([]);
});
