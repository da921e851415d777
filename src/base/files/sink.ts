import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { fatal } from '../errors.js';
import { UserError } from '../user-error.js';
import { errorCode, identityOf, identitiesOf } from './files.js';
import type { FileHost, Host, Output } from '../host.js';
import { writeAll } from './disk.js';
import { temporaryBeside } from './temporaries.js';
import { terminalSafe, type ShownAs } from '../text/terminal-safe.js';
import { guardName } from './out-name.js';
import { ByteBuffer } from './byte-buffer.js';

/** Bytes are gathered up to this many before they are written. */
const BUFFER = 64 * 1024;

/** Where results go. */
export interface Sink {
  write(text: string): void;
  /** Takes bytes that are to stay as they are. */
  writeBytes(bytes: Uint8Array): void;
  /** Waits until what was written has gone out, so that it does not pile up in memory. */
  flush(): Promise<void>;
  /** Puts everything in its place. */
  close(): void;
  /** Leaves nothing behind. */
  abandon(): void;
}

/** Waits for a reader that is slower than we write; nothing to wait for where it keeps up. */
export async function drained(stream: Output): Promise<void> {
  if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve));
}

/**
 * Standard output: exact for a file or a pipe, and harmless where it is a terminal.
 *
 * @param shown what goes out there
 */
export function stdoutSink({ stdout }: Pick<Host, 'stdout'>, shown: ShownAs): Sink {
  return stdout.isTTY === true && shown !== 'drawn' ? terminalSink(stdout, shown) : exactSink(stdout);
}

/** Bytes that end within a character wait for the rest of it. */
function terminalSink(stdout: Output, shown: ShownAs): Sink {
  const decoder = new StringDecoder('utf8');
  const exact = exactSink(stdout);
  return {
    ...exact,
    write: (text) => exact.write(terminalSafe(text, shown)),
    writeBytes: (bytes) => exact.write(terminalSafe(decoder.write(Buffer.from(bytes)), shown)),
    close() {
      exact.write(terminalSafe(decoder.end(), shown));
      exact.close();
    },
  };
}

function exactSink(stdout: Output): Sink {
  const pending = new ByteBuffer();
  const unmarked = withoutMark();
  return {
    write: (text) => pending.write(unmarked(text)),
    writeBytes: (bytes) => pending.append(bytes),
    async flush() {
      if (pending.length < BUFFER) return;
      // A copy, as a pipe may take its time with it.
      stdout.write(Buffer.from(pending.take()));
      await drained(stdout);
    },
    close() {
      if (pending.length > 0) stdout.write(pending.take());
    },
    abandon: () => undefined,
  };
}

/**
 * Takes the byte order mark away that a text begins with: it tells Excel how a file is written, and is a part of the
 * first heading for any program that a pipe leads to.
 */
function withoutMark(): (text: string) => string {
  let isFirst = true;
  return (text) => {
    if (!isFirst || text === '') return text;
    isFirst = false;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  };
}

/**
 * A file that appears whole or not at all: written beside its place, synced, and then moved there. What another program
 * has put there meanwhile is left alone, since nobody agreed to its loss. A device or a pipe is written to as it is.
 *
 * @param beforeMove done when everything is written, and what was in the place is there still
 * @throws {UserError} when it cannot be written
 */
