/*
 * npm run test:windows: the zip as a user of Windows has it, by Wine on Debian. Unpacks it into a folder with Vietnamese
 * letters, blanks and `&`; runs what the pages show and compares each byte with this machine's; then what only Windows
 * does, and what a stick does not. The gate does without it.
 *
 * What Wine cannot tell is a list for whoever has a machine with Windows: docs/phat-trien/windows.md.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { underScanner } from './windows/scanner.js';
import { onStick } from './windows/stick.js';
import { examplesOf, filesOf, pagesWithExamples } from './windows/examples.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const here = fileURLToPath(new URL('windows', import.meta.url));
const ZIP = join(root, 'dist-portable/ocop-win-x64.zip');
const PACKAGES = 'wine gcc-mingw-w64-x86-64 exfat-fuse exfatprogs';
const CC = 'x86_64-w64-mingw32-gcc';
/** `pages`, `windows`, `scanner` or `stick` for a part of it. */
const part = process.argv[2];
const ENV = { NO_COLOR: '1', OCOP_LANG: 'vi', TZ: 'Asia/Ho_Chi_Minh' };

for (const tool of ['wine', CC, 'mkfs.exfat', 'mount.exfat-fuse']) {
  if (spawnSync('which', [tool]).status === 0) continue;
  console.error(`${tool} is missing: apt-get install ${PACKAGES}, then run this again.`);
  process.exit(1);
}

const work = mkdtempSync(join(tmpdir(), 'ocop-windows-'));
const wineEnv = {
  ...process.env,
  ...ENV,
  LANG: 'C.UTF-8',
  WINEPREFIX: join(work, 'prefix'),
  WINEDEBUG: '-all',
  WINEARCH: 'win64',
  WINEDLLOVERRIDES: 'mscoree,mshtml=',
};
const folder = join(work, 'Hội đồng & xã (1)');

/** A path as Wine calls it: the whole of this machine is a drive. */
const asWindows = (path) => `Z:${path.replaceAll('/', '\\')}`;
const START = asWindows(join(folder, 'OCOP.cmd'));

function wine(...args) {
  const { status, error } = spawnSync('wine', args, { env: wineEnv, stdio: 'ignore', timeout: 1_800_000 });
  if (status !== 0) throw new Error(`wine ${args.join(' ')}: ${error?.message ?? `status ${status}`}`);
}

/** Runs lines of cmd one after another, and gives what came of each. */
function drive(lines) {
  const [plan, report] = ['plan.json', 'report.json'].map((name) => join(work, name));
  writeFileSync(plan, JSON.stringify(lines));
  rmSync(report, { force: true });
  wine(
    asWindows(join(folder, 'app/node.exe')),
    asWindows(join(here, 'drive.js')),
    asWindows(plan),
    asWindows(report),
  );
  return JSON.parse(readFileSync(report, 'utf8')).map((one) => ({
    ...one,
    stdout: Buffer.from(one.stdout ?? '', 'base64').toString('utf8'),
    stderr: Buffer.from(one.stderr ?? '', 'base64').toString('utf8'),
  }));
}

const failures = [];
let passed = 0;
function check(what, isRight, why = '') {
  if (isRight) passed += 1;
  else failures.push(`NOT ${what}${why === '' ? '' : `\n    ${why}`}`);
}

/** Every file below a folder, by its path, with its bytes. */
function treeOf(dir) {
  return new Map(
    readdirSync(dir, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => [relative(dir, path), readFileSync(path)]),
  );
}

