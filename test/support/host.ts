import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { plainDisk, type Disk } from '../../src/base/files/disk.js';
import type { Host, Output } from '../../src/base/host.js';

/** What a made world is like; what is not said is a quiet one: nothing to read, no terminal, nothing in the environment. */
export interface World {
  readonly cwd?: string;
  readonly input?: Buffer | string;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: Date;
  /** The columns of a terminal that standard output and standard error are shown on; without them they are pipes. */
  readonly columns?: number;
  /** What lies between two keys; a quarter of a second unless it is said, as of a hand that is in no hurry. */
  readonly elapsed?: () => number;
  /** A disk that does otherwise than this machine's. */
  readonly disk?: Disk;
  /** The number of its process; this one's unless it is said. A number of nobody's says that it has been killed. */
  readonly pid?: number;
  /** When processes were started; nobody knows unless it is said. */
  readonly startOf?: Host['startOf'];
  /** What opens files as a double-click does; there is none unless it is said. */
  readonly open?: Host['open'];
  /** What is done again and again; nothing is unless it is said. */
  readonly every?: Host['every'];
}

/** A world made for a run, and what has become of it. */
export interface MadeHost {
  readonly host: Host;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Does what is to be done at the end of a run. */
  readonly end: () => void;
}

export function makeHost({
  cwd = process.cwd(),
  input = '',
  env = {},
  now,
  columns,
  elapsed = unhurried(),
  disk = plainDisk,
  pid = process.pid,
  startOf = () => null,
  every = () => () => undefined,
  open = () => Promise.resolve(false),
}: World = {}): MadeHost {
  const bytes = Buffer.from(input);
  const out = collector(columns);
  const err = collector(columns);
  const works = new Set<() => void>();
  const host: Host = {
    stdin: Readable.from(bytes.length === 0 ? [] : [bytes]),
    stdout: out.output,
    stderr: err.output,
    env,
    cwd,
    now: () => now ?? new Date(),
    elapsed,
    pid,
    isRunning: (other) => other === process.pid || isRunning(other),
    startOf,
    every,
    atEnd(work) {
      works.add(work);
      return () => void works.delete(work);
    },
    exit: () => {
      throw new Error('a run in a made world has lost its reader');
    },
    open,
    disk,
  };
  const end = () => {
    for (const work of works) work();
    works.clear();
  };
  return { host, stdout: out.text, stderr: err.text, end };
}

/** The world of a test that calls single functions: what they leave to be done at the end is done when it is finished. */
export function testHost(world: World = {}): Host {
  const { host, end } = makeHost(world);
  onTestFinished(end);
  return host;
}

/** An output that, as the process's own, is not ended by what is piped into it. */
export function outputTo(
  take: (bytes: Buffer) => void,
  size: { columns: number; rows: number } | null,
): Output {
  const writable = new Writable({
    write(chunk: Buffer, _, done) {
      take(Buffer.from(chunk)); // a copy: what is written may be written over when it has been taken
      done();
    },
  });
  return Object.assign(writable, { end: () => writable, isTTY: size !== null, ...size });
}

function collector(columns: number | undefined): { readonly output: Output; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const output = outputTo(
    (bytes) => void chunks.push(bytes),
    columns === undefined ? null : { columns, rows: 40 },
  );
  return { output, text: () => Buffer.concat(chunks).toString('utf8') };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A clock that a quarter of a second goes by on whenever somebody looks at it. */
function unhurried(): () => number {
  let at = 0;
  return () => (at += 250);
}
