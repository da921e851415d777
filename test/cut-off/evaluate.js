/*
 * An evaluation in a terminal of its own (`script` of util-linux), killed with -9 at a random moment while its criteria are
 * answered as fast as they appear. What the screen had gone on from was kept: the sheet on the disk is whole, has every
 * answer that was confirmed and at most the one behind it, and the next sitting goes on from there and clears what is left.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';

const CRITERIA = 32;
const quoted = (text) => `'${text.replaceAll("'", String.raw`'\\''`)}'`;
const sheetOf = (dir) => join(dir, 'phieu', 'An', 'SP1.yaml');

/** How many answers a sheet has; null where it is not whole, which is told by its own program. */
function answersIn(bin, dir) {
  if (!existsSync(sheetOf(dir))) return 0;
  const { status } = spawnSync(process.execPath, [bin, 'sheet', 'verify', 'phieu'], { cwd: dir });
  if (status === 2) return null;
  return readFileSync(sheetOf(dir), 'utf8').match(/^ {2}"[\d.]+": \{ points: /gm)?.length ?? 0;
}

const leftIn = (dir) =>
  existsSync(join(dir, 'phieu', 'An'))
    ? readdirSync(join(dir, 'phieu', 'An')).filter((name) => name.endsWith('.tmp')).length
    : 0;

/** The program behind `script`, which the shell became. */
function childOf({ pid }) {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
  } catch {
    return 0;
  }
}

/**
 * Answers one criterion after another from the first that is open, and leaves when all are.
 *
 * @param after milliseconds until it is killed; null for never
 * @returns how many answers the screen has gone on from, and whether it was killed before its end
 */
function sitting(bin, dir, after) {
  const args = ['evaluate', '--products', 'sp.csv', '--member', 'An', '--role', 'member'];
  const line = [process.execPath, bin, ...args, '--date', '2026-08-10', '--product', 'SP1']
    .map(quoted)
    .join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qfec', `stty cols 100 rows 40; exec ${line}`, '/dev/null'], {
      cwd: dir,
      env: { ...process.env, TERM: 'xterm-256color', SHELL: '/bin/sh' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.on('error', () => undefined);
    let [shown, place, wasKilled] = ['', 0, false];
    const timer =
      after === null
        ? null
        : setTimeout(() => {
            const pid = childOf(child);
            if (pid === 0) return;
            wasKilled = true;
            process.kill(pid, 'SIGKILL');
          }, after);
    child.stdout.on('data', (bytes) => {
      shown += bytes.toString('utf8');
      // At first whichever is open; then the one behind, and behind the last what is said of a sheet that is complete.
      const isFirst = place === 0;
      const found = isFirst ? /(\d+)\/32 ·|Đã chấm đủ/.exec(shown) : null;
      if (isFirst && found === null) return;
      if (!isFirst && !shown.includes(place < CRITERIA ? `${place + 1}/32 ·` : 'Đã chấm đủ')) return;
      place = isFirst ? Number(found[1] ?? CRITERIA + 1) : place + 1;
      shown = '';
      // Another key each time: the same digit again, sooner than a hand can type it, is taken for a key that is held down.
      // The story has points, so that what hangs on it is asked for too.
      if (place > CRITERIA) child.stdin.write('q');
      else child.stdin.write(place % 2 === 1 ? '0' : '\u001b[B\u001b[B\r');
    });
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      resolve({ confirmed: Math.max(0, place - 1), wasKilled });
    });
  });
}

export async function cutEvaluations(bin, runs, fail) {
  if (process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0) return;
  const laidOut = () => {
    const dir = mkdtempSync(join(tmpdir(), 'ocop-cut-'));
    writeFileSync(join(dir, 'sp.csv'), 'ma_san_pham,ten_san_pham,chu_the,bo_san_pham\nSP1,Bưởi,HTX Bưởi,1\n');
    return dir;
  };
  const first = laidOut();
  const begun = performance.now();
  const whole = await sitting(bin, first, null);
  const took = performance.now() - begun;
  if (whole.confirmed !== CRITERIA || answersIn(bin, first) !== CRITERIA)
    throw new Error('evaluate: not all answered');
  rmSync(first, { recursive: true });
  let [cut, left, kept] = [0, 0, 0];
  for (let at = 0; at < runs; at += 1) {
    const dir = laidOut();
    const { confirmed, wasKilled } = await sitting(bin, dir, took * Math.random());
    if (wasKilled) cut += 1;
    const answers = answersIn(bin, dir);
    if (answers === null) fail('evaluate: half a sheet');
    else if (answers < confirmed || answers > confirmed + 1)
      fail(`evaluate: ${answers} answers are kept of ${confirmed} that were confirmed`);
    kept += answers ?? 0;
    left += leftIn(dir);
    // The next sitting answers what is left, and leaves nothing of the killed one's.
    const next = await sitting(bin, dir, null);
    if (next.confirmed !== CRITERIA || answersIn(bin, dir) !== CRITERIA)
      fail('evaluate: the next sitting does not go on');
    if (answers !== CRITERIA && leftIn(dir) > 0)
      fail('evaluate: the next sitting leaves what the killed one had');
    rmSync(dir, { recursive: true });
  }
  console.log(
    `evaluate: ${runs} runs, ${cut} killed in time, ${kept} answers kept, ${left} temporary files left by them`,
  );
}
