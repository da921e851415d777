import { readFileSync } from 'node:fs';
import { fatal } from '../errors.js';
import { errorCode } from './files.js';
import { textIn } from './text-in.js';

/**
 * Reads a small text file whole, in whichever Unicode it is.
 *
 * @throws {UserError} when it is missing or cannot be read
 */
export function readText(path: string): string {
  try {
    return textIn(readFileSync(path));
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw fatal('file-missing', { file: path });
    throw fatal('file-unreadable', { file: path, reason });
  }
}

/** The same without a byte order mark, for what is only read. */
export function readPlainText(path: string): string {
  const text = readText(path);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
