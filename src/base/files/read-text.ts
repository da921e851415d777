import { readFileSync } from 'node:fs';
import { fatal } from '../fatal.js';
import { errorCode } from './files.js';

/**
 * Reads a small text file whole.
 *
 * @throws {Fatal} when it is missing or cannot be read
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw fatal('file-missing', { file: path });
    throw fatal('file-unreadable', { file: path, reason });
  }
}
