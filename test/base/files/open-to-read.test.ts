import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WAITS } from '../../../src/base/files/disk.js';
import { openToRead, readBytes } from '../../../src/base/files/open-to-read.js';
import { tempDir } from '../../support/temp.js';

const refusal = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' });

/** Opens after so many refusals, and keeps how long was waited before each further try. */
function opening(refusals: number, code: string) {
  const waited: number[] = [];
  let left = refusals;
  const open = (path: string) => {
    if (left > 0) {
      left -= 1;
      throw refusal(code);
    }
    return openSync(path, 'r');
  };
  return {
    waited,
    open: (path: string) => openToRead(path, (ms) => void waited.push(ms), open as typeof openSync),
  };
}

function someFile(): string {
  const path = join(tempDir(), 'a.csv');
  writeFileSync(path, 'a');
  return path;
}

it('waits for whoever has a file for a moment', () => {
  const { waited, open } = opening(3, 'EBUSY');
  closeSync(open(someFile()));
  expect(waited).toEqual(WAITS.slice(0, 3));
});

it('gives up after all its waits, with what the system says', () => {
  const { waited, open } = opening(WAITS.length + 1, 'EBUSY');
  expect(() => open(someFile())).toThrow('EBUSY');
  expect(waited).toEqual(WAITS);
});

it.each(['EACCES', 'ENOENT', 'EISDIR'])('waits for nothing where the system says %s', (code) => {
  const { waited, open } = opening(1, code);
  expect(() => open(someFile())).toThrow(code);
  expect(waited).toEqual([]);
});

it('reads a file whole', () => {
  expect(readBytes(someFile()).toString()).toBe('a');
});