/** The same command on this machine. */
function onLinux(line, cwd) {
  return spawnSync(
    'bash',
    ['--norc', '-c', `"$0" "$1" ${line}`, process.execPath, join(root, 'bin/ocop.js')],
    {
      cwd,
      env: { PATH: process.env.PATH, ...ENV },
      input: '',
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
}

function comparePages() {
  const pages = pagesWithExamples(root);
  const worlds = pages.map((page, at) => {
    const [theirs, ours] = ['windows', 'linux'].map((name) => join(work, name, String(at)));
    for (const world of [theirs, ours]) {
      mkdirSync(world, { recursive: true });
      cpSync(join(root, 'samples'), join(world, 'samples'), { recursive: true });
      for (const [name, text] of filesOf(root, page)) writeFileSync(join(world, name), text);
    }
    return { page, theirs, ours, lines: examplesOf(root, page) };
  });
  const asked = worlds.flatMap(({ theirs, lines }) =>
    lines.map((line) => ({ line: `"${START}" ${line}`, cwd: asWindows(theirs) })),
  );
  const answers = drive(asked);
  for (const { page, theirs, ours, lines } of worlds) {
    for (const line of lines) {
      const theirsSaid = answers.shift();
      const mine = onLinux(line, ours);
      // The slash of each system, where the law lies and where the command ran are the only differences there may be.
      const plain = (text, cwd) =>
        text
          .replaceAll('\\', '/')
          .replaceAll(`${cwd.replaceAll('\\', '/')}/`, './')
          .replaceAll(/^(?:Z:)?[^:\n]*?\bcriteria\/(?=\d)/gm, 'criteria/');
      for (const part of ['status', 'stdout', 'stderr']) {
        const [one, other] =
          part === 'status'
            ? [theirsSaid.status, mine.status]
            : [plain(theirsSaid[part], asWindows(theirs)), plain(mine[part], ours)];
        check(`${page}: ocop ${line}: ${part}`, one === other, difference(String(one), String(other)));
      }
    }
    const [there, expected] = [treeOf(theirs), treeOf(ours)];
    check(
      `${page}: the same files`,
      [...there.keys()].join('\n') === [...expected.keys()].join('\n'),
      [...there.keys()].join(' '),
    );
    for (const [name, bytes] of expected) {
      const other = there.get(name);
      check(
        `${page}: ${name}`,
        other !== undefined && other.equals(bytes),
        difference(String(other), String(bytes)),
      );
    }
  }
  return asked.length;
}

function difference(one, other) {
  const [here, there] = [one.split('\n'), other.split('\n')];
  const at = here.findIndex((line, row) => line !== there[row]);
  return `${(here[at] ?? '(end)').slice(0, 160)}\n    ${(there[at] ?? '(end)').slice(0, 160)}`;
}

/** A small program for Windows, as Wine calls it. */
function compiled(name) {
  const made = join(work, `${name}.exe`);
  const { status } = spawnSync(CC, ['-O1', '-municode', '-o', made, join(here, `${name}.c`)], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${CC} does not compile ${name}.c`);
  return asWindows(made);
}

function whatWindowsDoes() {
  const dir = join(work, 'Đợt 1 & 2');
  const other = join(work, 'khác');
  const packed = join(work, 'Temp1_ocop-win-x64.zip');
  for (const one of [dir, other, packed]) mkdirSync(one);
  cpSync(join(folder, 'OCOP.cmd'), join(packed, 'OCOP.cmd'));
  cpSync(join(root, 'samples/tinh-26-2026.csv'), join(dir, 'tinh-26-2026.csv'));
  const hold = compiled('hold');
  const file = (name) => asWindows(join(dir, name));
  const cwd = asWindows(dir);
  const holding = (name, ms) => ({ program: hold, args: [file(name), String(ms)] });
  writeFileSync(join(dir, 'giu.csv'), 'cũ\n');
  writeFileSync(join(dir, 'giu-lau.csv'), 'cũ\n');
  cpSync(join(dir, 'tinh-26-2026.csv'), join(dir, 'doc.csv'));
  const cases = {
    dropped: { line: `"${START}" "${file('tinh-26-2026.csv')}"`, cwd: asWindows(other) },
    help: { line: `"${START}"`, cwd },
    packed: { line: `"${asWindows(join(packed, 'OCOP.cmd'))}"`, cwd: asWindows(packed) },
    well: { line: `"${START}" criteria show 9`, cwd },
    wrong: { line: `"${START}" rate khong-co.csv`, cwd },
    drive: { line: `"${START}" rate "Z:tinh-26*.csv" --format ndjson`, cwd },
    quote: { line: `"${START}" rate "${cwd}\\"`, cwd },
    briefly: {
      line: `"${START}" rate tinh-26-2026.csv --out giu.csv --force`,
      cwd,
      beside: holding('giu.csv', 1200),
    },
    long: {
      line: `"${START}" rate tinh-26-2026.csv --out giu-lau.csv --force`,
      cwd,
      beside: holding('giu-lau.csv', 8000),
    },
    reads: { line: `"${START}" rate doc.csv --format ndjson`, cwd, beside: holding('doc.csv', 1500) },
  };
  const names = Object.keys(cases);
  const said = Object.fromEntries(drive(Object.values(cases)).map((one, at) => [names[at], one]));
  const is = (name, status, text = '') =>
    check(
      `${name}: status ${status}${text === '' ? '' : `, "${text}"`}`,
      said[name].status === status && `${said[name].stdout}${said[name].stderr}`.includes(text),
      `${said[name].status} ${said[name].stdout.slice(0, 300)} ${said[name].stderr.slice(0, 600)} ${said[name].heard}`,
    );
  is('dropped', 0, 'ocop report ranking');
  check('dropped: the ranking beside the file', existsSync(join(dir, 'tinh-26-2026-xep-hang.html')));
  is('help', said.help.status, 'ocop');
  is('packed', 2, 'Chua giai nen');
  is('well', 0);
  is('wrong', 2, 'Không thấy tệp khong-co.csv.');
  is('drive', 0, '"code":');
  is('quote', 2, 'dấu " thừa');
  is('briefly', 0);
  check('briefly: written', readFileSync(join(dir, 'giu.csv'), 'utf8').length > 100);
  is('long', 2, 'đang mở ở chương trình khác (Excel?); đóng lại rồi chạy lại');
  check('long: what was there is there', readFileSync(join(dir, 'giu-lau.csv'), 'utf8') === 'cũ\n');
  is('reads', 0, '"code":');
  check(
    'nothing left behind',
    [...treeOf(dir).keys()].every((name) => !/\.tmp$|\.khoa$/.test(name)),
    [...treeOf(dir).keys()].join(' '),
  );
  return names.length;
}

try {
  if (part !== 'stick') {
    console.log('Preparing Wine');
    wine('wineboot', '-i');
    wine('winecfg', '-v', 'win10');
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(ZIP)))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
  }
  const isAsked = (one) => part === undefined || part === one;
  if (isAsked('pages')) console.log(`${comparePages()} commands of the pages compared with this machine's`);
  if (isAsked('windows')) console.log(`${whatWindowsDoes()} things that only Windows does`);
  if (isAsked('scanner')) {
    const world = { root, work, program: compiled('scan'), start: START, asWindows, drive, treeOf, check };
    console.log(`${underScanner({ ...world, ours: onLinux })} commands under a scanner`);
  }
  if (isAsked('stick')) await onStick(root, work, check);
} finally {
  spawnSync('wineserver', ['-k'], { env: wineEnv });
  if (process.env.OCOP_KEEP === undefined) rmSync(work, { recursive: true, force: true });
  else console.log(work);
}
for (const one of failures) console.log(one);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
