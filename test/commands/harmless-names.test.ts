import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { csvLines } from '../../src/base/text/csv-lines.js';
import { ocop } from '../support/ocop.js';
import { keep, roundSheet, textOf } from '../support/round-sheets.js';
import { tempDir } from '../support/temp.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import { LAW } from '../support/law.js';

/** A name that would clear a screen, be computed, run in a browser, turn the line round and end a row. */
const NAME = '=HYPERLINK("x")\u001b[2J\u202e<script>alert(1)</script>&|*_`';
/** As it is read: what nobody can see is no part of a name. */
const READ = NAME.replace('\u202e', '');
// eslint-disable-next-line no-control-regex -- these are the characters it is about
const CONTROL = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

it('a name from a file is in every format what the format allows, and harmless', async () => {
  const cwd = tempDir();
  const sheet = roundSheet('An', 'SP1');
  const named = { ...sheet, product: { ...sheet.product, name: NAME } };
  // A sheet's file keeps what it is told to keep.
  expect(readSheet(textOf(named), LAW).sheet?.product.name).toBe(NAME);
  keep(join(cwd, 'phieu'), [named]);
  const write = async (...args: readonly string[]) => {
    const file = args.at(-1) ?? '';
    const { status, stderr } = await ocop(args, { cwd });
    expect([args.join(' '), status, CONTROL.test(stderr.replaceAll('\n', ''))]).toEqual([
      args.join(' '),
      0,
      false,
    ]);
    return readFileSync(join(cwd, file));
  };
  const ndjson = (await write('rate', 'phieu', '--out', 'kq.ndjson')).toString('utf8');
  expect((JSON.parse(ndjson) as { product: { name: string } }).product.name).toBe(READ);
  const csv = (await write('rate', 'phieu', '--out', 'kq.csv')).toString('utf8');
  expect(csv).toContain(csvLines([[READ]], ',').trimEnd());
  expect(csv).not.toMatch(/(?:^|[,;"\n])=/m);
  const workbooks = [
    await write('rate', 'phieu', '--out', 'kq.xlsx'),
    await write('report', 'ranking', 'phieu', '--out', 'xh.xlsx'),
    await write('report', 'sheet', 'phieu', '--out', 'p.docx'),
  ];
  for (const bytes of workbooks) {
    const xml = Object.entries(unzipSync(bytes)).map(([, part]) => strFromU8(part));
    expect(xml.filter((part) => CONTROL.test(part) || part.includes('<script'))).toEqual([]);
    expect(xml.some((part) => part.includes('&lt;script&gt;alert(1)'))).toBe(true);
    expect(xml.some((part) => part.includes('<f>HYPERLINK'))).toBe(false);
  }
  const page = (await write('report', 'sheet', 'phieu', '--out', 'p.html')).toString('utf8');
  expect([page.includes('<script>alert'), CONTROL.test(page)]).toEqual([false, false]);
  const paper = (await write('report', 'sheet', 'phieu', '--out', 'p.md')).toString('utf8');
  expect([/(?<!\\)<script/.test(paper), CONTROL.test(paper)]).toEqual([false, false]);
  // What is to be read on a screen.
  const shown = await ocop(['rate', 'phieu'], { cwd, columns: 100 });
  expect([shown.stdout.includes('\u001b[2J'), shown.stdout.includes('\u202e')]).toEqual([false, false]);
});
