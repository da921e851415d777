import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/ocop.js';
import type { HostileCase } from './hostile-case.js';

const MEBI = 1024 * 1024;
const COUNCIL = [
  'council',
  'phieu.csv',
  '--regulation',
  'a.yaml',
  '--format',
  'csv',
  '--out',
  'hd.csv',
  '--force',
];
const PLAN = ['plan', 'check', 'a.yaml', 'so.csv'];
const LINES = [
  COUNCIL,
  PLAN,
  ['sheet', 'verify', 'phieu.yaml'],
  ['rate', 'phieu.yaml'],
  ['sheet', 'list', 'phieu.yaml'],
];

function sample(dir: string): void {
  cpSync(join(ROOT, 'samples/phieu-hoi-dong.csv'), join(dir, 'phieu.csv'));
  cpSync(join(ROOT, 'samples/so-khanh-son-2024.csv'), join(dir, 'so.csv'));
}

/** Repeats a text as often as goes into a file of YAML, or of a sheet. */
type Fill = (one: string) => string;

const filledTo =
  (most: number): Fill =>
  (one) =>
    one.repeat(Math.floor((most - 64) / one.length));

const yaml = (
  name: string,
  text: (filled: Fill) => string,
  lines: HostileCase['lines'] = LINES,
): HostileCase => ({
  name: `yaml: ${name}`,
  make: (dir) => {
    sample(dir);
    writeFileSync(join(dir, 'a.yaml'), text(filledTo(2 * MEBI)));
    writeFileSync(join(dir, 'phieu.yaml'), text(filledTo(MEBI)));
  },
  lines,
});

const special = (name: string, lay: (dir: string) => void): HostileCase => ({
  name: `special: ${name}`,
  make: (dir) => {
    sample(dir);
    mkdirSync(join(dir, 'trong'));
    lay(dir);
  },
  lines: [
    ...LINES,
    ['register', 'add', 'a.yaml', '--register', 'so.csv'],
    ['tally', 'a.yaml'],
    ['tally', 'merge', 'a.yaml'],
    ['tally', 'so.csv', '--aliases', 'a.yaml'],
    ['rate', 'phieu.csv', '--criteria', 'a.yaml'],
  ],
});

const SHEET =
  'ocop: sheet/1\nedition: 26-2026\nset: 1\nproduct: { code: A, name: Trà }\nmember: An\nrole: member\nstatus: draft\n';
const TARGET = (at: number) => `  - { measure: products, fromStars: 3, atLeast: ${String(at)} }\n`;
const PLANNED = 'name: Kế hoạch\ninstrument: 1/KH\nsource: a\nperiod: { from: 2021, to: 2025 }\n';

export const YAML_CASES: readonly HostileCase[] = [
  yaml('a file of [a,a,…', (filled) => `[${filled('a,')}]`),
  yaml('a file of - - - -', (filled) => filled('- ')),
  yaml('a file of [a b,', (filled) => filled('[a b,')),
  yaml('a file of commas', (filled) => filled(',')),
  yaml('a file of commas in a bracket', (filled) => `[${filled(',')}`),
  yaml('a file of []', (filled) => filled('[]')),
  yaml('a file of {', (filled) => filled('{')),
  yaml('a file of [', (filled) => filled('[')),
  yaml('a file of keys without values', (filled) => `{${filled('a: ,')}}`),
  yaml('a file of short lines', (filled) => filled('a\n')),
  yaml('a file of distinct keys', () =>
    Array.from({ length: 200_000 }, (_, at) => `k${String(at)}:\n`).join(''),
  ),
  yaml('a file of one key', (filled) => filled('a:\n')),
  yaml('a file of comments', (filled) => filled('#\n')),
  yaml('a file of documents', (filled) => filled('---\n')),
  yaml('a file of quotes', (filled) => filled('"')),
  yaml('a file of quoted texts', (filled) => `[${filled('"",')}]`),
  yaml('a file of anchors', (filled) => `[${filled('&a ,')}]`),
  yaml('a file of aliases', (filled) => `a: &a 1\nb: [${filled('*a,')}]`),
  yaml('a file of tags', (filled) => `[${filled('!!str ,')}]`),
  yaml('a file of questions', (filled) => filled('? ')),
  yaml('a file of spaces', (filled) => `a: b${filled(' ')}`),
  yaml('a file of tabs', (filled) => filled('\t\n')),
  yaml('a file of a block of text', (filled) => `a: |\n${filled('  x\n')}`),
  yaml('lines deeper by one each line', () =>
    Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
  ),
  yaml(
    'a bomb of aliases',
    () =>
      `a0: &a0 [x,x]\n${Array.from({ length: 60 }, (_, at) => `a${String(at + 1)}: &a${String(at + 1)} [*a${String(at)},*a${String(at)}]\n`).join('')}`,
  ),
  yaml('17 MB', () => 'a: b\n'.repeat(3_400_000)),
  yaml('a number of 100,000 digits', () => `spread: ${'9'.repeat(100_000)}\n`),
  yaml('100,000 unknown keys', () =>
    Array.from({ length: 100_000 }, (_, at) => `k${String(at)}: 1\n`).join(''),
  ),
  yaml(
    'a plan of 20,000 targets',
    () => `${PLANNED}targets:\n${Array.from({ length: 20_000 }, (_, at) => TARGET(at)).join('')}`,
    [PLAN],
  ),
  yaml('a plan of 20,000 targets alike', () => `${PLANNED}targets:\n${TARGET(1).repeat(20_000)}`, [PLAN]),
  yaml(
    'a sheet with 28,000 bad keys',
    () =>
      `${SHEET}answers:\n${Array.from({ length: 28_000 }, (_, at) => `  "9.${String(at)}": { points: 3, option: 3 }\n`).join('')}`,
  ),
  yaml(
    'a sheet with 28,000 bad keys at its top',
    () => `${SHEET}${Array.from({ length: 28_000 }, (_, at) => `khoa${String(at)}: 1\n`).join('')}`,
  ),
  yaml(
    'a sheet with a history of 20,000 events',
    () => `${SHEET}history:\n${'  - { event: signed, at: 2026-01-01T00:00:00+07:00 }\n'.repeat(19_000)}`,
  ),
  ...(
    [
      ['[a,a,…', () => `[${filledTo(2 * MEBI)('a,')}]`],
      ['- - - -', () => filledTo(2 * MEBI)('- ')],
      [
        '100,000 unknown keys',
        () => Array.from({ length: 100_000 }, (_, at) => `k${String(at)}: 1\n`).join(''),
      ],
    ] as const
  ).map(([name, text]) => ({
    name: `ocop.yaml: ${name}`,
    make: (dir: string) => {
      sample(dir);
      writeFileSync(join(dir, 'ocop.yaml'), text());
    },
    lines: [['rate', 'phieu.csv', '--format', 'csv', '--out', 'kq.csv', '--force'], ['status']],
  })),
  special('/dev/zero by a link', (dir) => symlinkSync('/dev/zero', join(dir, 'a.yaml'))),
  special('a pipe that nobody writes into', (dir) => {
    spawnSync('mkfifo', [join(dir, 'a.yaml')]);
  }),
  special('a folder', (dir) => mkdirSync(join(dir, 'a.yaml'))),
  special('a link that comes round', (dir) => symlinkSync('a.yaml', join(dir, 'a.yaml'))),
  special('/dev/tty by a link', (dir) => symlinkSync('/dev/tty', join(dir, 'a.yaml'))),
];
