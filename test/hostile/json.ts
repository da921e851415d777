import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/ocop.js';
import type { HostileCase } from './hostile-case.js';

const MEBI = 1024 * 1024;
const ADD = [
  'register',
  'add',
  'a.json',
  '--register',
  'so.csv',
  '--decision',
  '1/QĐ',
  '--date',
  '2026-10-20',
];
const LINES = [
  ADD,
  ['tally', 'a.json'],
  ['tally', 'merge', 'a.json'],
  ['plan', 'check', 'ke-hoach.yaml', 'a.json'],
  ['sheet', 'import', 'a.json', '--dir', 'phieu'],
  ['sheet', 'verify', 'a.json'],
];

const json = (
  name: string,
  text: () => string | Buffer,
  lines: HostileCase['lines'] = LINES,
): HostileCase => ({
  name: `json: ${name}`,
  make: (dir) => {
    cpSync(join(ROOT, 'samples/so-khanh-son-2024.csv'), join(dir, 'so.csv'));
    cpSync(join(ROOT, 'samples/ke-hoach/khanh-hoa-2021-2025.yaml'), join(dir, 'ke-hoach.yaml'));
    writeFileSync(join(dir, 'a.json'), text());
  },
  lines,
});

/** The same under the name of a member's file. */
const memberFile = (name: string, sheets: () => Buffer): HostileCase => ({
  name: `json: ${name}`,
  make: (dir) => {
    writeFileSync(
      join(dir, 'phieu-a.json'),
      Buffer.concat([Buffer.from('{"ocop":"sheets/1","sheets":['), sheets(), Buffer.from(']}')]),
    );
  },
  lines: [
    ['sheet', 'import', 'phieu-a.json', '--dir', 'phieu'],
    ['sheet', 'verify', 'phieu-a.json'],
    ['council', 'phieu-a.json'],
  ],
});

const nested = (deep: number) => `${'['.repeat(deep)}${']'.repeat(deep)}`;
const objects = (deep: number) => `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`;

export const JSON_CASES: readonly HostileCase[] = [
  ...[5000, 50_000, 5_000_000].flatMap((deep) => [
    json(`nested ${String(deep)} deep`, () => nested(deep)),
    json(`objects nested ${String(deep)} deep`, () => objects(deep)),
  ]),
  json('results nested 50,000 deep', () => `{"ocop":"results/1","results":${nested(50_000)}}`),
  json('lines nested 50,000 deep', () => `${nested(50_000)}\n${objects(50_000)}\n`),
  json('a line of 100 MB', () => Buffer.alloc(100 * MEBI, '[')),
  json('a text of 100 MB', () =>
    Buffer.concat([Buffer.from('{"a":"'), Buffer.alloc(100 * MEBI, 'a'), Buffer.from('"}')]),
  ),
  json('100 MB of numbers', () =>
    Buffer.concat([Buffer.from('[1'), Buffer.alloc(100 * MEBI, ',1'), Buffer.from(']')]),
  ),
  json('60 MB of {}', () =>
    Buffer.concat([Buffer.from('[{}'), Buffer.alloc(60 * MEBI - 3, ',{}'), Buffer.from(']')]),
  ),
  json('60 MB of {} in a part of a tally', () =>
    Buffer.concat([
      Buffer.from('{"by":["set"],"part":{"groups":[{}'),
      Buffer.alloc(60 * MEBI, ',{}'),
      Buffer.from(']}}'),
    ]),
  ),
  json('60 MB of {} for the records of a tally', () =>
    Buffer.concat([
      Buffer.from('{"by":["set"],"part":{"records":[{}'),
      Buffer.alloc(60 * MEBI, ',{}'),
      Buffer.from(']}}'),
    ]),
  ),
  json(
    '3 million names',
    () => `{${Array.from({ length: 3_000_000 }, (_, at) => `"${at.toString(36)}":1`).join(',')}}`,
  ),
  json('20 million lines of {}', () => Buffer.alloc(60 * MEBI, '{}\n')),
  json('300 MB', () => Buffer.alloc(300 * MEBI, ' ')),
  json('200 MB of spaces', () => Buffer.alloc(200 * MEBI, ' ')),
  memberFile('a member of 60 MB of {}', () =>
    Buffer.concat([Buffer.from('{}'), Buffer.alloc(60 * MEBI, ',{}')]),
  ),
  memberFile('a member of 60 MB of text', () =>
    Buffer.concat([Buffer.from('"'), Buffer.alloc(60 * MEBI, 'a'), Buffer.from('"')]),
  ),
  json('__proto__', () => `{"__proto__":{"stars":5},"results":[{"__proto__":{"stars":5}}]}`),
];
