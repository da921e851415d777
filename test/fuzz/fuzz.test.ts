import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ocop, ROOT, type Ran } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';
import { chanceOf, mutated, mutatedWorkbook, oneOf } from './mutate.js';
import { seedsIn, type Seed } from './seeds.js';

/*
 * Mutated files through every command: `npm run fuzz` for ten thousand of them, and a few in the gate. Each run is to end
 * with 0, 1 or 2, in words and never with a stack, within time and memory, and with what it read as it was. One that fails
 * is told with its number, which makes the same file again: OCOP_FUZZ_FROM=1234 OCOP_FUZZ=1 npx vitest run test/fuzz
 */

const FILES = Number(process.env.OCOP_FUZZ ?? 17);
const FROM = Number(process.env.OCOP_FUZZ_FROM ?? 0);
/** Of the processor's time: what a machine does besides is none of the program's. */
const MOST_SECONDS = 20;
/** Of the clock's, after which a run is taken to hang; a machine that has much else to do may be given more. */
const HANGS_AFTER = Number(process.env.OCOP_FUZZ_HANGS ?? MOST_SECONDS);
const MOST_MEBI = 1024;

/** The number of the file that is being read, for whoever looks at a run that hangs. */
const turn = new Int32Array(new SharedArrayBuffer(4));

/** Ends a run that nothing else can end: all is done in this process, which hangs with what it runs. */
const WATCH = `
  const { workerData: { turn, most } } = require('node:worker_threads');
  for (let last = -1; ; ) {
    const now = Atomics.load(turn, 0);
    if (now === last) { require('node:fs').writeSync(2, 'file ' + now + ' takes longer than ' + most + ' seconds\\n'); process.kill(process.pid, 'SIGKILL'); }
    last = now;
    Atomics.wait(turn, 0, now, most * 1000);
  }`;

let watch: Worker | null = null;
beforeAll(() => {
  watch = new Worker(WATCH, { eval: true, workerData: { turn, most: HANGS_AFTER } });
});
afterAll(() => watch?.terminate());

/** What a run of a mutated file has not kept of what is promised; empty where it has kept all. */
function broken(ran: Ran, seconds: number): readonly string[] {
  const mebi = process.memoryUsage().rss / 1024 / 1024;
  return [
    ...(ran.status === 0 || ran.status === 1 || ran.status === 2 ? [] : [`status ${String(ran.status)}`]),
    ...(/\n {4}at /.test(ran.stderr) ? [ran.stderr.slice(0, 2000)] : []),
    ...(seconds > MOST_SECONDS ? [`${String(seconds)} seconds`] : []),
    ...(mebi > MOST_MEBI ? [`${String(mebi)} MiB`] : []),
  ];
}

/** Whether a file is as it was, or has been changed by a command that may, and is kept beside. */
function isKept(path: string, bytes: Buffer, { edits = false }: Seed): boolean {
  if (readFileSync(path).equals(bytes)) return true;
  return edits && readFileSync(`${path}.bak-0001`).equals(bytes);
}

it(
  'a mutated file is read, or refused in words, and stays as it is',
  { timeout: 10 * 3600 * 1000 },
  async () => {
    const cwd = tempDir();
    const sample = (name: string, as: string) => {
      copyFileSync(join(ROOT, 'samples', name), join(cwd, as));
    };
    sample('xa-gui-len.csv', 'xa.csv');
    sample('hoi-dong.yaml', 'hoi-dong.yaml');
    sample('so-khanh-son-2024.csv', 'so.csv');
    sample('ke-hoach/khanh-hoa-2021-2025.yaml', 'ke-hoach.yaml');
    mkdirSync(join(cwd, 'luat'));
    const seeds = await seedsIn(cwd);
    const there = new Set(readdirSync(cwd));
    const failed: string[] = [];
    const fail = (number: number, line: readonly string[], what: string) => {
      failed.push(`${String(number)}: ${line.join(' ')}: ${what}`);
      // Of a run of an hour nobody waits for the end.
      if (FILES > 1000) process.stderr.write(`${failed.at(-1) ?? ''}\n`);
    };
    const ends = { 0: 0, 1: 0, 2: 0 } as Record<number, number>;
    for (let number = FROM; number < FROM + FILES; number += 1) {
      Atomics.store(turn, 0, number + 1);
      Atomics.notify(turn, 0);
      const chance = chanceOf(number);
      // In turn, so that a few files are of every kind.
      const seed = seeds[number % seeds.length] ?? oneOf(seeds, chance);
      const bytes = (seed.name.endsWith('.xlsx') ? mutatedWorkbook : mutated)(seed.bytes, chance);
      const path = join(cwd, seed.name);
      writeFileSync(path, bytes);
      const line = oneOf(seed.lines, chance).map((word) => (word === 'FILE' ? seed.name : word));
      const before = process.cpuUsage();
      try {
        const ran = await ocop(line, { cwd });
        ends[ran.status ?? -1] = (ends[ran.status ?? -1] ?? 0) + 1;
        const { user, system } = process.cpuUsage(before);
        const wrong = broken(ran, (user + system) / 1e6);
        if (wrong.length > 0) fail(number, line, wrong.join('; '));
      } catch (error) {
        fail(number, line, error instanceof Error ? (error.stack ?? '') : String(error));
      }
      if (!isKept(path, bytes, seed)) fail(number, line, 'the file was changed');
      for (const name of readdirSync(cwd)) {
        if (!there.has(name)) rmSync(join(cwd, name), { recursive: true });
      }
    }
    if (FILES > 1000) process.stderr.write(`${String(FILES)} files: ${JSON.stringify(ends)}\n`);
    expect(failed).toEqual([]);
  },
);
