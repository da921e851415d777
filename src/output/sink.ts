import {
  closeSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fatal } from '../fatal.js';
import { errorCode, identityOf } from '../input/source.js';
import { ByteBuffer } from './byte-buffer.js';

/** Bytes are gathered up to this many before they are written. */
const BUFFER = 64 * 1024;

/** Where results go. */
export interface Sink {
  write(text: string): void;
  /** Waits until what was written has gone out, so that it does not pile up in memory. */
  flush(): Promise<void>;
  /** Puts everything in its place. */
  close(): void;
  /** Leaves nothing behind. */
  abandon(): void;
}

/** Standard output. */
export function stdoutSink(): Sink {
  const { stdout } = process;
  const pending = new ByteBuffer();
  return {
    write: (text) => pending.write(text),
    async flush() {
      if (pending.length < BUFFER) return;
      // A copy, as a pipe may take its time with it.
      if (!stdout.write(Buffer.from(pending.take()))) {
        await new Promise((resolve) => stdout.once('drain', resolve));
      }
    },
    close() {
      if (pending.length > 0) stdout.write(pending.take());
    },
    abandon: () => undefined,
  };
}

/**
 * A file that appears whole or not at all: written beside its place, synced, and then moved there.
 * A device or a pipe is written to as it is.
 *
 * @throws {Fatal} when it cannot be written
 */
export function fileSink(path: string): Sink {
  const stats = statSync(path, { throwIfNoEntry: false });
  const direct = stats !== undefined && !stats.isFile();
  const place = stats === undefined ? path : realpathSync(path);
  const target = direct ? path : join(dirname(place), `.${basename(place)}.${String(process.pid)}.tmp`);
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw fatal('cannot-write', { file: path, reason: errorCode(error) });
    }
  };
  const descriptor = attempt(() => openSync(target, 'w'));
  const pending = new ByteBuffer();
  let open = true;
  const drain = () => {
    const bytes = pending.take();
    for (let at = 0; at < bytes.length;) at += attempt(() => writeSync(descriptor, bytes, at));
  };
  const abandon = () => {
    if (!open) return;
    open = false;
    closeSync(descriptor);
    if (!direct) rmSync(target, { force: true });
  };
  return {
    write(text) {
      pending.write(text);
      if (pending.length >= BUFFER) drain();
    },
    flush: () => Promise.resolve(),
    close() {
      try {
        drain();
        attempt(() => {
          if (!direct) fsyncSync(descriptor);
          closeSync(descriptor);
          open = false;
          if (!direct) renameSync(target, place);
        });
      } catch (error) {
        abandon();
        throw error;
      }
    },
    abandon,
  };
}

/**
 * Makes sure that a file can be written over: it is none of the inputs, and either new, or a result of ours, or
 * its loss was agreed to.
 *
 * @param isOurs whether a file that begins so is a result of ours
 * @returns whether something is written over
 * @throws {Fatal} when it must not be written
 */
export function guardOutput(
  path: string,
  inputs: ReadonlySet<string>,
  isOurs: (head: Buffer) => boolean,
  force: boolean,
): boolean {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (stats.isDirectory()) throw fatal('cannot-write', { file: path, reason: 'EISDIR' });
  if (inputs.has(identityOf(path, stats))) throw fatal('out-is-input', { file: path });
  if (!stats.isFile() || stats.size === 0n) return false;
  if (!force && !isOurs(readHead(path))) throw fatal('out-exists', { file: path });
  return true;
}

function readHead(path: string): Buffer {
  const buffer = Buffer.alloc(4096);
  const descriptor = openSync(path, 'r');
  try {
    const length = readSync(descriptor, buffer, 0, buffer.length, 0);
    return buffer.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}
