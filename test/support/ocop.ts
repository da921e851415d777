import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from '../../src/base/host.js';
import type * as Program from '../../src/cli/run.js';
import { makeHost, type World } from './host.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BIN = fileURLToPath(new URL('../../bin/ocop.js', import.meta.url));
const { version: VERSION } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};

/*
 * The program imports every module there is. It is loaded by a name that no tool follows, so that `vitest related` of a
 * module runs the tests of that module, and not those of every command.
 */
const PROGRAM = new URL('../../src/cli/run.ts', import.meta.url).href;

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, in a world made for it, and gives what a user sees. */
export function ocop(args: readonly string[], world: World = {}): Promise<Ran> {
  return runIn(world, args);
}

/**
 * The same with streams or a clock of one's own in place of what there is to read and what is kept of the output, and with another
 * program than ours.
 */
export function runIn(
  world: World,
  args: readonly string[],
  streams: Partial<Pick<Host, 'stdin' | 'stdout' | 'stderr' | 'now'>> = {},
  program = PROGRAM,
): Promise<Ran> {
  const cwd = world.cwd ?? ROOT;
  const { host, stdout, stderr, end } = makeHost({ ...world, cwd });
  return inFolder(cwd, async () => {
    const { run } = (await import(program)) as typeof Program;
    const status = await run(args, VERSION, { ...host, ...streams });
    end();
    return { status, stdout: stdout(), stderr: stderr() };
  });
}

/**
 * The same of a run that may be cut off: what it throws is no fault of the test's, and what is to be done at its end is done
 * only where it lives to see it.
 */
export function runCut(
  world: World & { readonly cwd: string },
  args: readonly string[],
  ends: boolean,
): Promise<Ran> {
  const { host, stdout, stderr, end } = makeHost(world);
  return inFolder(world.cwd, async () => {
    const { run } = (await import(PROGRAM)) as typeof Program;
    let status: number | null = null;
    try {
      status = await run(args, VERSION, host);
    } catch {
      // A command may fall with its disk.
    }
    if (ends) end();
    return { status, stdout: stdout(), stderr: stderr() };
  });
}

let here: string | null = null;

/**
 * The system's calls resolve relative names against the folder of the process, of which there is one; a process runs one
 * file of tests after another, and a file one command line after another.
 */
async function inFolder<T>(cwd: string, work: () => Promise<T>): Promise<T> {
  if (here !== null) throw new Error(`${cwd}: another command line runs in ${here}: await it first`);
  const before = process.cwd();
  here = cwd;
  process.chdir(cwd);
  try {
    return await work();
  } finally {
    here = null;
    process.chdir(before);
  }
}

/** Runs the built program in its own process, for what only a process has: its zone, its streams, its end. */
export function ocopProcess(
  args: readonly string[],
  options: {
    cwd?: string;
    input?: Buffer | string;
    env?: Readonly<Record<string, string>>;
  } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: options.cwd ?? ROOT,
    input: options.input ?? '',
    env: { PATH: process.env.PATH ?? '', ...options.env },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return { status, stdout, stderr };
}

/** The lines of a text, without the last line end. */
export const lines = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** What comes of each, one after another: as many command lines cannot run beside each other in one process. */
export async function inTurn<T, R>(
  items: readonly T[],
  work: (item: T, at: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (const [at, item] of items.entries()) results.push(await work(item, at));
  return results;
}
