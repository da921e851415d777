import type { CommandUnknownOpts as Command } from '@commander-js/extra-typings';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../src/cli/catalogue.vi.js';
import { ocop, ROOT } from '../support/ocop.js';
import { wholeProgram } from '../support/program.js';
import { tempDir } from '../support/temp.js';

const sample = (name: string) => join(ROOT, 'samples', name);
const REGISTER = sample('so-khanh-son-2024.csv');
const SHEETS = sample('tinh-26-2026.csv');
const COUNCIL = [sample('phieu-hoi-dong.csv'), '--regulation', sample('hoi-dong.yaml')];
const PLAN = sample('ke-hoach/khanh-hoa-2021-2025.yaml');

/** Words of our own results, as they may be in anybody's notes. */
const PHRASES = [
  'Sao theo điểm',
  '{"product":{"code":',
  'Hạng  Mã sản phẩm',
  'Kế hoạch nâng hạng',
  'ocop council: kết quả',
  'Cặp phiếu lệch quá mức',
  'Tình trạng phiếu',
  'ocop tally: ',
  'ocop plan: ',
  '{"by":[',
  '{"plan":{',
  'PRODID:-//ocop//ocop expiring//',
  '[]',
];

const NOTES = PHRASES.join('\n');

/** Every command that writes a file, without where to. */
const WRITING: readonly (readonly [out: string, ...args: string[]])[] = [
  ['kq.csv', 'rate', SHEETS],
  ['kh.csv', 'advise', SHEETS],
  ['hd.csv', 'council', ...COUNCIL],
  ['mau.csv', 'template', '9'],
  ['giay.md', 'report', 'ranking', SHEETS],
  ['nam.csv', 'tally', REGISTER],
  ['nam.csv', 'tally', REGISTER, '--why', 'Cộng'],
  ['tinh.json', 'tally', 'merge', 'phan.json'],
  ['ke-hoach.csv', 'plan', 'check', PLAN, REGISTER],
  ['het-han.ics', 'expiring', REGISTER],
  ['so.csv', 'register', 'import', sample('cong-nhan-lam-dong.csv')],
  ['so.csv', 'register', 'withdraw', 'KS-01', '--register', REGISTER, '--reason', 'b', '--decision', '9/QĐ'],
  ['phieu.csv', 'sheet', 'export', 'phieu'],
];

