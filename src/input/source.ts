import { createReadStream, realpathSync, type BigIntStats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { fatal } from '../fatal.js';

/** A file, or standard input, that can be read once from its beginning. */
export interface Source {
  /** As the user named it. */
  readonly name: string;
  /** null for standard input. */
  readonly path: string | null;
  /** In bytes; null where it is not known beforehand. */
  readonly size: number | null;
  /** Tells whether two names are one file; null for standard input. */
  readonly identity: string | null;
  /** The first bytes, up to 64 KiB: enough to tell the encoding and to find the header. */
  readonly head: Buffer;
  /** All the bytes, the head included. */
  readonly chunks: () => AsyncIterable<Buffer>;
}

const HEAD_SIZE = 64 * 1024;

/** How standard input is named, on the command line and in messages. */
export const STDIN_NAME = '-';

/**
 * Opens a file by the name the user gave, `-` for standard input.
 *
 * @throws {Fatal} when it is missing, a folder, unreadable or empty
 */
export async function openSource(name: string): Promise<Source> {
  const source = name === STDIN_NAME ? await openStdin() : await openFile(name);
  if (source.head.length === 0) throw fatal('file-empty', { file: name });
  return source;
}

async function openFile(name: string): Promise<Source> {
  let stats: BigIntStats;
  try {
    stats = await stat(name, { bigint: true });
  } catch (error) {
    throw isMissing(error) ? fatal('file-missing', { file: name }) : unreadable(name, error);
  }
  if (stats.isDirectory()) throw fatal('file-is-folder', { file: name });
  const identity = identityOf(name, stats);
  // A pipe or a device can be read only once, so its head is kept while the rest is read.
  if (!stats.isFile()) {
    return { name, path: name, size: null, identity, ...(await peek(name, createReadStream(name))) };
  }
  const chunks = () => createReadStream(name);
  return { name, path: name, size: Number(stats.size), identity, head: await readHead(name), chunks };
}

/**
 * Which file a name leads to, whatever the name: by device and number of the file. Windows numbers files with more
 * digits than a plain number holds, and some shared drives do not number them at all: there it goes by the path.
 */
export function identityOf(name: string, { dev, ino }: BigIntStats): string {
  return ino === 0n ? realpathSync.native(name) : `${String(dev)}:${String(ino)}`;
}

async function readHead(name: string): Promise<Buffer> {
  try {
    const file = await open(name);
    try {
      const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(HEAD_SIZE), position: 0 });
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function openStdin(): Promise<Source> {
  const name = STDIN_NAME;
  return { name, path: null, size: null, identity: null, ...(await peek(name, process.stdin)) };
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

/** The system's own name of what went wrong, e.g. `EACCES`. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
