/*
 * Feeds the built program what was made to break it, by hand: `npm run hostile [-- WORD…]` makes each file of the cases whose
 * name has one of the words, runs its commands, and tells CPU time and the peak of memory. Each is to end with 0, 1 or 2, in
 * words and never with a stack, within 10 seconds of the processor and 600 MB.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from '../support/ocop.js';
import type { HostileCase } from './hostile-case.js';
import { JSON_CASES } from './json.js';
import { MANY_CASES } from './many.js';
import { TABLE_CASES } from './tables.js';
import { WORKBOOK_CASES } from './workbooks.js';
import { YAML_CASES } from './yaml.js';

const MOST_SECONDS = 10;
const MOST_MB = 600;
/** Of the clock's: then nobody waits any longer. */
const HANGS_AFTER = 120;

const BIN = join(ROOT, 'bin/ocop.js');
const USAGE = join(ROOT, 'test/bench/usage.cjs');

interface Use {
  readonly cpuMs: number;
  readonly mb: number;
}

function ran(args: readonly string[], cwd: string) {
  const note = join(cwd, '..', `${String(process.pid)}.usage`);
  rmSync(note, { force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', USAGE, BIN, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, USAGE_NOTE: note, NO_COLOR: '1' },
    timeout: HANGS_AFTER * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let use: Use | null = null;
  try {
    use = JSON.parse(readFileSync(note, 'utf8')) as Use;
  } catch {
    // It was killed, or died: no note.
  }
  rmSync(note, { force: true });
  return { status, stdout, stderr, use };
}

/** What a run has not kept of what is promised. */
function broken({ status, stdout, stderr, use }: ReturnType<typeof ran>): readonly string[] {
  return [
    ...(status === 0 || status === 1 || status === 2 ? [] : [`status ${String(status)}`]),
    ...(/\n {4}at |RangeError|FATAL ERROR/.test(stderr + stdout) ? ['a stack'] : []),
    ...(use === null ? ['did not end'] : []),
    ...(use !== null && use.cpuMs > MOST_SECONDS * 1000 ? ['too slow'] : []),
    ...(use !== null && use.mb > MOST_MB ? ['too large'] : []),
  ];
}

const words = process.argv.slice(2);
const asked = (name: string) => words.length === 0 || words.some((word) => name.includes(word));
const CASES: readonly HostileCase[] = [
  ...WORKBOOK_CASES,
  ...TABLE_CASES,
  ...YAML_CASES,
  ...JSON_CASES,
  ...MANY_CASES,
];

let wrong = 0;
let runs = 0;
for (const { name, make, lines } of CASES.filter((one) => asked(one.name))) {
  const dir = mkdtempSync(join(tmpdir(), 'ocop-hostile-'));
  make(dir);
  for (const line of lines) {
    const result = ran(line, dir);
    const faults = broken(result);
    runs += 1;
    wrong += faults.length > 0 ? 1 : 0;
    const seconds = result.use === null ? '?' : (result.use.cpuMs / 1000).toFixed(1);
    const mb = result.use === null ? '?' : result.use.mb.toFixed(0);
    const said = (result.stderr || result.stdout).split('\n').slice(0, 2).join(' / ').slice(0, 160);
    const told = faults.length > 0 ? `  WRONG: ${faults.join(', ')}` : '';
    process.stdout.write(
      `${name} | ${line.slice(0, 2).join(' ')} | ${seconds} s | ${mb} MB | ${String(result.status)} | ${said}${told}\n`,
    );
  }
  rmSync(dir, { recursive: true });
}
process.stdout.write(`${String(runs)} runs, ${String(wrong)} beyond what is promised\n`);
process.exitCode = wrong === 0 ? 0 : 1;
