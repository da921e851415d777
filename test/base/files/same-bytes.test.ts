import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { haveSameBytes } from '../../../src/base/files/same-bytes.js';
import { tempDir } from '../../support/temp.js';

const STRETCH = 1024 * 1024;

function areTheSame(one: Buffer | string, other: Buffer | string): boolean {
  const dir = tempDir();
  const [a, b] = [join(dir, 'a'), join(dir, 'b')];
  writeFileSync(a, one);
  writeFileSync(b, other);
  return haveSameBytes(a, b);
}

/** A file of so many bytes, of which the last is given. */
const endingIn = (length: number, last: number) =>
  Buffer.concat([Buffer.alloc(length - 1, 7), Buffer.of(last)]);

it('holds two files against each other byte by byte', () => {
  expect(areTheSame('', '')).toBe(true);
  expect(areTheSame('a,b\r\n', 'a,b\r\n')).toBe(true);
  expect(areTheSame('a,b\r\n', 'a,c\r\n')).toBe(false);
  expect(areTheSame('a', 'ab')).toBe(false);
  expect(areTheSame('ab', 'a')).toBe(false);
});

it('reads on where they are longer than what is read at once', () => {
  for (const length of [STRETCH, STRETCH + 1, 2 * STRETCH, 3 * STRETCH - 1]) {
    expect(areTheSame(endingIn(length, 1), endingIn(length, 1))).toBe(true);
    expect(areTheSame(endingIn(length, 1), endingIn(length, 2))).toBe(false);
  }
});

it('leaves it to others what to make of a file that is not there', () => {
  const dir = tempDir();
  writeFileSync(join(dir, 'a'), '');
  expect(() => haveSameBytes(join(dir, 'a'), join(dir, 'b'))).toThrow('ENOENT');
});
