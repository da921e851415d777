/*
 * Runs under Wine, by the Node of the unpacked folder: starts what it is told to, as Explorer or a typed line would, and
 * writes down what came of it. Wine's own pipes to Linux are none that Node of Windows reads, so that all of it goes by
 * files.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [plan, report] = process.argv.slice(2);

async function run({ line, cwd, env = {}, beside = null }) {
  // Something that goes on meanwhile: a program that holds a file, a scanner.
  const other =
    beside === null
      ? null
      : spawn(beside.program, beside.args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const heard = [];
  const ended = other === null ? null : once(other, 'exit');
  if (other !== null) {
    other.stdout.on('data', (bytes) => heard.push(bytes));
    await Promise.race([once(other.stdout, 'data'), ended]);
  }
  const from = performance.now();
  const { status, stdout, stderr, error } = spawnSync('cmd.exe', ['/d', '/s', '/c', `"${line}"`], {
    cwd,
    env: { ...process.env, ...env },
    input: '',
    windowsVerbatimArguments: true,
    timeout: 120_000,
    maxBuffer: 1 << 28,
  });
  const took = performance.now() - from;
  if (beside?.stop !== undefined) writeFileSync(beside.stop, '');
  if (ended !== null) await ended;
  return {
    status,
    stdout: stdout?.toString('base64'),
    stderr: stderr?.toString('base64'),
    error: error?.message ?? null,
    heard: Buffer.concat(heard).toString('utf8').trim(),
    took: Math.round(took),
  };
}

const results = [];
for (const one of JSON.parse(readFileSync(plan, 'utf8'))) results.push(await run(one));
writeFileSync(report, JSON.stringify(results));
if (!existsSync(report)) process.exitCode = 1;
