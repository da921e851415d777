import { closeSync, fstatSync, readFileSync, readSync, statSync, type Stats } from 'node:fs';
import { fatal } from '../errors.js';
import { MEBI, MOST_OF_YAML } from '../limits.js';
import { errorCode } from './files.js';
import { missingFile } from './missing-file.js';
import { openToRead } from './open-to-read.js';
import { textIn } from './text-in.js';
import { TextPieces } from './text-pieces.js';

/**
 * Reads a small text file whole, in whichever Unicode it is.
 *
 * @param most how many bytes it may have
 * @throws {UserError} when it is missing, cannot be read, is no ordinary file or is larger than that
 */
export function readText(path: string, most = MOST_OF_YAML): string {
  const descriptor = openedWithin(path, most);
  try {
    return textIn(orUnreadable(path, () => readFileSync(descriptor)));
  } finally {
    closeSync(descriptor);
  }
}

/** The same without a byte order mark, for what is only read. */
export function readPlainText(path: string, most = MOST_OF_YAML): string {
  const text = readText(path, most);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

const PIECE = 64 * 1024;

/**
 * The same piece by piece, for what is read without being held.
 *
 * @throws {UserError}
 */
export function* readPlainTexts(path: string, most: number): Generator<string> {
  const descriptor = openedWithin(path, most);
  try {
    const pieces = new TextPieces();
    const bytes = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const length = orUnreadable(path, () => readSync(descriptor, bytes, 0, PIECE, null));
      if (length === 0) break;
      yield pieces.write(bytes.subarray(0, length));
    }
    yield pieces.end();
  } finally {
    closeSync(descriptor);
  }
}

function openedWithin(path: string, most: number): number {
  const stats = orUnreadable(path, () => statSync(path));
  guardKind(path, stats, most); // before it is opened: opening a pipe waits for somebody to write
  const descriptor = orUnreadable(path, () => openToRead(path));
  try {
    guardKind(path, fstatSync(descriptor), most);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return descriptor;
}

function guardKind(file: string, stats: Stats, most: number): void {
  if (stats.isDirectory()) throw fatal('file-unreadable', { file, reason: 'EISDIR' });
  if (!stats.isFile()) {
    const isDevice = stats.isCharacterDevice() || stats.isBlockDevice();
    throw fatal('file-of-kind', { file, kind: isDevice ? 'device' : stats.isFIFO() ? 'pipe' : 'other' });
  }
  if (stats.size > most) throw fatal('text-too-large', { file, most: most / MEBI });
}

function orUnreadable<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw missingFile(path);
    throw fatal('file-unreadable', { file: path, reason });
  }
}
