import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

/*
 * A look at the zip that takes seconds and no Windows: what is in it, and that its program, unpacked far from any
 * node_modules, says what ours says. This Node runs it; `npm run test:windows` runs its own.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));

/** A stick takes long for each file. */
const MOST_FILES = 400;
const MOST_BYTES = 50e6;

const COUNCIL = ['mau/phieu-hoi-dong.csv', '--regulation', 'mau/hoi-dong.yaml'];

/** Command lines whose results have to be the same bytes, each with the file that it writes. */
const ALIKE = [
  ['rate', 'mau/tinh-26-2026.csv', '--format', 'ndjson', '--rejects', 'a.csv'],
  ['rate', 'mau/xa-gui-len.csv', '--rejects', 'b.csv'],
  ['rate', 'mau/tinh-148-2023.csv', '--out', 'xep-hang.xlsx'],
  ['template', '9', '--out', 'mau.xlsx'],
  ['council', ...COUNCIL],
  ['report', 'minutes', ...COUNCIL, '--out', 'bien-ban.docx'],
  ['report', 'ranking', 'mau/tinh-26-2026.csv', '--out', 'xep-hang.html'],
  ['form', '--products', 'mau/san-pham.csv', '--regulation', 'mau/hoi-dong.yaml', '--out', 'cham.html'],
  ['tally', 'mau/so-khanh-son-2024.csv', '--by', 'branch', '--format', 'json'],
  ['plan', 'check', 'mau/ke-hoach/kon-tum-2021-2025.yaml', 'mau/so-khanh-son-2024.csv'],
  ['criteria', 'check'],
  ['rate', 'mau/tinh-26-2026.csv', '--fromat', 'csv'],
  ['--help'],
];

/** @returns what is wrong with the zip; nothing where nothing is */
export function quickChecks(zip) {
  const files = new Map(Object.entries(unzipSync(zip)));
  const folder = mkdtempSync(join(tmpdir(), 'ocop portable & Chấm điểm (1) '));
  try {
    const checks = { ...checksOf(files, zip), ...runsIn(folder, files) };
    return Object.entries(checks).flatMap(([check, isRight]) => (isRight ? [] : [check]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checksOf(files, zip) {
  const names = [...files.keys()];
  const text = (name) => Buffer.from(files.get(name) ?? '').toString('utf8');
  const licences = text('app/licences/packages.txt').match(/^(?:@[\w-]+\/)?[\w.-]+ \d+\.\d+\.\d+$/gm) ?? [];
  const [start, guide] = [text('OCOP.cmd'), text('HUONG-DAN.txt')];
  return {
    'few files': names.length <= MOST_FILES,
    'a zip that a mail takes': zip.length <= MOST_BYTES,
    'names that every zip program reads': names.every((name) => /^[\w.@+/-]+$/.test(name)),
    'names that are apart without their case':
      new Set(names.map((name) => name.toLowerCase())).size === names.length,
    'each package in one file': names.filter((name) => name.includes('node_modules')).length <= 3,
    'a licence of each package in it': licences.length >= 20,
    'OCOP.cmd in ASCII': /^[\r\n\x20-\x7e]+$/.test(start),
    'OCOP.cmd with line ends of Windows': !/(?<!\r)\n/.test(start) && start.endsWith('\r\n'),
    'HUONG-DAN.txt as Notepad reads it': guide.startsWith('\ufeff') && !/(?<!\r)\n/.test(guide),
    'a licence of Node': text('app/licences/node.txt').includes('Node.js is licensed'),
    'node.exe as a program of Windows': text('app/node.exe').startsWith('MZ'),
  };
}

/** Each command line by the unpacked program and by ours, in folders with the same samples. */
function runsIn(folder, files) {
  const [theirs, ours] = ['của họ', 'của ta'].map((name) => join(folder, name));
  for (const [name, bytes] of files) {
    if (name === 'app/node.exe') continue;
    put(join(theirs, name), bytes);
    if (name.startsWith('mau/')) put(join(ours, name), bytes);
  }
  return Object.fromEntries(
    ALIKE.map((args) => {
      const out = args.includes('--out') ? args.at(-1) : null;
      const of = (program, cwd) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
          cwd,
          env: { PATH: process.env.PATH },
          encoding: 'utf8',
        });
        const said = (text) => text.replaceAll(/\S*\/criteria\//g, 'criteria/'); // findings in the law name its files
        return {
          status,
          stdout: said(stdout),
          stderr: said(stderr),
          file: out === null ? null : readOrNull(join(cwd, out)),
        };
      };
      const mine = of(join(root, 'bin/ocop.js'), ours);
      const isWritten = out === null || mine.file !== null;
      const alike = JSON.stringify(of(join(theirs, 'app/bin/ocop.js'), theirs)) === JSON.stringify(mine);
      return [`ocop ${args.join(' ')}: the same bytes`, isWritten && alike];
    }),
  );
}

function put(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function readOrNull(path) {
  try {
    return readFileSync(path, 'base64');
  } catch {
    return null;
  }
}