export function fileSink(
  path: string,
  host: FileHost,
  beforeMove: (place: string) => void = () => undefined,
): Sink {
  const attempt = <T>(work: () => T): T => orCannotWrite(path, work);
  const direct = attempt(() => statSync(path, { throwIfNoEntry: false })?.isFile() === false);
  const place = attempt(() => placeOf(path));
  const before = attempt(() => versionOf(place));
  const temporary = direct ? null : temporaryBeside(place, host);
  const target = temporary?.path ?? path;
  const descriptor = attempt(() => host.disk.open(target, 'w'));
  const pending = new ByteBuffer();
  let open = true;
  const written = direct ? withoutMark() : (text: string) => text;
  const drain = () => {
    attempt(() => {
      writeAll(host.disk, descriptor, pending.take());
    });
  };
  const abandon = () => {
    if (!open) return;
    open = false;
    closeSync(descriptor);
    temporary?.remove();
  };
  return {
    write(text) {
      pending.write(written(text));
      if (pending.length >= BUFFER) drain();
    },
    writeBytes(bytes) {
      pending.append(bytes);
      if (pending.length >= BUFFER) drain();
    },
    flush: () => Promise.resolve(),
    close() {
      try {
        drain();
        attempt(() => {
          if (!direct) host.disk.sync(descriptor);
          closeSync(descriptor);
          open = false;
        });
        beforeMove(place);
        attempt(() => {
          if (temporary === null) return;
          if (versionOf(place) !== before) throw fatal('out-changed', { file: path });
          moved(target, place, host);
          temporary.settle();
        });
      } catch (error) {
        abandon();
        temporary?.remove();
        throw error;
      }
    },
    abandon,
  };
}

/** Which file stands under a name, and as of when; null where none does. */
function versionOf(place: string): string | null {
  const stats = statSync(place, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() !== true ? null : [stats.dev, stats.ino, stats.size, stats.mtimeNs].join(' ');
}

/** A result that is open in another program cannot be replaced on Windows, which says no more than that it may not be. */
function moved(from: string, to: string, { disk }: FileHost): void {
  try {
    disk.rename(from, to);
  } catch (error) {
    throw disk.isHeld(to, error) ? fatal('out-held', { file: to }) : error;
  }
}

function orCannotWrite<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw fatal('cannot-write', { file: path, reason: errorCode(error) });
  }
}

/** Where a file is, or will be: behind a link, which stays a link. */
function placeOf(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return path;
  if (existsSync(path)) return realpathSync(path);
  return resolve(dirname(path), readlinkSync(path));
}

/**
 * The one rule of everything that is written: it never takes the place of an input, and of nothing else that is there
 * unless its loss was agreed to. Whose it is, and who wrote it, does not matter.
 *
 * @param inputs the files that are read, by their identity
 * @param answered whether a human has answered in what is there, which is reported of it
 * @returns whether something is written over
 * @throws {UserError} when it must not be written
 */
export function guardOutput(
  path: string,
  inputs: ReadonlySet<string>,
  force: boolean,
  answered: (path: string) => boolean = () => false,
): boolean {
  guardName(path);
  const stats = orCannotWrite(path, () => statSync(path, { bigint: true, throwIfNoEntry: false }));
  if (stats === undefined) {
    guardFolder(path);
    return false;
  }
  if (stats.isDirectory()) throw fatal('cannot-write', { file: path, reason: 'EISDIR' });
  if (inputs.has(identityOf(path, stats))) throw fatal('out-is-input', { file: path });
  if (!stats.isFile()) return false;
  const holdsText = stats.size > 0n;
  if (holdsText && !force) {
    const found = orCannotWrite(path, () => answered(path)) ? 'answered' : 'there';
    throw fatal('out-exists', { file: path, found });
  }
  guardFolder(path);
  return holdsText;
}

/**
 * Makes sure that files can be made in the folder where `path` is or will be.
 *
 * @throws {UserError}
 */
export function guardFolder(path: string): void {
  guardName(path);
  // With the slash, a file is not a folder.
  orCannotWrite(path, () => accessSync(`${dirname(placeOf(path))}/`, constants.W_OK));
}

/**
 * The same for the file of `--out`, before anything is read: nobody waits for a result that may not be written.
 *
 * @param names what is to be read, as it was named; what patterns and folders stand for is not known yet
 * @throws {UserError} when it must not be written
 */
export function guardBeforeReading(
  { out, force }: { readonly out?: string | undefined; readonly force?: boolean | undefined },
  names: readonly (string | undefined)[],
): void {
  if (out === undefined || out === '-') return;
  guardOutput(out, new Set(identitiesOf(names)), force ?? false);
}