describe('a file that is there already', () => {
  // What the commands above read, made once.
  const cwd = mkdtempSync(join(tmpdir(), 'ocop-'));
  beforeAll(async () => {
    await ocop(['tally', REGISTER, '--out', 'phan.json'], { cwd });
    await ocop(['sheet', 'import', sample('phieu-hoi-dong.csv')], { cwd });
  });
  afterAll(() => {
    rmSync(cwd, { recursive: true });
  });

  it.each(WRITING)('is not written over without --force: %s by %s %s', async (out, ...args) => {
    const path = join(cwd, out);
    const write = async () => await ocop([...args, '--out', out], { cwd });
    const refused = {
      status: 2,
      stdout: '',
      stderr: `${out} đã có; chọn tên khác, hoặc thêm --force để ghi đè.\n`,
    };
    // Empty is as good as not there.
    writeFileSync(path, '');
    expect((await write()).stderr).not.toContain('--force');
    const own = readFileSync(path);
    expect(own.length).toBeGreaterThan(0);
    // Its own result from before.
    expect(await write()).toEqual(refused);
    expect(readFileSync(path).equals(own)).toBe(true);
    // Somebody's notes.
    writeFileSync(path, NOTES);
    expect(await write()).toEqual(refused);
    expect(readFileSync(path, 'utf8')).toBe(NOTES);
    rmSync(path);
  });

  it.each(['a.xlsx', 'a.html', 'a.txt'])('is not written over by a tally as %s either', async (out) => {
    const write = async () => (await ocop(['tally', REGISTER, '--out', out], { cwd })).status;
    expect([await write(), await write()]).toEqual([0, 2]);
  });

  it.each([
    ['rate', SHEETS],
    ['expiring', REGISTER],
  ])('is written over by %s with --force, which says so', async (...args) => {
    const path = join(cwd, 'thay.csv');
    writeFileSync(path, NOTES);
    const { status, stderr } = await ocop([...args, '--out', 'thay.csv', '--force'], { cwd });
    expect([status, stderr.includes('Đã ghi thay.csv, thay cho tệp đã có')]).toEqual([0, true]);
    expect(readFileSync(path, 'utf8')).toMatch(/^\ufeffMã sản phẩm,/);
  });

  it('is reported before anything is read', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'kq.md'), 'của tôi');
    writeFileSync(join(cwd, 'kq.csv'), 'của tôi');
    copyFileSync(sample('xa-gui-len.csv'), join(cwd, 'xa.csv'));
    const told = async (...args: string[]) => (await ocop(args, { cwd })).stderr;
    expect(await told('report', 'ranking', 'xa.csv', '--out', 'kq.md')).toMatch(/^kq\.md đã có; .*\n$/);
    expect(await told('rate', 'xa.csv', '--out', 'kq.csv')).toMatch(/^kq\.csv đã có; .*\n$/);
    expect(await told('rate', 'khong-co.csv', '--out', 'kq.csv')).toMatch(/^kq\.csv đã có; .*\n$/);
    expect(await told('tally', 'merge', 'khong-co.json', '--out', 'kq.csv')).toMatch(/^kq\.csv đã có; .*\n$/);
    expect(readdirSync(cwd).toSorted()).toEqual(['kq.csv', 'kq.md', 'xa.csv']); // no rejected rows
  });

  it('is not written over though it is an input, whether with --force or not', async () => {
    const cwd = tempDir();
    copyFileSync(REGISTER, join(cwd, 'so.csv'));
    copyFileSync(SHEETS, join(cwd, 'x.csv'));
    const before = [readFileSync(join(cwd, 'so.csv')), readFileSync(join(cwd, 'x.csv'))];
    for (const args of [
      ['rate', 'x.csv', '--out', 'x.csv'],
      ['rate', '*x.csv', '--out', 'x.csv'],
      ['advise', 'x.csv', '--out', 'x.csv'],
      ['tally', 'so.csv', '--out', 'so.csv'],
      ['tally', 'so*.csv', '--out', 'so.csv'],
      ['expiring', 'so.csv', '--out', 'so.csv'],
      ['register', 'import', 'x.csv', '--out', 'x.csv'],
      ['template', '9', '--products', 'x.csv', '--out', 'x.csv'],
    ]) {
      expect((await ocop([...args, '--force'], { cwd })).stderr).toMatch(/ là tệp đầu vào; /);
      expect((await ocop(args, { cwd })).status).toBe(2);
    }
    expect([readFileSync(join(cwd, 'so.csv')), readFileSync(join(cwd, 'x.csv'))]).toEqual(before);
  });
});

describe('pairs of producers to settle', () => {
  const head = Object.values(messages.tally.pairHeadings).join();
  const pairs = (answer: string) => `\ufeff${head}\r\nHTX A,X,,HTX B,X,,${answer},hai\r\n`;

  it.each([
    ['no answer in them', pairs(''), 'cap.csv đã có; chọn tên khác'],
    ['an answer in them', pairs('một'), 'cap.csv đã có câu trả lời ở cột "Là một", ghi đè là mất'],
    ['an answer that Excel saved', pairs('một').replaceAll(',', ';'), 'cap.csv đã có câu trả lời'],
    ['a text', 'Là một câu', 'cap.csv đã có; chọn tên khác'],
    ['nothing but zeros', '\0\0Là một\nx', 'cap.csv đã có; chọn tên khác'],
  ])('with %s are kept', async (_, text, told) => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'cap.csv'), text);
    const args = ['tally', REGISTER, '--pairs', 'cap.csv', '--out', 'nam.csv'];
    const { status, stderr } = await ocop(args, { cwd });
    expect([status, stderr.startsWith(told)]).toEqual([2, true]);
    expect(readFileSync(join(cwd, 'cap.csv'), 'utf8')).toBe(text);
    expect(existsSync(join(cwd, 'nam.csv'))).toBe(false);
    expect((await ocop([...args, '--force'], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, 'cap.csv'), 'utf8')).toMatch(/^\ufeffChủ thể 1,/);
  });
});

it('every command that takes --out takes --force', () => {
  const flags = (command: Command) => command.options.map(({ long }) => long);
  const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)];
  const writing = all(wholeProgram()).filter((one) => flags(one).includes('--out'));
  expect(writing.length).toBeGreaterThan(9);
  for (const one of writing)
    expect([one.name(), flags(one)]).toEqual([one.name(), expect.arrayContaining(['--force'])]);
});
