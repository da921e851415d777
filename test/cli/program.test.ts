import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { describe, expect, it } from 'vitest';
import { ocop, ROOT } from '../support/ocop.js';
import { wholeProgram } from '../support/program.js';

describe('the command line', () => {
  it.each(['--version', '-V'])('%s', async (flag) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await ocop([flag])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('helps in Vietnamese, and in English', async () => {
    const vietnamese = await ocop(['rate', '--help']);
    expect(vietnamese.status).toBe(0);
    expect(vietnamese.stdout).toMatch(/^Cách dùng: ocop rate \[tuỳ chọn\] <tệp\.\.\.>/);
    expect(vietnamese.stdout).not.toMatch(/Usage|Options|display help/);
    expect((await ocop(['help', 'criteria', '--lang', 'en'])).stdout).toMatch(
      /^Usage: ocop criteria \[options\] <command>/,
    );
  });

  it('helps in Vietnamese with every command, however deep', () => {
    const helpOf = (command: CommandUnknownOpts): string[] => [
      command.helpInformation(),
      ...command.commands.flatMap((one) => helpOf(one)),
    ];
    const pages = helpOf(wholeProgram());
    expect(pages.length).toBeGreaterThan(25);
    expect(
      pages.filter((page) => /display help|Usage|Options|Commands|default:|choices:/.test(page)),
    ).toEqual([]);
  });

  it('shows the help where a command is missing', async () => {
    const { status, stdout, stderr } = await ocop([]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Cách dùng: ocop/);
  });

  it.each([
    [['x.csv'], '"x.csv" không phải lệnh; để chấm tệp ấy: ocop rate x.csv'],
    [['template', '9'], 'Còn thiếu tuỳ chọn --out <tệp>; thêm --help để xem cách dùng.'],
    [['rate'], 'Còn thiếu tệp; thêm --help để xem cách dùng.'],
    [['rate', 'x', '--fromat', 'csv'], 'Không có tuỳ chọn --fromat. Có phải ý bạn là --format?'],
    [['rat', 'x'], 'Không có lệnh "rat". Có phải ý bạn là rate?'],
    [
      ['rate', 'x', '--format', 'xml'],
      '--format <dạng> không nhận "xml"; dùng table, csv, json, ndjson, html, xlsx. Có phải ý bạn là html?',
    ],
    [['rate', 'x', '--top', '0'], '--top <N> không nhận "0"; dùng số nguyên từ 1 trở lên.'],
    [['rate', 'x', '--min-stars', '6'], '--min-stars <N> không nhận "6"; dùng số nguyên từ 1 đến 5.'],
    [['rate', 'x', '--out'], 'Tuỳ chọn --out <tệp> cần một giá trị.'],
    [['criteria', 'show', '1', '2'], 'Thừa tham số.'],
    [
      ['rate', "it's", '--format', "x'y"],
      '--format <dạng> không nhận "x\'y"; dùng table, csv, json, ndjson, html, xlsx.',
    ],
    [['tlaly', 'x'], 'Không có lệnh "tlaly". Có phải ý bạn là tally?'],
    [['rate', 'x', '--qiuet'], 'Không có tuỳ chọn --qiuet. Có phải ý bạn là --quiet?'],
    [['criteria', 'lits'], 'Không có lệnh "lits". Có phải ý bạn là list?'],
    [['sheet', 'xport'], 'Không có lệnh "xport". Có phải ý bạn là export?'],
    [['rate', 'x', '-x'], 'Không có tuỳ chọn -x.'],
    [['rate', 'x', '-out', 'y.csv'], 'Không có tuỳ chọn -out. Có phải ý bạn là --out?'],
    [['-v'], 'Không có tuỳ chọn -v. Có phải ý bạn là -V?'],
    [['EVALUATE'], 'Không có lệnh "EVALUATE". Có phải ý bạn là evaluate?'],
    // As Word and Zalo write what was typed as `--out`, `--top`.
    [['rate', 'x', '–out'], 'Tuỳ chọn --out <tệp> cần một giá trị.'],
    [['rate', 'x', '—top', '0'], '--top <N> không nhận "0"; dùng số nguyên từ 1 trở lên.'],
    [['rate', 'x', '—–top=0'], '--top <N> không nhận "0"; dùng số nguyên từ 1 trở lên.'],
    [['rate', 'x', '-–top=0'], '--top <N> không nhận "0"; dùng số nguyên từ 1 trở lên.'],
    [['rate', 'x', '--lang', 'fr'], '--lang <tiếng> không nhận "fr"; dùng vi, en.'],
    [
      ['rate', 'x', '--edition', '149'],
      'Không có văn bản "149"; dùng một trong: 1048-2019, 148-2023, 26-2026.',
    ],
  ])('%j is refused in a sentence', async (args, sentence) => {
    expect(await ocop(args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });
});
