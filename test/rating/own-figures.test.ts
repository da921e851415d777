import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/i18n/vi/index.js';
import { ownExpiring, ownFigures, ownPairs } from '../../src/rating/own-figures.js';
import { guardOutput } from '../../src/base/files/sink.js';
import { ocop, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';
import { workbook } from '../support/workbook.js';

const REGISTER = join(ROOT, 'samples/so-khanh-son-2024.csv');
const LIST = join(ROOT, 'samples/cong-nhan-lam-dong.csv');
const PLAN = join(ROOT, 'samples/ke-hoach/khanh-hoa-2021-2025.yaml');
const TALLY = [
  'tally',
  REGISTER,
  '--by',
  'branch,stars',
  '--measure',
  'products,share,growth,upgraded',
  '--year',
  '2024',
];
const EXPIRING = ['expiring', LIST, '--at', '2028-06-01'];

describe('figures of ours', () => {
  it.each([
    [...TALLY, '--out', 'a.csv'],
    [...TALLY, '--out', 'a.xlsx'],
    [...TALLY, '--out', 'a.json'],
    [...TALLY, '--out', 'a.html'],
    [...TALLY, '--out', 'a.txt'],
    [...TALLY, '--lang', 'en', '--out', 'a.csv'],
    ['tally', REGISTER, '--why', 'Cộng', '--out', 'a.csv'],
    ['tally', REGISTER, '--why', 'Cộng', '--out', 'a.json'],
    ['plan', 'check', PLAN, REGISTER, '--out', 'a.csv'],
    ['plan', 'check', PLAN, REGISTER, '--out', 'a.xlsx'],
    [...EXPIRING, '--out', 'a.csv'],
    [...EXPIRING, '--out', 'a.txt'],
    [...EXPIRING, '--out', 'a.json'],
    [...EXPIRING, '--at', '2020-01-01', '--out', 'a.json'],
    [...EXPIRING, '--out', 'a.ics'],
  ])('are written over by the next run: %s %s …', async (...args) => {
    const dir = tempDir();
    const run = () => ocop(args, { cwd: dir });
    const first = await run();
    expect(first.stderr).not.toContain('--force');
    const again = await run();
    expect(again.status).toBe(first.status);
    expect(again.stderr).toMatch(/thay cho kết quả lần trước|in place of the result before/);
  });
});

/** What is found where something is to be written: whether it may be. */
function found(own: Parameters<typeof guardOutput>[2], text: string | Buffer): string {
  const file = join(tempDir(), 'a');
  writeFileSync(file, text);
  try {
    return guardOutput(file, new Set(), own, false) ? 'ours' : 'nothing';
  } catch (error) {
    const [problem] = (error as { problems: { args: { found: string } }[] }).problems;
    return problem?.args.found ?? '';
  }
}

const csv = (...rows: readonly string[]) => `\ufeff${rows.map((row) => `${row}\r\n`).join('')}`;

describe('a file that is none of ours, or that somebody has written in', () => {
  const figures = ownFigures(messages);
  const { part, records } = messages.tally.why.columns;
  const PARTS = [part, records].join();
  it.each([
    ['a tally', csv('Xã,Sản phẩm', 'xã A,5', 'Cộng,5'), 'ours'],
    ['the parts behind a figure', csv(PARTS, 'xa.json,5'), 'ours'],
    ['the same in JSON', '{"row":"Cộng",\n"parts":[\n{"file":"xa.json","records":5}\n]}\n', 'ours'],
    ['such parts with a remark', csv(PARTS, 'xa.json,đã xem'), 'unknown'],
    ['a list of products', csv('Xã,Sản phẩm,Chủ thể', 'xã A,Trà,HTX A'), 'unknown'],
    ['a tally made by hand, without its sum', csv('Xã,Sản phẩm', 'xã A,5'), 'unknown'],
    ['a tally with a remark below it', csv('Xã,Sản phẩm', 'xã A,5', 'Cộng,5', 'Đã duyệt,'), 'unknown'],
    ['a tally with a column added', csv('Xã,Sản phẩm,Ghi chú', 'xã A,5,xem lại', 'Cộng,5,'), 'unknown'],
    ['a tally that another program saved', 'Xã,Sản phẩm\nxã A,5\nCộng,5\n', 'unknown'],
    ['a text', 'danh bạ', 'unknown'],
    ["somebody's workbook", workbook([{ name: 'ocop tally', rows: { 1: ['Xã'] } }]), 'unknown'],
  ])('%s', (_, text, expected) => {
    expect(found(figures, text)).toBe(expected);
  });

  it('a plan is kept once somebody has judged what only a human can', () => {
    const { target, period, wanted, reached, percent, missing, pace, outcome } = messages.plan.columns;
    const head = [target, period, wanted, reached, percent, missing, pace, outcome].join();
    const blank = `Giữ nghề truyền thống,2025,,,,,,${messages.plan.judged}`;
    expect(found(figures, csv(head, blank))).toBe('ours');
    expect(found(figures, csv(head, blank.replace(',,,,,,', ',,đã giữ,,,,')))).toBe('unknown');
    expect(found(figures, csv(head, blank.replace(messages.plan.judged, 'đạt rồi')))).toBe('unknown');
  });

  it('a workbook of ours is kept once another program has saved it', async () => {
    const dir = tempDir();
    await ocop([...TALLY, '--out', 'a.xlsx'], { cwd: dir });
    const ours = readFileSync(join(dir, 'a.xlsx'));
    expect(found(figures, ours)).toBe('ours');
    const { writeWorkbook } = await import('../../src/formats/xlsx/write-workbook.js');
    const other = await writeWorkbook({
      title: 'Sổ của tôi',
      sheets: [{ name: 'a', rows: [['ocop tally: ']] }],
    });
    expect(found(figures, Buffer.from(other))).toBe('unknown');
  });

  it('certificates that run out are kept with a column of whoever works with them', async () => {
    const own = ownExpiring(messages);
    const dir = tempDir();
    await ocop([...EXPIRING, '--out', 'a.csv'], { cwd: dir });
    const text = readFileSync(join(dir, 'a.csv'), 'utf8');
    expect(found(own, text)).toBe('ours');
    expect(found(own, text.replace('\r\n', ',Đã gọi\r\n'))).toBe('unknown');
    expect(found(own, readFileSync(LIST))).toBe('unknown');
  });

  it('pairs of producers are kept once one is settled', () => {
    const own = ownPairs(messages);
    const head = Object.values(messages.tally.pairHeadings).join();
    expect(found(own, csv(head, 'HTX A,X,,HTX B,X,,,hai'))).toBe('ours');
    expect(found(own, csv(head, 'HTX A,X,,HTX B,X,,một,hai'))).toBe('answered');
    // As Excel saves it.
    expect(found(own, csv(head, 'HTX A,X,,HTX B,X,,một,hai').replaceAll(',', ';'))).toBe('answered');
    expect(found(own, csv('Xã,Sản phẩm', 'xã A,5', 'Cộng,5'))).toBe('unknown');
  });
});
