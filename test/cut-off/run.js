/*
 * Cuts the built program off from outside, by hand: `node test/cut-off/run.js [RUNS]` kills it with -9 at random times, some
 * 200 times for each command, and, as root on Linux, lets it write to a disk that is full (a small tmpfs). What stands under
 * a name is to be the old file or the new one, and the next run is to end as the first and leave nothing of its own behind.
 * The short form, at every moment instead of at random ones, is test/commands/cut-off.test.ts.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { clearTimeout, setTimeout } from 'node:timers';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ON_A_REGISTER } from './commands.js';
import { cutEvaluations } from './evaluate.js';

const BIN = fileURLToPath(new URL('../../bin/ocop.js', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));
const RUNS = Number(process.argv[2] ?? 200);

const COMMANDS = [
  ...ON_A_REGISTER,
  ['register', 'import', 'cong-nhan-lam-dong.csv', '--register', 'moi.csv'],
  ['sheet', 'import', 'phieu-hoi-dong.csv', '--dir', 'phieu'],
  ['sheet', 'import', 'phieu-trang.json', '--dir', 'phieu'],
  ['rate', 'xa-gui-len.csv', '--out', 'kq.csv'],
  ['report', 'ranking', 'xa-gui-len.csv', '--out', 'xh.docx'],
];

const run = (args, cwd) => spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: 'utf8' });

function filesIn(dir) {
  const all = readdirSync(dir, { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
  return new Map(
    all.map((one) => {
      const path = join(one.parentPath, one.name);
      return [relative(dir, path), readFileSync(path, 'latin1')];
    }),
  );
}

/** What is under a name of the user's: kept copies, and what the killed has left, are looked at apart. */
const isUsers = (name) => !/\.bak-\d+$|\.tmp$|\.khoa$/.test(name);

/** The file that the page would give out of one member's sheets of a table. */
function memberFile(dir) {
  run(['sheet', 'import', 'phieu-hoi-dong.csv', '--dir', 'nguon'], dir);
  const [member] = readdirSync(join(dir, 'nguon')).sort();
  const folder = join(dir, 'nguon', member);
  const sheets = readdirSync(folder)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  rmSync(join(dir, 'nguon'), { recursive: true });
  const role = /^role: (.*)$/m.exec(sheets[0].text)[1];
  const content = { ocop: 'sheets/1', about: '', member, role, saved: '2026-10-12T10:00:00+07:00', sheets };
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return JSON.stringify({ ...content, digest: `sha256:${digest}` });
}

/** What there is before a command is run. */
function laidOut(dir) {
  for (const name of ['cong-nhan-lam-dong.csv', 'phieu-hoi-dong.csv', 'xa-gui-len.csv'])
    cpSync(join(SAMPLES, name), join(dir, name));
  writeFileSync(join(dir, 'phieu-trang.json'), memberFile(dir));
  run(['rate', 'xa-gui-len.csv', '--format', 'ndjson', '--out', 'kq.ndjson', '--rejects', 'loi.csv'], dir);
  const rows = Array.from(
    { length: 300 },
    (_, at) => `KS-${String(at + 1).padStart(2, '0')},Trà ${at},HTX,4,1/QĐ,01/02/2026`,
  );
  writeFileSync(
    join(dir, 'so.csv'),
    ['Mã sản phẩm,Tên sản phẩm,Chủ thể,Số sao,Số quyết định,Ngày quyết định', ...rows, ''].join('\r\n'),
  );
}

/** Starts the program and kills it after some time; gives whether it was still there. */
function killed(args, cwd, after) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

let wrong = 0;
const fail = (what) => {
  wrong += 1;
  console.log(`  WRONG: ${what}`);
};

/** Holds a folder after a run that was cut off against what was there and what should be, then runs it to its end. */
function hold(args, cwd, old, whole) {
  for (const [name, text] of filesIn(cwd)) {
    if (isUsers(name) && text !== old.get(name) && text !== whole.get(name))
      fail(`${args.join(' ')}: ${name} is neither old nor new`);
  }
  for (const name of old.keys()) if (!filesIn(cwd).has(name)) fail(`${args.join(' ')}: ${name} is gone`);
  const left = [...filesIn(cwd).keys()].filter((name) => name.endsWith('.tmp')).length;
  const isDone = [...whole].every(([name, text]) => !isUsers(name) || filesIn(cwd).get(name) === text);
  run(args, cwd);
  const after = filesIn(cwd);
  for (const [name, text] of whole) {
    if (isUsers(name) && after.get(name) !== text)
      fail(`${args.join(' ')}: the next run leaves another ${name}`);
  }
  // A run that has nothing to write any more looks into no folder.
  if (!isDone && [...after.keys()].some((name) => name.endsWith('.tmp')))
    fail(`${args.join(' ')}: the next run leaves what the killed one had`);
  return left;
}

for (const args of COMMANDS) {
  const start = mkdtempSync(join(tmpdir(), 'ocop-cut-'));
  laidOut(start);
  const old = filesIn(start);
  const copy = () => {
    const dir = mkdtempSync(join(tmpdir(), 'ocop-cut-'));
    cpSync(start, dir, { recursive: true });
    return dir;
  };
  const first = copy();
  const begun = performance.now();
  const { status, stderr } = run(args, first);
  const took = performance.now() - begun;
  if (status === 2) throw new Error(stderr);
  const whole = filesIn(first);
  let [cut, left] = [0, 0];
  for (let at = 0; at < RUNS; at += 1) {
    const cwd = copy();
    // Most of the time goes by before anything is written.
    if (await killed(args, cwd, took * (0.4 + 0.7 * Math.random()))) cut += 1;
    left += hold(args, cwd, old, whole);
    rmSync(cwd, { recursive: true });
  }
  console.log(
    `${args.slice(0, 3).join(' ')}: ${RUNS} runs, ${cut} killed in time, ${left} temporary files left by them`,
  );
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    let full = 0;
    for (let room = 0; room < 12; room += 1) {
      const disk = mkdtempSync(join(tmpdir(), 'ocop-full-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]);
      try {
        const cwd = join(disk, 'a');
        mkdirSync(cwd);
        cpSync(start, cwd, { recursive: true });
        // So much is left: nothing, a page, two pages …
        const free = Number(execFileSync('stat', ['-f', '-c', '%f', disk], { encoding: 'utf8' })) * 4096;
        writeFileSync(join(disk, 'day'), Buffer.alloc(Math.max(0, free - room * 4096)));
        const ran = run(args, cwd);
        if (/\n {4}at /.test(ran.stderr)) fail(`${args.join(' ')}: a stack on a full disk`);
        if (ran.status === 2) full += 1;
        rmSync(join(disk, 'day'));
        hold(args, cwd, old, whole);
      } finally {
        execFileSync('umount', [disk]);
        rmSync(disk, { recursive: true });
      }
    }
    console.log(`${args.slice(0, 3).join(' ')}: 12 disks with 0 to 11 pages left, ${full} too full`);
  }
  rmSync(start, { recursive: true });
  rmSync(first, { recursive: true });
}
await cutEvaluations(BIN, RUNS, fail);
console.log(wrong === 0 ? 'nothing was lost' : `${wrong} times wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
