import { readFileSync } from 'node:fs';
import { fatal } from '../errors.js';
import { errorCode } from './files.js';

/**
 * Reads a small text file whole.
 *
 * @throws {UserError} when it is missing or cannot be read
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
