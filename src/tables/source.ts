import { closeSync, createReadStream, fstatSync, readSync, statSync, type BigIntStats } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { fatal } from './errors.js';
import { errorCode, identityOf } from '../base/files/files.js';
import { missingFile } from '../base/files/missing-file.js';
import { openToRead } from '../base/files/open-to-read.js';
import type { Host } from '../base/host.js';

/** A file, or standard input, that can be read once from its beginning. */
export interface Source {
  /** As the user named it. */
  readonly name: string;
  /** null for standard input, a pipe or a device: there is no place beside it. */
  readonly path: string | null;
  /** In bytes; null where it is not known beforehand. */
  readonly size: number | null;
  /** Tells whether two names are one file; null for standard input. */
  readonly identity: string | null;
  /** The first bytes, up to 1 MiB: enough to tell the encoding and to find the header. */
  readonly head: Buffer;
  /** All the bytes, the head included. */
  readonly chunks: () => AsyncIterable<Buffer>;
}

const HEAD_SIZE = 1024 * 1024;
const CHUNK_SIZE = 64 * 1024;

/** How standard input is named, on the command line and in messages. */
export const STDIN_NAME = '-';

/**
 * Opens a file by the name the user gave, `-` for standard input.
 *
 * @throws {UserError} when it is missing, a folder, unreadable or empty
 */
export async function openSource(name: string, host: Pick<Host, 'stdin'>): Promise<Source> {
  const source = name === STDIN_NAME ? await openStdin(host) : await openFile(name);
  if (source.head.length === 0) throw fatal('file-empty', { file: name });
  return source;
}

async function openFile(name: string): Promise<Source> {
  let stats: BigIntStats;
  try {
    stats = statSync(name, { bigint: true });
  } catch (error) {
    throw isMissing(error) ? missingFile(name) : unreadable(name, error);
  }
  if (stats.isDirectory()) throw fatal('file-is-folder', { file: name });
  // Its lines are no rows, and its comments no headings, whatever they look like.
  if (stats.isFile() && /\.ya?ml$/i.test(name)) throw fatal('yaml-no-table', { file: name });
  const identity = identityOf(name, stats);
  if (stats.isFIFO() && !isHandedOver(name)) throw fatal('file-of-kind', { file: name, kind: 'pipe' });
  // A pipe or a device can be read only once, so its head is kept while the rest is read.
  if (!stats.isFile()) {
    return { name, path: null, size: null, identity, ...(await peek(name, createReadStream(name))) };
  }
  // No more of it than is needed: it is kept for each file of a folder, and there may be fifty thousand.
  const { size, mtimeNs } = stats;
  const before = { size, mtimeNs };
  return {
    name,
    path: name,
    size: Number(size),
    identity,
    head: readHead(name, Number(size)),
    chunks: () => chunksOf(name, before),
  };
}

/** As much of a file as tells whether it has been written since. */
type Version = Pick<BigIntStats, 'size' | 'mtimeNs'>;

/**
 * A file's bytes, chunk by chunk. Read at once, which takes a tenth less than a stream over a whole batch; between chunks
 * there is time for what else goes on: progress that is shown, and Ctrl+C.
 *
 * @param before what it was when its header was read: of one that another program has written since, nobody knows whether
 *   its columns are still those
 * @throws {UserError} when it is another by then, or has become one at the end
 */
async function* chunksOf(name: string, before: Version): AsyncGenerator<Buffer> {
  const descriptor = openAgain(name);
  const guardSame = () => {
    const { size, mtimeNs } = fstatSync(descriptor, { bigint: true });
    if (size !== before.size || mtimeNs !== before.mtimeNs) throw fatal('file-changed', { file: name });
  };
  try {
    guardSame();
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK_SIZE);
      const length = readSync(descriptor, chunk, 0, CHUNK_SIZE, null);
      if (length === 0) break;
      yield chunk.subarray(0, length);
      if (length === CHUNK_SIZE) await new Promise((go) => setImmediate(go));
    }
    guardSame();
  } finally {
    closeSync(descriptor);
  }
}

function openAgain(name: string): number {
  try {
    return openToRead(name);
  } catch (error) {
    throw isMissing(error) ? fatal('file-changed', { file: name }) : error;
  }
}

/**
 * Whether a pipe is one that the shell has opened for us, `<(...)` or standard input by its name. Any other stands in a
 * folder: to open it waits for somebody to write to it, for ever where nobody does, and it cannot be seen whether one will.
 */
function isHandedOver(name: string): boolean {
  return /^\/(?:dev\/(?:stdin$|fd\/)|proc\/[^/]+\/fd\/)/.test(resolve(name));
}

function readHead(name: string, size: number): Buffer {
  try {
    const buffer = Buffer.allocUnsafe(Math.min(HEAD_SIZE, size));
    const descriptor = openToRead(name);
    try {
      return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function openStdin({ stdin }: Pick<Host, 'stdin'>): Promise<Source> {
  const name = STDIN_NAME;
  return { name, path: null, size: null, identity: null, ...(await peek(name, stdin)) };
}

/** Reads the head of a stream and gives it back in front of the rest. */
async function peek(name: string, stream: Readable): Promise<Pick<Source, 'head' | 'chunks'>> {
  const rest = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>; // no encoding is set: bytes
  const first: Buffer[] = [];
  let length = 0;
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      first.push(next.value);
      length += next.value.length;
      if (length >= HEAD_SIZE) break;
    }
  } catch (error) {
    throw unreadable(name, error);
  }
  return {
    head: Buffer.concat(first).subarray(0, HEAD_SIZE),
    async *chunks() {
      yield* first;
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
    },
  };
}

function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function unreadable(file: string, error: unknown): Error {
  return fatal('file-unreadable', { file, reason: errorCode(error) });
}
