import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { memberFile } from '../support/member-files.js';
import { ocop, ocopProcess, ROOT } from '../support/ocop.js';
import { keep, roundSheet } from '../support/round-sheets.js';
import { wholeProgram } from '../support/program.js';
import { tempDir } from '../support/temp.js';

/*
 * The same input makes the same bytes: in whatever zone and language a machine is set to, with whatever rights new files
 * get, in whatever folder it runs, and in whatever order files are named that have no order among them.
 */

/** A moment on one day in Vietnam and in California: what is of today is of the day where the machine is. */
const NOW = new Date('2026-11-01T22:00:00+07:00');

/** What there is, made anew for each run: a command changes its own. */
function laidOut(cwd: string): void {
  mkdirSync(cwd, { recursive: true });
  cpSync(join(ROOT, 'samples'), join(cwd, 'samples'), { recursive: true });
  keep(join(cwd, 'phieu'), [
    ...['An', 'Bình', 'Ánh'].flatMap((member) => [
      roundSheet(member, 'SP1'),
      roundSheet(member, 'SP2', { less: { '4.3': 1 } }),
    ]),
    roundSheet('Dung', 'SP3', { status: 'draft' }),
  ]);
  writeFileSync(join(cwd, 'phieu-Ea.json'), memberFile('Ea', [roundSheet('Ea', 'SP1')]));
  writeFileSync(
    join(cwd, 'xa.yaml'),
    'name: H\nlevel: province\nmembers:\n  - { name: An, role: chair }\n  - { name: Bình }\n  - { name: Ánh }\n',
  );
}

const RESULTS = ['kq.ndjson'] as const;

/** Those with `files` have no order among them. A signature says by the signer's own clock when it was put. */
const COMMANDS: readonly {
  readonly args: readonly string[];
  readonly files?: readonly string[];
  readonly ownZone?: true;
  /** What is run before it, to make what it reads. */
  readonly first?: readonly (readonly string[])[];
  /** Whether it is run in the folder of a season. */
  readonly season?: boolean;
}[] = [
  { args: ['rate', 'samples/tinh-26-2026.csv', '--out', 'kq.csv'] },
  { args: ['rate', 'samples/tinh-148-2023.csv', '--format', 'ndjson'] },
  { args: ['rate', 'samples/xa-gui-len.csv', '--out', 'kq.xlsx'] },
  { args: ['advise', 'samples/xa-gui-len.csv', '--format', 'json'] },
  {
    args: ['council', '--regulation', 'xa.yaml', '--out', 'kq.json'],
    files: ['phieu/An', 'phieu/Bình', 'phieu/Ánh', 'phieu-Ea.json'],
  },
  {
    args: ['council', '--out', 'kq.csv', '--seals', 'niem.xlsx'],
    files: ['phieu/An', 'phieu/Ánh', 'phieu/Bình'],
  },
  {
    args: [
      'council',
      'samples/phieu-hoi-dong.csv',
      '--regulation',
      'samples/hoi-dong.yaml',
      '--next-round',
      'vong2',
    ],
  },
  {
    args: ['report', 'minutes', '--regulation', 'xa.yaml', '--out', 'bb.docx'],
    files: ['phieu/An', 'phieu/Ánh', 'phieu/Bình'],
  },
  {
    args: ['report', 'summary', '--regulation', 'xa.yaml', '--out', 'th.xlsx'],
    files: ['phieu/Bình', 'phieu/An', 'phieu/Ánh'],
  },
  { args: ['report', 'ranking', 'samples/tinh-26-2026.csv', '--out', 'xh.html'] },
  { args: ['report', 'registration', 'samples/san-pham.csv', '--out', 'dk.md'] },
  { args: ['sheet', 'export', 'phieu', '--out', 'phieu.csv'] },
  { args: ['sheet', 'import', 'phieu-Ea.json', '--dir', 'moi'] },
  { args: ['sheet', 'sign', 'phieu', '--member', 'Dung', '--yes'], ownZone: true },
  { args: ['sheet', 'verify', 'phieu'] },
  { args: ['form', '--products', 'samples/san-pham.csv', '--out', 'trang.html'] },
  { args: ['template', '1', '--out', 'mau.xlsx'] },
  { args: ['register', 'import', 'samples/cong-nhan-lam-dong.csv', '--register', 'so.csv'] },
  { args: ['register', 'check', 'samples/so-khanh-son-2024.csv'] },
  { args: ['expiring', 'samples/so-ha-tinh-2020.csv', '--out', 'het-han.ics'] },
  {
    args: ['tally', '--by', 'district,stars', '--out', 'dem.csv'],
    files: [
      'samples/so-khanh-hoa-2018-2020.csv',
      'samples/so-khanh-son-2024.csv',
      'samples/so-ha-tinh-2020.csv',
    ],
  },
  {
    args: ['tally', '--by', 'producerType', '--format', 'json'],
    files: ['samples/so-ha-tinh-2020.csv', 'samples/so-khanh-son-2024.csv'],
  },
  {
    args: [
      'plan',
      'check',
      'samples/ke-hoach/khanh-hoa-2021-2025.yaml',
      'samples/so-khanh-hoa-2018-2020.csv',
      '--format',
      'csv',
    ],
  },
  { args: ['criteria', 'show', '1', '--format', 'json'] },
  { args: ['criteria', 'list', '--format', 'json'] },
  { args: ['criteria', 'diff', '1', '--format', 'json'] },
  { args: ['criteria', 'check'] },
  { args: ['completion', 'powershell'] },
  {
    args: [
      'init',
      '--province',
      'tỉnh Lâm Đồng',
      '--register',
      'so.csv',
      '--files',
      'samples/xa-gui-len.csv',
    ],
  },
  { args: ['status', '--format', 'json'], season: true },
  { args: ['find', 'dâu', '--format', 'json'], season: true },
  { args: ['sheet', 'show', 'phieu/An/SP1.yaml'] },
  { args: ['sheet', 'list', 'phieu', '--format', 'json'] },
  {
    args: ['sheet', 'rename', 'phieu', '--from', 'Ánh', '--to', 'Ảnh', '--reason', 'ghi nhầm tên'],
    ownZone: true,
  },
  {
    args: [
      'register',
      'add',
      ...RESULTS,
      '--register',
      'so.csv',
      '--decision',
      '9/QĐ',
      '--date',
      '2026-10-20',
    ],
    first: [['rate', 'samples/tinh-26-2026.csv', '--out', RESULTS[0]]],
  },
  { args: ['register', 'export', 'samples/so-ha-tinh-2020.csv', '--form', 'ptnt-ocop', '--out', 'mau.xlsx'] },
  {
    args: [
      ...['register', 'withdraw', '68-24707-1-2026', '--reason', 'a', '--decision', '7/QĐ'],
      ...['--date', '2026-10-25', '--register', 'so.csv'],
    ],
    first: [
      ['rate', 'samples/tinh-26-2026.csv', '--out', RESULTS[0]],
      ['register', 'add', ...RESULTS, '--register', 'so.csv', '--decision', '9/QĐ', '--date', '2026-10-20'],
    ],
  },
  {
    args: ['tally', 'merge', '--format', 'json'],
    files: ['mot.json', 'hai.json'],
    first: [
      ['tally', 'samples/so-ha-tinh-2020.csv', '--out', 'mot.json'],
      ['tally', 'samples/so-khanh-son-2024.csv', '--out', 'hai.json'],
    ],
  },
];

