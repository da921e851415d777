import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ocop, ROOT } from '../support/ocop.js';
import { memberFile } from '../support/member-files.js';
import { keep, roundSheet } from '../support/round-sheets.js';

/** A file to be mutated, and the command lines that take one of its kind. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
  /** The file stands for `FILE`; what is written goes to `out.*`. */
  readonly lines: readonly (readonly string[])[];
  /** Whether a command may change the file, which it keeps a copy of then. */
  readonly edits?: boolean;
}

const FILE = 'FILE';

const TABLE = [
  ['rate', FILE, '--format', 'ndjson'],
  ['rate', FILE, '--out', 'out.xlsx'],
  ['rate', FILE, '--format', 'csv', '--blank-as-zero'],
  ['advise', FILE, '--format', 'json'],
  ['council', FILE, '--format', 'json'],
  ['council', FILE, '--regulation', 'hoi-dong.yaml', '--next-round', 'out', '--seals', 'out.csv'],
  ['sheet', 'import', FILE, '--dir', 'out', '--member', 'An'],
  ['report', 'ranking', FILE, '--out', 'out.html'],
  ['report', 'minutes', FILE, '--regulation', 'hoi-dong.yaml', '--out', 'out.docx'],
  ['report', 'sheet', FILE, '--out', 'out.md'],
  ['tally', FILE, '--by', 'stars'],
  ['form', '--products', FILE, '--out', 'out.html'],
];
const REGISTER = [
  ['register', 'check', FILE],
  ['register', 'import', FILE, '--out', 'out.csv'],
  ['expiring', FILE, '--format', 'ics'],
  ['tally', FILE, '--by', 'commune', '--format', 'json'],
  ['plan', 'check', 'ke-hoach.yaml', FILE],
];

/** Files of every kind that is read, in a folder with the others that their commands take. */
export async function seedsIn(cwd: string): Promise<readonly Seed[]> {
  const sample = (name: string) => readFileSync(join(ROOT, 'samples', name));
  const sheet = roundSheet('An', 'SP1', { remarks: new Map() });
  keep(join(cwd, 'phieu'), [sheet, roundSheet('Bình', 'SP1')]);
  const made = async (file: string, args: readonly string[]) => {
    const { stderr } = await ocop(args, { cwd });
    try {
      return readFileSync(join(cwd, file));
    } catch {
      throw new Error(`${args.join(' ')}: ${stderr}`);
    }
  };
  const exported = await made('phieu.csv', ['sheet', 'export', 'phieu', '--out', 'phieu.csv']);
  const form = await made('mau.xlsx', ['template', '1', '--out', 'mau.xlsx']);
  const results = await made('kq.ndjson', ['rate', 'phieu', '--format', 'ndjson', '--out', 'kq.ndjson']);
  const tally = await made('dem.json', [
    'tally',
    'kq.ndjson',
    '--by',
    'stars',
    '--format',
    'json',
    '--out',
    'dem.json',
  ]);
  const seals = await made('niem.csv', ['council', 'phieu', '--out', 'kq.csv', '--seals', 'niem.csv']);
  const sheetYaml = readFileSync(join(cwd, 'phieu', 'An', 'SP1.yaml'));
  return [
    { name: 'a.csv', bytes: sample('phieu-hoi-dong.csv'), lines: TABLE },
    { name: 'b.csv', bytes: sample('xa-gui-len.csv'), lines: TABLE },
    { name: 'c.csv', bytes: exported, lines: TABLE },
    { name: 'd.xlsx', bytes: form, lines: TABLE },
    { name: 'e.csv', bytes: sample('so-khanh-son-2024.csv'), lines: REGISTER },
    { name: 'f.csv', bytes: sample('cong-nhan-lam-dong.csv'), lines: REGISTER },
    {
      name: 'g.csv',
      bytes: sample('so-khanh-son-2024.csv'),
      edits: true,
      lines: [
        ['register', 'add', 'kq.ndjson', '--register', FILE, '--decision', '1/QĐ', '--date', '2026-11-01'],
        [
          'register',
          'withdraw',
          'KS-01',
          '--reason',
          '11.1.a',
          '--decision',
          '2/QĐ',
          '--date',
          '2026-11-02',
          '--register',
          FILE,
        ],
      ],
    },
    {
      name: 'h.yaml',
      bytes: sheetYaml,
      lines: [
        ['sheet', 'verify', FILE],
        ['sheet', 'show', FILE],
        ['sheet', 'list', FILE, '--format', 'json'],
        ['sheet', 'export', FILE, '--out', 'out.csv'],
        ['sheet', 'verify', FILE, '--seals', 'niem.csv'],
        ['rate', FILE],
        ['council', FILE],
        ['report', 'sheet', FILE, '--out', 'out.docx'],
      ],
    },
    {
      name: 'phieu-An.json',
      bytes: Buffer.from(memberFile('An', [sheet])),
      lines: [
        ['sheet', 'verify', FILE],
        ['council', FILE],
        ['sheet', 'import', FILE, '--dir', 'out'],
      ],
    },
    { name: 'i.yaml', bytes: sample('hoi-dong.yaml'), lines: [['council', 'phieu', '--regulation', FILE]] },
    {
      name: 'j.yaml',
      bytes: sample('ke-hoach/khanh-hoa-2021-2025.yaml'),
      lines: [['plan', 'check', FILE, 'so.csv']],
    },
    {
      name: 'k.ndjson',
      bytes: results,
      lines: [
        ['tally', FILE, '--by', 'stars'],
        ['register', 'add', FILE, '--register', 'out.csv', '--decision', '1/QĐ', '--date', '2026-11-01'],
      ],
    },
    {
      name: 'l.json',
      bytes: tally,
      lines: [
        ['tally', 'merge', FILE],
        ['tally', 'merge', FILE, 'dem.json', '--format', 'csv'],
      ],
    },
    { name: 'm.csv', bytes: seals, lines: [['sheet', 'verify', 'phieu', '--seals', FILE]] },
    {
      name: 'p.csv',
      bytes: Buffer.from(
        'Chủ thể 1,Xã 1,Chủ thể 2,Xã 2,Là một\r\nTổ hợp tác 1,,HTX 2,,x\r\nHTX 2,xã A,HTX 3,,k\r\n',
      ),
      lines: [
        ['tally', 'so.csv', '--by', 'producerType', '--aliases', FILE],
        ['plan', 'check', 'ke-hoach.yaml', 'so.csv', '--aliases', FILE],
      ],
    },
    {
      name: 'n.csv',
      bytes: sample('dia-danh.csv'),
      lines: [
        ['tally', 'so.csv', '--by', 'district', '--places', FILE, '--as-of', '2025-07-01'],
        ['plan', 'check', 'ke-hoach.yaml', 'so.csv', '--places', FILE, '--as-of', '2026-01-01'],
      ],
    },
    {
      name: 'luat/01-rau-cu-qua-hat-tuoi.yaml',
      bytes: readFileSync(join(ROOT, 'criteria', '26-2026', '01-rau-cu-qua-hat-tuoi.yaml')),
      lines: [
        ['criteria', 'check', '--criteria', 'luat'],
        ['rate', 'phieu', '--criteria', 'luat'],
      ],
    },
  ];
}
