import { closeSync, readSync, statSync } from 'node:fs';
import { openToRead } from './open-to-read.js';

/** Bytes that are held against each other at once; a file of rejected rows may have half a gigabyte. */
const STRETCH = 1024 * 1024;

/**
 * Whether two files have the same bytes, read a stretch at a time.
 *
 * @throws the system's own error
 */
export function haveSameBytes(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false;
  const first = openToRead(one);
  try {
    const second = openToRead(other);
    try {
      return readTheSame(first, second);
    } finally {
      closeSync(second);
    }
  } finally {
    closeSync(first);
  }
}

function readTheSame(one: number, other: number): boolean {
  const [first, second] = [Buffer.allocUnsafe(STRETCH), Buffer.allocUnsafe(STRETCH)];
  for (;;) {
    const length = filled(one, first);
    if (!first.subarray(0, length).equals(second.subarray(0, filled(other, second)))) return false;
    if (length < STRETCH) return true;
  }
}

/** Reads until the buffer is full or the file is at its end; gives how many bytes that were. */
function filled(descriptor: number, buffer: Buffer): number {
  let length = 0;
  while (length < buffer.length) {
    const more = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (more === 0) break;
    length += more;
  }
  return length;
}