/** All that a run has left and said; the names of files are those in its own folder. */
function left(cwd: string): ReadonlyMap<string, string> {
  const all = readdirSync(cwd, { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
  return new Map(
    all
      .map((one) => join(one.parentPath, one.name))
      .map((path) => [relative(cwd, path), readFileSync(path, 'latin1')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

interface Machine {
  readonly zone: string;
  readonly umask: number;
  readonly folder: string;
  readonly turned: boolean;
}

const SEASON = `province: tỉnh Lâm Đồng
register: samples/so-khanh-son-2024.csv
rounds:
  - { name: Đợt 1, files: [samples/xa-gui-len.csv, samples/tinh-26-2026.csv] }
`;

async function on(
  { zone, umask, folder, turned }: Machine,
  { args, files = [], first = [], season = false }: (typeof COMMANDS)[number],
) {
  const cwd = join(tempDir(), folder);
  laidOut(cwd);
  if (season) writeFileSync(join(cwd, 'ocop.yaml'), SEASON);
  vi.stubEnv('TZ', zone);
  const before = process.umask(umask);
  onTestFinished(() => void process.umask(before));
  for (const line of first) expect((await ocop(line, { cwd, now: NOW })).status).not.toBe(2);
  const { status, stdout } = await ocop([...args, ...(turned ? files.toReversed() : files)], {
    cwd,
    now: NOW,
  });
  process.umask(before);
  vi.unstubAllEnvs();
  return { status, stdout, left: left(cwd) };
}

describe('the same input makes the same bytes', () => {
  const here: Machine = { zone: 'Asia/Ho_Chi_Minh', umask: 0o022, folder: 'a', turned: false };
  const there: Machine = {
    zone: 'America/Los_Angeles',
    umask: 0o077,
    folder: join('Thư mục "khác"', 'sâu hơn'),
    turned: true,
  };

  it.each(COMMANDS.map((command) => [command.args.join(' '), command] as const))('%s', async (_, command) => {
    const one = await on(here, command);
    const other = await on(command.ownZone === true ? { ...there, zone: here.zone } : there, command);
    expect([one.status === 2, other.status]).toEqual([false, one.status]);
    expect(other.stdout).toBe(one.stdout);
    expect([...other.left.keys()]).toEqual([...one.left.keys()]);
    expect(
      [...one.left].filter(([name, text]) => other.left.get(name) !== text).map(([name]) => name),
    ).toEqual([]);
  });

  /** They ask somebody at a terminal, who answers at a time of his own. */
  const ASKING = ['menu', 'evaluate'];

  it('by whichever command', () => {
    const leaves = (command: CommandUnknownOpts, path: readonly string[]): readonly string[] => {
      const inner = command.commands.filter((one) => one.name() !== 'help');
      const isLeaf = inner.length === 0 || command.name() === 'tally';
      return [
        ...(isLeaf ? [path.join(' ')] : []),
        ...inner.flatMap((one) => leaves(one, [...path, one.name()])),
      ];
    };
    const tried = COMMANDS.map(({ args }) => args.join(' '));
    const untried = leaves(wholeProgram(), []).filter((one) => !tried.some((args) => args.startsWith(one)));
    expect(untried).toEqual(ASKING);
  });

  it('whatever language the machine speaks', () => {
    const ran = ['C', 'tr_TR.UTF-8', 'vi_VN.UTF-8'].map((locale) => {
      const cwd = tempDir();
      laidOut(cwd);
      const args = ['report', 'ranking', 'samples/xa-gui-len.csv', '--out', 'xh.html'];
      const { status, stdout, stderr } = ocopProcess(args, { cwd, env: { LANG: locale, LC_ALL: locale } });
      return { status, stdout, stderr, page: readFileSync(join(cwd, 'xh.html'), 'utf8') };
    });
    expect(ran.slice(1)).toEqual([ran[0], ran[0]]);
  });
});
