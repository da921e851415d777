import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/ocop.js';
import type { HostileCase } from './hostile-case.js';

const HEADER = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Thành viên,Bộ sản phẩm,Văn bản,1.1,1.2';

function tablesIn(dir: string, count: number): void {
  mkdirSync(join(dir, 'bang'));
  for (let at = 0; at < count; at += 1) {
    const row = `S${String(at)},Trà ${String(at)},HTX ${String(at)},xã ${String(at % 100)},An,1,26-2026,3,2`;
    writeFileSync(join(dir, 'bang', `${String(at)}.csv`), `${HEADER}\r\n${row}\r\n`);
  }
}

function sheetsIn(dir: string, count: number): void {
  mkdirSync(join(dir, 'phieu'));
  for (let at = 0; at < count; at += 1) {
    const text = `ocop: sheet/1\nedition: 26-2026\nset: 1\nproduct: { code: S${String(at)}, name: Trà ${String(at)} }\nmember: An\nrole: member\nstatus: draft\nanswers:\n  "1.1": { points: 3, option: 3 }\nhistory: []\n`;
    writeFileSync(join(dir, 'phieu', `${String(at)}.yaml`), text);
  }
}

/** Results as `rate` writes them, one a line. */
const result = (at: number) =>
  `${JSON.stringify({
    product: {
      code: `S${String(at)}`,
      name: `Trà ${String(at)}`,
      producer: `HTX ${String(at)}`,
      commune: `xã ${String(at % 100)}`,
    },
    edition: '26-2026',
    set: 1,
    total: 72,
    stars: 3,
  })}\n`;

const pairs = (count: number, one: (at: number) => string) =>
  `Chủ thể 1,Xã 1,Tỉnh 1,Chủ thể 2,Xã 2,Tỉnh 2,Là một\r\n${Array.from({ length: count }, (_, at) => `${one(at)}\r\n`).join('')}`;

/** A season whose one round has what lies in a folder. */
function seasonOf(dir: string, folder: string): void {
  writeFileSync(join(dir, 'ocop.yaml'), `rounds:\n  - name: Đợt 1\n    files: ${folder}\n`);
}

const RATE = ['rate', 'bang', '--format', 'csv', '--out', 'kq.csv', '--force'];
const council = (what: string, ...more: readonly string[]) => [
  'council',
  what,
  '--format',
  'csv',
  '--out',
  'hd.csv',
  '--force',
  ...more,
];
const ALIASED = [['tally', 'so.csv', '--aliases', 'ten.csv']];

export const MANY_CASES: readonly HostileCase[] = [
  {
    name: 'many: 50,000 tables',
    make: (dir: string): void => {
      tablesIn(dir, 50_000);
      seasonOf(dir, 'bang');
    },
    lines: [RATE, council('bang'), ['status'], ['find', 'S49999']],
  },
  {
    name: 'many: 50,000 sheets',
    make: (dir: string): void => {
      sheetsIn(dir, 50_000);
      seasonOf(dir, 'phieu');
    },
    lines: [
      ['status'],
      council('phieu', '--drafts'),
      ['sheet', 'list', 'phieu', '--format', 'csv'],
      ['sheet', 'verify', 'phieu'],
    ],
  },
  {
    name: 'many: 200,000 results',
    make: (dir: string): void => {
      writeFileSync(join(dir, 'kq.ndjson'), Array.from({ length: 200_000 }, (_, at) => result(at)).join(''));
      cpSync(join(ROOT, 'samples/so-khanh-son-2024.csv'), join(dir, 'so.csv'));
    },
    lines: [
      ['tally', 'kq.ndjson'],
      ['register', 'add', 'kq.ndjson', '--register', 'so.csv', '--decision', '1/QĐ', '--date', '2026-10-20'],
    ],
  },
  ...(
    [
      ['a chain of 12,000 aliases', 12_000, (at: number) => `A${String(at)},,,A${String(at + 1)},,,một`],
      ['a chain of 200,000 aliases', 200_000, (at: number) => `A${String(at)},,,A${String(at + 1)},,,một`],
      ['200,000 aliases of one', 200_000, (at: number) => `A${String(at)},,,B,,,một`],
    ] as const
  ).map(([name, count, one]) => ({
    name: `aliases: ${name}`,
    make: (dir: string): void => {
      writeFileSync(join(dir, 'ten.csv'), pairs(count, one));
      cpSync(join(ROOT, 'samples/so-khanh-son-2024.csv'), join(dir, 'so.csv'));
    },
    lines: ALIASED,
  })),
  {
    name: 'many: 10,000 links to one folder, and one to itself',
    make: (dir: string): void => {
      mkdirSync(join(dir, 'bang'));
      writeFileSync(join(dir, 'mot.csv'), `${HEADER}\r\nS,Trà,HTX,xã,An,1,26-2026,3,2\r\n`);
      for (let at = 0; at < 10_000; at += 1)
        symlinkSync('../mot.csv', join(dir, 'bang', `${String(at)}.csv`));
      symlinkSync('.', join(dir, 'bang', 'vong'));
    },
    lines: [RATE, council('bang'), ['sheet', 'list', 'bang']],
  },
  {
    name: 'many: 2,000 folders, one in the other',
    make: (dir: string): void => {
      mkdirSync(join(dir, 'bang', ...Array.from({ length: 500 }, () => 'a')), { recursive: true });
    },
    lines: [RATE, council('bang'), ['sheet', 'list', 'bang']],
  },
];
