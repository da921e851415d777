// eslint-disable-next-line no-restricted-imports -- to read
import { closeSync, openSync, readFileSync } from 'node:fs';
import { pause, WAITS } from './disk.js';
import { errorCode } from './files.js';

/**
 * Opens a file to be read. What a scanner, or Excel while it saves, has for itself is tried again: Windows says EBUSY of
 * that, which no other system says of reading.
 *
 * @throws the system's own error
 */
export function openToRead(path: string, wait = pause, open = openSync): number {
  for (const ms of WAITS) {
    try {
      return open(path, 'r');
    } catch (error) {
      if (errorCode(error) !== 'EBUSY') throw error;
    }
    wait(ms);
  }
  return open(path, 'r');
}

/**
 * Reads a file whole.
 *
 * @throws the system's own error
 */
export function readBytes(path: string): Buffer {
  const descriptor = openToRead(path);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
